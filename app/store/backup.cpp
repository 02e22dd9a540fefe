// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup.h"

#include "app/store/database.h"
#include "app/store/filestore.h"
#include "app/store/migrations.h"
#include "app/store/transaction.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

constexpr qsizetype kFilesInOneTransaction = 64;

Error storage(const QString &path, const QString &detail)
{
    return {Error::Kind::Storage, path, detail, {}};
}

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

QStringList filesNamedIn(Database &database)
{
    QStringList names;
    Rows rows = database.query("SELECT sha256 FROM attachment WHERE sha256 <> '' "
                               "UNION SELECT sha256 FROM refused WHERE sha256 <> ''");
    while (rows.next())
        names.append(rows.text(0));
    return names;
}

/// A file that is not here (a damaged folder) is left out: check() tells it.
Result<void> packFiles(Database &backup, const FileStore &files)
{
    backup.runText(u"CREATE TABLE backup_file (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL)"_s);
    const QStringList names = filesNamedIn(backup);
    for (qsizetype first = 0; first < names.size(); first += kFilesInOneTransaction) {
        Transaction transaction(backup);
        for (const QString &name : names.mid(first, kFilesInOneTransaction)) {
            QFile file(files.pathOf(name));
            if (file.open(QIODevice::ReadOnly))
                backup.run("INSERT INTO backup_file (sha256, content) VALUES (?, ?)", name, file.readAll());
        }
        if (const Result<void> done = transaction.commit(); !done)
            return done;
    }
    return backup.takeError();
}

Result<void> makeBackup(const QString &database, const FileStore &files, const QString &part)
{
    // VACUUM INTO needs a connection that may write, though it writes only the new file.
    auto source = Database::openSqlite(database, Database::Access::ReadWrite);
    if (!source)
        return source.error();
    (*source)->runText(u"VACUUM INTO "_s + quoted(part));
    if (const Result<void> done = (*source)->takeError(); !done)
        return done;
    auto backup = Database::openSqlite(part, Database::Access::ReadWrite);
    if (!backup)
        return backup.error();
    return packFiles(**backup, files);
}

Result<void> unpackFiles(Database &backup, const FileStore &files)
{
    Rows rows = backup.query("SELECT sha256, content FROM backup_file");
    while (rows.next()) {
        const Result<QString> written = files.write(rows.bytes(1));
        if (!written)
            return written.error();
        if (*written != rows.text(0))
            return Error{Error::Kind::Malformed, backup.path(), u"a file in the backup is damaged"_s, {}};
    }
    return backup.takeError();
}

Result<void> unpack(const QString &part, const FileStore &files)
{
    auto database = Database::openSqlite(part, Database::Access::ReadWrite);
    if (!database)
        return Error{Error::Kind::Malformed, part, u"this is no backup of Centrala"_s, {}};
    const int schema = schemaOf(**database);
    const bool isBackup = (*database)->query("SELECT 1 FROM sqlite_master WHERE name = 'backup_file'").next();
    if (!(*database)->takeError() || !isBackup || schema == 0)
        return Error{Error::Kind::Malformed, part, u"this is no backup of Centrala"_s, {}};
    if (schema > newestSchema())
        return Error{Error::Kind::TooNew, part, u"schema %1"_s.arg(schema), {}};
    if (const Result<void> done = unpackFiles(**database, files); !done)
        return done;
    (*database)->runText(u"DROP TABLE backup_file"_s);
    (*database)->runText(u"UPDATE setting SET value = lower(hex(randomblob(12))) WHERE key = 'epoch'"_s);
    (*database)->runText(u"VACUUM"_s);
    return (*database)->takeError();
}

void removeDatabase(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
}

} // namespace

Result<qint64> backUp(const QString &database, const FileStore &files, const QString &target)
{
    if (QFileInfo::exists(target))
        return Error{Error::Kind::Conflict, target, u"the file is there already"_s, {}};
    const QString part = target + u".part"_s;
    removeDatabase(part);
    const Result<void> made = makeBackup(database, files, part);
    if (!made || !QFile::rename(part, target)) {
        removeDatabase(part);
        return made ? storage(target, u"the backup cannot be given its name"_s) : made.error();
    }
    return QFileInfo(target).size();
}

Result<QString> restore(const QString &backup, const QString &database, const FileStore &files,
                        const QString &setAsideSuffix, const std::function<Result<void>(const QString &)> &settle)
{
    if (!QFileInfo(backup).isFile())
        return Error{Error::Kind::NotFound, backup, {}, {}};
    const QString part = database + u".restoring"_s;
    removeDatabase(part);
    if (!QFile::copy(backup, part))
        return storage(part, u"the backup cannot be copied"_s);
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    if (const Result<void> done = unpack(part, files); !done) {
        removeDatabase(part);
        Error error = done.error();
        error.subject = backup;
        return error;
    }
    if (const Result<void> settled = settle(part); !settled) {
        removeDatabase(part);
        return settled.error();
    }
    QString aside;
    if (QFileInfo::exists(database)) {
        aside = database + setAsideSuffix;
        for (const QString &suffix : {u"-wal"_s, u"-shm"_s, u""_s}) {
            if (QFileInfo::exists(database + suffix) && !QFile::rename(database + suffix, aside + suffix))
                return storage(database, u"it cannot be set aside"_s);
        }
    }
    if (!QFile::rename(part, database))
        return storage(database, u"the restored workspace cannot be given its name"_s);
    return aside;
}

} // namespace centrala::store
