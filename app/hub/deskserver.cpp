// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/deskserver.h"

#include "app/store/agents.h"
#include "app/store/signins.h"
#include "app/wire/afterwards.h"
#include "app/workspace/enginethread.h"

#include <QJsonDocument>
#include <QPointer>
#include <QSet>
#include <QWebSocket>
#include <QWebSocketCorsAuthenticator>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace centrala::hub {

namespace {

constexpr qsizetype kLongestLine = 512 * 1024;

QString told(const QString &method, const QJsonObject &params)
{
    const QJsonObject message{{u"jsonrpc"_s, u"2.0"_s}, {u"method"_s, method}, {u"params"_s, params}};
    return QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact));
}

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
        const auto strangers = std::count_if(m_desks.begin(), m_desks.end(),
                                             [](const DeskConnection *desk) { return !desk->isSignedIn(); });
        if (m_desks.size() >= kConnectionLimit || strangers >= kStrangerLimit) {
            ++m_figures.refused;
            socket->abort();
            socket->deleteLater();
            continue;
        }
        attend(socket);
    }
}

void DeskServer::attend(QWebSocket *socket)
{
    auto *desk = new DeskConnection(socket, m_holder, m_door);
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
        const AgentId agent = desk->actor().agent;
        m_rollCall.come(agent);
        connect(desk, &QObject::destroyed, this, [this, agent] { m_rollCall.go(agent); });
        ++m_figures.signIns;
        ++m_figures.desks;
        for (const ConversationId conversation : m_lookers.everywhere())
            tellWhoLooks(conversation);
        lookAgain(desk); // rights may have changed while the password was checked
    });
    connect(desk, &DeskConnection::looksAt, this, [this, desk](qint64 conversation, bool types, bool answers) {
        const ConversationId now{conversation};
        const bool seen = now.isValid() && m_holder.maySee(desk->actor(), now);
        put(desk, {desk->actor().agent, desk->name(), now, types, seen && types && answers});
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
    if (before.conversation != now && m_holder.maySee(desk->actor(), now))
        desk->tell(told(u"live"_s, m_live.toJson(now)));
}

/// To those who look at it, and may.
void DeskServer::tellLive(ConversationId conversation)
{
    const QString line = told(u"live"_s, m_live.toJson(conversation));
    for (DeskConnection *desk : std::as_const(m_desks)) {
        if (m_lookers.placeOf(desk) == conversation && desk->isSignedIn() &&
            m_holder.maySee(desk->actor(), conversation))
            desk->tell(line);
    }
}

DeskServer::Groups DeskServer::groups()
{
    Groups groups;
    for (DeskConnection *desk : std::as_const(m_desks)) {
        if (!desk->isSignedIn() || !desk->followsChanges())
            continue;
        const AgentId agent = desk->actor().agent;
        const auto known = m_hidden.constFind(agent);
        groups[known != m_hidden.constEnd() ? *known : *m_hidden.insert(agent, m_holder.hiddenFrom(desk->actor()))]
            .append(desk);
    }
    return groups;
}

/// To those who may see the conversation.
void DeskServer::tellWhoLooks(ConversationId conversation)
{
    const QString line = told(u"lookers"_s, m_lookers.at(conversation));
    for (const auto &[hidden, desks] : groups()) {
        if (!m_holder.maySee(desks.first()->actor(), conversation))
            continue;
        for (DeskConnection *desk : desks)
            desk->tell(line);
    }
}

/// What was touched since all were told, once for each group. A long run is only announced: who is behind asks for it.
void DeskServer::tellChanges()
{
    qint64 reached = std::numeric_limits<qint64>::max();
    for (const auto &[hidden, desks] : groups()) {
        const Result<QJsonObject> changes = m_holder.changes(desks.first()->actor(), m_told);
        if (!changes) {
            m_figures.healthy = false;
            return;
        }
        const qint64 head = (*changes)[u"head"_s].toInteger();
        reached = std::min(reached, head);
        if (head <= m_told)
            continue;
        QString line = told(u"changes"_s, *changes);
        if (line.size() > kLongestLine)
            line = told(u"changes"_s, {{u"epoch"_s, (*changes)[u"epoch"_s]}, {u"from"_s, head}, {u"head"_s, head}});
        for (DeskConnection *desk : desks)
            desk->tell(line);
    }
    if (reached != std::numeric_limits<qint64>::max())
        m_told = std::max(m_told, reached);
    m_figures.changes = m_told;
}

void DeskServer::notice(const Changes &changes)
{
    QSet<qint64> agents;
    for (const Change &change : changes) {
        if (change.entity == Entity::Agent)
            agents.insert(change.id);
        if (change.entity == Entity::Agent || change.entity == Entity::Inbox)
            m_hidden.clear();
    }
    if (m_told < 0 || groups().empty())
        m_told = std::max(m_told, m_told < 0 ? changes.first().seq - 1 : changes.last().seq);
    tellChanges();
    for (DeskConnection *desk : std::as_const(m_desks)) {
        if (desk->isSignedIn() && agents.contains(desk->actor().agent.value))
            lookAgain(desk);
    }
}

/// Somebody who left, or whose sign-in was ended, goes; another role counts from now on.
void DeskServer::lookAgain(DeskConnection *desk)
{
    const auto found = m_engine.read([agent = desk->actor().agent, signIn = desk->signIn()](store::Database &database) {
        const auto record = store::Agents(database).get(agent);
        const bool stays = record && record->active && store::SignIns(database).get(signIn);
        return Result<std::optional<Actor>>(stays ? std::optional(Actor{agent, record->role}) : std::nullopt);
    });
    wire::afterwards(found, desk, [this, desk](const Result<std::optional<Actor>> &actor) {
        if (!actor)
            return;
        if (*actor) {
            desk->setActor(**actor);
            m_hidden.remove((*actor)->agent);
        } else {
            desk->close(u"signed out"_s);
        }
    });
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
