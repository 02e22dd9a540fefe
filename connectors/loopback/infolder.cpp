// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/loopback/infolder.h"

#include "connectors/contract/spoolfiles.h"
#include "connectors/loopback/loopbackmapping.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::loopback {

namespace {

constexpr qint64 kSettledMs = 1000;
constexpr qint64 kBytesInBatch = 16 * 1024 * 1024;
const QLatin1StringView kTaking("taking"); ///< the batch that is not closed yet
const QLatin1StringView kDone("done");
const QLatin1StringView kRefused("refused");
const QLatin1StringView kBatch("batch-");

Error storage(const QString &path, const QString &what)
{
    return {Error::Kind::Storage, path, what, {}};
}

QFileInfoList jsonFiles(const QDir &folder)
{
    return folder.entryInfoList({u"*.json"_s}, QDir::Files | QDir::NoSymLinks, QDir::Time | QDir::Reversed);
}

Result<QByteArray> contentOf(const QFileInfo &info)
{
    if (info.size() > InFolder::kFileLimit)
        return Error{Error::Kind::TooLarge, info.fileName(), u"more than %1 octets"_s.arg(InFolder::kFileLimit), {}};
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return storage(info.filePath(), file.errorString());
    return file.read(InFolder::kFileLimit);
}

/// Where a file that comes with a message lies: inside `folder`, for nothing else may be sent along.
Result<QString> pathBeside(const QDir &folder, const QString &relative)
{
    const QFileInfo info(folder.filePath(relative));
    const QString path = info.canonicalFilePath();
    if (path.isEmpty() || !info.isFile() || !path.startsWith(folder.canonicalPath() + u'/'))
        return Error{Error::Kind::NotFound, relative, u"file \"%1\" is not in the folder"_s.arg(relative), {}};
    if (info.size() > InFolder::kAttachmentLimit)
        return Error{Error::Kind::TooLarge, relative, u"file \"%1\" is too large"_s.arg(relative), {}};
    return path;
}

/// The message, and the absolute paths of its files. A refusal has nothing to do with the disk's state of health.
Result<ParsedMessage> understand(const QFileInfo &info, const QDir &folder)
{
    const Result<QByteArray> content = contentOf(info);
    if (!content)
        return content.error();
    Result<ParsedMessage> parsed = messageFromJson(*content);
    if (!parsed)
        return parsed.error();
    for (FileBeside &file : parsed->files) {
        const Result<QString> path = pathBeside(folder, file.path);
        if (!path)
            return path.error();
        if (file.name.isEmpty())
            file.name = QFileInfo(*path).fileName();
        if (file.type.isEmpty())
            file.type = u"application/octet-stream"_s;
        file.path = *path;
    }
    return parsed;
}

/// It says when it was received: somebody else did that, before this folder was followed.
bool isHistory(const QFileInfo &info)
{
    const Result<QByteArray> content = contentOf(info);
    return content && content->contains("\"received_at\"") &&
           QJsonDocument::fromJson(*content).object().contains("received_at"_L1);
}

bool moveToFree(const QString &from, const QDir &folder, const QString &name)
{
    for (int attempt = 0; attempt < 10'000; ++attempt) {
        const QString to = folder.filePath(attempt == 0 ? name : u"%1.%2"_s.arg(name).arg(attempt));
        if (!QFileInfo::exists(to))
            return QFile::rename(from, to);
    }
    return false;
}

} // namespace

Result<void> InFolder::prepare() const
{
    for (const QLatin1StringView name : {kTaking, kDone, kRefused}) {
        if (!m_folder.mkpath(name))
            return storage(m_folder.filePath(name), u"the folder cannot be made"_s);
    }
    return {};
}

Result<void> InFolder::putAwayUpTo(qint64 cursor)
{
    for (const qint64 number : closedBatches()) {
        if (number > cursor)
            break;
        if (Result<void> done = putAway(number); !done)
            return done;
    }
    return {};
}

Result<std::optional<Batch>> InFolder::batchAfter(qint64 cursor, const QDir &spool)
{
    const qint64 number = cursor + 1;
    const QList<qint64> closed = closedBatches();
    const auto next = std::upper_bound(closed.begin(), closed.end(), cursor);
    if (next == closed.end()) {
        const Result<bool> made = closeBatch(number);
        if (!made)
            return made.error();
        if (!*made)
            return std::optional<Batch>();
    } else if (*next != number && !QFile::rename(batchPath(*next), batchPath(number))) {
        // The cursor was set back (another workspace follows this folder now): what waits is numbered anew.
        return storage(batchPath(*next), u"the folder cannot be renamed"_s);
    }
    Batch batch;
    if (Result<void> filled = fill(batch, number, spool); !filled)
        return filled.error();
    return std::optional(batch);
}

