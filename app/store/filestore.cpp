// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/filestore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

Error storage(const QFileDevice &file)
{
    return {Error::Kind::Storage, file.fileName(), file.errorString(), {}};
}

} // namespace

FileStore::FileStore(QString folder) : m_folder(std::move(folder)) {}

QString FileStore::pathOf(const QString &sha256) const
{
    return m_folder + u'/' + sha256.left(2) + u'/' + sha256;
}

Result<QString> FileStore::takeIn(const QString &path, const QString &expectedSha256) const
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return storage(source);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&source))
        return storage(source);
    const QString sha256 = QString::fromLatin1(hash.result().toHex());
    if (!expectedSha256.isEmpty() && expectedSha256 != sha256)
        return Error{Error::Kind::Malformed, path, u"the file's SHA-256 is not the one announced"_s, {}};
    const QString target = pathOf(sha256);
    if (QFile::exists(target))
        return sha256;
    if (!QDir().mkpath(m_folder + u'/' + sha256.left(2)))
        return Error{Error::Kind::Storage, m_folder, u"the folder cannot be made"_s, {}};
    // QSaveFile writes beside the target, syncs and renames.
    QSaveFile copy(target);
    if (!copy.open(QIODevice::WriteOnly))
        return storage(copy);
    source.seek(0);
    while (!source.atEnd()) {
        const QByteArray chunk = source.read(1024 * 1024);
        if (chunk.isEmpty() || copy.write(chunk) != chunk.size())
            return storage(copy);
    }
    if (!copy.commit())
        return storage(copy);
    return sha256;
}

Result<QString> FileStore::write(const QByteArray &content) const
{
    const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    const QString target = pathOf(sha256);
    if (QFile::exists(target))
        return sha256;
    if (!QDir().mkpath(m_folder + u'/' + sha256.left(2)))
        return Error{Error::Kind::Storage, m_folder, u"the folder cannot be made"_s, {}};
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return storage(file);
    return sha256;
}

Result<void> FileStore::copyOut(const QString &sha256, const QString &path) const
{
    QFile source(pathOf(sha256));
    if (!source.exists())
        return Error{Error::Kind::NotFound, sha256, u"the file is not here"_s, {}};
    QFile::remove(path);
    if (!source.copy(path))
        return storage(source);
    return {};
}

void FileStore::keepOnly(const QSet<QString> &sha256s) const
{
    QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!sha256s.contains(files.fileName()))
            QFile::remove(path);
    }
}

void FileStore::remove(const QString &sha256) const
{
    QFile::remove(pathOf(sha256));
}

} // namespace centrala::store
