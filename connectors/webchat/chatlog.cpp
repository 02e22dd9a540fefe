// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/chatlog.h"

#include "connectors/webchat/durablefile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

namespace {

constexpr qint64 kTidyFrom = 2 * 1024 * 1024;
constexpr qint64 kLongestLine = 1024 * 1024;

Error storageError(const QFileDevice &file)
{
    return {Error::Kind::Storage, file.fileName(), file.errorString(), {}};
}

QByteArray lineOf(const QJsonObject &record)
{
    return QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
}

ChatEntry entryFrom(const QJsonObject &json)
{
    ChatEntry entry;
    entry.seq = json.value(u"seq"_s).toInteger();
    entry.fromVisitor = json.value(u"from"_s).toString() == u"visitor";
    entry.byMail = json.value(u"mail"_s).toBool();
    entry.id = json.value(u"id"_s).toString();
    entry.author = json.value(u"author"_s).toString();
    entry.text = json.value(u"text"_s).toString();
    entry.at = instantFromMs(json.value(u"at"_s).toInteger());
    const QJsonArray files = json.value(u"files"_s).toArray();
    for (const QJsonValue &file : files)
        entry.files.append({file[u"id"_s].toString(), file[u"name"_s].toString(), file[u"type"_s].toString(),
                            file[u"size"_s].toInteger()});
    return entry;
}

} // namespace

QJsonObject entryToJson(const ChatEntry &entry)
{
    QJsonArray files;
    for (const ChatFile &file : entry.files)
        files.append(
            QJsonObject{{u"id"_s, file.id}, {u"name"_s, file.name}, {u"type"_s, file.type}, {u"size"_s, file.size}});
    QJsonObject json{{u"seq"_s, entry.seq},    {u"from"_s, entry.fromVisitor ? u"visitor"_s : u"agent"_s},
                     {u"id"_s, entry.id},      {u"author"_s, entry.author},
                     {u"text"_s, entry.text},  {u"files"_s, files},
                     {u"at"_s, toMs(entry.at)}};
    if (entry.byMail)
        json.insert(u"mail"_s, true);
    return json;
}

ChatLog::ChatLog(const QDir &spool, QObject *parent)
    : QObject(parent), m_spool(spool), m_file(spool.filePath(u"keep-chat.log"_s))
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(0);
    connect(&m_flush, &QTimer::timeout, this, &ChatLog::flush);
}

Result<Visitors> ChatLog::open()
{
    const bool isNew = !m_file.exists();
    if (!m_file.open(QIODevice::ReadWrite))
        return storageError(m_file);
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (isNew && !syncFolder(m_spool.absolutePath()))
        return storageError(m_file);
    Visitors visitors;
    m_size = 0;
    while (!m_file.atEnd()) {
        const QByteArray line = m_file.readLine(kLongestLine);
        if (!line.endsWith('\n'))
            break;
        m_size += line.size();
        apply(QJsonDocument::fromJson(line).object(), visitors);
    }
    if (!m_file.resize(m_size) || !m_file.seek(m_size))
        return storageError(m_file);
    m_tidySize = m_size;
    return visitors;
}

void ChatLog::append(const QJsonObject &record, Done done)
{
    m_waiting += lineOf(record);
    if (done)
        m_done.push_back(std::move(done));
    m_flush.start();
}

void ChatLog::flush()
{
    m_flush.stop();
    if (m_waiting.isEmpty())
        return;
    const Result<void> written = write(std::exchange(m_waiting, {}));
    for (const Done &done : std::exchange(m_done, {}))
        done(written);
}

Result<void> ChatLog::write(const QByteArray &lines)
{
    if (m_file.write(lines) == lines.size() && m_file.flush() && syncToDisk(m_file)) {
        m_size += lines.size();
        return {};
    }
    const Error error = storageError(m_file);
    // Half a line must not be joined by the next one.
    m_file.close();
    if (m_file.open(QIODevice::ReadWrite) && m_file.resize(m_size))
        m_file.seek(m_size);
    return error;
}

