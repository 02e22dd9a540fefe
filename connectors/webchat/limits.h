// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"

#include <QHash>
#include <QHostAddress>
#include <QString>

namespace centrala::webchat {

/// So much at once, and so much again every while.
class Allowance
{
public:
    constexpr Allowance(double burst, double perSecond) : m_burst(burst), m_perSecond(perSecond), m_left(burst) {}

    /// False where it is used up.
    [[nodiscard]] bool take(Instant now);
    [[nodiscard]] bool isFull(Instant now) const;

private:
    double m_burst;
    double m_perSecond;
    double m_left;
    Instant m_at{};
};

/// What one address may do to us. An IPv6 address counts by its network (/64), behind which one house stands.
class AddressLimits
{
public:
    static constexpr int kLinesAtOnce = 50;

    /// One more line; false where the address has too many or opens them too fast.
    [[nodiscard]] bool open(const QString &address, Instant now);
    void close(const QString &address);
    /// A visitor nobody knows begins to write.
    [[nodiscard]] bool begin(const QString &address, Instant now);
    /// Forgets who has been quiet.
    void tidy(Instant now);

private:
    struct Guest
    {
        int lines = 0;
        Allowance opening{120, 2};
        Allowance beginning{30, 0.1};
    };
    QHash<QString, Guest> m_guests;
};

/// Who is at the other end: the last that the reverse proxy wrote into X-Forwarded-For, else the peer.
[[nodiscard]] QString addressOf(const QHostAddress &peer, const QByteArray &forwardedFor);

} // namespace centrala::webchat
