// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/imapconversation.h"
#include "connectors/email/imapparser.h"
#include "connectors/email/mailproxy.h"

#include <QObject>
#include <QSslError>
#include <QSslSocket>
#include <QTimer>

#include <chrono>
#include <deque>
#include <memory>

namespace centrala::email {

enum class Security { Tls, StartTls, None };

/// Where a mail server is and how far it is trusted.
struct Endpoint
{
    QString host;
    quint16 port = 0;
    Security security = Security::Tls;
    QString caFile; ///< PEM of a private authority, trusted beside the system's
    ProxyChoice proxy = {};
    /// Of a server that owes an answer; then the line is taken for dead.
    std::chrono::milliseconds silence = std::chrono::minutes(1);
};

/// A connection to an IMAP server: octets, responses, tags. It pipelines: a conversation is sent at once unless it, or
/// one before it, wants to be alone. Asynchronous, in the thread of its owner. When the line breaks, stays silent while
/// an answer is due, or says what cannot be understood, every conversation is lost and `lost` is emitted once.
class ImapClient : public QObject
{
    Q_OBJECT
public:
    explicit ImapClient(const Endpoint &endpoint, QObject *parent = nullptr);
    ~ImapClient() override;

    /// Connects; `greeted` or `lost` follows.
    void open();
    void run(std::unique_ptr<ImapConversation> conversation);
    /// Octets outside any command (DONE).
    void write(const QByteArray &octets);
    /// After the server agreed to STARTTLS: forgets what was said in clear and encrypts; `encrypted` or `lost` follows.
    void startTls();
    /// Stops reading from the network until told otherwise: a slow reader slows the server.
    void setReadPaused(bool paused);
    /// Nothing is due from the server for now (IDLE): silence is no fault.
    void setSilenceExpected(bool expected);
    /// Breaks the line; every conversation is lost with `reason`.
    void abort(const Error &reason);
    [[nodiscard]] const Endpoint &endpoint() const { return m_endpoint; }

Q_SIGNALS:
    void greeted(const centrala::email::ImapResponse &greeting);
    void encrypted();
    /// Data and statuses without a tag, whatever command runs.
    void untagged(const centrala::email::ImapResponse &response);
    void lost(const centrala::Error &error);

private:
    struct Running
    {
        QByteArray tag;
        std::unique_ptr<ImapConversation> conversation;
    };

    void read();
    void handle(const ImapResponse &response);
    void handleTagged(const ImapResponse &response);
    void sendWaiting();
    void pump();
    void watch();
    void handleSocketError(QAbstractSocket::SocketError error);
    void fail(Error::Kind kind, const QString &detail);
    [[nodiscard]] QSslConfiguration trust() const;

    const Endpoint m_endpoint;
    QSslSocket m_socket;
    ImapParser m_parser;
    QTimer m_silence;
    std::deque<std::unique_ptr<ImapConversation>> m_waiting;
    std::deque<Running> m_running;
    std::unique_ptr<QIODevice> m_body;
    quint32 m_lastTag = 0;
    bool m_paused = false;
    bool m_silenceExpected = false;
    bool m_wasGreeted = false;
    bool m_lost = false;
};

} // namespace centrala::email
