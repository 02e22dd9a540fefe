// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"

namespace centrala::store {

class Database;

/// The table `attachment`; the bytes lie in the FileStore under `sha256`.
class Attachments
{
public:
    explicit Attachments(Database &database) : m_database(database) {}

    AttachmentId insert(EntryId entry, const AttachmentRow &row);
    [[nodiscard]] QList<AttachmentRow> ofEntry(EntryId entry) const;
    [[nodiscard]] std::optional<AttachmentRow> get(AttachmentId id) const;
    /// How many attachments lie in that file.
    [[nodiscard]] qint64 usesOf(const QString &sha256) const;

private:
    Database &m_database;
};

} // namespace centrala::store
