// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/folderlock.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

constexpr qint64 kLockFileLimit = 4096;

QByteArray storedType(const QString &path)
{
    return QStorageInfo(path).fileSystemType();
}

Result<void> makeFolder(const QString &path)
{
    if (QDir(path).exists())
        return {};
    if (!QDir().mkpath(path))
        return Error{Error::Kind::Storage, path, u"the folder cannot be made"_s, {}};
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

QString nearestThatExists(QString path)
{
    while (!QDir(path).exists()) {
        const QString above = QFileInfo(path).absolutePath();
        if (above == path)
            break;
        path = above;
    }
    return path;
}

} // namespace

bool isNetworkFileSystem(const QByteArray &type)
{
    static constexpr std::array kinds = {
        "nfs",    "nfs4",           "cifs",      "smb",         "smb2",      "smb3",        "smbfs",
        "afs",    "ncpfs",          "9p",        "ceph",        "glusterfs", "lustre",      "gfs2",
        "ocfs2",  "fuse.sshfs",     "sshfs",     "fuse.rclone", "davfs",     "fuse.davfs2", "fuse.curlftpfs",
        "webdav", "fuse.glusterfs", "fuse.s3fs", "afpfs"};
    const QByteArray lower = type.toLower();
    for (const char *kind : kinds) {
        if (lower == kind)
            return true;
    }
    return false;
}

Result<std::unique_ptr<FolderLock>> FolderLock::take(const Folder &folder, const FileSystemType &typeOf)
{
    const QByteArray type = (typeOf ? typeOf : FileSystemType(storedType))(nearestThatExists(folder.path()));
    if (isNetworkFileSystem(type)) {
        return Error{Error::Kind::Usage,
                     folder.path(),
                     u"a workspace cannot lie on a network drive (%1)"_s.arg(QString::fromLatin1(type)),
                     {}};
    }
    if (const Result<void> made = makeFolder(folder.path()); !made)
        return made.error();
    return lockFile(folder.lock(), folder.socket().toUtf8() + '\n');
}

QString FolderLock::holderSocket(const Folder &folder)
{
    QFile file(folder.lock());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.read(kLockFileLimit)).section(u'\n', 0, 0);
}

} // namespace centrala::workspace
