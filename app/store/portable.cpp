// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/portable.h"

#include "app/store/addressjson.h"
#include "app/store/attachments.h"
#include "app/store/database.h"
#include "app/store/filestore.h"
#include "app/store/fulltext.h"
#include "app/store/migrations.h"
#include "app/store/transaction.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <deque>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

constexpr qint64 kLineLimit = 64 * 1024 * 1024;

/// The SQL of tables known only at run time; Database knows statements by where their text lies, so it stays here for
/// longer than the connection.
class Statements
{
public:
    const char *keep(const QString &sql) { return m_texts.emplace_back(sql.toUtf8()).constData(); }

private:
    std::deque<QByteArray> m_texts;
};

/// Every table of ours, without those that full text keeps for itself.
QStringList tablesOf(Database &database)
{
    QStringList tables;
    Rows rows = database.query("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' "
                               "AND name NOT LIKE 'sqlite_%' AND name NOT IN ('command_log', 'sign_in') ORDER BY name");
    while (rows.next())
        tables.append(rows.text(0));
    return tables;
}

QStringList columnsOf(Database &database, const QString &table)
{
    QStringList columns;
    Rows rows = database.query("SELECT name FROM pragma_table_info(?)", table);
    while (rows.next())
        columns.append(rows.text(0));
    return columns;
}

QString asJson(const QString &table, const QStringList &columns)
{
    QStringList members;
    for (const QString &column : columns) {
        const bool isHash = column == u"password_hash";
        members.append(u"'%1', %2"_s.arg(column, isHash ? u"''"_s : u'"' + column + u'"'));
    }
    return u"SELECT json_object(%1) FROM \"%2\""_s.arg(members.join(u", "_s), table);
}

QString fromJson(const QString &table, const QStringList &columns)
{
    QStringList names;
    QStringList values;
    for (const QString &column : columns) {
        names.append(u'"' + column + u'"');
        values.append(u"json_extract(line, '$.%1')"_s.arg(column));
    }
    return u"INSERT OR REPLACE INTO \"%1\" (%2) SELECT %3 FROM (SELECT ? AS line)"_s.arg(table, names.join(u", "_s),
                                                                                         values.join(u", "_s));
}

Error storage(const QFile &file)
{
    return {Error::Kind::Storage, file.fileName(), file.errorString(), {}};
}

Result<qint64> writeTable(Database &database, Statements &statements, const QString &table, const QDir &folder)
{
    QFile file(folder.filePath(table + u".jsonl"_s));
    if (!file.open(QIODevice::WriteOnly))
        return storage(file);
    qint64 count = 0;
    Rows rows = database.query(statements.keep(asJson(table, columnsOf(database, table))));
    for (; rows.next(); ++count) {
        if (file.write(rows.text(0).toUtf8() + '\n') < 0)
            return storage(file);
    }
    if (!file.flush())
        return storage(file);
    return count;
}

Result<qint64> readTable(Database &database, Statements &statements, const QString &table, const QDir &folder)
{
    QFile file(folder.filePath(table + u".jsonl"_s));
    if (!file.open(QIODevice::ReadOnly))
        return qint64(0);
    const char *sql = statements.keep(fromJson(table, columnsOf(database, table)));
    qint64 count = 0;
    while (!file.atEnd() && !database.failed()) {
        const QByteArray line = file.readLine(kLineLimit);
        if (!line.endsWith('\n') || !QJsonDocument::fromJson(line).isObject())
            return Error{Error::Kind::Malformed, file.fileName(), u"line %1"_s.arg(count + 1), {}};
        database.run(sql, QString::fromUtf8(line));
        ++count;
    }
    return count;
}

/// In rising order of their keys, as full text likes it.
void indexMessages(Database &database, const std::function<QString(const Address &)> &senderText)
{
    FullText fullText(database);
    Attachments attachments(database);
    Rows rows = database.query("SELECT entry, text_key, subject, body, sender FROM message ORDER BY text_key");
    while (rows.next()) {
        QStringList names;
        for (const AttachmentRow &file : attachments.ofEntry(rows.id<EntryId>(0)))
            names.append(file.name);
        fullText.addMessage(rows.number(1), messageDocument(rows.text(2), rows.text(3),
                                                            senderText(addressFromText(rows.text(4))), names));
    }
}

