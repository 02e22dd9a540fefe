// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace centrala::webchat {

/// Waits until what was written to the open file lies on the disk; false where the disk failed.
[[nodiscard]] bool syncToDisk(const QFile &file);
/// The same for the names in a folder, where the system keeps them apart.
[[nodiscard]] bool syncFolder(const QString &folder);

} // namespace centrala::webchat