void ChatLog::tidy(const Visitors &visitors)
{
    flush();
    if (m_size < kTidyFrom || m_size < m_tidySize * 2)
        return;
    QSaveFile fresh(m_file.fileName());
    if (!fresh.open(QIODevice::WriteOnly))
        return;
    for (const Visitor &visitor : visitors) {
        if (visitor.gone) {
            fresh.write(lineOf(goneRecord(visitor.id)));
            continue;
        }
        for (const ChatEntry &entry : visitor.entries)
            fresh.write(lineOf(entryRecord(visitor.id, entry)));
        fresh.write(lineOf(visitorRecord(visitor)));
    }
    const qint64 size = fresh.pos();
    if (!fresh.commit())
        return;
    (void)syncFolder(m_spool.absolutePath());
    m_file.close();
    if (!m_file.open(QIODevice::ReadWrite) || !m_file.seek(size))
        return;
    m_size = m_tidySize = size;
}

QJsonObject ChatLog::entryRecord(const QString &visitor, const ChatEntry &entry)
{
    return {{u"visitor"_s, visitor}, {u"entry"_s, entryToJson(entry)}};
}

QJsonObject ChatLog::visitorRecord(const Visitor &visitor)
{
    return {{u"visitor"_s, visitor.id},      {u"name"_s, visitor.name},    {u"email"_s, visitor.email},
            {u"subject"_s, visitor.subject}, {u"last"_s, visitor.lastSeq}, {u"delivered"_s, visitor.delivered},
            {u"left"_s, visitor.left},       {u"read"_s, visitor.read},    {u"at"_s, toMs(visitor.lastAt)},
            {u"proved"_s, visitor.proved},   {u"page"_s, visitor.page},    {u"language"_s, visitor.language}};
}

QJsonObject ChatLog::goneRecord(const QString &visitor)
{
    return {{u"visitor"_s, visitor}, {u"gone"_s, true}};
}

void ChatLog::apply(const QJsonObject &record, Visitors &visitors)
{
    const QString id = record.value(u"visitor"_s).toString();
    if (!isHexId(id))
        return;
    Visitor &visitor = visitors[id];
    visitor.id = id;
    if (record.value(u"gone"_s).toBool()) {
        visitor = {};
        visitor.id = id;
        visitor.gone = true;
        return;
    }
    if (record.contains(u"entry"_s)) {
        const ChatEntry entry = entryFrom(record.value(u"entry"_s).toObject());
        visitor.entries.append(entry);
        if (visitor.entries.size() > Visitor::kEntriesKept)
            visitor.entries.removeFirst();
        visitor.lastSeq = std::max(visitor.lastSeq, entry.seq);
        visitor.lastAt = std::max(visitor.lastAt, entry.at);
        return;
    }
    visitor.name = record.value(u"name"_s).toString();
    visitor.email = record.value(u"email"_s).toString();
    visitor.subject = record.value(u"subject"_s).toString();
    // A record that was made a moment before the proof may be written after it.
    if (const QString proved = record.value(u"proved"_s).toString(); !proved.isEmpty())
        visitor.proved = proved;
    visitor.page = record.value(u"page"_s).toString();
    visitor.language = record.value(u"language"_s).toString();
    visitor.lastSeq = std::max(visitor.lastSeq, record.value(u"last"_s).toInteger());
    visitor.delivered = std::max(visitor.delivered, record.value(u"delivered"_s).toInteger());
    visitor.read = std::max(visitor.read, record.value(u"read"_s).toInteger());
    visitor.left = std::max(visitor.left, record.value(u"left"_s).toInteger());
    visitor.lastAt = std::max(visitor.lastAt, instantFromMs(record.value(u"at"_s).toInteger()));
}

} // namespace centrala::webchat
