// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"
#include "app/workspace/wholeanswers.h"

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

#include <optional>

namespace centrala::workspace {

/// How somebody shows a hub who they are: by name and password, or by the secret of a session or token.
struct Credentials
{
    QString user;
    QString password;
    QString secret;
};

/// Where a hub is: ws:// on this machine alone, else wss://. Usage otherwise.
[[nodiscard]] Result<QUrl> hubUrl(const QString &text);

/// One line to a hub (WebSocket, RFC 6455; certificates are verified). Requests are made after open() has answered.
/// When the line breaks every request fails with Offline and `lost` is emitted once; it stays broken. A line that says
/// nothing for kSilence is broken too. Lives in one thread.
class HubLine : public QObject
{
    Q_OBJECT
public:
    static constexpr Milliseconds kSilence{30'000};
    static constexpr Milliseconds kOpenLimit{15'000};

    /// `caFile` names a certificate (PEM) that is believed besides the system's; may be empty.
    explicit HubLine(const QString &caFile = {}, QObject *parent = nullptr);
    ~HubLine() override;

    /// Calls the hub and signs in: the greeting says {"agent", "role", "name", "version"} and, after a password, the
    /// "secret" to come again with. Unauthorised, RateLimited, TooNew, Offline.
    [[nodiscard]] serve::Answer open(const QUrl &hub, const Credentials &credentials);
    [[nodiscard]] serve::Answer request(const QString &method, const QJsonObject &params = {});
    [[nodiscard]] bool isBroken() const { return m_lost.has_value(); }
    [[nodiscard]] Error reason() const { return m_lost.value_or(Error{}); }

Q_SIGNALS:
    /// The hub tells something that was not asked for.
    void told(const QString &method, const QJsonObject &params);
    void lost(const centrala::Error &reason);

private:
    void signIn();
    void fail(const QString &detail);
    void answerOpen(const Result<QJsonObject> &greeting);

    QWebSocket m_socket;
    wire::JsonRpcPeer m_peer;
    WholeAnswers m_answers;
    Credentials m_credentials;
    QPromise<Result<QJsonObject>> m_opened;
    QTimer m_silence;
    std::optional<Error> m_lost;
    bool m_answered = false;
};

} // namespace centrala::workspace
