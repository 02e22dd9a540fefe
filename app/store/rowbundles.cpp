// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/rowbundles.h"

#include "app/store/addressjson.h"
#include "app/store/attachments.h"
#include "app/store/database.h"
#include "app/store/fulltext.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

/// A table, and the column by which its rows belong to the row that the journal names.
struct Part
{
    QString table;
    QString key;
};

QList<Part> partsOf(Entity entity)
{
    switch (entity) {
    case Entity::Conversation:
        return {{u"conversation"_s, u"id"_s},
                {u"conversation_tag"_s, u"conversation"_s},
                {u"conversation_pin"_s, u"conversation"_s},
                {u"follower"_s, u"conversation"_s},
                {u"referring"_s, u"conversation"_s}};
    case Entity::Entry:
        return {{u"entry"_s, u"id"_s},     {u"message"_s, u"entry"_s}, {u"note"_s, u"entry"_s},
                {u"call"_s, u"entry"_s},   {u"event"_s, u"entry"_s},   {u"attachment"_s, u"entry"_s},
                {u"outbox"_s, u"entry"_s}, {u"mention"_s, u"entry"_s}};
    case Entity::Customer:
        return {{u"customer"_s, u"id"_s},
                {u"customer_merge"_s, u"from_customer"_s},
                {u"customer_tag"_s, u"customer"_s},
                {u"consent"_s, u"customer"_s}};
    case Entity::Identity:
        return {{u"identity"_s, u"id"_s}};
    case Entity::Inbox:
        return {{u"inbox"_s, u"id"_s}, {u"inbox_team"_s, u"inbox"_s}};
    case Entity::Agent:
        return {{u"agent"_s, u"id"_s}, {u"agent_team"_s, u"agent"_s}};
    case Entity::Record:
        return {{u"record"_s, u"id"_s}};
    case Entity::Setting:
        return {{u"setting"_s, QString()}};
    case Entity::Ledger:
        return {{u"ledger"_s, u"inbox"_s}};
    case Entity::Attachment:
        break;
    }
    return {};
}

std::optional<ShortText> shortTextOf(Entity entity)
{
    if (entity == Entity::Conversation)
        return ShortText::Conversation;
    return entity == Entity::Customer ? std::optional(ShortText::Customer) : std::nullopt;
}

QString where(const Part &part)
{
    return part.key.isEmpty() ? u" WHERE ? <> 0 AND key <> 'erasure_salt'"_s : u" WHERE \"%1\" = ?"_s.arg(part.key);
}

QStringList columnsOf(Database &database, const QString &table)
{
    QStringList columns;
    Rows rows = database.query("SELECT name FROM pragma_table_info(?)", table);
    while (rows.next())
        columns.append(rows.text(0));
    return columns;
}

QString selectJson(Database &database, const Part &part)
{
    QStringList members;
    for (const QString &column : columnsOf(database, part.table)) {
        const bool isHash = column == u"password_hash";
        members.append(u"'%1', %2"_s.arg(column, isHash ? u"''"_s : u'"' + column + u'"'));
    }
    return u"SELECT json_object(%1) FROM \"%2\"%3"_s.arg(members.join(u", "_s), part.table, where(part));
}

QString insertJson(Database &database, const QString &table)
{
    QStringList names;
    QStringList values;
    for (const QString &column : columnsOf(database, table)) {
        names.append(u'"' + column + u'"');
        values.append(u"json_extract(line, '$.%1')"_s.arg(column));
    }
    return u"INSERT OR REPLACE INTO \"%1\" (%2) SELECT %3 FROM (SELECT ? AS line)"_s.arg(table, names.join(u", "_s),
                                                                                         values.join(u", "_s));
}

} // namespace

