// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/deskserver.h"

#include "app/workspace/enginethread.h"

#include <QPromise>
#include <QWebSocket>
#include <QWebSocketCorsAuthenticator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::hub {

namespace {

/// How long nobody new comes in after the system would not let them (too many files open).
constexpr Milliseconds kBreath{1000};

} // namespace

DeskServer::DeskServer(serve::Holder &holder, workspace::EngineThread &engine, Doorkeeper &door, Figures &figures,
                       workspace::Live &live, const std::optional<QSslConfiguration> &tls, QObject *parent)
    : QObject(parent),
      m_holder(holder),
      m_engine(engine),
      m_door(door),
      m_figures(figures),
      m_live(live),
      m_server(u"centrala"_s, tls ? QWebSocketServer::SecureMode : QWebSocketServer::NonSecureMode),
      m_rollCall(kPatience, [this](const QList<AgentId> &present) {
          (void)m_engine.call([present](engine::Engine &known) { return known.callRoll(present); });
      })
{
    if (tls)
        m_server.setSslConfiguration(*tls);
    m_server.setMaxPendingConnections(kPendingLimit);
    m_server.setHandshakeTimeout(kHandshakeLimitMs);
    connect(&m_server, &QWebSocketServer::originAuthenticationRequired, this,
            [](QWebSocketCorsAuthenticator *origin) { origin->setAllowed(origin->origin().isEmpty()); });
    connect(&m_server, &QWebSocketServer::newConnection, this, &DeskServer::welcome);
    connect(&m_engine, &workspace::EngineThread::changed, this, &DeskServer::notice);
    connect(&m_live, &workspace::Live::changed, this, &DeskServer::tellLive);
    connect(&m_engine, &workspace::EngineThread::trouble, this, [this] { m_figures.healthy = false; });
    // Qt stops to accept where the system refuses once, and does not begin again by itself.
    connect(&m_server, &QWebSocketServer::acceptError, this, [this] {
        ++m_figures.refused;
        QTimer::singleShot(kBreath, this, [this] { m_server.resumeAccepting(); });
    });
}

DeskServer::~DeskServer()
{
    for (DeskConnection *desk : std::as_const(m_desks))
        desk->disconnect(this);
}

Result<void> DeskServer::listen(const QHostAddress &address, quint16 port)
{
    if (!m_server.listen(address, port))
        return Error{Error::Kind::Offline, u"%1:%2"_s.arg(address.toString()).arg(port), m_server.errorString(), {}};
    return {};
}

void DeskServer::welcome()
{
    while (QWebSocket *socket = m_server.nextPendingConnection()) {
        if (m_desks.size() >= kConnectionLimit) {
            ++m_figures.refused;
            socket->abort();
            socket->deleteLater();
            continue;
        }
        attend(socket);
    }
}

/// Whoever opens lines and says nothing loses the oldest of them; they keep nobody else out.
void DeskServer::makeRoom(const DeskConnection &newcomer)
{
    qsizetype all = 0;
    qsizetype fromThere = 0;
    DeskConnection *oldest = nullptr;
    DeskConnection *oldestThere = nullptr;
    for (DeskConnection *desk : std::as_const(m_desks)) { // in the order they came
        if (desk->isSignedIn() || desk->isLeaving())
            continue;
        ++all;
        oldest = oldest ? oldest : desk;
        if (desk->network() != newcomer.network())
            continue;
        ++fromThere;
        oldestThere = oldestThere ? oldestThere : desk;
    }
    DeskConnection *leaves = nullptr;
    if (fromThere >= kStrangersFromOneNetwork)
        leaves = oldestThere;
    else if (all >= kStrangerLimit)
        leaves = oldest;
    if (!leaves)
        return;
    ++m_figures.refused;
    leaves->abort();
}

void DeskServer::attend(QWebSocket *socket)
{
    auto *desk = new DeskConnection(socket, m_holder, m_door);
    makeRoom(*desk);
    m_desks.append(desk);
    connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    connect(desk, &QObject::destroyed, this, [this, desk] {
        m_desks.removeOne(desk);
        const Lookers::Place left = m_lookers.whole(desk);
        if (m_lookers.remove(desk) && left.conversation.isValid())
            tellWhoLooks(left.conversation);
        if (left.answers)
            m_holder.answering({left.agent, Role::Agent}, left.conversation, false);
        m_figures.desks = std::count_if(m_desks.begin(), m_desks.end(), [](auto *one) { return one->isSignedIn(); });
    });
    connect(desk, &DeskConnection::signedIn, this, [this, desk] {
        if (desk->isPerson()) {
            const AgentId agent = desk->actor().agent;
            m_rollCall.come(agent);
            connect(desk, &QObject::destroyed, this, [this, agent] { m_rollCall.go(agent); });
        }
        ++m_figures.signIns;
        ++m_figures.desks;
        lookAgain(desk); // rights may have changed while the password was checked
    });
    connect(desk, &DeskConnection::follows, this, [this, desk] { tellEveryPlace(desk); });
    connect(desk, &DeskConnection::looksAt, this, [this, desk](qint64 conversation, bool types, bool answers) {
        const ConversationId now{conversation};
        const bool seen = now.isValid() && m_holder.maySee(desk->actor(), now);
        put(desk, {desk->actor().agent, desk->name(), seen ? now : ConversationId{}, seen && types,
                   seen && types && answers});
    });
}

void DeskServer::put(DeskConnection *desk, const Lookers::Place &place)
{
    const Lookers::Place before = m_lookers.whole(desk);
    const ConversationId now = place.conversation;
    // Whoever writes is at work: what they hold does not go back meanwhile.
    if (place.types && now.isValid()) {
        (void)m_engine.call(
            [actor = desk->actor(), now](engine::Engine &engine) { return engine.renewHold(actor, now); });
    }
    if (before.answers && (!place.answers || before.conversation != now))
        m_holder.answering(desk->actor(), before.conversation, false);
    if (place.answers)
        m_holder.answering(desk->actor(), now, true);
    if (!m_lookers.put(desk, place))
        return;
    if (before.conversation.isValid() && before.conversation != now)
        tellWhoLooks(before.conversation);
    if (!now.isValid())
        return;
    tellWhoLooks(now);
    if (before.conversation != now)
        tellLiveTo(desk, now);
}

bool DeskServer::isDrained() const
{
    return std::all_of(m_desks.begin(), m_desks.end(), [](const DeskConnection *desk) { return desk->isIdle(); });
}

QFuture<void> DeskServer::drain(Milliseconds limit)
{
    m_server.close();
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    auto *look = new QTimer(this);
    const Instant until = instantFromMs(0) + limit;
    look->setInterval(20);
    connect(look, &QTimer::timeout, this, [this, look, promise, waited = Instant{}, until]() mutable {
        waited += Milliseconds(look->interval());
        if (!isDrained() && waited < until)
            return;
        look->deleteLater();
        look->stop();
        for (DeskConnection *desk : std::as_const(m_desks))
            desk->close(u"the hub stops"_s);
        promise->finish();
    });
    look->start();
    return promise->future();
}

} // namespace centrala::hub
