// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace centrala {

/// Lets this process have as many files and sockets open as the system allows it at most: every desk is one. Does
/// nothing where the system has no such limit.
void raiseOpenFiles();

} // namespace centrala
