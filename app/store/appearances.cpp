// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/appearances.h"

#include "app/store/database.h"
#include "app/store/idlist.h"

namespace centrala::store {

NumberSet numbersOf(Database &database, const char *sql, InboxId inbox, const QString &folder, const QString &epoch)
{
    QList<quint32> found;
    auto rows = database.query(sql, inbox, folder, epoch + QStringLiteral(":%"));
    while (rows.next())
        found.append(rows.text(0).mid(epoch.size() + 1).toUInt());
    return NumberSet(found);
}

std::optional<EntryId> Appearances::find(InboxId inbox, const QString &folder, const QString &number) const
{
    auto rows = m_database.query("SELECT entry FROM appearance WHERE inbox = ? AND folder = ? AND number = ?", inbox,
                                 folder, number);
    return rows.next() ? std::optional(rows.id<EntryId>(0)) : std::nullopt;
}

bool Appearances::hasAny(EntryId entry) const
{
    return m_database.query("SELECT 1 FROM appearance WHERE entry = ? LIMIT 1", entry).next();
}

bool Appearances::stoodElsewhere(EntryId entry, InboxId inbox, const QString &folder, const QString &epoch) const
{
    return m_database
        .query("SELECT 1 FROM appearance WHERE entry = ? AND inbox = ? AND folder = ? AND number NOT LIKE ? LIMIT 1",
               entry, inbox, folder, QString(epoch + QStringLiteral(":%")))
        .next();
}

void Appearances::insert(InboxId inbox, const QString &folder, const QString &number, EntryId entry)
{
    m_database.run("INSERT INTO appearance (inbox, folder, number, entry) VALUES (?, ?, ?, ?)"
                   " ON CONFLICT DO UPDATE SET entry = excluded.entry, gone_at = NULL",
                   inbox, folder, number, entry);
}

void Appearances::markGone(InboxId inbox, const QString &folder, const QString &epoch, const NumberSet &numbers,
                           Instant at)
{
    constexpr qint64 kFew = 1000;
    NumberSet gone = numbers;
    if (numbers.count() > kFew) { // what a server says may name four thousand million mails
        const NumberSet seen = numbersOf(
            m_database,
            "SELECT number FROM appearance WHERE inbox = ? AND folder = ? AND number LIKE ? AND gone_at IS NULL", inbox,
            folder, epoch);
        gone = seen.without(seen.without(numbers));
    }
    while (!gone.isEmpty()) {
        const QList<quint32> some = gone.first(kFew);
        QStringList texts;
        for (const quint32 number : some)
            texts.append(epoch + u':' + QString::number(number));
        m_database.run("UPDATE appearance SET gone_at = ? WHERE inbox = ? AND folder = ? AND gone_at IS NULL"
                       " AND number IN (SELECT value FROM json_each(?))",
                       at, inbox, folder, textList(texts));
        gone = gone.without(NumberSet(some));
    }
}

NumberSet Appearances::numbers(InboxId inbox, const QString &folder, const QString &epoch) const
{
    return numbersOf(m_database, "SELECT number FROM appearance WHERE inbox = ? AND folder = ? AND number LIKE ?",
                     inbox, folder, epoch);
}

QSet<QString> Appearances::among(InboxId inbox, const QString &folder, const QStringList &numbers) const
{
    QSet<QString> found;
    auto rows = m_database.query("SELECT number FROM appearance WHERE inbox = ? AND folder = ?"
                                 " AND number IN (SELECT value FROM json_each(?))",
                                 inbox, folder, textList(numbers));
    while (rows.next())
        found.insert(rows.text(0));
    return found;
}

} // namespace centrala::store
