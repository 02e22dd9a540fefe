// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace centrala {

/// Octets that the files of one canned answer may have together: it travels as one line of at most 1 MiB.
inline constexpr qint64 kCannedFilesLimit = 400 * 1024;

} // namespace centrala
