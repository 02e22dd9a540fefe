// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/transfer.h"

#include "app/engine/matching.h"
#include "app/engine/restored.h"
#include "app/model/clock.h"
#include "app/model/randomsource.h"
#include "app/store/backup.h"
#include "app/store/database.h"
#include "app/store/filestore.h"
#include "app/store/migrations.h"
#include "app/workspace/folderlock.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

/// The folder is being used, so the wish conflicts with what somebody does there now.
Result<std::unique_ptr<FolderLock>> held(const Folder &folder)
{
    auto lock = FolderLock::take(folder);
    if (!lock && lock.error().kind == Error::Kind::Busy)
        return Error{Error::Kind::Conflict, folder.path(), u"another program uses the workspace"_s, {}};
    return lock;
}

Result<void> makeEmpty(const Folder &folder)
{
    const auto database = store::Database::openSqlite(folder.database(), store::Database::Access::ReadWrite);
    if (!database)
        return database.error();
    return store::migrate(**database);
}

/// What happened since the backup was made still counts.
Result<void> settle(const Folder &folder, const store::FileStore &files, const QString &restored)
{
    engine::SinceBackup since;
    if (QFileInfo::exists(folder.database())) {
        if (const auto before = store::Database::openSqlite(folder.database(), store::Database::Access::ReadOnly))
            since = engine::sinceBackup(**before);
    }
    const auto database = store::Database::openSqlite(restored, store::Database::Access::ReadWrite);
    if (!database)
        return database.error();
    if (const Result<void> made = store::migrate(**database); !made)
        return made;
    SystemRandom random;
    if (const Result<void> done = engine::settleRestored(**database, files, random, SystemClock().now(), since); !done)
        return done;
    (*database)->runText(QStringLiteral("PRAGMA journal_mode=DELETE")); // the file alone is moved
    return (*database)->takeError();
}

} // namespace

Result<QString> restoreBackup(const Folder &folder, const QString &backup)
{
    const auto lock = held(folder);
    if (!lock)
        return lock.error();
    const QString now = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'hhmmsszzz"_s);
    const store::FileStore files(folder.files());
    return store::restore(backup, folder.database(), files, u".before-restore-"_s + now,
                          [&](const QString &restored) { return settle(folder, files, restored); });
}

Result<store::Exported> importFolder(const Folder &folder, const QString &source)
{
    const auto lock = held(folder);
    if (!lock)
        return lock.error();
    if (QFileInfo::exists(folder.database()))
        return Error{Error::Kind::Conflict, folder.path(), u"there is a workspace already"_s, {}};
    if (const Result<void> made = makeEmpty(folder); !made)
        return made.error();
    const auto imported = store::importFrom(source, folder.database(), store::FileStore(folder.files()),
                                            [](const Address &sender) { return engine::searchableSender(sender); });
    if (!imported) {
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(folder.database() + suffix);
    }
    return imported;
}

} // namespace centrala::workspace
