// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "app/store/database.h"
#include "app/store/filestore.h"
#include "app/store/migrations.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace centrala::test {

/// An engine over a database of its own in a folder of its own, with a clock that stands still (a Monday, 10:00 UTC).
class TestEngine
{
public:
    /// Monday 2026-11-16, 10:00 UTC.
    static constexpr Instant kMonday = instantFromMs(1'794'823'200'000);

    TestEngine() : m_files(m_folder.filePath(QStringLiteral("files")))
    {
        QDir().mkpath(spool());
        open();
    }

    /// Closes and opens the database again, as a program does that died.
    void open()
    {
        m_engine.reset();
        m_database.reset();
        auto database = store::Database::openSqlite(m_folder.filePath(QStringLiteral("workspace.db")),
                                                    store::Database::Access::ReadWrite);
        Q_ASSERT(database.ok());
        m_database = *std::move(database);
        m_database->runText(QStringLiteral("PRAGMA synchronous=OFF")); // nobody pulls the plug here
        if (auto migrated = store::migrate(*m_database); !migrated)
            qFatal("%s", qPrintable(migrated.error().detail));
        m_engine = std::make_unique<engine::Engine>(*m_database, m_files, m_clock, m_random);
        m_engine->setListener([this](const Changes &changes) { m_changes += changes; });
        m_me = m_engine->ensureFounded().value();
    }

    engine::Engine &engine() { return *m_engine; }
    store::Database &database() { return *m_database; }
    FakeClock &clock() { return m_clock; }
    [[nodiscard]] Actor me() const { return m_me; }
    [[nodiscard]] QString spool() const { return m_folder.filePath(QStringLiteral("spool")); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Changes &changes() { return m_changes; }
    [[nodiscard]] const store::FileStore &files() const { return m_files; }

    Result<Outcome> run(const Command &command) { return run(m_me, command); }
    Result<Outcome> run(const Actor &by, const Command &command)
    {
        return m_engine->run(by, {QUuid::createUuid(), command});
    }

    Actor addAgent(const QString &name, Role role = Role::Agent)
    {
        PutAgent wish;
        wish.agentName = name;
        wish.role = role;
        return {*run(wish).value().agent, role};
    }
    InboxId addInbox(const QString &address = QStringLiteral("support@shop.example"))
    {
        AddInbox wish;
        wish.channel = QStringLiteral("email");
        wish.inboxName = address;
        wish.settings = {{QStringLiteral("address"), address}, {QStringLiteral("name"), QStringLiteral("The shop")}};
        return *run(wish).value().inbox;
    }

    [[nodiscard]] InboundMessage mail(const QString &id, const QString &from, const QString &text) const
    {
        InboundMessage message;
        message.externalId = id;
        message.bodyHash = QStringLiteral("hash of ") + text;
        message.from = {QStringLiteral("email"), from, from.section(QLatin1Char('@'), 0, 0)};
        message.to = {{QStringLiteral("email"), QStringLiteral("support@shop.example"), {}}};
        message.subject = QStringLiteral("About ") + id;
        message.text = text;
        message.sentAt = m_clock.now();
        message.serverAt = m_clock.now();
        return message;
    }
    /// Hands one batch over, from wherever the stream stands.
    Result<engine::Engine::Acceptance> deliver(InboxId inbox, const QList<InboundMessage> &messages,
                                               bool backfill = false)
    {
        Batch batch = liveBatch(inbox, messages, backfill ? QStringLiteral("backfill") : QStringLiteral("live"));
        batch.backfill = backfill;
        return m_engine->accept(inbox, batch, spool());
    }
    /// A batch from wherever the stream stands.
    [[nodiscard]] Batch liveBatch(InboxId inbox, const QList<InboundMessage> &messages,
                                  const QString &stream = QStringLiteral("live"))
    {
        Batch batch;
        batch.stream = stream;
        batch.fromCursor = m_engine->cursors(inbox).value().value(batch.stream);
        batch.toCursor = QString::number(batch.fromCursor.toInt() + 1);
        batch.messages = messages;
        return batch;
    }
    /// The conversation of the newest message with that id.
    [[nodiscard]] ConversationId conversationWith(const QString &externalId)
    {
        auto rows = m_database->query("SELECT e.conversation FROM message m JOIN entry e ON e.id = m.entry"
                                      " WHERE m.external_id = ? ORDER BY e.id DESC LIMIT 1",
                                      externalId);
        return rows.next() ? rows.id<ConversationId>(0) : ConversationId{};
    }
    [[nodiscard]] qint64 count(const char *sql)
    {
        auto rows = m_database->query(sql);
        return rows.next() ? rows.number(0) : -1;
    }
    [[nodiscard]] QString text(const char *sql)
    {
        auto rows = m_database->query(sql);
        return rows.next() ? rows.text(0) : QString();
    }

private:
    QTemporaryDir m_folder;
    FakeClock m_clock{kMonday};
    SeededRandom m_random{7};
    store::FileStore m_files;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<engine::Engine> m_engine;
    Actor m_me;
    Changes m_changes;
};

} // namespace centrala::test
