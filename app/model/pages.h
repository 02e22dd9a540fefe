// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/adminpages.h"
#include "app/model/agent.h"
#include "app/model/command.h"
#include "app/model/conversation.h"
#include "app/model/fields.h"
#include "app/model/identity.h"
#include "app/model/ids.h"
#include "app/model/instant.h"
#include "app/model/message.h"
#include "app/model/named.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/// What a screen needs, as values read in one go. Times are UTC; sentences are made where people are.
namespace centrala {

/// Mentions: where colleagues named this agent in a note. Followed: what this agent follows.
enum class View { Mine, Open, Unassigned, Pending, Snoozed, Resolved, Spam, Outbox, Mentions, Followed };
template<>
struct EnumNames<View>
{
    static constexpr std::array names = {"mine",     "open", "unassigned", "pending",  "snoozed",
                                         "resolved", "spam", "outbox",     "mentions", "followed"};
};

/// In what order a list stands. Usual: by due time what waits for us, everything else newest first.
enum class QueueSort { Usual, Newest, Oldest, Customer, Priority };
template<>
struct EnumNames<QueueSort>
{
    static constexpr std::array names = {"usual", "newest", "oldest", "customer", "priority"};
};

/// Which conversations a list shows. Mine is what `agent` has and what nobody has yet, in the queue's order.
struct QueueFilter
{
    View view = View::Open;
    AgentId agent;
    std::optional<InboxId> inbox;
    std::optional<TeamId> team;
    std::optional<CustomerId> customer;
    std::optional<AgentId> assignee = {};
    std::optional<Priority> priority = {};
    QString tag = {};
    bool unread = false;
    QueueSort sort = QueueSort::Usual;
    /// Whether more is asked than a view, an inbox, a team or a customer.
    [[nodiscard]] bool isNarrowed() const { return assignee || priority || !tag.isEmpty() || unread; }
    static constexpr std::tuple fields = {
        Field{"view", &QueueFilter::view},         Field{"agent", &QueueFilter::agent},
        Field{"inbox", &QueueFilter::inbox},       Field{"team", &QueueFilter::team},
        Field{"customer", &QueueFilter::customer}, Field{"assignee", &QueueFilter::assignee},
        Field{"priority", &QueueFilter::priority}, Field{"tag", &QueueFilter::tag},
        Field{"unread", &QueueFilter::unread},     Field{"sort", &QueueFilter::sort}};
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
    QList<AgentId> pinnedBy; ///< in whose lists it stands first
    QList<Named> followers;
    static constexpr std::tuple fields = {Field{"id", &QueueRow::id},
                                          Field{"subject", &QueueRow::subject},
                                          Field{"channel", &QueueRow::channel},
                                          Field{"inbox", &QueueRow::inbox},
                                          Field{"customer", &QueueRow::customer},
                                          Field{"assignee", &QueueRow::assignee},
                                          Field{"team", &QueueRow::team},
                                          Field{"state", &QueueRow::state},
                                          Field{"priority", &QueueRow::priority},
                                          Field{"waiting_since", &QueueRow::waitingSince},
                                          Field{"due", &QueueRow::due},
                                          Field{"held_until", &QueueRow::heldUntil},
                                          Field{"snoozed_until", &QueueRow::snoozedUntil},
                                          Field{"last_at", &QueueRow::lastAt},
                                          Field{"unread", &QueueRow::unread},
                                          Field{"snippet", &QueueRow::snippet},
                                          Field{"last_delivery", &QueueRow::lastDelivery},
                                          Field{"tags", &QueueRow::tags},
                                          Field{"pinned_by", &QueueRow::pinnedBy},
                                          Field{"followers", &QueueRow::followers}};
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
    static constexpr std::tuple fields = {
        Field{"id", &AttachmentRow::id},          Field{"name", &AttachmentRow::name},
        Field{"type", &AttachmentRow::type},      Field{"size", &AttachmentRow::size},
        Field{"sha256", &AttachmentRow::sha256},  Field{"content_id", &AttachmentRow::contentId},
        Field{"inline", &AttachmentRow::isInline}};
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
    QJsonObject eventData;  ///< what the event is about: {"agent": {"id","name"}, "tag": …}
    QList<Address> replyTo; ///< where its writer wants the answer; empty: at `author`
    bool nobodys = false;   ///< came in, but no customer wrote it: a server's report, or mail in our own name
    static constexpr std::tuple fields = {Field{"id", &TimelineEntry::id},
                                          Field{"conversation", &TimelineEntry::conversation},
                                          Field{"kind", &TimelineEntry::kind},
                                          Field{"at", &TimelineEntry::at},
                                          Field{"sent_at", &TimelineEntry::sentAt},
                                          Field{"received_at", &TimelineEntry::receivedAt},
                                          Field{"direction", &TimelineEntry::direction},
                                          Field{"channel", &TimelineEntry::channel},
                                          Field{"inbox", &TimelineEntry::inbox},
                                          Field{"agent", &TimelineEntry::agent},
                                          Field{"author", &TimelineEntry::author},
                                          Field{"to", &TimelineEntry::to},
                                          Field{"cc", &TimelineEntry::cc},
                                          Field{"subject", &TimelineEntry::subject},
                                          Field{"text", &TimelineEntry::text},
                                          Field{"html", &TimelineEntry::html},
                                          Field{"attachments", &TimelineEntry::attachments},
                                          Field{"delivery", &TimelineEntry::delivery},
                                          Field{"delivery_reason", &TimelineEntry::deliveryReason},
                                          Field{"not_before", &TimelineEntry::notBefore},
                                          Field{"automatic", &TimelineEntry::automatic},
                                          Field{"event", &TimelineEntry::event},
                                          Field{"event_data", &TimelineEntry::eventData},
                                          Field{"reply_to", &TimelineEntry::replyTo},
                                          Field{"nobodys", &TimelineEntry::nobodys}};
};

/// A conversation's head with a run of its entries, oldest first.
struct ThreadPage
{
    QueueRow head;
    QList<TimelineEntry> entries;
    bool hasEarlier = false;
    QString wrapUpCode;
    QList<QueueRow> topics; ///< of a whole history: the conversations it shows; of one: that which it refers to
    static constexpr std::tuple fields = {Field{"head", &ThreadPage::head}, Field{"entries", &ThreadPage::entries},
                                          Field{"has_earlier", &ThreadPage::hasEarlier},
                                          Field{"wrap_up_code", &ThreadPage::wrapUpCode},
                                          Field{"topics", &ThreadPage::topics}};
};

struct IdentityRow
{
    IdentityId id;
    QString kind;
    QString value;
    QString name;
    bool verified = false;
    CustomerId owner;     ///< the customer it came with, before any merge
    bool isFirst = false; ///< chosen to stand first
    static constexpr std::tuple fields = {Field{"id", &IdentityRow::id},
                                          Field{"kind", &IdentityRow::kind},
                                          Field{"value", &IdentityRow::value},
                                          Field{"name", &IdentityRow::name},
                                          Field{"verified", &IdentityRow::verified},
                                          Field{"owner", &IdentityRow::owner},
                                          Field{"is_first", &IdentityRow::isFirst}};
};

struct MergeRow
{
    MergeId id;
    Named into;
    Named from;
    Instant at{};
    static constexpr std::tuple fields = {Field{"id", &MergeRow::id}, Field{"into", &MergeRow::into},
                                          Field{"from", &MergeRow::from}, Field{"at", &MergeRow::at}};
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
    QStringList tags;
    QList<ConsentRow> consents; ///< by kind, of each the one in force first
    static constexpr std::tuple fields = {Field{"id", &CustomerCard::id},
                                          Field{"name", &CustomerCard::name},
                                          Field{"about", &CustomerCard::about},
                                          Field{"since", &CustomerCard::since},
                                          Field{"identities", &CustomerCard::identities},
                                          Field{"merges", &CustomerCard::merges},
                                          Field{"conversations", &CustomerCard::conversations},
                                          Field{"tags", &CustomerCard::tags},
                                          Field{"consents", &CustomerCard::consents}};
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
    static constexpr std::tuple fields = {Field{"at", &HistoryRow::at},
                                          Field{"kind", &HistoryRow::kind},
                                          Field{"direction", &HistoryRow::direction},
                                          Field{"channel", &HistoryRow::channel},
                                          Field{"summary", &HistoryRow::summary},
                                          Field{"conversation", &HistoryRow::conversation},
                                          Field{"entry", &HistoryRow::entry}};
};

struct SearchHit
{
    ConversationId conversation; ///< 0 where a customer was found
    EntryId entry;
    Named customer;
    Instant at{};
    QString snippet;
    QString subject;
    static constexpr std::tuple fields = {
        Field{"conversation", &SearchHit::conversation}, Field{"entry", &SearchHit::entry},
        Field{"customer", &SearchHit::customer},         Field{"at", &SearchHit::at},
        Field{"snippet", &SearchHit::snippet},           Field{"subject", &SearchHit::subject}};
};

/// A colleague named somebody in a note.
struct MentionRow
{
    EntryId entry;
    ConversationId conversation;
    Instant at{};
    Named author;
    QString text; ///< of the note
    static constexpr std::tuple fields = {
        Field{"entry", &MentionRow::entry}, Field{"conversation", &MentionRow::conversation},
        Field{"at", &MentionRow::at}, Field{"author", &MentionRow::author}, Field{"text", &MentionRow::text}};
};

struct ViewCounts
{
    qint64 mine = 0;
    qint64 open = 0;
    qint64 unassigned = 0;
    qint64 pending = 0;
    qint64 snoozed = 0;
    qint64 outbox = 0;   ///< messages not yet gone, or in need of a decision
    qint64 overdue = 0;  ///< of mine
    qint64 mentions = 0; ///< conversations with one of mine that I have not seen
    qint64 followed = 0; ///< of those I follow, the unread ones
    QList<std::pair<InboxId, qint64>> openByInbox;
};

} // namespace centrala
