// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/uploads.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

bool isSha256(const QString &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar letter) {
               return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'f');
           });
}

qint64 sizeOf(const QString &folder)
{
    qint64 size = 0;
    QDirIterator each(folder, QDir::Files);
    while (each.hasNext()) {
        each.next();
        size += each.fileInfo().size();
    }
    return size;
}

void removeOld(const QString &folder, const QDateTime &before)
{
    QDirIterator each(folder, QDir::Files);
    while (each.hasNext()) {
        const QString path = each.next();
        if (each.fileInfo().lastModified() < before)
            QFile::remove(path);
    }
}

} // namespace

Uploads::Uploads(QString folder) : m_folder(std::move(folder)) {}

QString Uploads::folderOf(AgentId agent) const
{
    return m_folder + u'/' + QString::number(agent.value);
}

QString Uploads::pathOf(AgentId agent, const QString &sha256) const
{
    const QString path = folderOf(agent) + u'/' + sha256;
    return isSha256(sha256) && QFile::exists(path) ? path : QString();
}

Result<qint64> Uploads::take(AgentId agent, const QString &sha256, qint64 size, qint64 offset,
                             const QByteArray &piece) const
{
    if (!isSha256(sha256) || size < 0 || offset < 0)
        return Error{Error::Kind::Malformed, u"upload"_s, u"a file is named by its SHA-256"_s, {}};
    if (size > kFileLimit)
        return Error{Error::Kind::TooLarge, u"upload"_s, {}, {}};
    if (!pathOf(agent, sha256).isEmpty())
        return size;
    const QString folder = folderOf(agent);
    if (!QDir().mkpath(folder))
        return Error{Error::Kind::Storage, folder, u"the folder cannot be made"_s, {}};
    QFile part(folder + u'/' + sha256 + u".part"_s);
    const qint64 have = part.size();
    if (offset != have)
        return have;
    if (have + piece.size() > size)
        return Error{Error::Kind::Malformed, u"upload"_s, u"more than was announced"_s, {}};
    if (sizeOf(folder) + piece.size() > kAgentLimit)
        removeOld(folder, QDateTime::currentDateTimeUtc().addSecs(-std::chrono::seconds(kKept).count()));
    if (sizeOf(folder) + piece.size() > kAgentLimit)
        return Error{Error::Kind::TooLarge, u"upload"_s, u"too many files at once"_s, {}};
    if (!part.open(QIODevice::Append) || part.write(piece) != piece.size() || !part.flush())
        return Error{Error::Kind::Storage, part.fileName(), part.errorString(), {}};
    part.close();
    if (part.size() < size)
        return part.size();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!part.open(QIODevice::ReadOnly) || !hash.addData(&part))
        return Error{Error::Kind::Storage, part.fileName(), part.errorString(), {}};
    part.close();
    if (QString::fromLatin1(hash.result().toHex()) != sha256) {
        part.remove();
        return Error{Error::Kind::Malformed, u"upload"_s, u"the file is not what its SHA-256 says"_s, {}};
    }
    if (!part.rename(folder + u'/' + sha256))
        return Error{Error::Kind::Storage, part.fileName(), part.errorString(), {}};
    return size;
}

} // namespace centrala::workspace
