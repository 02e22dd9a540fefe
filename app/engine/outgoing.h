// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/command.h"
#include "app/model/result.h"
#include "app/store/conversations.h"
#include "app/store/inboxes.h"
#include "app/store/messages.h"

namespace centrala::engine {

struct Context;

/// What an agent wrote, on its way to become a message: recipients are fixed here, once and for all.
struct Letter
{
    QString subject;
    QString text;
    QString html;
    store::Recipients recipients;
    QList<FileToAttach> attachments;
    QList<AttachmentRow> forwarded; ///< files that are here already
    std::optional<Instant> at;
    bool unlessTheyWrite = false;
    bool now = false;
    bool automatic = false;       ///< no person wrote it
    std::optional<AgentId> agent; ///< who wrote it, where that is not whoever acts
};

/// Writes the message and its row of the outbox: waiting for the seconds of recall, scheduled, or queued at once. The
/// id under which the channel will know it is fixed here. Usage where there is no recipient or nothing to send,
/// NotFound where a file is not there. Does not touch the conversation's state.
[[nodiscard]] Result<EntryId> enqueue(Context &context, const store::ConversationRecord &conversation,
                                      const store::InboxRecord &inbox, const Letter &letter);

/// The inbox, where it can be sent through; NotFound or Conflict otherwise.
[[nodiscard]] Result<store::InboxRecord> sendingInbox(Context &context, InboxId id);

/// Through which inbox an answer in this conversation leaves when nobody says otherwise: where the customer wrote last.
[[nodiscard]] InboxId answeringInbox(Context &context, const store::ConversationRecord &conversation);

/// Whom an answer in this conversation goes to when nobody says otherwise: whoever wrote last, where they asked to be
/// answered, else the conversation's customer.
[[nodiscard]] QList<Address> defaultRecipients(Context &context, const store::ConversationRecord &conversation);

} // namespace centrala::engine
