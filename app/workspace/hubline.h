// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"
#include "app/workspace/deskline.h"
#include "app/workspace/wholeanswers.h"

#include <QTimer>
#include <QWebSocket>

#include <optional>

namespace centrala::workspace {

/// Where a hub is: ws:// on this machine alone, else wss://. Usage otherwise.
[[nodiscard]] Result<QUrl> hubUrl(const QString &text);

/// The line over a network (WebSocket, RFC 6455; certificates are verified). One that says nothing for kSilence is
/// broken too.
class HubLine final : public DeskLine
{
    Q_OBJECT
public:
    static constexpr Milliseconds kSilence{30'000};
    static constexpr Milliseconds kOpenLimit{15'000};

    /// `caFile` names a certificate (PEM) that is believed besides the system's; may be empty.
    explicit HubLine(const QString &caFile = {}, QObject *parent = nullptr);
    ~HubLine() override;

    [[nodiscard]] serve::Answer open(const QUrl &hub, const Credentials &credentials) override;
    [[nodiscard]] serve::Answer request(const QString &method, const QJsonObject &params = {}) override;
    [[nodiscard]] bool isBroken() const override { return m_lost.has_value(); }
    [[nodiscard]] Error reason() const { return m_lost.value_or(Error{}); }

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
