// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"

#include <QString>

namespace centrala {

/// A message on its way out, complete: a connector needs to know nothing else to send it. Recipients were fixed when
/// Send was pressed. Long bodies and files lie in the spool folder as for inbound messages.
struct OutgoingMessage
{
    qint64 entry = 0;       ///< the entry's number; the outcome names it again
    QString externalId;     ///< fixed before sending where the channel lets us (a Message-ID), else empty
    QString thread;         ///< the channel's own conversation key, else empty
    QStringList references; ///< external ids of the conversation, oldest first; the last one is the one answered
    Address from;           ///< the inbox's address, with the name to show
    QString agent;          ///< who wrote it, by the name among colleagues; empty where none is known
    QList<Address> to;
    QList<Address> cc;
    QList<Address> bcc;
    QString subject;
    QString text;
    QString html;
    QList<SpoolFile> bodies;
    QList<SpoolFile> files;
    Instant at{};             ///< when Send was pressed
    bool automatic = false;   ///< the program wrote it, no person: the channel tells that to other machines
    QList<Address> only = {}; ///< tried again: those of the recipients that do not have it yet; empty: all of them

    static constexpr std::tuple fields = {
        Field{"entry", &OutgoingMessage::entry},   Field{"external_id", &OutgoingMessage::externalId},
        Field{"thread", &OutgoingMessage::thread}, Field{"references", &OutgoingMessage::references},
        Field{"from", &OutgoingMessage::from},     Field{"agent", &OutgoingMessage::agent},
        Field{"to", &OutgoingMessage::to},         Field{"cc", &OutgoingMessage::cc},
        Field{"bcc", &OutgoingMessage::bcc},       Field{"subject", &OutgoingMessage::subject},
        Field{"text", &OutgoingMessage::text},     Field{"html", &OutgoingMessage::html},
        Field{"bodies", &OutgoingMessage::bodies}, Field{"files", &OutgoingMessage::files},
        Field{"at", &OutgoingMessage::at},         Field{"automatic", &OutgoingMessage::automatic},
        Field{"only", &OutgoingMessage::only}};
};

/// What became of it. Sent, Failed or Uncertain; `retryAt` with Failed means "not now, but try again by then". Where
/// some recipients have it and others do not, it is Failed, and `remaining` names those others: only they are tried
/// again.
struct SendOutcome
{
    Delivery delivery = Delivery::Sent;
    QString externalId; ///< the id the channel gave, where it gives one
    QString reason;
    std::optional<Instant> retryAt;
    QList<Address> remaining = {};

    static constexpr std::tuple fields = {
        Field{"delivery", &SendOutcome::delivery}, Field{"external_id", &SendOutcome::externalId},
        Field{"reason", &SendOutcome::reason}, Field{"retry_at", &SendOutcome::retryAt},
        Field{"remaining", &SendOutcome::remaining}};
};

} // namespace centrala
