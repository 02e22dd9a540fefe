// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/records.h"

#include "app/store/database.h"

#include <QJsonDocument>

namespace centrala::store {

namespace {

RecordRow read(const Rows &rows)
{
    return {rows.id<RecordId>(0), rows.named<Catalogue>(1), rows.text(2),
            QJsonDocument::fromJson(rows.text(3).toUtf8()).object()};
}

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

std::optional<RecordRow> Records::get(RecordId id) const
{
    auto rows = m_database.query("SELECT id, catalogue, name, content FROM record WHERE id = ?", id);
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

std::optional<RecordRow> Records::named(Catalogue catalogue, const QString &name) const
{
    auto rows = m_database.query("SELECT id, catalogue, name, content FROM record WHERE catalogue = ? AND name = ?",
                                 catalogue, name);
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

RecordId Records::insert(const RecordRow &row)
{
    return RecordId{m_database.insert("INSERT INTO record (catalogue, name, content, changed) VALUES (?, ?, ?, 0)",
                                      row.catalogue, row.name, compact(row.content))};
}

void Records::update(const RecordRow &row, qint64 changed)
{
    m_database.run("UPDATE record SET name = ?, content = ?, changed = ? WHERE id = ?", row.name, compact(row.content),
                   changed, row.id);
}

void Records::remove(RecordId id)
{
    m_database.run("DELETE FROM agent_team WHERE team = ?", id);
    m_database.run("DELETE FROM turn WHERE team = ?", id);
    m_database.run("DELETE FROM record WHERE id = ?", id);
}

bool Records::isUsed(RecordId id) const
{
    return m_database
        .query("SELECT 1 FROM conversation WHERE team = ? UNION ALL SELECT 1 FROM inbox WHERE team = ?"
               " UNION ALL SELECT 1 FROM inbox_team WHERE team = ? LIMIT 1",
               id, id, id)
        .next();
}

QString Records::setting(const QString &key, const QString &fallback) const
{
    auto rows = m_database.query("SELECT value FROM setting WHERE key = ?", key);
    return rows.next() ? rows.text(0) : fallback;
}

void Records::setSetting(const QString &key, const QString &value, qint64 changed)
{
    m_database.run("INSERT INTO setting (key, value, changed) VALUES (?, ?, ?)"
                   " ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed = excluded.changed",
                   key, value, changed);
}

} // namespace centrala::store
