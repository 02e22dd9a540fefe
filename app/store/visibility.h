// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"

#include <QList>

namespace centrala::store {

class Database;

/// The inboxes that are closed to teams of which the agent is in none, by rising number.
[[nodiscard]] QList<InboxId> inboxesClosedTo(Database &database, AgentId agent);
[[nodiscard]] QList<TeamId> teamsOfInbox(Database &database, InboxId inbox);
/// Whether the inbox is closed to the team and to everybody in it; of a team without people nobody knows yet.
[[nodiscard]] bool isHiddenFromTeam(Database &database, InboxId inbox, TeamId team);
/// None: open to everybody.
void closeInbox(Database &database, InboxId inbox, const QList<TeamId> &teams);
/// The inbox of a conversation, or of an entry's or an attachment's conversation; 0 where there is no such row.
[[nodiscard]] InboxId inboxOf(Database &database, ConversationId id);
[[nodiscard]] InboxId inboxOf(Database &database, EntryId id);
[[nodiscard]] InboxId inboxOf(Database &database, AttachmentId id);

/// From here on the connection reads as if nothing of these inboxes were there: their conversations, entries, files and
/// ledgers. Customers and their addresses belong to the whole company and stay. For a connection that only reads.
void hideInboxes(Database &database, const QList<InboxId> &hidden);

/// From here on the connection reads as if the private canned answers and signatures of everybody but its reader were
/// not there: nobody is the reader until setReader(). For a connection that only reads.
void hideOthersRecords(Database &database);
void setReader(Database &database, AgentId reader);

/// Another value whenever somebody's role, their teams, or the teams an inbox is closed to have changed.
[[nodiscard]] QByteArray rightsMark(Database &database);

} // namespace centrala::store
