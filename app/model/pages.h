// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"
#include "app/model/command.h"
#include "app/model/conversation.h"
#include "app/model/fields.h"
#include "app/model/identity.h"
#include "app/model/ids.h"
#include "app/model/instant.h"
#include "app/model/message.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/// What a screen needs, as values read in one go. Times are UTC; sentences are made where people are.
namespace centrala {

/// Another thing, by number and name; 0 and "" where there is none.
struct Named
{
    qint64 id = 0;
    QString name;
    static constexpr std::tuple fields = {Field{"id", &Named::id}, Field{"name", &Named::name}};
    friend bool operator==(const Named &, const Named &) = default;
};

enum class View { Mine, Open, Unassigned, Pending, Snoozed, Resolved, Spam, Outbox };
template<>
struct EnumNames<View>
{
    static constexpr std::array names = {"mine",    "open",     "unassigned", "pending",
                                         "snoozed", "resolved", "spam",       "outbox"};
};

/// Which conversations a list shows. Mine is what `agent` has and what nobody has yet, in the queue's order.
struct QueueFilter
{
    View view = View::Open;
    AgentId agent;
    std::optional<InboxId> inbox;
    std::optional<TeamId> team;
    std::optional<CustomerId> customer;
    static constexpr std::tuple fields = {Field{"view", &QueueFilter::view}, Field{"agent", &QueueFilter::agent},
                                          Field{"inbox", &QueueFilter::inbox}, Field{"team", &QueueFilter::team},
                                          Field{"customer", &QueueFilter::customer}};
    friend bool operator==(const QueueFilter &, const QueueFilter &) = default;
};

/// One row of the queue.
struct QueueRow
{
    ConversationId id;
    QString subject;
    QString channel;
    Named inbox;
    Named customer;
    Named assignee;
    Named team;
    ConversationState state = ConversationState::Open;
    Priority priority = Priority::Normal;
    std::optional<Instant> waitingSince; ///< unset: nobody waits for us
    std::optional<Instant> due;
    std::optional<Instant> heldUntil;
    std::optional<Instant> snoozedUntil;
    Instant lastAt{};
    qint64 unread = 0;
    QString snippet;                        ///< the last message in one line
    Delivery lastDelivery = Delivery::None; ///< of our last message, where it still needs somebody
    QStringList tags;
};

struct AttachmentRow
{
    AttachmentId id;
    QString name;
    QString type;
    qint64 size = 0;
    QString sha256;
    QString contentId;
    bool isInline = false;
};

/// One line of a conversation's timeline.
struct TimelineEntry
{
    EntryId id;
    ConversationId conversation;
    EntryKind kind = EntryKind::Message;
    Instant at{}; ///< order time
    Instant sentAt{};
    Instant receivedAt{};
    Direction direction = Direction::In;
    QString channel;
    Named inbox;
    Named agent;    ///< who wrote or did it, where it was one of us
    Address author; ///< who wrote it, where it was a customer
    QList<Address> to;
    QList<Address> cc;
    QString subject;
    QString text;
    QString html;
    QList<AttachmentRow> attachments;
    Delivery delivery = Delivery::None;
    QString deliveryReason;
    std::optional<Instant> notBefore; ///< waiting and scheduled messages leave then
    bool automatic = false;
    EventKind event = EventKind::Opened;
    QJsonObject eventData; ///< what the event is about: {"agent": {"id","name"}, "tag": …}
};

/// A conversation's head with a run of its entries, oldest first.
struct ThreadPage
{
    QueueRow head;
    QList<TimelineEntry> entries;
    bool hasEarlier = false;
    QString wrapUpCode;
};

struct IdentityRow
{
    IdentityId id;
    QString kind;
    QString value;
    QString name;
    bool verified = false;
    CustomerId owner; ///< the customer it came with, before any merge
};

struct MergeRow
{
    MergeId id;
    Named into;
    Named from;
    Instant at{};
};

struct CustomerCard
{
    CustomerId id;
    QString name;
    QString about;
    Instant since{};
    QList<IdentityRow> identities;
    QList<MergeRow> merges; ///< that can still be taken apart
    qint64 conversations = 0;
};

/// One step of a customer's history, over all channels.
struct HistoryRow
{
    Instant at{};
    EntryKind kind = EntryKind::Message;
    Direction direction = Direction::In;
    QString channel;
    QString summary;
    ConversationId conversation;
    EntryId entry;
};

struct SearchHit
{
    ConversationId conversation; ///< 0 where a customer was found
    EntryId entry;
    Named customer;
    Instant at{};
    QString snippet;
    QString subject;
};

struct ViewCounts
{
    qint64 mine = 0;
    qint64 open = 0;
    qint64 unassigned = 0;
    qint64 pending = 0;
    qint64 snoozed = 0;
    qint64 outbox = 0;  ///< messages not yet gone, or in need of a decision
    qint64 overdue = 0; ///< of mine
    QList<std::pair<InboxId, qint64>> openByInbox;
};

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
};

struct RecordRow
{
    RecordId id;
    Catalogue catalogue = Catalogue::Team;
    QString name;
    QJsonObject content;
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
};

struct RefusedRow
{
    QString externalId;
    QString reason;
    qint64 bytes = 0;
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
    qint64 retries = 0;
    qint64 backfillDone = 0;
    qint64 backfillTotal = 0;
};

struct AuditRow
{
    Instant at{};
    Named agent;
    QString action;
    QString subject;
    QJsonObject detail;
};

/// What one agent has begun to write; lives in desk.db.
struct Draft
{
    ConversationId conversation;
    bool isNote = false;
    QString text;
    Instant at{};
};

} // namespace centrala
