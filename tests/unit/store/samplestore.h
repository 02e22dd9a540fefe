// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/conversations.h"
#include "app/store/customers.h"
#include "app/store/database.h"
#include "app/store/entries.h"
#include "app/store/fulltext.h"
#include "app/store/identities.h"
#include "app/store/inboxes.h"
#include "app/store/messages.h"
#include "app/store/migrations.h"
#include "app/store/transaction.h"

#include <QTemporaryDir>

namespace centrala::test {

/// A store with one e-mail inbox, filled row by row through the table classes.
class SampleStore
{
public:
    SampleStore()
        : m_database(store::Database::openSqlite(path(), store::Database::Access::ReadWrite).value()),
          m_text(*m_database)
    {
        m_database->runText(QStringLiteral("PRAGMA synchronous=OFF"));
        m_ready = store::migrate(*m_database).ok();
        store::InboxRecord inbox;
        inbox.channel = QStringLiteral("email");
        inbox.name = QStringLiteral("Sklep");
        m_inbox = store::Inboxes(*m_database).insert(inbox);
    }

    [[nodiscard]] bool ready() const { return m_ready; }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("store.db")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] store::Database &database() { return *m_database; }
    [[nodiscard]] store::FullText &text() { return m_text; }
    [[nodiscard]] InboxId inbox() const { return m_inbox; }
    [[nodiscard]] static Instant at(qint64 minutes)
    {
        return instantFromMs(1'795'000'000'000) + Milliseconds(minutes * 60'000);
    }

    CustomerId customer(const QString &name, const QString &address)
    {
        const CustomerId id = store::Customers(*m_database).insert(name, at(0));
        store::Identities(*m_database).insert({{}, {QStringLiteral("email"), address, name}, true, id});
        m_text.putShort(store::ShortText::Customer, id.value, name + u' ' + address);
        return id;
    }

    store::ConversationRecord conversation(CustomerId customer, const QString &subject)
    {
        store::ConversationRecord record;
        record.subject = subject;
        record.inbox = m_inbox;
        record.customer = customer;
        record.createdAt = record.lastAt = at(0);
        record.id = store::Conversations(*m_database).insert(record);
        m_text.putShort(store::ShortText::Conversation, record.id.value, subject);
        return record;
    }

    EntryId message(const store::ConversationRecord &conversation, Instant when, const QString &body,
                    Direction direction = Direction::In)
    {
        store::MessageRecord record;
        record.entry = store::Entries(*m_database).insert({{}, conversation.id, EntryKind::Message, when});
        record.inbox = conversation.inbox;
        record.direction = direction;
        record.sender = {QStringLiteral("email"), QStringLiteral("anna@poczta.example"), QStringLiteral("Anna")};
        record.recipients.to = {{QStringLiteral("email"), QStringLiteral("pomoc@sklep.example"), {}}};
        record.subject = conversation.subject;
        record.text = body;
        record.sentAt = record.receivedAt = when;
        record.textKey = m_text.nextTextKey(when);
        store::Messages(*m_database).insert(record);
        m_text.addMessage(record.textKey, store::messageDocument(record.subject, body,
                                                                 record.sender.name + u' ' + record.sender.value, {}));
        return record.entry;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database;
    store::FullText m_text;
    InboxId m_inbox;
    bool m_ready = false;
};

} // namespace centrala::test
