// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/spool.h"

#include "connectors/contract/spoolfiles.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace centrala::connect {

namespace {

constexpr qint64 kFileLimit = 200 * 1024 * 1024;

QList<SpoolFile> filesOf(const Batch &batch)
{
    QList<SpoolFile> files;
    for (const InboundMessage &message : batch.messages)
        files << message.bodies << message.files;
    for (const RefusedItem &item : batch.refused) {
        if (!item.raw.spoolName.isEmpty())
            files << item.raw;
    }
    return files;
}

void removeAll(const QDir &folder, const QList<SpoolFile> &files)
{
    for (const SpoolFile &file : files) {
        if (contract::isBareFileName(file.spoolName))
            QFile::remove(folder.filePath(file.spoolName));
    }
}

} // namespace

Result<void> Spool::prepare() const
{
    const auto leftovers =
        m_folder.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo &leftover : leftovers) {
        if (leftover.isDir() && !leftover.isSymLink())
            QDir(leftover.filePath()).removeRecursively();
        else if (!leftover.fileName().startsWith(u"keep-"))
            QFile::remove(leftover.filePath());
    }
    if (!m_folder.mkpath(u"."_s))
        return Error{Error::Kind::Storage, path(), u"the folder cannot be made"_s, {}};
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

void Spool::remove() const
{
    QDir(m_folder).removeRecursively();
}

Result<void> Spool::check(const Batch &batch) const
{
    if (batch.messages.size() + batch.refused.size() > Batch::kMessageLimit)
        return Error{Error::Kind::TooLarge, batch.stream, u"more than %1 messages"_s.arg(Batch::kMessageLimit), {}};
    if (batch.stream.size() > 500 || batch.toCursor.size() > 8000)
        return Error{
            Error::Kind::TooLarge, batch.stream.left(100), u"the name or cursor of the stream is too long"_s, {}};
    qsizetype gone = 0;
    for (const GoneMessages &item : batch.gone)
        gone += item.folder.size() + item.epoch.size() + item.numbers.size();
    if (gone > Batch::kGoneLimit)
        return Error{Error::Kind::TooLarge, batch.stream, u"too many messages are gone at once"_s, {}};
    for (const SpoolFile &file : filesOf(batch)) {
        if (!contract::isBareFileName(file.spoolName))
            return Error{Error::Kind::Malformed,
                         batch.stream,
                         u"not a name inside the spool: "_s + file.spoolName.left(100),
                         {}};
        const QFileInfo info(m_folder.filePath(file.spoolName));
        if (!info.isFile() || info.isSymLink() || info.size() != file.size)
            return Error{
                Error::Kind::Malformed, batch.stream, u"not in the spool as promised: "_s + file.spoolName, {}};
        if (file.size > kFileLimit)
            return Error{Error::Kind::TooLarge, batch.stream, u"a file is larger than %1 octets"_s.arg(kFileLimit), {}};
    }
    return {};
}

void Spool::removeFilesOf(const Batch &batch) const
{
    removeAll(m_folder, filesOf(batch));
}

void Spool::removeFilesOf(const OutgoingMessage &message) const
{
    removeAll(m_folder, message.bodies + message.files);
}

} // namespace centrala::connect
