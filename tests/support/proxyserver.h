// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QString>
#include <QStringList>
#include <QThread>

namespace centrala::test {

/// A proxy on the loopback, SOCKS5 (RFC 1928, 1929) or HTTP CONNECT, in a thread of its own. Whatever name it is asked
/// for is this machine: a server whose name nobody else knows is reached only through it.
class ProxyServer
{
public:
    enum class Kind { Socks5, Http };
    enum class Mood { Serves, Refuses, HangsUp };

    /// With a password it serves only who knows it.
    explicit ProxyServer(Kind kind, QString user = {}, QString password = {});
    ~ProxyServer();

    [[nodiscard]] bool start();
    [[nodiscard]] quint16 port() const { return m_port; }
    void setMood(Mood mood);
    /// "HOST:PORT" of each connection that it made, as it was asked for them.
    [[nodiscard]] QStringList destinations() const;

private:
    friend class ProxySession;
    [[nodiscard]] Mood mood() const;
    void note(const QString &destination);

    const Kind m_kind;
    const QString m_user;
    const QString m_password;
    QThread m_thread;
    quint16 m_port = 0;
    mutable QMutex m_mutex;
    Mood m_mood = Mood::Serves;
    QStringList m_destinations;
};

} // namespace centrala::test
