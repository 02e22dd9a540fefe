// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

#include <QString>

#include <functional>

namespace centrala::store {

class FileStore;

/// Copies the workspace at `database` with all its files into the one file `target`, as it is at this moment, while
/// others go on working; gives its size. It holds no secrets: those are in no database. Conflict where the file is
/// there already; Storage where the disk does not take it (nothing is left behind then).
[[nodiscard]] Result<qint64> backUp(const QString &database, const FileStore &files, const QString &target);

/// Makes a workspace of a backup, while nobody holds the folder. A database that stands there is set aside beside it,
/// never overwritten; gives the name it has now, empty where there was none. NotFound, Malformed (no backup) or TooNew.
/// `settle` is given the new database's path before it takes the place of the old one; where it fails all stays as it
/// was.
[[nodiscard]] Result<QString> restore(const QString &backup, const QString &database, const FileStore &files,
                                      const QString &setAsideSuffix,
                                      const std::function<Result<void>(const QString &)> &settle);

} // namespace centrala::store
