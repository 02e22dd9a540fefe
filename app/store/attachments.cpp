// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/attachments.h"

#include "app/store/database.h"

namespace centrala::store {

namespace {

AttachmentRow read(const Rows &rows)
{
    return {
        rows.id<AttachmentId>(0), rows.text(1), rows.text(2), rows.number(3), rows.text(4), rows.text(5), rows.flag(6)};
}

} // namespace

AttachmentId Attachments::insert(EntryId entry, const AttachmentRow &row)
{
    return AttachmentId{m_database.insert(
        "INSERT INTO attachment (entry, name, type, size, sha256, content_id, is_inline) VALUES (?, ?, ?, ?, ?, ?, ?)",
        entry, row.name, row.type, row.size, row.sha256, row.contentId, row.isInline)};
}

QList<AttachmentRow> Attachments::ofEntry(EntryId entry) const
{
    QList<AttachmentRow> list;
    auto rows = m_database.query(
        "SELECT id, name, type, size, sha256, content_id, is_inline FROM attachment WHERE entry = ? ORDER BY id",
        entry);
    while (rows.next())
        list.append(read(rows));
    return list;
}

std::optional<AttachmentRow> Attachments::get(AttachmentId id) const
{
    auto rows =
        m_database.query("SELECT id, name, type, size, sha256, content_id, is_inline FROM attachment WHERE id = ?", id);
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

qint64 Attachments::usesOf(const QString &sha256) const
{
    auto rows = m_database.query("SELECT count(*) FROM attachment WHERE sha256 = ?", sha256);
    return rows.next() ? rows.number(0) : 0;
}

} // namespace centrala::store
