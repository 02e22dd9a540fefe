// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"
#include "app/programs/ctl/asker.h"
#include "app/programs/ctl/output.h"

namespace centrala::ctl {

/// One conversation with all its entries, or its newest `limit` ones.
[[nodiscard]] Result<ThreadPage> conversationOf(Asker &asker, ConversationId id, qint64 limit = 0);
/// What a command about a conversation tells: the conversation.
[[nodiscard]] Result<Output> conversationOutput(Asker &asker, ConversationId id);
/// What a command about a customer tells: the card.
[[nodiscard]] Result<Output> customerOutput(Asker &asker, CustomerId id);
/// What a command about a message tells: the entry.
[[nodiscard]] Result<Output> entryOutput(Asker &asker, const Outcome &outcome, EntryId entry);

/// An inbox, an agent or a record by its number or its name; "me" is whoever asks.
[[nodiscard]] Result<InboxRow> inboxOf(Asker &asker, const QString &text);
[[nodiscard]] Result<AgentRow> agentOf(Asker &asker, const QString &text);
[[nodiscard]] Result<RecordRow> recordOf(Asker &asker, Catalogue catalogue, const QString &text);

/// "anna@shop.example", "Anna <anna@shop.example>", "+48123456789" or "telegram:12345"; anything else is an address of
/// the kind `usualKind`. Usage where it cannot be one.
[[nodiscard]] Result<QList<Address>> addressesFrom(const QStringList &texts, const QString &usualKind);

/// Text from --text, or the file of --FILE; at most 1 MiB.
[[nodiscard]] Result<QString> fileText(const QString &path);
/// A password: the first line of the file that `word` names as @FILE.
[[nodiscard]] Result<QString> passwordFrom(const QString &option, const QString &word);
/// The files of --attach.
[[nodiscard]] Result<QList<FileToAttach>> filesFrom(const QStringList &paths);
/// "K=V" words as an object: numbers, true, false, lists and objects are taken as JSON, all else as text.
[[nodiscard]] Result<QJsonObject> settingsFrom(const QStringList &pairs);

} // namespace centrala::ctl
