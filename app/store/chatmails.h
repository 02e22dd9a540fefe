// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"
#include "app/model/instant.h"

#include <QList>
#include <QString>

#include <optional>

namespace centrala::store {

class Database;

/// A mail that was sent on for a chat. Its proof is kept as a hash only, and nowhere else: the stored text of the mail
/// is without it.
struct ChatMailRecord
{
    EntryId entry;
    InboxId inbox;  ///< of the chat
    QString thread; ///< the chat's key there
    QString address;
    bool isTranscript = false;
    QString words; ///< what stands before the link
    QString link;  ///< empty where no page leads back
    QString hash;  ///< SHA-256 of the proof, in hexadecimal digits; empty before it left, and once it was used
    Instant expiresAt{};
    Instant at{};
};

/// The table `chat_mail`.
class ChatMails
{
public:
    explicit ChatMails(Database &database) : m_database(database) {}

    void insert(const ChatMailRecord &record);
    [[nodiscard]] std::optional<ChatMailRecord> get(EntryId entry) const;
    [[nodiscard]] QList<ChatMailRecord> ofThread(InboxId inbox, const QString &thread) const;
    void setProof(EntryId entry, const QString &hash, Instant expiresAt);

    /// The newest messages of the conversation that did not pass in the inbox of the chat and were not sent on for it,
    /// since the first one that passed there; the newest first.
    [[nodiscard]] QList<EntryId> elsewhere(ConversationId conversation, InboxId chat, int limit) const;

    /// Whether nothing else in the conversation came from or went to this identity.
    [[nodiscard]] bool isFirstOf(IdentityId identity, ConversationId conversation, EntryId message) const;

    /// A chat whose conversation goes on in other inboxes, too.
    struct Chat
    {
        InboxId inbox;
        QString thread;
    };
    /// Among these conversations.
    [[nodiscard]] QList<Chat> chatsAmong(const QList<ConversationId> &conversations) const;

private:
    Database &m_database;
};

} // namespace centrala::store
