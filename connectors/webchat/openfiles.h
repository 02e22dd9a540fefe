// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace centrala::webchat {

/// Lets this program have as many lines open as the system allows it; most begin with about a thousand.
void allowManyLines();

} // namespace centrala::webchat
