// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/deskconnection.h"

#include "app/model/clock.h"
#include "app/wire/afterwards.h"
#include "app/wire/version.h"

#include <QHostAddress>
#include <QNetworkRequest>
#include <QWebSocket>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::hub {

namespace {

/// Where the other end is. A reverse proxy on this machine says it in a header, which is believed of nobody else.
QString networkOf(const QWebSocket &socket)
{
    constexpr int kOneCustomer = 64; // bits of an IPv6 address that a provider gives to one
    QHostAddress peer = socket.peerAddress();
    const QByteArray forwarded = socket.request().rawHeader("X-Forwarded-For");
    if (peer.isLoopback() && !forwarded.isEmpty()) {
        QString named = QString::fromLatin1(forwarded.split(',').last().trimmed().left(64));
        if (!peer.setAddress(named))
            return named;
    }
    bool isIpv4 = false;
    const quint32 ipv4 = peer.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4).toString();
    Q_IPV6ADDR whole = peer.toIPv6Address();
    std::fill(std::begin(whole.c) + kOneCustomer / 8, std::end(whole.c), quint8(0));
    return QHostAddress(whole).toString();
}

} // namespace

DeskConnection::DeskConnection(QWebSocket *socket, serve::Holder &holder, Doorkeeper &door)
    : QObject(socket),
      m_socket(socket),
      m_holder(holder),
      m_door(door),
      m_peer([this](const QByteArray &line) { tell(QString::fromUtf8(line.chopped(1))); },
             [this](const QString &method, const QJsonObject &params) { return answer(method, params); }),
      m_network(networkOf(*socket))
{
    socket->setMaxAllowedIncomingFrameSize(kStrangerLimit);
    socket->setMaxAllowedIncomingMessageSize(kStrangerLimit);
    connect(socket, &QWebSocket::textMessageReceived, this, [this](const QString &message) {
        m_silent = 0;
        m_peer.receive(message.toUtf8() + '\n');
    });
    connect(socket, &QWebSocket::pong, this, [this] { m_silent = 0; });
    connect(socket, &QWebSocket::binaryMessageReceived, this, [this] { close(u"text only"_s); });
    connect(&m_peer, &wire::JsonRpcPeer::broken, this, [this] { close(u"not understood"_s); });
    connect(&m_patience, &QTimer::timeout, this, [this] { close(u"nobody signed in"_s); });
    m_patience.setSingleShot(true);
    m_patience.start(kSignInLimit);
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(kBetweenLooks);
    connect(&m_lookSoon, &QTimer::timeout, this, &DeskConnection::look);
}

/// A machine that was closed or lost its power says nothing about it, and its agent would be at work for ever.
void DeskConnection::watchPulse()
{
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        if (++m_silent > kSilentPulses)
            m_socket->abort();
        else
            m_socket->ping();
    });
    m_pulse.start(kPulse);
}

/// However often it says where it looks, the others are told so often and no more.
void DeskConnection::look()
{
    const QJsonObject now = std::exchange(m_look, {});
    if (now.isEmpty())
        return;
    m_lookSoon.start();
    Q_EMIT looksAt(now[u"conversation"_s].toInteger(), now[u"types"_s].toBool(), now[u"answers"_s].toBool());
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

void DeskConnection::abort()
{
    m_isLeaving = true;
    m_socket->abort();
}

serve::Answer DeskConnection::answer(const QString &method, const QJsonObject &params)
{
    if (method == u"sign_in" && !m_session)
        return signInAnswer(params);
    if (!m_session)
        return wire::answered(Error{Error::Kind::Unauthorised, method, u"sign in first"_s, {}});
    if (method == u"looking") {
        m_look = params;
        if (!m_lookSoon.isActive())
            look();
        return wire::answered(QJsonObject());
    }
    if (method == u"set_password")
        return passwordAnswer(params);
    serve::Answer answered = m_session->handle(method, params);
    if (method == u"changes" && !std::exchange(m_follows, true))
        Q_EMIT follows();
    return answered;
}

/// One's own; a program with a token has none.
serve::Answer DeskConnection::passwordAnswer(const QJsonObject &params)
{
    if (!m_isPerson)
        return wire::answered(Error{Error::Kind::NotPermitted, u"set_password"_s, {}, {}});
    const Doorkeeper::NewPassword wish{m_session->actor(), m_name, m_signIn, params[u"old"_s].toString(),
                                       params[u"new"_s].toString()};
    return m_door.change(wish, m_network).then([](const Result<void> &done) -> Result<QJsonObject> {
        if (!done)
            return done.error();
        return QJsonObject();
    });
}

serve::Answer DeskConnection::signInAnswer(const QJsonObject &params)
{
    if (++m_tries > kSignInTries) {
        close(u"too many tries"_s);
        return wire::answered(Error{Error::Kind::RateLimited, u"sign_in"_s, {}, {}});
    }
    // Before anything else: whoever is not understood begins no session, and counts as nobody's wrong password.
    if (const Result<void> understood = wire::speaksWith(params); !understood)
        return wire::answered(understood.error());
    const QString secret = params[u"secret"_s].toString();
    const Doorkeeper::Answer entering =
        secret.isEmpty() ? m_door.enter(params[u"user"_s].toString(), params[u"password"_s].toString(), m_network,
                                        params[u"machine"_s].toString())
                         : m_door.enterAgain(secret);
    auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
    promise->start();
    serve::Answer greeting = promise->future();
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
                             all.insert(u"now"_s, toIso(SystemClock().now()));
                             if (!secret.isEmpty())
                                 all.insert(u"secret"_s, secret);
                             finish(all);
                         });
        m_session = std::move(session);
        m_name = entered->name;
        m_signIn = entered->signIn;
        m_isPerson = entered->kind == SignInKind::Session;
        m_patience.stop();
        watchPulse();
        m_socket->setMaxAllowedIncomingFrameSize(wire::JsonRpcPeer::kLineLimit);
        m_socket->setMaxAllowedIncomingMessageSize(wire::JsonRpcPeer::kLineLimit);
        Q_EMIT signedIn();
    });
    return greeting;
}

} // namespace centrala::hub
