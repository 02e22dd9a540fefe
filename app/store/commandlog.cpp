// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/commandlog.h"

#include "app/store/database.h"

#include <QJsonDocument>

namespace centrala::store {

namespace {

UndoRecord read(const Rows &rows)
{
    return {rows.id<UndoId>(0), rows.id<AgentId>(1), rows.text(2),
            QJsonDocument::fromJson(rows.text(3).toUtf8()).array(), !rows.isNull(4)};
}

} // namespace

std::optional<CommandLog::Done> CommandLog::outcome(const QUuid &id) const
{
    auto rows =
        m_database.query("SELECT agent, outcome FROM command_log WHERE id = ?", id.toString(QUuid::WithoutBraces));
    if (!rows.next())
        return std::nullopt;
    return Done{rows.id<AgentId>(0), QJsonDocument::fromJson(rows.text(1).toUtf8()).object()};
}

void CommandLog::insert(const QUuid &id, const QString &name, AgentId agent, Instant at, const QJsonObject &outcome)
{
    m_database.run("INSERT INTO command_log (id, name, agent, at, outcome) VALUES (?, ?, ?, ?, ?)",
                   id.toString(QUuid::WithoutBraces), name, agent, at,
                   QString::fromUtf8(QJsonDocument(outcome).toJson(QJsonDocument::Compact)));
}

UndoId CommandLog::insertUndo(AgentId agent, const QString &command, Instant at, const QJsonArray &steps)
{
    return UndoId{m_database.insert("INSERT INTO undo (agent, command, at, steps) VALUES (?, ?, ?, ?)", agent, command,
                                    at, QString::fromUtf8(QJsonDocument(steps).toJson(QJsonDocument::Compact)))};
}

std::optional<UndoRecord> CommandLog::undo(UndoId id) const
{
    auto rows = m_database.query("SELECT id, agent, command, steps, undone_at FROM undo WHERE id = ?", id);
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

QList<UndoRecord> CommandLog::undoable(AgentId agent, int limit) const
{
    QList<UndoRecord> records;
    auto rows = m_database.query("SELECT id, agent, command, steps, undone_at FROM undo WHERE agent = ?"
                                 " AND undone_at IS NULL ORDER BY id DESC LIMIT ?",
                                 agent, limit);
    while (rows.next())
        records.append(read(rows));
    return records;
}

std::optional<UndoId> CommandLog::newestUndo(AgentId agent, const QString &command) const
{
    auto rows = m_database.query("SELECT id FROM undo WHERE agent = ? AND undone_at IS NULL AND command = ?"
                                 " ORDER BY id DESC LIMIT 1",
                                 agent, command);
    return rows.next() ? std::optional(rows.id<UndoId>(0)) : std::nullopt;
}

void CommandLog::eraseUndo(ConversationId conversation)
{
    const QString id = QString::number(conversation.value);
    m_database.run("DELETE FROM undo WHERE steps LIKE '%\"conversation\":' || ? || ',%'"
                   " OR steps LIKE '%\"conversation\":' || ? || '}%' OR steps LIKE '%\"joined_into\":' || ? || ',%'"
                   " OR steps LIKE '%\"joined_into\":' || ? || '}%'",
                   id, id, id, id);
}

void CommandLog::eraseUndo(CustomerId customer)
{
    const QString id = QString::number(customer.value);
    m_database.run("DELETE FROM undo WHERE steps LIKE '%\"customer\":' || ? || ',%'"
                   " OR steps LIKE '%\"customer\":' || ? || '}%'",
                   id, id);
}

void CommandLog::markUndone(UndoId id, Instant at)
{
    m_database.run("UPDATE undo SET undone_at = ? WHERE id = ?", at, id);
}

void CommandLog::audit(Instant at, std::optional<AgentId> agent, const QString &action, const QString &subject,
                       const QJsonObject &detail)
{
    m_database.run("INSERT INTO audit (at, agent, action, subject, detail) VALUES (?, ?, ?, ?, ?)", at, agent, action,
                   subject, QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact)));
}

} // namespace centrala::store
