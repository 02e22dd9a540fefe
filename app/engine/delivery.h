// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/outgoing.h"
#include "app/model/result.h"
#include "app/store/messages.h"

#include <QSet>

namespace centrala::engine {

struct Context;

/// The life of a message on its way out, after it was written: claimed by the connector's host (on disk before it is
/// handed out), settled with what became of it, decided by a person where nobody can know.
class DeliveryLife
{
public:
    explicit DeliveryLife(Context &context) : m_context(context) {}

    [[nodiscard]] Result<QList<OutgoingMessage>> claim(InboxId inbox, int limit, const QString &spoolFolder);
    void settle(EntryId entry, const SendOutcome &outcome);
    void recover(InboxId inbox, bool idempotent);
    /// Waiting and scheduled messages whose time has come may leave.
    void release();
    /// Customers wrote in these conversations: what was to leave only if they did not is held instead.
    void customersWrote(const QSet<ConversationId> &conversations);
    /// They stand in the channel's Sent folder: what nobody could know of them is known now.
    void foundSent(const QList<EntryId> &entries);
    /// The reason of what is held so; the interface knows it.
    static constexpr auto kCustomerWrote = "customer_wrote";
    /// Sets a state with all that hangs on it: the outbox row, the conversation's mark of attention, the journal.
    void setState(EntryId entry, Delivery delivery, const QString &reason);

private:
    void noteAnswer(EntryId entry);
    void dateAnew(EntryId entry);
    [[nodiscard]] Result<OutgoingMessage> compose(const store::MessageRecord &record, const QString &spoolFolder) const;

    Context &m_context;
};

} // namespace centrala::engine
