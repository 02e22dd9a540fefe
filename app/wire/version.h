// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

#include <QJsonObject>

namespace centrala::wire {

/// The version of everything our programs say to each other, and the oldest that a holder still understands: its own
/// and the one before. The holder is upgraded first, so a newer program than the holder is refused too.
///
/// 1: signing in, the copy and its changes, commands, pages, files.
/// 2: a request is asked after by its number (`done`), one changes one's own password (`set_password`).
inline constexpr int kProtocolVersion = 2;
inline constexpr int kOldestProtocolVersion = kProtocolVersion - 1;

/// Whether a program that says this in its greeting ("protocol") is understood. TooNew: the holder must be upgraded
/// before it; Rejected: it must be.
[[nodiscard]] Result<void> speaksWith(const QJsonObject &greeting);

} // namespace centrala::wire
