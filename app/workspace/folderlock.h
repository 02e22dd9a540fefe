// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"
#include "app/workspace/folder.h"

#include <memory>

namespace centrala::workspace {

/// The right to be the one program that holds a workspace's engine. The operating system keeps it for as long as the
/// process lives and takes it back however the process ends, so no stale lock can be left behind.
class FolderLock
{
public:
    /// Makes the folder (readable by the user alone) where it is missing. Busy where another program holds it; Usage
    /// where the folder lies on a network drive, whose locks cannot be trusted; Storage where it cannot be made.
    [[nodiscard]] static Result<std::unique_ptr<FolderLock>> take(const Folder &folder);
    virtual ~FolderLock() = default;
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

protected:
    FolderLock() = default;
};

/// Whether a file system of this kind ("ext4", "nfs4", "fuse.sshfs" …) lives on another machine.
[[nodiscard]] bool isNetworkFileSystem(const QByteArray &type);

} // namespace centrala::workspace
