// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"

namespace centrala::ctl {

/// A conversation, or one entry of it, as text for a terminal.
[[nodiscard]] QString textOf(const ThreadPage &page);
[[nodiscard]] QString textOf(const TimelineEntry &entry);

} // namespace centrala::ctl
