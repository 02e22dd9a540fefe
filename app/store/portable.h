// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/identity.h"
#include "app/model/result.h"

#include <functional>

/// A workspace as files that any program can read: one file of JSON lines for each table (TABLE.jsonl), the attachments
/// under files/, and centrala.json that says of which schema they are. No secrets and no password hashes. SQLite's own
/// JSON functions write and read the rows.
namespace centrala::store {

class FileStore;

struct Exported
{
    qint64 rows = 0;
    qint64 files = 0;
};

/// Conflict where `folder` is there and not empty.
[[nodiscard]] Result<Exported> exportTo(const QString &database, const FileStore &files, const QString &folder);

/// Fills the empty database at `database`, already of the newest schema, from `folder`, and makes its full text anew;
/// `senderText` says what of a sender is found. Wholly or not at all. NotFound, Malformed, or TooNew where the export
/// is of another schema.
[[nodiscard]] Result<Exported> importFrom(const QString &folder, const QString &database, const FileStore &files,
                                          const std::function<QString(const Address &)> &senderText);

} // namespace centrala::store
