// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/fields.h"
#include "app/model/identity.h"
#include "app/model/instant.h"
#include "app/model/message.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace centrala {

/// A file that travels beside a message: by name in the inbox's spool folder and by its SHA-256 (lower-case hex).
struct SpoolFile
{
    QString spoolName; ///< a bare file name inside the spool folder, no path
    QString sha256;
    QString name; ///< as the sender called it, already without path and control characters
    QString type; ///< MIME type
    qint64 size = 0;
    QString contentId; ///< without angle brackets; empty where no HTML refers to it
    bool isInline = false;

    static constexpr std::tuple fields = {Field{"spool_name", &SpoolFile::spoolName},
                                          Field{"sha256", &SpoolFile::sha256},
                                          Field{"name", &SpoolFile::name},
                                          Field{"type", &SpoolFile::type},
                                          Field{"size", &SpoolFile::size},
                                          Field{"content_id", &SpoolFile::contentId},
                                          Field{"inline", &SpoolFile::isInline}};
};

/// A message as a connector saw it. Text and HTML longer than kInlineBodyLimit octets travel as spool files with the
/// content ids "text" and "html" in `bodies`.
struct InboundMessage
{
    static constexpr qsizetype kInlineBodyLimit = 64 * 1024;

    QString externalId;     ///< the channel's id of the message, unique in the inbox; empty where it has none
    QString bodyHash;       ///< SHA-256 of the decoded body: tells apart different mails that carry one Message-ID
    QString folder;         ///< where it was seen: a mail folder, else empty
    QString number;         ///< its number there ("UIDVALIDITY:UID"), else empty
    QString thread;         ///< the channel's own conversation key (a chat id), else empty
    QStringList references; ///< external ids of the messages it answers, nearest first
    Direction direction = Direction::In;
    Address from;
    QList<Address> replyTo;
    QList<Address> to;
    QList<Address> cc;
    QString subject;
    QString text;
    QString html;
    QList<SpoolFile> bodies;
    QList<SpoolFile> files;
    std::optional<Instant> sentAt;   ///< what the sender claims
    std::optional<Instant> serverAt; ///< when the channel's server got it, for the order of backfill
    bool automatic = false;          ///< a machine wrote it: never answered by a machine
    bool automaticAnswer = false;    ///< a machine's answer to ours (out of office, a receipt): it reopens nothing
    QString
        deliveredTo;  ///< which of the inbox's own addresses it came to, where its recipients do not tell; else empty
    QString reportOn; ///< external id of our message that this one reports on: it stands beside that one
    bool fromVerified = false; ///< the channel vouches for the sender's identity
    QList<Address> claimed;    ///< what the sender says is theirs too, and nobody has proved (typed into a form)
    Address forwardedBy;       ///< a colleague who passed it on, where `from` is whose mail they passed on; else empty
    QList<Address> proved;     ///< other addresses the channel proves to be the sender's own (a shared number)
    QString otherId;           ///< of our own message: the id we gave it, where the server gave it another; else empty

    static constexpr std::tuple fields = {Field{"external_id", &InboundMessage::externalId},
                                          Field{"body_hash", &InboundMessage::bodyHash},
                                          Field{"folder", &InboundMessage::folder},
                                          Field{"number", &InboundMessage::number},
                                          Field{"thread", &InboundMessage::thread},
                                          Field{"references", &InboundMessage::references},
                                          Field{"direction", &InboundMessage::direction},
                                          Field{"from", &InboundMessage::from},
                                          Field{"reply_to", &InboundMessage::replyTo},
                                          Field{"to", &InboundMessage::to},
                                          Field{"cc", &InboundMessage::cc},
                                          Field{"subject", &InboundMessage::subject},
                                          Field{"text", &InboundMessage::text},
                                          Field{"html", &InboundMessage::html},
                                          Field{"bodies", &InboundMessage::bodies},
                                          Field{"files", &InboundMessage::files},
                                          Field{"sent_at", &InboundMessage::sentAt},
                                          Field{"server_at", &InboundMessage::serverAt},
                                          Field{"automatic", &InboundMessage::automatic},
                                          Field{"automatic_answer", &InboundMessage::automaticAnswer},
                                          Field{"delivered_to", &InboundMessage::deliveredTo},
                                          Field{"report_on", &InboundMessage::reportOn},
                                          Field{"from_verified", &InboundMessage::fromVerified},
                                          Field{"claimed", &InboundMessage::claimed},
                                          Field{"forwarded_by", &InboundMessage::forwardedBy},
                                          Field{"proved", &InboundMessage::proved},
                                          Field{"other_id", &InboundMessage::otherId}};
};

