// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/deskstore.h"

#include "app/store/migrations.h"
#include "app/store/transaction.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

constexpr int kSchema = 1;

void makeTables(Database &database)
{
    database.runText(u"CREATE TABLE IF NOT EXISTS draft (conversation INTEGER NOT NULL, is_note INTEGER NOT NULL,"
                     " text TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (conversation, is_note)) WITHOUT ROWID"_s);
    database.runText(u"CREATE TABLE IF NOT EXISTS preference (key TEXT PRIMARY KEY, value BLOB NOT NULL)"_s);
    database.runText(u"PRAGMA user_version=%1"_s.arg(kSchema));
}

} // namespace

Result<std::unique_ptr<DeskStore>> DeskStore::open(const QString &path)
{
    auto opened = Database::openSqlite(path, Database::Access::ReadWrite);
    if (!opened)
        return opened.error();
    std::unique_ptr<Database> database = std::move(*opened);
    const int schema = schemaOf(*database);
    if (schema > kSchema)
        return Error{Error::Kind::TooNew, path, u"written by a newer version"_s, {}};
    database->runText(u"PRAGMA synchronous=NORMAL"_s);
    // Every write waits for the disk, and this stands before the first paint.
    if (schema < kSchema)
        makeTables(*database);
    if (auto made = database->takeError(); !made)
        return made.error();
    return std::unique_ptr<DeskStore>(new DeskStore(std::move(database)));
}

template<typename T>
Result<T> DeskStore::read(T value) const
{
    if (auto done = m_database->takeError(); !done)
        return done.error();
    return value;
}

Result<void> DeskStore::setOwner(AgentId owner)
{
    const QString key = QStringLiteral("drafts_of");
    const Result<QByteArray> before = preference(key);
    const QByteArray now = QByteArray::number(owner.value);
    if (!before || *before == now)
        return before ? Result<void>() : before.error();
    Transaction transaction(*m_database);
    m_database->runText(
        u"CREATE TABLE IF NOT EXISTS draft_aside (owner INTEGER NOT NULL, conversation INTEGER NOT NULL,"
        " is_note INTEGER NOT NULL, text TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (owner,"
        " conversation, is_note)) WITHOUT ROWID"_s);
    // What a draft has beside its text (how it is written, by which way it goes) and a letter not begun yet.
    m_database->runText(u"CREATE TABLE IF NOT EXISTS preference_aside (owner INTEGER NOT NULL, key TEXT NOT NULL,"
                        " value BLOB NOT NULL, PRIMARY KEY (owner, key)) WITHOUT ROWID"_s);
    if (!before->isEmpty()) {
        m_database->run("INSERT OR REPLACE INTO preference_aside SELECT ?, key, value FROM preference"
                        " WHERE key LIKE 'draft.%'",
                        before->toLongLong());
        m_database->run("DELETE FROM preference WHERE key LIKE 'draft.%'");
        m_database->run("INSERT OR REPLACE INTO draft_aside SELECT ?, conversation, is_note, text, at FROM draft",
                        before->toLongLong());
        m_database->run("DELETE FROM draft");
    }
    m_database->run("INSERT OR REPLACE INTO draft SELECT conversation, is_note, text, at FROM draft_aside"
                    " WHERE owner = ?",
                    owner);
    m_database->run("DELETE FROM draft_aside WHERE owner = ?", owner);
    m_database->run("INSERT OR REPLACE INTO preference SELECT key, value FROM preference_aside WHERE owner = ?", owner);
    m_database->run("DELETE FROM preference_aside WHERE owner = ?", owner);
    if (Result<void> kept = setPreference(key, now); !kept)
        return kept;
    return transaction.commit();
}

Result<void> DeskStore::saveDraft(const Draft &draft)
{
    if (draft.text.isEmpty()) {
        m_database->run("DELETE FROM draft WHERE conversation = ? AND is_note = ?", draft.conversation, draft.isNote);
    } else {
        m_database->run("INSERT INTO draft (conversation, is_note, text, at) VALUES (?, ?, ?, ?)"
                        " ON CONFLICT (conversation, is_note) DO UPDATE SET text = excluded.text, at = excluded.at",
                        draft.conversation, draft.isNote, draft.text, draft.at);
    }
    return m_database->takeError();
}

Result<QString> DeskStore::draft(ConversationId conversation, bool isNote) const
{
    auto rows =
        m_database->query("SELECT text FROM draft WHERE conversation = ? AND is_note = ?", conversation, isNote);
    return read(rows.next() ? rows.text(0) : QString());
}

Result<QList<Draft>> DeskStore::drafts() const
{
    QList<Draft> drafts;
    auto rows = m_database->query("SELECT conversation, is_note, text, at FROM draft ORDER BY at DESC, conversation");
    while (rows.next())
        drafts.append({rows.id<ConversationId>(0), rows.flag(1), rows.text(2), rows.instant(3)});
    return read(drafts);
}

Result<void> DeskStore::setPreference(const QString &key, const QByteArray &value)
{
    m_database->run("INSERT INTO preference (key, value) VALUES (?, ?)"
                    " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                    key, value.isNull() ? QByteArray("") : value);
    return m_database->takeError();
}

Result<QByteArray> DeskStore::preference(const QString &key) const
{
    auto rows = m_database->query("SELECT value FROM preference WHERE key = ?", key);
    return read(rows.next() ? rows.bytes(0) : QByteArray());
}

} // namespace centrala::store
