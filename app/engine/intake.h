// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "app/engine/knownids.h"
#include "app/engine/reading.h"
#include "app/store/conversations.h"
#include "app/store/identities.h"
#include "app/store/inboxes.h"

#include <QSet>

#include <map>

namespace centrala::engine {

struct Context;

/// How one batch of a connector becomes rows, in the transaction that also moves its stream's cursor. A message that is
/// known already only gets one more appearance; what the connector could not understand is kept whole.
class Intake
{
public:
    Intake(Context &context, InboxId inbox, QString spoolFolder);

    [[nodiscard]] Result<Engine::Acceptance> accept(const Batch &batch);

    /// Files that nobody names any more, once what was taken in is stored for good.
    [[nodiscard]] QStringList unused() const { return m_unused; }

private:
    [[nodiscard]] Result<void> store(const InboundMessage &message, const Reading &reading, bool backfill);
    [[nodiscard]] Result<void> storeFiles(const InboundMessage &message, EntryId entry, QStringList &names);
    [[nodiscard]] Result<QString> body(const InboundMessage &message, const QString &which, const QString &given) const;
    /// It stands in its folder; if it was not understood before, it is now.
    void appear(const InboundMessage &message, EntryId entry);
    /// A message that is stored came once more.
    [[nodiscard]] qint64 receivedNow(const Batch &batch) const;
    void takeAgain(const InboundMessage &message, EntryId entry);
    [[nodiscard]] Result<void> refuse(const RefusedItem &item);
    /// Found, or new; kept until saveConversations().
    store::ConversationRecord &conversationFor(const InboundMessage &message, const Reading &reading,
                                               const std::optional<store::IdentityRecord> &identity,
                                               const QString &subject, bool backfill);
    /// A stored one, kept until saveConversations(); null where it is gone.
    [[nodiscard]] store::ConversationRecord *arrivalOf(ConversationId conversation);
    /// The addresses of ours it came to that are not among its recipients.
    [[nodiscard]] QList<Address> hiddenRecipients(const InboundMessage &message) const;
    void tie(ConversationId conversation, const InboundMessage &message, const Reading &reading);
    void saveConversations();
    /// As identityOf(), asked once a batch for the same person.
    [[nodiscard]] std::optional<store::IdentityRecord> personOf(const Reading &reading, bool verified);

    Context &m_context;
    InboxId m_inbox;
    QString m_spoolFolder;
    store::InboxRecord m_record;
    QSet<QString> m_ours;
    int m_historyDays = 14;
    std::optional<KnownIds> m_knownIds;
    bool m_anybodyErased = false;
    bool m_anythingRefused = false;
    QStringList m_unused;
    QHash<QString, std::optional<store::IdentityRecord>> m_people; ///< by all that identityOf() is asked with
    /// What the batch has touched: a conversation is written once, however many of its messages come.
    struct Arrived
    {
        store::ConversationRecord record;
        store::ConversationRecord before; ///< as it is stored
    };
    std::map<qint64, Arrived> m_conversations;
    QList<EntryId> m_foundSent;     ///< stand in the Sent folder
    QSet<ConversationId> m_written; ///< where a customer has written just now
};

} // namespace centrala::engine
