// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace centrala {

/// Open conversations that one person gets at once where a team's work is shared out in turn.
inline constexpr int kUsualAtOnce = 5; ///< where neither the person nor the team says another number
inline constexpr int kMostAtOnce = 1'000;

} // namespace centrala
