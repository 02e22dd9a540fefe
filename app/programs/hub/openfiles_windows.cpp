// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Windows has no limit of this kind for sockets; the twin of openfiles_posix.cpp.
#include "app/programs/hub/openfiles.h"

namespace centrala {

void raiseOpenFiles() {}

} // namespace centrala
