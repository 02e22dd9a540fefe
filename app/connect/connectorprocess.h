// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/manifest.h"
#include "app/connect/secretstrike.h"
#include "app/model/instant.h"
#include "app/wire/jsonrpcpeer.h"

#include <QProcess>
#include <QTimer>

namespace centrala::connect {

/// How patient a host is with connectors.
struct ProcessLimits
{
    Milliseconds pingEvery{10'000};
    Milliseconds pingAnswer{30'000}; ///< who does not answer for so long hangs, and is killed
    Milliseconds drain{10'000};      ///< for `stop`, then for the end after its input was closed
};

/// A connector's program while it runs, and the conversation with it. What it prints to standard error goes to the log
/// line by line, cut, limited and without secrets. It gets a small environment and no arguments. Ends the program in
/// every case that is none of the protocol: garbage, a line too long, no answer to pings.
class ConnectorProcess final : public QObject
{
    Q_OBJECT
public:
    /// `title` names it in the log ("inbox 7 (email)"); `extra` is put on top of the environment (for tests).
    ConnectorProcess(const Manifest &manifest, const QString &title, const QHash<QString, QString> &secrets,
                     const ProcessLimits &limits, const QHash<QString, QString> &extra,
                     wire::JsonRpcPeer::Handler handler, QObject *parent = nullptr);
    ~ConnectorProcess() override;

    /// `ended` follows in every case.
    void start();
    [[nodiscard]] wire::JsonRpcPeer::Answer request(const QString &method, const QJsonObject &params = {});
    /// Tells it; no answer comes.
    void notify(const QString &method, const QJsonObject &params) { m_peer.notify(method, params); }
    /// Asks it to finish what was begun and to end, with limits; `ended` follows.
    void stop();
    /// Ends it now; `reason` is what `ended` will say.
    void kill(const Error &reason);

    /// False from the moment on when the conversation is over, before pending requests fail for that reason.
    [[nodiscard]] bool isOpen() const { return !m_peer.isClosed(); }
    /// Strikes this out of what it says, too.
    void addSecret(const QString &secret) { m_strike.add(secret); }
    [[nodiscard]] const SecretStrike &strike() const { return m_strike; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    /// The last lines on standard error, without secrets.
    [[nodiscard]] QString lastWords() const { return m_lastWords.join(u'\n'); }

Q_SIGNALS:
    /// Once, and last: do not delete this object before. The reason says why; after stop() its kind is Offline.
    void ended(const centrala::Error &reason);

private:
    void readErrors();
    void logLine(const QByteArray &line);
    void ping();
    void closeInput();
    void finish(const Error &reason);

    QString m_title;
    SecretStrike m_strike;
    ProcessLimits m_limits;
    QProcess m_process;
    wire::JsonRpcPeer m_peer;
    QTimer m_pingTimer;
    QTimer m_answerTimer;
    QTimer m_drainTimer;
    QByteArray m_errorLine;
    bool m_skipLine = false;
    qint64 m_logBudget = 0;
    QStringList m_lastWords;
    std::optional<Error> m_reason;
    bool m_stopping = false;
    bool m_ended = false;
};

} // namespace centrala::connect
