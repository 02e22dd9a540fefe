// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/hubline.h"

#include "app/wire/afterwards.h"
#include "app/wire/version.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSysInfo>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

Result<QUrl> hubUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isLocal = url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
    const bool fits = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty();
    if (!fits || (url.scheme() != u"wss" && !(url.scheme() == u"ws" && isLocal))) {
        return Error{
            Error::Kind::Usage, text, u"a hub's address is wss://HOST[:PORT], and ws:// only on this machine"_s, {}};
    }
    return url;
}

HubLine::HubLine(const QString &caFile, QObject *parent)
    : DeskLine(parent),
      m_peer([this](const QByteArray &line) { m_socket.sendTextMessage(QString::fromUtf8(line.chopped(1))); },
             [this](const QString &method, const QJsonObject &params) {
                 Q_EMIT told(method, params);
                 return wire::answered(QJsonObject());
             }),
      m_answers(m_peer)
{
    m_opened.start();
    if (!caFile.isEmpty()) {
        QSslConfiguration configuration = m_socket.sslConfiguration();
        configuration.addCaCertificates(QSslCertificate::fromPath(caFile));
        m_socket.setSslConfiguration(configuration);
    }
    m_socket.setMaxAllowedIncomingFrameSize(8 * wire::JsonRpcPeer::kLineLimit);
    m_socket.setMaxAllowedIncomingMessageSize(8 * wire::JsonRpcPeer::kLineLimit);
    connect(&m_socket, &QWebSocket::connected, this, &HubLine::signIn);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &message) {
        m_silence.start(kSilence);
        m_peer.receive(message.toUtf8() + '\n');
    });
    connect(&m_socket, &QWebSocket::pong, this, [this] { m_silence.start(kSilence); });
    connect(&m_socket, &QWebSocket::disconnected, this,
            [this] { fail(m_socket.closeReason().isEmpty() ? m_socket.errorString() : m_socket.closeReason()); });
    connect(&m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            [this] { fail(m_socket.errorString()); });
    connect(&m_peer, &wire::JsonRpcPeer::broken, this, [this] { fail(u"the hub was not understood"_s); });
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        fail(u"the hub does not answer"_s);
        m_socket.abort();
    });
    auto *ping = new QTimer(this);
    ping->setInterval(kSilence / 3);
    connect(ping, &QTimer::timeout, this, [this] {
        if (m_socket.state() == QAbstractSocket::ConnectedState)
            m_socket.ping();
    });
    ping->start();
}

HubLine::~HubLine()
{
    m_socket.disconnect(this);
    m_peer.close({Error::Kind::Offline, {}, u"the line was closed"_s, {}});
}

serve::Answer HubLine::open(const QUrl &hub, const Credentials &credentials)
{
    m_credentials = credentials;
    m_silence.start(kOpenLimit);
    m_socket.open(hub);
    return m_opened.future();
}

void HubLine::signIn()
{
    QJsonObject params{{u"protocol"_s, wire::kProtocolVersion}, {u"machine"_s, QSysInfo::machineHostName()}};
    if (!m_credentials.secret.isEmpty()) {
        params.insert(u"secret"_s, m_credentials.secret);
    } else {
        params.insert(u"user"_s, m_credentials.user);
        params.insert(u"password"_s, m_credentials.password);
    }
    m_credentials = {};
    m_peer.request(u"sign_in"_s, params).then(this, [this](const Result<QJsonObject> &greeting) {
        answerOpen(greeting);
    });
}

serve::Answer HubLine::request(const QString &method, const QJsonObject &params)
{
    if (m_lost)
        return wire::answered(*m_lost);
    return m_answers.request(method, params);
}

void HubLine::fail(const QString &detail)
{
    if (m_lost)
        return;
    m_lost = Error{Error::Kind::Offline, m_socket.requestUrl().toDisplayString(), detail, {}};
    m_silence.stop();
    m_peer.close(*m_lost);
    answerOpen(*m_lost);
    Q_EMIT lost(*m_lost);
}

void HubLine::answerOpen(const Result<QJsonObject> &greeting)
{
    if (std::exchange(m_answered, true))
        return;
    m_opened.addResult(greeting);
    m_opened.finish();
}

} // namespace centrala::workspace
