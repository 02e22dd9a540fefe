// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/deskconnection.h"

#include "app/wire/afterwards.h"
#include "app/wire/messages.h"

#include <QHostAddress>
#include <QNetworkRequest>
#include <QWebSocket>

using namespace Qt::Literals::StringLiterals;

namespace centrala::hub {

namespace {

/// Who is at the other end. A reverse proxy on this machine says it in a header, which is believed of nobody else.
QString addressOf(const QWebSocket &socket)
{
    const QHostAddress peer = socket.peerAddress();
    const QByteArray forwarded = socket.request().rawHeader("X-Forwarded-For");
    if (!peer.isLoopback() || forwarded.isEmpty())
        return peer.toString();
    return QString::fromLatin1(forwarded.split(',').last().trimmed().left(64));
}

} // namespace

DeskConnection::DeskConnection(QWebSocket *socket, serve::Holder &holder, Doorkeeper &door)
    : QObject(socket),
      m_socket(socket),
      m_holder(holder),
      m_door(door),
      m_peer([this](const QByteArray &line) { tell(QString::fromUtf8(line.chopped(1))); },
             [this](const QString &method, const QJsonObject &params) { return answer(method, params); }),
      m_address(addressOf(*socket))
{
    socket->setMaxAllowedIncomingFrameSize(kStrangerLimit);
    socket->setMaxAllowedIncomingMessageSize(kStrangerLimit);
    connect(socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &message) { m_peer.receive(message.toUtf8() + '\n'); });
    connect(socket, &QWebSocket::binaryMessageReceived, this, [this] { close(u"text only"_s); });
    connect(&m_peer, &wire::JsonRpcPeer::broken, this, [this] { close(u"not understood"_s); });
    connect(&m_patience, &QTimer::timeout, this, [this] { close(u"nobody signed in"_s); });
    m_patience.setSingleShot(true);
    m_patience.start(kSignInLimit);
}

void DeskConnection::tell(const QString &line)
{
    if (m_socket->bytesToWrite() > kUnreadLimit) {
        m_socket->abort();
        return;
    }
    m_socket->sendTextMessage(line);
}

void DeskConnection::close(const QString &why)
{
    m_socket->close(QWebSocketProtocol::CloseCodePolicyViolated, why);
}

void DeskConnection::setActor(const Actor &actor)
{
    if (m_session)
        m_session->setActor(actor);
}

serve::Answer DeskConnection::answer(const QString &method, const QJsonObject &params)
{
    if (method == u"sign_in" && !m_session)
        return signInAnswer(params);
    if (!m_session)
        return wire::answered(Error{Error::Kind::Unauthorised, method, u"sign in first"_s, {}});
    if (method == u"looking") {
        Q_EMIT looksAt(params[u"conversation"_s].toInteger(), params[u"types"_s].toBool(),
                       params[u"answers"_s].toBool());
        return wire::answered(QJsonObject());
    }
    if (method == u"changes")
        m_follows = true;
    return m_session->handle(method, params);
}

serve::Answer DeskConnection::signInAnswer(const QJsonObject &params)
{
    if (++m_tries > kSignInTries) {
        close(u"too many tries"_s);
        return wire::answered(Error{Error::Kind::RateLimited, u"sign_in"_s, {}, {}});
    }
    const QString secret = params[u"secret"_s].toString();
    const Doorkeeper::Answer entering =
        secret.isEmpty() ? m_door.enter(params[u"user"_s].toString(), params[u"password"_s].toString(), m_address,
                                        params[u"machine"_s].toString())
                         : m_door.enterAgain(secret, m_address);
    auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
    promise->start();
    const serve::Answer greeting = promise->future();
    wire::afterwards(entering, this, [this, promise, params](const Result<Entered> &entered) {
        const auto finish = [promise](const Result<QJsonObject> &result) {
            promise->addResult(result);
            promise->finish();
        };
        if (!entered || m_session) {
            finish(entered ? Error{Error::Kind::Usage, u"sign_in"_s, u"once is enough"_s, {}} : entered.error());
            return;
        }
        auto session = std::make_unique<serve::Session>(m_holder, entered->actor, serve::Session::Answers::InParts,
                                                        serve::Session::From::Network);
        wire::afterwards(session->handle(u"hello"_s, params), this,
                         [finish, secret = entered->secret, name = entered->name,
                          signIn = entered->signIn](const Result<QJsonObject> &hello) {
                             if (!hello) {
                                 finish(hello);
                                 return;
                             }
                             QJsonObject all = *hello;
                             all.insert(u"name"_s, name);
                             all.insert(u"sign_in"_s, signIn.value);
                             if (!secret.isEmpty())
                                 all.insert(u"secret"_s, secret);
                             finish(all);
                         });
        m_session = std::move(session);
        m_name = entered->name;
        m_signIn = entered->signIn;
        m_patience.stop();
        m_socket->setMaxAllowedIncomingFrameSize(wire::JsonRpcPeer::kLineLimit);
        m_socket->setMaxAllowedIncomingMessageSize(wire::JsonRpcPeer::kLineLimit);
        Q_EMIT signedIn();
    });
    return greeting;
}

} // namespace centrala::hub
