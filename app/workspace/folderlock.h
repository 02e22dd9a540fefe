// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"
#include "app/workspace/folder.h"

#include <functional>
#include <memory>

namespace centrala::workspace {

/// The right to be the one program that holds a workspace's engine. The operating system keeps it for as long as the
/// process lives and takes it back however the process ends, so no stale lock can be left behind.
class FolderLock
{
public:
    /// Names the kind of the file system a path lies on ("ext4", "nfs4" …).
    using FileSystemType = std::function<QByteArray(const QString &path)>;

    /// Makes the folder (for the user alone) where it is missing, takes its lock and writes down there where the holder
    /// listens. Busy where another program holds it; Usage where the folder lies on a network drive, whose locks cannot
    /// be trusted; Storage where it cannot be made.
    [[nodiscard]] static Result<std::unique_ptr<FolderLock>> take(const Folder &folder,
                                                                  const FileSystemType &typeOf = {});
    /// Where the program that holds the folder listens, as it wrote it down; empty where nobody ever held it.
    [[nodiscard]] static QString holderSocket(const Folder &folder);

    virtual ~FolderLock() = default;
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

protected:
    FolderLock() = default;

private:
    /// The system's part (folderlock_posix.cpp, folderlock_windows.cpp): locks the file, then replaces its content.
    [[nodiscard]] static Result<std::unique_ptr<FolderLock>> lockFile(const QString &path, const QByteArray &content);
};

/// Whether a file system of this kind lives on another machine.
[[nodiscard]] bool isNetworkFileSystem(const QByteArray &type);

} // namespace centrala::workspace