/// Short texts are exported as they stand; folding them again changes nothing.
Result<void> indexShortTexts(Database &database, const QDir &folder)
{
    QFile file(folder.filePath(u"short_text.jsonl"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    FullText fullText(database);
    while (!file.atEnd() && !database.failed()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine(kLineLimit)).object();
        const qint64 id = line[u"id"_s].toInteger();
        for (const ShortText kind : {ShortText::Conversation, ShortText::Customer}) {
            const ShortTextRange range = rangeOf(kind);
            if (id >= range.first && id <= range.last)
                fullText.putShort(kind, id - range.first, line[u"body"_s].toString());
        }
    }
    return database.takeError();
}

Result<qint64> takeFilesIn(const QDir &folder, const FileStore &files)
{
    qint64 count = 0;
    QDirIterator each(folder.filePath(u"files"_s), QDir::Files);
    while (each.hasNext()) {
        const QString path = each.next();
        if (const Result<QString> taken = files.takeIn(path, each.fileName()); !taken)
            return taken.error();
        ++count;
    }
    return count;
}

} // namespace

Result<Exported> exportTo(const QString &database, const FileStore &files, const QString &folder)
{
    const QDir target(folder);
    if (target.exists() && !target.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
        return Error{Error::Kind::Conflict, folder, u"the folder is not empty"_s, {}};
    if (!target.mkpath(u"files"_s))
        return Error{Error::Kind::Storage, folder, u"the folder cannot be made"_s, {}};
    Statements statements;
    const auto source = Database::openSqlite(database, Database::Access::ReadOnly);
    if (!source)
        return source.error();
    Exported exported;
    // One read transaction, so that all tables are of one moment.
    (*source)->runText(u"BEGIN"_s);
    for (const QString &table : tablesOf(**source)) {
        const Result<qint64> rows = writeTable(**source, statements, table, target);
        if (!rows)
            return rows.error();
        exported.rows += *rows;
    }
    Rows names = (*source)->query("SELECT sha256 FROM attachment WHERE sha256 <> '' "
                                  "UNION SELECT sha256 FROM refused WHERE sha256 <> ''");
    while (names.next()) {
        if (files.copyOut(names.text(0), target.filePath(u"files/"_s + names.text(0))))
            ++exported.files;
    }
    QFile head(target.filePath(u"centrala.json"_s));
    const QJsonObject about{{u"format"_s, 1}, {u"schema"_s, schemaOf(**source)}, {u"secrets"_s, false}};
    if (!head.open(QIODevice::WriteOnly) || head.write(QJsonDocument(about).toJson()) < 0)
        return storage(head);
    const Result<void> done = (*source)->takeError();
    return done ? Result<Exported>(exported) : done.error();
}

Result<Exported> importFrom(const QString &folder, const QString &database, const FileStore &files,
                            const std::function<QString(const Address &)> &senderText)
{
    const QDir source(folder);
    QFile head(source.filePath(u"centrala.json"_s));
    if (!head.open(QIODevice::ReadOnly))
        return Error{Error::Kind::NotFound, folder, u"this is no export of Centrala"_s, {}};
    const QJsonObject about = QJsonDocument::fromJson(head.read(kLineLimit)).object();
    if (about[u"schema"_s].toInt() != newestSchema())
        return Error{Error::Kind::TooNew, folder, u"schema %1"_s.arg(about[u"schema"_s].toInt()), {}};
    Exported imported;
    const Result<qint64> taken = takeFilesIn(source, files);
    if (!taken)
        return taken.error();
    imported.files = *taken;
    Statements statements;
    const auto target = Database::openSqlite(database, Database::Access::ReadWrite);
    if (!target)
        return target.error();
    Transaction transaction(**target);
    (*target)->runText(u"PRAGMA defer_foreign_keys=ON"_s);
    for (const QString &table : tablesOf(**target)) {
        if (table == u"short_text")
            continue;
        const Result<qint64> rows = readTable(**target, statements, table, source);
        if (!rows)
            return rows.error();
        imported.rows += *rows;
    }
    (*target)->runText(u"UPDATE setting SET value = lower(hex(randomblob(12))) WHERE key = 'epoch'"_s);
    indexMessages(**target, senderText);
    if (const Result<void> indexed = indexShortTexts(**target, source); !indexed)
        return indexed.error();
    if (const Result<void> done = transaction.commit(); !done)
        return done.error();
    return imported;
}

} // namespace centrala::store
