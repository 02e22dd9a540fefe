// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// POSIX only. flock() belongs to the open file, not to a process number: it ends with the process even after kill -9,
// and means the same in every container that sees the folder.
#include "app/workspace/folderlock.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

class PosixLock final : public FolderLock
{
public:
    explicit PosixLock(int file) : m_file(file) {}
    ~PosixLock() override { ::close(m_file); }

private:
    int m_file;
};

Error storageError(const QString &path)
{
    const QString reason = errno == ENOSPC ? u"the disk is full"_s : QString::fromLocal8Bit(std::strerror(errno));
    return {Error::Kind::Storage, path, reason, {}};
}

/// Writes nothing where it stands there already: a full disk does not keep anybody from reading.
bool keep(int file, const QByteArray &content)
{
    const auto size = static_cast<size_t>(content.size());
    QByteArray there(content.size() + 1, '\0');
    if (::pread(file, there.data(), size + 1, 0) == static_cast<ssize_t>(size) && there.startsWith(content))
        return true;
    return ::ftruncate(file, 0) == 0 && ::pwrite(file, content.constData(), size, 0) == static_cast<ssize_t>(size);
}

} // namespace

Result<std::unique_ptr<FolderLock>> FolderLock::lockFile(const QString &path, const QByteArray &content)
{
    // Closed in children: a connector that outlives us must not keep the folder.
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return storageError(path);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const bool held = errno == EWOULDBLOCK;
        Error error = held ? Error{Error::Kind::Busy, path, u"another program holds it"_s, {}} : storageError(path);
        ::close(file);
        return error;
    }
    std::unique_ptr<FolderLock> lock = std::make_unique<PosixLock>(file);
    if (!keep(file, content))
        return storageError(path);
    return lock;
}

} // namespace centrala::workspace

#endif
