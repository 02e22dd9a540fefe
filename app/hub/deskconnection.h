// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/doorkeeper.h"
#include "app/serve/session.h"
#include "app/wire/jsonrpcpeer.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QWebSocket;

namespace centrala::hub {

/// One program that came over the network: a desk, or centralactl. It signs in first (`sign_in` with name and password,
/// or the secret of a session or token), within kSignInLimit and kSignInTries; from then on it talks to a
/// serve::Session like any program on the hub's own machine, a JSON-RPC message a WebSocket message. Goes with its
/// socket.
class DeskConnection : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype kStrangerLimit = 16 * 1024;     ///< octets of a message before signing in
    static constexpr qint64 kUnreadLimit = 64LL * 1024 * 1024; ///< octets it may leave unread before it is let go
    static constexpr Milliseconds kSignInLimit{20'000};
    static constexpr int kSignInTries = 5;
    static constexpr Milliseconds kPulse{20'000}; ///< how often it is asked whether it is still there
    static constexpr int kSilentPulses = 4;       ///< after so many without a sign of it, it is let go
    static constexpr Milliseconds kBetweenLooks{100};

    /// `socket` becomes the parent. What is referred to must outlive it.
    DeskConnection(QWebSocket *socket, serve::Holder &holder, Doorkeeper &door);

    [[nodiscard]] bool isSignedIn() const { return m_session != nullptr; }
    [[nodiscard]] Actor actor() const { return m_session ? m_session->actor() : Actor{}; }
    [[nodiscard]] QString name() const { return m_name; }
    /// Not a program with a token.
    [[nodiscard]] bool isPerson() const { return m_isPerson; }
    [[nodiscard]] bool isLeaving() const { return m_isLeaving; }
    [[nodiscard]] SignInId signIn() const { return m_signIn; }
    [[nodiscard]] bool isIdle() const { return !m_session || m_session->pending() == 0; }
    [[nodiscard]] bool followsChanges() const { return m_follows; }
    /// Where it comes from: an address of IPv4, or the /64 of IPv6, which is one customer's.
    [[nodiscard]] QString network() const { return m_network; }

    /// Tells it something it did not ask for; `line` is a whole message, made once for all.
    void tell(const QString &line);
    /// At once, without a word.
    void abort();
    /// Why goes to the other end.
    void close(const QString &why);

Q_SIGNALS:
    void signedIn();
    /// From now on it is told changes.
    void follows();
    /// It looks at a conversation (0: at none), and types there or not; `answers`: so that the customer may know.
    void looksAt(qint64 conversation, bool types, bool answers);

private:
    [[nodiscard]] serve::Answer answer(const QString &method, const QJsonObject &params);
    [[nodiscard]] serve::Answer signInAnswer(const QJsonObject &params);
    [[nodiscard]] serve::Answer passwordAnswer(const QJsonObject &params);
    void watchPulse();
    void look();

    QWebSocket *m_socket;
    serve::Holder &m_holder;
    Doorkeeper &m_door;
    wire::JsonRpcPeer m_peer;
    std::unique_ptr<serve::Session> m_session;
    QTimer m_patience;
    QTimer m_pulse;
    QTimer m_lookSoon;
    QJsonObject m_look; ///< the newest of what it looks at
    QString m_network;
    QString m_name;
    SignInId m_signIn;
    int m_tries = 0;
    int m_silent = 0; ///< pulses since it was heard of
    bool m_follows = false;
    bool m_isPerson = true;
    bool m_isLeaving = false;
};

} // namespace centrala::hub
