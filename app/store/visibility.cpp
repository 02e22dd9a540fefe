// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/visibility.h"

#include "app/store/database.h"

#include <QCryptographicHash>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

InboxId single(Rows rows)
{
    return rows.next() ? rows.id<InboxId>(0) : InboxId{};
}

} // namespace

QList<InboxId> inboxesClosedTo(Database &database, AgentId agent)
{
    QList<InboxId> hidden;
    auto rows = database.query("SELECT DISTINCT inbox FROM inbox_team WHERE inbox NOT IN (SELECT i.inbox"
                               " FROM inbox_team i JOIN agent_team a ON a.team = i.team WHERE a.agent = ?)"
                               " ORDER BY inbox",
                               agent);
    while (rows.next())
        hidden.append(rows.id<InboxId>(0));
    return hidden;
}

QList<TeamId> teamsOfInbox(Database &database, InboxId inbox)
{
    QList<TeamId> teams;
    auto rows = database.query("SELECT team FROM inbox_team WHERE inbox = ? ORDER BY team", inbox);
    while (rows.next())
        teams.append(rows.id<TeamId>(0));
    return teams;
}

bool isHiddenFromTeam(Database &database, InboxId inbox, TeamId team)
{
    const QList<TeamId> seeing = teamsOfInbox(database, inbox);
    if (seeing.isEmpty() || seeing.contains(team))
        return false;
    auto rows = database.query(
        "SELECT count(*), coalesce(sum(CASE WHEN a.role = 'administrator' OR EXISTS (SELECT 1 FROM agent_team s"
        " JOIN inbox_team i ON i.team = s.team WHERE s.agent = a.id AND i.inbox = ?) THEN 1 ELSE 0 END), 0)"
        " FROM agent_team m JOIN agent a ON a.id = m.agent WHERE m.team = ? AND a.active = 1",
        inbox, team);
    return rows.next() && rows.number(0) > 0 && rows.number(1) == 0;
}

void closeInbox(Database &database, InboxId inbox, const QList<TeamId> &teams)
{
    database.run("DELETE FROM inbox_team WHERE inbox = ?", inbox);
    for (const TeamId team : teams)
        database.run("INSERT INTO inbox_team (inbox, team) VALUES (?, ?) ON CONFLICT DO NOTHING", inbox, team);
}

QByteArray rightsMark(Database &database)
{
    QCryptographicHash mark(QCryptographicHash::Sha256);
    const auto add = [&mark](Rows rows) {
        while (rows.next())
            mark.addData(rows.text(0).toUtf8() + ';');
        mark.addData("|");
    };
    add(database.query("SELECT id || ' ' || role || ' ' || active FROM agent ORDER BY id"));
    add(database.query("SELECT agent || ' ' || team FROM agent_team ORDER BY agent, team"));
    add(database.query("SELECT inbox || ' ' || team FROM inbox_team ORDER BY inbox, team"));
    return mark.result();
}

InboxId inboxOf(Database &database, ConversationId id)
{
    return single(database.query("SELECT inbox FROM conversation WHERE id = ?", id));
}

InboxId inboxOf(Database &database, EntryId id)
{
    return single(
        database.query("SELECT c.inbox FROM entry e JOIN conversation c ON c.id = e.conversation WHERE e.id = ?", id));
}

InboxId inboxOf(Database &database, AttachmentId id)
{
    return single(database.query("SELECT c.inbox FROM attachment a JOIN entry e ON e.id = a.entry"
                                 " JOIN conversation c ON c.id = e.conversation WHERE a.id = ?",
                                 id));
}

void hideInboxes(Database &database, const QList<InboxId> &hidden)
{
    if (hidden.isEmpty())
        return;
    QStringList numbers;
    for (const InboxId id : hidden)
        numbers.append(QString::number(id.value));
    const QString list = u" NOT IN ("_s + numbers.join(u',') + u')';
    // Views of the connection's own stand before the tables of the same name. Making them is writing, if only in
    // memory.
    database.runText(u"PRAGMA query_only=OFF"_s);
    const auto view = [&](const QString &table, const QString &inbox) {
        database.runText(
            u"CREATE TEMP VIEW \"%1\" AS SELECT t.* FROM main.\"%1\" t WHERE %2%3"_s.arg(table, inbox, list));
    };
    const QString ofEntry = u"(SELECT c.inbox FROM main.entry e JOIN main.conversation c ON c.id = e.conversation"
                            " WHERE e.id = t.entry)"_s;
    const QString ofConversation = u"(SELECT c.inbox FROM main.conversation c WHERE c.id = t.conversation)"_s;
    view(u"inbox"_s, u"t.id"_s);
    for (const QString &table : {u"conversation"_s, u"ledger"_s, u"stream"_s, u"refused"_s})
        view(table, u"t.inbox"_s);
    for (const QString &table : {u"entry"_s, u"conversation_tag"_s, u"conversation_pin"_s, u"follower"_s,
                                 u"participant"_s, u"thread_key"_s, u"referring"_s})
        view(table, ofConversation);
    for (const QString &table :
         {u"message"_s, u"note"_s, u"call"_s, u"event"_s, u"appearance"_s, u"attachment"_s, u"outbox"_s, u"mention"_s})
        view(table, ofEntry);
    database.runText(u"PRAGMA query_only=ON"_s);
}

void hideOthersRecords(Database &database)
{
    database.runText(u"PRAGMA query_only=OFF"_s);
    database.runText(u"CREATE TEMP TABLE reader AS SELECT 0 AS agent"_s);
    database.runText(u"CREATE TEMP VIEW \"record\" AS SELECT t.* FROM main.\"record\" t"
                     " WHERE t.catalogue NOT IN ('template', 'signature')"
                     " OR coalesce(json_extract(t.content, '$.owner'), 0) IN (0, (SELECT agent FROM temp.reader))"_s);
    database.runText(u"PRAGMA query_only=ON"_s);
}

void setReader(Database &database, AgentId reader)
{
    database.runText(u"PRAGMA query_only=OFF"_s);
    database.runText(u"UPDATE temp.reader SET agent = %1"_s.arg(reader.value));
    database.runText(u"PRAGMA query_only=ON"_s);
}

} // namespace centrala::store
