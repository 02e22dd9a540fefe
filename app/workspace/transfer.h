// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/portable.h"
#include "app/workspace/folder.h"

/// Work on a whole folder that nobody holds: it is held here meanwhile, and Conflict where somebody does.
namespace centrala::workspace {

/// Makes a workspace of a backup; gives the name that what was there before has now, empty where there was nothing.
[[nodiscard]] Result<QString> restoreBackup(const Folder &folder, const QString &backup);
/// Fills an empty workspace from an export; Conflict where it is not empty.
[[nodiscard]] Result<store::Exported> importFolder(const Folder &folder, const QString &source);

} // namespace centrala::workspace
