// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/contract/spoolfiles.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace centrala::contract {

namespace {

constexpr qint64 kCopyStep = 256 * 1024;

Error storageError(const QFile &file)
{
    return {Error::Kind::Storage, file.fileName(), file.errorString(), {}};
}

QString newSpoolName()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

Result<void> moveBody(const QDir &spool, InboundMessage &message, QString InboundMessage::*body,
                      QLatin1StringView contentId, QLatin1StringView type, qsizetype longerThan)
{
    // A UTF-16 unit becomes one to three octets.
    if ((message.*body).size() * 3 <= longerThan)
        return {};
    const QByteArray octets = (message.*body).toUtf8();
    if (octets.size() <= longerThan)
        return {};
    Result<SpoolFile> file = writeSpoolFile(spool, octets, contentId, type);
    if (!file)
        return file.error();
    file->contentId = contentId;
    message.bodies.append(*std::move(file));
    (message.*body).clear();
    return {};
}

} // namespace

Result<SpoolFile> writeSpoolFile(const QDir &spool, const QByteArray &content, const QString &name, const QString &type)
{
    QFile file(spool.filePath(newSpoolName()));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(content) != content.size() ||
        !file.flush()) {
        const Error error = storageError(file);
        file.remove();
        return error;
    }
    SpoolFile result;
    result.spoolName = QFileInfo(file).fileName();
    result.sha256 = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    result.name = name;
    result.type = type;
    result.size = content.size();
    return result;
}

Result<SpoolFile> copyToSpool(const QDir &spool, const QString &path, const QString &name, const QString &type,
                              qint64 limit)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return Error{Error::Kind::NotFound, path, source.errorString(), {}};
    QFile target(spool.filePath(newSpoolName()));
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return storageError(target);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    SpoolFile result;
    for (QByteArray step = source.read(kCopyStep); !step.isEmpty(); step = source.read(kCopyStep)) {
        result.size += step.size();
        if (result.size > limit) {
            target.remove();
            return Error{Error::Kind::TooLarge, path, u"more than %1 octets"_s.arg(limit), {}};
        }
        hash.addData(step);
        if (target.write(step) != step.size()) {
            target.remove();
            return storageError(target);
        }
    }
    if (!target.flush()) {
        target.remove();
        return storageError(target);
    }
    result.spoolName = QFileInfo(target).fileName();
    result.sha256 = QString::fromLatin1(hash.result().toHex());
    result.name = name;
    result.type = type;
    return result;
}

Result<QByteArray> readSpoolFile(const QDir &spool, const SpoolFile &file, qint64 limit)
{
    if (!isBareFileName(file.spoolName))
        return Error{Error::Kind::Malformed, file.spoolName, u"not a name inside the spool folder"_s, {}};
    QFile source(spool.filePath(file.spoolName));
    if (!source.open(QIODevice::ReadOnly))
        return Error{Error::Kind::NotFound, file.spoolName, source.errorString(), {}};
    if (source.size() > limit)
        return Error{Error::Kind::TooLarge, file.spoolName, u"more than %1 octets"_s.arg(limit), {}};
    QByteArray content = source.readAll();
    const QByteArray sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    if (content.size() != file.size || QLatin1StringView(sha256) != file.sha256)
        return Error{Error::Kind::Malformed, file.spoolName, u"size or SHA-256 differ"_s, {}};
    return content;
}

bool isBareFileName(const QString &name)
{
    const bool plain =
        !name.contains(u'/') && !name.contains(u'\\') && !name.contains(u':') && !name.contains(QChar(0));
    return plain && !name.isEmpty() && name.size() <= 200 && name != u"." && name != u"..";
}

Result<void> moveBodiesToSpool(const QDir &spool, Batch &batch, qsizetype longerThan)
{
    for (InboundMessage &message : batch.messages) {
        Result<void> moved = moveBody(spool, message, &InboundMessage::text, "text"_L1, "text/plain"_L1, longerThan);
        if (moved)
            moved = moveBody(spool, message, &InboundMessage::html, "html"_L1, "text/html"_L1, longerThan);
        if (!moved)
            return moved;
    }
    return {};
}

} // namespace centrala::contract
