// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace centrala {

/// From now on every message of the program goes to standard error as one line: time, level, category, text. Text that
/// looks like a secret is struck out, and a line has a limit. What is less than `least` appears only where
/// QT_LOGGING_RULES asks for it.
enum class LogFrom { Warning, Error };
void installMessageHandler(LogFrom least);

/// `text` with what follows "password=", "Authorization: Bearer" and their like replaced by "***", control characters
/// made visible, and cut to a length that cannot fill a disk.
[[nodiscard]] QString fitForLog(const QString &text);

} // namespace centrala
