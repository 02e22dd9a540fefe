// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hub/olderstore.h"

#include "app/store/database.h"
#include "app/store/migrations.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

namespace {

QStringList namesOf(store::Database &database, const QString &sql)
{
    QStringList names;
    store::Rows rows = database.queryText(sql);
    while (rows.next())
        names.append(rows.text(0));
    return names;
}

/// Rows go over as they lie there, those behind the full text too.
void copyRows(store::Database &older, const QString &table)
{
    const auto columns = [&](const QString &schema) {
        return namesOf(older, u"SELECT name FROM pragma_table_info('%1', '%2')"_s.arg(table, schema));
    };
    const QStringList known = columns(u"newer"_s);
    QStringList both = columns(u"main"_s);
    both.removeIf([&](const QString &column) { return !known.contains(column); });
    const QString list = u'"' + both.join(u"\", \""_s) + u'"';
    older.runText(u"DELETE FROM main.\"%1\""_s.arg(table));
    older.runText(u"INSERT INTO main.\"%1\" (%2) SELECT %2 FROM newer.\"%1\""_s.arg(table, list));
}

} // namespace

Result<void> makeOlder(const QString &path)
{
    const QString newer = path + u".newer"_s;
    {
        auto whole = store::Database::openSqlite(path, store::Database::Access::ReadWrite);
        if (!whole)
            return whole.error();
        (*whole)->run("VACUUM INTO ?", newer);
        if (const Result<void> done = (*whole)->takeError(); !done)
            return done;
    }
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
    auto older = store::Database::openSqlite(path, store::Database::Access::ReadWrite);
    if (!older)
        return older.error();
    if (const Result<void> made = store::migrate(**older, store::newestSchema() - 1); !made)
        return made;
    (*older)->runText(u"PRAGMA foreign_keys=OFF"_s);
    (*older)->run("ATTACH ? AS newer", newer);
    for (const QString &table : namesOf(**older, u"SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name"
                                                 " NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'"_s))
        copyRows(**older, table);
    Result<void> done = (*older)->takeError();
    older->reset();
    QFile::remove(newer);
    return done;
}

} // namespace centrala::test
