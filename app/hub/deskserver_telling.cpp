// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/deskserver.h"

#include "app/store/agents.h"
#include "app/store/signins.h"
#include "app/wire/afterwards.h"
#include "app/workspace/enginethread.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::hub {

namespace {

/// In UTF-16 units: three octets each at most, which is less than a line may have (wire::JsonRpcPeer::kLineLimit).
constexpr qsizetype kLongestLine = 300 * 1024;

QString told(const QString &method, const QJsonObject &params)
{
    const QJsonObject message{{u"jsonrpc"_s, u"2.0"_s}, {u"method"_s, method}, {u"params"_s, params}};
    return QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact));
}

bool speaksOf(const QJsonObject &changes, std::initializer_list<Entity> entities)
{
    for (const QString &list : {u"bundles"_s, u"gone"_s}) {
        const QJsonArray all = changes[list].toArray();
        for (const QJsonValue &one : all) {
            const auto entity = valueNamed<Entity>(one[u"entity"_s].toString());
            if (entity && std::ranges::find(entities, *entity) != entities.end())
                return true;
        }
    }
    return false;
}

} // namespace

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

void DeskServer::tellLiveTo(DeskConnection *desk, ConversationId conversation)
{
    desk->tell(told(u"live"_s, m_live.toJson(conversation)));
}

DeskServer::Groups DeskServer::groups()
{
    Groups groups;
    for (DeskConnection *desk : std::as_const(m_desks)) {
        if (!desk->isSignedIn() || !desk->followsChanges())
            continue;
        const AgentId agent = desk->actor().agent;
        auto known = m_hidden.constFind(agent);
        if (known == m_hidden.constEnd()) {
            const Result<QList<InboxId>> hidden = m_holder.hiddenFrom(desk->actor());
            if (!hidden) // it asks again when it hears of something
                continue;
            known = m_hidden.insert(agent, *hidden);
        }
        groups[*known].append(desk);
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

/// Who looks where, to one that has just come.
void DeskServer::tellEveryPlace(DeskConnection *desk)
{
    for (const ConversationId conversation : m_lookers.everywhere()) {
        if (m_holder.maySee(desk->actor(), conversation))
            desk->tell(told(u"lookers"_s, m_lookers.at(conversation)));
    }
}

/// What was touched since all were told, once for each group. Where not all of a group may be told the same, and where
/// it is long, it is only announced: each desk asks for itself.
void DeskServer::tellChanges()
{
    std::vector<std::pair<QJsonObject, QList<DeskConnection *>>> lines;
    qint64 head = m_told;
    bool mayHaveChanged = false; // rights
    for (const auto &[hidden, desks] : groups()) {
        const Result<QJsonObject> changes = m_holder.changes(desks.first()->actor(), m_told);
        if (!changes) {
            m_figures.healthy = false;
            return;
        }
        const qint64 reached = (*changes)[u"head"_s].toInteger();
        head = lines.empty() ? reached : std::min(head, reached);
        mayHaveChanged = mayHaveChanged || speaksOf(*changes, {Entity::Agent, Entity::Inbox});
        lines.emplace_back(*changes, desks);
    }
    m_figures.healthy = true;
    if (mayHaveChanged)
        mayHaveChanged = haveRightsChanged();
    for (const auto &[changes, desks] : lines) {
        const QJsonValue reached = changes[u"head"_s];
        if (reached.toInteger() <= m_told && !mayHaveChanged)
            continue;
        // Somebody's own templates and signatures are records that the others of the group do not have.
        const bool isForEach = mayHaveChanged || speaksOf(changes, {Entity::Record});
        QString line = isForEach ? QString() : told(u"changes"_s, changes);
        if (isForEach || line.size() > kLongestLine) {
            line = told(u"changes"_s, {{u"epoch"_s, changes[u"epoch"_s]},
                                       {u"from"_s, reached},
                                       {u"head"_s, reached},
                                       {u"rights"_s, mayHaveChanged}});
        }
        for (DeskConnection *desk : desks)
            desk->tell(line);
    }
    m_told = std::max(m_told, head);
    m_figures.changes = m_told;
}

/// Forgets what was looked up where it holds no longer.
bool DeskServer::haveRightsChanged()
{
    const QByteArray now = m_holder.rightsMark();
    if (!now.isEmpty() && now == m_rights)
        return false;
    m_rights = now;
    m_hidden.clear();
    return true;
}

void DeskServer::notice(const Changes &changes)
{
    QSet<qint64> agents;
    for (const Change &change : changes) {
        if (change.entity == Entity::Agent)
            agents.insert(change.id);
    }
    if (m_told < 0 || groups().empty()) {
        m_told = std::max(m_told, m_told < 0 ? changes.first().seq - 1 : changes.last().seq);
        m_hidden.clear(); // nobody follows who could be told of other rights
    }
    tellChanges();
    for (DeskConnection *desk : std::as_const(m_desks)) {
        if (desk->isSignedIn() && agents.contains(desk->actor().agent.value))
            lookAgain(desk);
    }
}

/// Somebody who left, or whose sign-in was ended, goes. So does somebody with another role now: their desk calls again
/// at once, and is greeted with it.
void DeskServer::lookAgain(DeskConnection *desk)
{
    const auto found = m_engine.read([agent = desk->actor().agent, signIn = desk->signIn()](store::Database &database) {
        const auto record = store::Agents(database).get(agent);
        const auto row = store::SignIns(database).get(signIn);
        const bool stays = record && record->active && row && row->agent.id == agent.value;
        return Result<std::optional<Role>>(stays ? std::optional(record->role) : std::nullopt);
    });
    wire::afterwards(found, desk, [desk](const Result<std::optional<Role>> &role) {
        if (!role)
            return;
        if (!*role)
            desk->close(u"signed out"_s);
        else if (**role != desk->actor().role)
            desk->close(u"another role"_s);
    });
}

} // namespace centrala::hub
