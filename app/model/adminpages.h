// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"
#include "app/model/command.h"
#include "app/model/fields.h"
#include "app/model/ids.h"
#include "app/model/instant.h"
#include "app/model/message.h"
#include "app/model/named.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/// What the screens of inboxes, people and the workspace's own lists need.
namespace centrala {

enum class InboxState { Ok, Syncing, Paused, Error };
template<>
struct EnumNames<InboxState>
{
    static constexpr std::array names = {"ok", "syncing", "paused", "error"};
};

struct InboxRow
{
    InboxId id;
    QString channel;
    QString name;
    QString address; ///< what customers write to, where the channel has such a thing
    InboxState state = InboxState::Ok;
    QString error;
    std::optional<Instant> retryAt;
    std::optional<Instant> lastEventAt;
    QJsonObject settings;
    qint64 backfillDone = 0;
    qint64 backfillTotal = 0;
    static constexpr std::tuple fields = {Field{"id", &InboxRow::id},
                                          Field{"channel", &InboxRow::channel},
                                          Field{"name", &InboxRow::name},
                                          Field{"address", &InboxRow::address},
                                          Field{"state", &InboxRow::state},
                                          Field{"error", &InboxRow::error},
                                          Field{"retry_at", &InboxRow::retryAt},
                                          Field{"last_event_at", &InboxRow::lastEventAt},
                                          Field{"settings", &InboxRow::settings},
                                          Field{"backfill_done", &InboxRow::backfillDone},
                                          Field{"backfill_total", &InboxRow::backfillTotal}};
};

struct AgentRow
{
    AgentId id;
    QString name;
    Role role = Role::Agent;
    Presence presence = Presence::Offline;
    QString presenceReason;
    Instant presenceSince{};
    bool active = true;
    QList<Named> teams;
    qint64 capacity = 0; ///< see PutAgent
    static constexpr std::tuple fields = {Field{"id", &AgentRow::id},
                                          Field{"name", &AgentRow::name},
                                          Field{"role", &AgentRow::role},
                                          Field{"presence", &AgentRow::presence},
                                          Field{"presence_reason", &AgentRow::presenceReason},
                                          Field{"presence_since", &AgentRow::presenceSince},
                                          Field{"active", &AgentRow::active},
                                          Field{"teams", &AgentRow::teams},
                                          Field{"capacity", &AgentRow::capacity}};
};

struct RecordRow
{
    RecordId id;
    Catalogue catalogue = Catalogue::Team;
    QString name;
    QJsonObject content;
    static constexpr std::tuple fields = {Field{"id", &RecordRow::id}, Field{"catalogue", &RecordRow::catalogue},
                                          Field{"name", &RecordRow::name}, Field{"content", &RecordRow::content}};
};

struct OutboxRow
{
    EntryId entry;
    ConversationId conversation;
    Named inbox;
    QString subject;
    QString to;
    Delivery delivery = Delivery::Queued;
    std::optional<Instant> notBefore;
    qint64 attempts = 0;
    QString reason;
    static constexpr std::tuple fields = {Field{"entry", &OutboxRow::entry},
                                          Field{"conversation", &OutboxRow::conversation},
                                          Field{"inbox", &OutboxRow::inbox},
                                          Field{"subject", &OutboxRow::subject},
                                          Field{"to", &OutboxRow::to},
                                          Field{"delivery", &OutboxRow::delivery},
                                          Field{"not_before", &OutboxRow::notBefore},
                                          Field{"attempts", &OutboxRow::attempts},
                                          Field{"reason", &OutboxRow::reason}};
};

struct RefusedRow
{
    QString externalId;
    QString reason;
    qint64 bytes = 0;
    static constexpr std::tuple fields = {Field{"external_id", &RefusedRow::externalId},
                                          Field{"reason", &RefusedRow::reason}, Field{"bytes", &RefusedRow::bytes}};
};

/// What was seen, understood and refused of one inbox.
struct SyncLedger
{
    qint64 received = 0;
    qint64 stored = 0;
    qint64 duplicates = 0;
    QList<RefusedRow> refused;
    QJsonObject cursors; ///< by stream
    qint64 gaps = 0;
    qint64 gone = 0; ///< seen once, and moved or deleted in the channel since
    qint64 retries = 0;
    qint64 backfillDone = 0;
    qint64 backfillTotal = 0;
    static constexpr std::tuple fields = {Field{"received", &SyncLedger::received},
                                          Field{"stored", &SyncLedger::stored},
                                          Field{"duplicates", &SyncLedger::duplicates},
                                          Field{"refused", &SyncLedger::refused},
                                          Field{"cursors", &SyncLedger::cursors},
                                          Field{"gaps", &SyncLedger::gaps},
                                          Field{"gone", &SyncLedger::gone},
                                          Field{"retries", &SyncLedger::retries},
                                          Field{"backfill_done", &SyncLedger::backfillDone},
                                          Field{"backfill_total", &SyncLedger::backfillTotal}};
};

struct AuditRow
{
    Instant at{};
    Named agent;
    QString action;
    QString subject;
    QJsonObject detail;
    static constexpr std::tuple fields = {Field{"at", &AuditRow::at}, Field{"agent", &AuditRow::agent},
                                          Field{"action", &AuditRow::action}, Field{"subject", &AuditRow::subject},
                                          Field{"detail", &AuditRow::detail}};
};

/// What one agent has begun to write; lives in desk.db.
struct Draft
{
    ConversationId conversation;
    bool isNote = false;
    QString text;
    Instant at{};
    static constexpr std::tuple fields = {Field{"conversation", &Draft::conversation}, Field{"is_note", &Draft::isNote},
                                          Field{"text", &Draft::text}, Field{"at", &Draft::at}};
};

} // namespace centrala