/// Rising.
QList<qint64> InFolder::closedBatches() const
{
    QList<qint64> numbers;
    for (const QString &name : m_folder.entryList({kBatch + u'*'}, QDir::Dirs)) {
        bool isNumber = false;
        const qint64 number = name.mid(kBatch.size()).toLongLong(&isNumber);
        if (isNumber)
            numbers.append(number);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

QString InFolder::batchPath(qint64 number) const
{
    return m_folder.filePath(kBatch + QString::number(number));
}

/// Moves what is there into a batch and closes it; false where nothing is there.
Result<bool> InFolder::closeBatch(qint64 number)
{
    if (Result<void> prepared = prepare(); !prepared)
        return prepared.error();
    const QDir taking(m_folder.filePath(kTaking));
    m_waiting = false;
    QHash<QString, Seen> seen;
    qsizetype count = jsonFiles(taking).size();
    qint64 bytes = 0;
    std::optional<bool> kind;
    for (const QFileInfo &file : jsonFiles(taking))
        kind = isHistory(file);
    for (const QFileInfo &file : jsonFiles(m_folder)) {
        if (count >= kFilesInBatch || bytes >= kBytesInBatch)
            break;
        if (isWhole(file)) {
            // History and news are two kinds of batches.
            const bool history = isHistory(file);
            if (kind && *kind != history)
                break;
            kind = history;
            if (QFile::rename(file.filePath(), taking.filePath(file.fileName()))) {
                ++count;
                bytes += file.size();
            }
        } else {
            m_waiting = true;
            seen.insert(file.fileName(), m_seen.value(file.fileName()));
        }
    }
    m_seen = seen;
    if (count == 0)
        return false;
    if (!QFile::rename(taking.path(), batchPath(number)))
        return storage(batchPath(number), u"the folder cannot be made"_s);
    return true;
}

/// A file that is no JSON may be one that is just being written: it counts as whole when nothing changed for a second.
bool InFolder::isWhole(const QFileInfo &file)
{
    const Result<QByteArray> content = contentOf(file);
    if (content && QJsonDocument::fromJson(*content).isObject())
        return true;
    Seen &seen = m_seen[file.fileName()];
    if (!seen.since.isValid() || seen.size != file.size() || seen.changed != file.lastModified()) {
        seen.size = file.size();
        seen.changed = file.lastModified();
        seen.since.start();
    }
    return seen.since.elapsed() >= kSettledMs;
}

Result<void> InFolder::putAway(qint64 number) const
{
    if (Result<void> prepared = prepare(); !prepared)
        return prepared;
    QDir batch(batchPath(number));
    for (const QFileInfo &file : jsonFiles(batch)) {
        const QDir target(m_folder.filePath(understand(file, m_folder) ? kDone : kRefused));
        if (!moveToFree(file.filePath(), target, file.fileName()))
            return storage(file.filePath(), u"the file cannot be put away"_s);
    }
    if (!batch.rmdir(batch.absolutePath()))
        return storage(batch.path(), u"the folder cannot be removed"_s);
    return {};
}

Result<void> InFolder::fill(Batch &batch, qint64 number, const QDir &spool) const
{
    for (const QFileInfo &file : jsonFiles(QDir(batchPath(number)))) {
        const QString place = u"%1:%2"_s.arg(number).arg(file.fileName());
        Result<InboundMessage> message = read(file, spool);
        if (message) {
            message->folder = u"in"_s;
            message->number = place;
            batch.messages.append(*message);
            continue;
        }
        if (message.error().kind == Error::Kind::Storage)
            return message.error();
        RefusedItem item;
        item.folder = u"in"_s;
        item.number = place;
        item.reason = message.error().detail;
        item.bytes = file.size();
        const Result<SpoolFile> raw =
            contract::copyToSpool(spool, file.filePath(), file.fileName(), u"application/json"_s, kAttachmentLimit);
        if (raw)
            item.raw = *raw;
        else if (raw.error().kind == Error::Kind::Storage)
            return raw.error();
        batch.refused.append(item);
    }
    batch.backfill = !batch.messages.isEmpty() &&
                     std::all_of(batch.messages.begin(), batch.messages.end(),
                                 [](const InboundMessage &message) { return message.serverAt.has_value(); });
    return {};
}

Result<InboundMessage> InFolder::read(const QFileInfo &file, const QDir &spool) const
{
    Result<ParsedMessage> parsed = understand(file, m_folder);
    if (!parsed)
        return parsed.error();
    for (const FileBeside &beside : parsed->files) {
        const Result<SpoolFile> copied =
            contract::copyToSpool(spool, beside.path, beside.name, beside.type, kAttachmentLimit);
        if (!copied)
            return copied.error();
        parsed->message.files.append(*copied);
    }
    return parsed->message;
}

} // namespace centrala::loopback
