// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/enumnames.h"
#include "app/model/result.h"

#include <QList>
#include <QString>

namespace centrala::store {

class Database;

/// Something that is not as it must be.
struct Problem
{
    enum class Kind {
        Database,    ///< SQLite itself finds the file damaged
        Reference,   ///< a row names another that is not there
        Journal,     ///< a number is missing, or a row was touched by a change that is not in the journal
        Row,         ///< rows that contradict each other
        Text,        ///< a message that the full text does not find
        FileMissing, ///< an attachment whose file is not there
        FileDamaged  ///< a file whose content is not what its name says
    };
    Kind kind = Kind::Database;
    QString subject; ///< which row or file
    QString detail;
};

struct CheckReport
{
    QList<Problem> problems; ///< at most kMostProblems; the first are enough to act
    qint64 messages = 0;     ///< looked for in the full text
    qint64 files = 0;        ///< read and compared with their names
    qint64 unusedFiles = 0;  ///< left by a program that ended before it committed: no harm, but room

    static constexpr qsizetype kMostProblems = 200;
    [[nodiscard]] bool ok() const { return problems.isEmpty(); }
};

/// Looks at everything: the database file, its references, the journal, that each message is found by its text, and
/// each file. Reads only. Takes about a minute for a million messages, and the time to read all files. An error where
/// the database cannot be read at all.
[[nodiscard]] Result<CheckReport> check(Database &database, const QString &filesFolder);

} // namespace centrala::store

template<>
struct centrala::EnumNames<centrala::store::Problem::Kind>
{
    static constexpr std::array names = {"database", "reference",    "journal",     "row",
                                         "text",     "file_missing", "file_damaged"};
};
