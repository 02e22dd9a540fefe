// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/migrations.h"

#include "app/store/database.h"
#include "app/store/transaction.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

const QString kFolder = u":/centrala/migrations"_s;

QString padded(int number)
{
    return QString::number(number).rightJustified(4, u'0');
}

QString sqlOf(int number)
{
    QString sql;
    // The shared file first, then what only this dialect has.
    QStringList files = QDir(kFolder).entryList(QStringList(padded(number) + u"_*.sql"_s));
    std::sort(files.begin(), files.end(), [](const QString &a, const QString &b) { return a.size() < b.size(); });
    for (const QString &name : std::as_const(files)) {
        QFile file(kFolder + u'/' + name);
        if (file.open(QIODevice::ReadOnly))
            sql += QString::fromUtf8(file.readAll());
    }
    static const QRegularExpression comment(u"--[^\n]*"_s);
    return sql.remove(comment)
        .replace(u"@id@"_s, u"INTEGER PRIMARY KEY"_s)
        .replace(u"@key@"_s, u"INTEGER PRIMARY KEY"_s)
        .replace(u"@packed@"_s, u"WITHOUT ROWID"_s);
}

} // namespace

int newestSchema()
{
    int newest = 0;
    for (const QString &name : QDir(kFolder).entryList(QStringList(u"*.sql"_s)))
        newest = qMax(newest, QStringView(name).left(4).toInt());
    return newest;
}

int schemaOf(Database &database)
{
    auto rows = database.query("PRAGMA user_version");
    return rows.next() ? static_cast<int>(rows.number(0)) : 0;
}

Result<void> migrate(Database &database)
{
    return migrate(database, newestSchema());
}

Result<void> migrate(Database &database, int newest)
{
    const int from = schemaOf(database);
    if (auto read = database.takeError(); !read)
        return read;
    if (from > newest) {
        return Error{Error::Kind::TooNew,
                     database.path(),
                     u"schema %1 was written by a newer version; this one knows %2"_s.arg(from).arg(newest),
                     {}};
    }
    if (from > 0 && from < newest) {
        const QString backup = database.path() + u".before-"_s + padded(newest);
        QFile::remove(backup);
        database.run("VACUUM INTO ?", backup);
        if (auto saved = database.takeError(); !saved)
            return saved;
    }
    for (int number = from + 1; number <= newest; ++number) {
        Transaction transaction(database);
        const QStringList statements = sqlOf(number).split(u';');
        for (const QString &statement : statements) {
            if (const QString sql = statement.trimmed(); !sql.isEmpty())
                database.runText(sql);
        }
        database.runText(u"PRAGMA user_version=%1"_s.arg(number));
        if (auto done = transaction.commit(); !done)
            return done;
    }
    return {};
}

} // namespace centrala::store
