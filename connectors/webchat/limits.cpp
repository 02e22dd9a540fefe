// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/limits.h"

#include <algorithm>

namespace centrala::webchat {

bool Allowance::take(Instant now)
{
    const double seconds = static_cast<double>(std::max<qint64>(0, (now - m_at).count())) / 1000;
    m_left = std::min(m_burst, m_left + seconds * m_perSecond);
    m_at = now;
    if (m_left < 1)
        return false;
    m_left -= 1;
    return true;
}

bool Allowance::isFull(Instant now) const
{
    return m_left + static_cast<double>((now - m_at).count()) / 1000 * m_perSecond >= m_burst;
}

bool AddressLimits::open(const QString &address, Instant now)
{
    Guest &guest = m_guests[address];
    if (guest.lines >= kLinesAtOnce || !guest.opening.take(now))
        return false;
    ++guest.lines;
    return true;
}

void AddressLimits::close(const QString &address)
{
    if (const auto guest = m_guests.find(address); guest != m_guests.end())
        guest->lines = std::max(0, guest->lines - 1);
}

bool AddressLimits::begin(const QString &address, Instant now)
{
    return m_guests[address].beginning.take(now);
}

void AddressLimits::tidy(Instant now)
{
    m_guests.removeIf([now](const QHash<QString, Guest>::iterator &guest) {
        return guest->lines == 0 && guest->opening.isFull(now) && guest->beginning.isFull(now);
    });
}

QString addressOf(const QHostAddress &peer, const QByteArray &forwardedFor)
{
    QHostAddress address = peer;
    if (peer.isLoopback() && !forwardedFor.isEmpty()) {
        const QByteArray last = forwardedFor.mid(forwardedFor.lastIndexOf(',') + 1).trimmed().left(64);
        if (const QHostAddress told(QString::fromLatin1(last)); !told.isNull())
            address = told;
    }
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4).toString();
    Q_IPV6ADDR octets = address.toIPv6Address();
    std::fill(std::begin(octets.c) + 8, std::end(octets.c), quint8(0));
    return QHostAddress(octets).toString();
}

} // namespace centrala::webchat
