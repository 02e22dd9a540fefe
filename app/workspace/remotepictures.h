// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QHash>
#include <QNetworkAccessManager>
#include <QStringList>

namespace centrala::workspace {

/// Whether an address is one of the public internet, and not of this machine, its network or a special use (RFC 6890).
[[nodiscard]] bool isPublicAddress(const QHostAddress &address);

/// Fetches the pictures that a mail names on the net, when a person asked for them. The address that was looked at is
/// the one that is called, so that a name cannot lead into the company's own network, nor can a redirect. No cookies,
/// no sign-in, nothing kept. Of the thread that made it.
class RemotePictures final : public QObject
{
    Q_OBJECT
public:
    struct Limits
    {
        qsizetype count = 40;
        qint64 each = 3 * 1024 * 1024; ///< octets
        qint64 all = 16 * 1024 * 1024;
        int redirects = 3;
        int eachMs = 8000;
        int allMs = 15'000;
    };
    /// Tests reach this machine; everybody else only the public internet at the usual ports.
    enum class Reach { PublicOnly, ThisMachineToo };

    explicit RemotePictures(Reach reach = Reach::PublicOnly, QObject *parent = nullptr);
    void setLimits(const Limits &limits) { m_limits = limits; }
    [[nodiscard]] const Limits &limits() const { return m_limits; }

    /// What arrived within the limits, by address; what did not is left out. Always finishes.
    [[nodiscard]] QFuture<QHash<QString, QByteArray>> fetch(const QStringList &urls);

private:
    class Errand;

    Reach m_reach;
    Limits m_limits;
    QNetworkAccessManager m_net;
};

} // namespace centrala::workspace