/// What could not be understood: kept whole (in the spool, then in the ledger) and tried again after an update.
struct RefusedItem
{
    QString externalId;
    QString folder;
    QString number;
    QString reason;
    qint64 bytes = 0;
    SpoolFile raw; ///< empty spoolName where even the bytes could not be had

    static constexpr std::tuple fields = {Field{"external_id", &RefusedItem::externalId},
                                          Field{"folder", &RefusedItem::folder},
                                          Field{"number", &RefusedItem::number},
                                          Field{"reason", &RefusedItem::reason},
                                          Field{"bytes", &RefusedItem::bytes},
                                          Field{"raw", &RefusedItem::raw}};
};

/// What the channel says later about a message we sent.
struct DeliveryReport
{
    QString externalId;
    Delivery delivery = Delivery::Delivered;
    QString reason;
    QList<Address> recipients = {}; ///< whom it did not reach; empty where that is not told

    static constexpr std::tuple fields = {
        Field{"external_id", &DeliveryReport::externalId}, Field{"delivery", &DeliveryReport::delivery},
        Field{"reason", &DeliveryReport::reason}, Field{"recipients", &DeliveryReport::recipients}};
};

/// A step of a customer's journey that is no message: a page seen, a cart left. The page may lie: it proves nothing.
struct Touchpoint
{
    static constexpr qsizetype kNameLimit = 40;
    static constexpr qsizetype kTitleLimit = 200;
    static constexpr qsizetype kUrlLimit = 1'000;
    static constexpr qsizetype kDataLimit = 1'000;

    QString thread; ///< the channel's own key of the conversation it belongs beside, as in InboundMessage::thread
    QString name;   ///< "page_view", or as the site calls it
    QString pageTitle;
    QString pageUrl;
    QString data; ///< more of it in words, "value: 120, currency: PLN"

    static constexpr std::tuple fields = {Field{"thread", &Touchpoint::thread}, Field{"name", &Touchpoint::name},
                                          Field{"page_title", &Touchpoint::pageTitle},
                                          Field{"page_url", &Touchpoint::pageUrl}, Field{"data", &Touchpoint::data}};
};

/// Messages that were seen in a folder and are there no longer: moved or deleted in the channel, by whomever. We keep
/// them; only the ledger says so. `numbers` is a NumberSet as text; numbers that were never seen do no harm.
struct GoneMessages
{
    QString folder;
    QString epoch; ///< the first half of InboundMessage::number
    QString numbers;

    static constexpr std::tuple fields = {Field{"folder", &GoneMessages::folder}, Field{"epoch", &GoneMessages::epoch},
                                          Field{"numbers", &GoneMessages::numbers}};
};

/// What a connector hands over in one piece; it becomes rows wholly or not at all, together with the stream's new
/// cursor. `fromCursor` must be the stored cursor of the stream, or the batch is refused and the connector starts again
/// from the stored one: that is what makes intake exactly once.
struct Batch
{
    static constexpr qsizetype kMessageLimit = 500;
    static constexpr qsizetype kGoneLimit = 128 * 1024; ///< octets of all the numbers of `gone`

    QString stream; ///< "INBOX/live", "INBOX/backfill", "Sent" … whatever the connector calls it
    QString fromCursor;
    QString toCursor;
    bool backfill = false; ///< history: no alerts, rules, SLA or automatic answer
    QList<InboundMessage> messages;
    QList<RefusedItem> refused;
    QList<DeliveryReport> reports;
    std::optional<qint64> done; ///< progress of a backfill
    std::optional<qint64> total;
    qint64 gaps = 0; ///< numbers the channel owed us and did not give
    QList<GoneMessages> gone;
    QList<Touchpoint> touchpoints;

    static constexpr std::tuple fields = {
        Field{"stream", &Batch::stream},      Field{"from_cursor", &Batch::fromCursor},
        Field{"to_cursor", &Batch::toCursor}, Field{"backfill", &Batch::backfill},
        Field{"messages", &Batch::messages},  Field{"refused", &Batch::refused},
        Field{"reports", &Batch::reports},    Field{"done", &Batch::done},
        Field{"total", &Batch::total},        Field{"gaps", &Batch::gaps},
        Field{"gone", &Batch::gone},          Field{"touchpoints", &Batch::touchpoints}};
};

} // namespace centrala
