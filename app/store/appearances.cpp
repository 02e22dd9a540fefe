// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/appearances.h"

#include "app/store/database.h"

namespace centrala::store {

std::optional<EntryId> Appearances::find(InboxId inbox, const QString &folder, const QString &number) const
{
    auto rows = m_database.query("SELECT entry FROM appearance WHERE inbox = ? AND folder = ? AND number = ?", inbox,
                                 folder, number);
    return rows.next() ? std::optional(rows.id<EntryId>(0)) : std::nullopt;
}

void Appearances::insert(InboxId inbox, const QString &folder, const QString &number, EntryId entry)
{
    m_database.run("INSERT INTO appearance (inbox, folder, number, entry) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                   inbox, folder, number, entry);
}

} // namespace centrala::store