QJsonObject RowBundles::read(Entity entity, qint64 id) const
{
    QJsonObject tables;
    bool isThere = false;
    for (const Part &part : partsOf(entity)) {
        QJsonArray found;
        Rows rows = m_database.queryText(
            m_database.remembered(u"read "_s + part.table, [&] { return selectJson(m_database, part); }), id);
        while (rows.next())
            found.append(QJsonDocument::fromJson(rows.text(0).toUtf8()).object());
        if (tables.isEmpty() && found.isEmpty())
            return {}; // the first table holds the row itself
        isThere = true;
        if (!found.isEmpty())
            tables.insert(part.table, found);
    }
    if (!isThere)
        return {};
    QJsonObject bundle{{u"entity"_s, QString(nameOf(entity))}, {u"id"_s, id}, {u"rows"_s, tables}};
    if (const auto kind = shortTextOf(entity)) {
        Rows rows = m_database.query("SELECT body FROM short_text WHERE id = ?", shortTextId(*kind, id));
        if (rows.next())
            bundle.insert(u"short"_s, rows.text(0));
    }
    return bundle;
}

QList<qint64> RowBundles::ids(Entity entity) const
{
    const QList<Part> parts = partsOf(entity);
    if (parts.isEmpty() || parts.first().key.isEmpty())
        return {1};
    QList<qint64> ids;
    Rows rows =
        m_database.queryText(u"SELECT \"%1\" FROM \"%2\" ORDER BY 1"_s.arg(parts.first().key, parts.first().table));
    while (rows.next())
        ids.append(rows.number(0));
    return ids;
}

void RowBundles::removeText(qint64 entry, const SenderText &senderText)
{
    Rows rows = m_database.query("SELECT text_key, subject, body, sender FROM message WHERE entry = ?", entry);
    if (!rows.next())
        return;
    QStringList names;
    for (const AttachmentRow &file : Attachments(m_database).ofEntry(EntryId{entry}))
        names.append(file.name);
    FullText(m_database)
        .removeMessage(rows.number(0),
                       messageDocument(rows.text(1), rows.text(2), senderText(addressFromText(rows.text(3))), names));
}

void RowBundles::addText(qint64 entry, const SenderText &senderText)
{
    Rows rows = m_database.query("SELECT text_key, subject, body, sender FROM message WHERE entry = ?", entry);
    if (!rows.next())
        return;
    QStringList names;
    for (const AttachmentRow &file : Attachments(m_database).ofEntry(EntryId{entry}))
        names.append(file.name);
    FullText(m_database)
        .addMessage(rows.number(0),
                    messageDocument(rows.text(1), rows.text(2), senderText(addressFromText(rows.text(3))), names));
}

void RowBundles::remove(Entity entity, qint64 id, const SenderText &senderText)
{
    if (entity == Entity::Conversation) {
        QList<qint64> entries;
        {
            Rows rows = m_database.query("SELECT id FROM entry WHERE conversation = ?", id);
            while (rows.next())
                entries.append(rows.number(0));
        }
        for (const qint64 entry : std::as_const(entries))
            remove(Entity::Entry, entry, senderText);
    }
    removeRows(entity, id, senderText);
}

void RowBundles::removeRows(Entity entity, qint64 id, const SenderText &senderText)
{
    if (entity == Entity::Entry)
        removeText(id, senderText);
    if (const auto kind = shortTextOf(entity))
        FullText(m_database).removeShort(*kind, id);
    for (const Part &part : partsOf(entity))
        m_database.queryText(u"DELETE FROM \"%1\"%2"_s.arg(part.table, where(part)), id);
}

void RowBundles::put(const QJsonObject &bundle, const SenderText &senderText)
{
    const auto entity = valueNamed<Entity>(bundle[u"entity"_s].toString());
    if (!entity)
        return;
    const qint64 id = bundle[u"id"_s].toInteger();
    const QJsonObject tables = bundle[u"rows"_s].toObject();
    removeRows(*entity, id, senderText);
    for (const Part &part : partsOf(*entity)) {
        for (const QJsonValue &row : tables[part.table].toArray()) {
            m_database.queryText(
                m_database.remembered(u"put "_s + part.table, [&] { return insertJson(m_database, part.table); }),
                QString::fromUtf8(QJsonDocument(row.toObject()).toJson(QJsonDocument::Compact)));
        }
    }
    if (*entity == Entity::Entry)
        addText(id, senderText);
    if (const auto kind = shortTextOf(*entity); kind && bundle.contains(u"short"_s))
        FullText(m_database).putShort(*kind, id, bundle[u"short"_s].toString());
}

} // namespace centrala::store
