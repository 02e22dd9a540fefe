// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// POSIX only; its twin is openfiles_windows.cpp.
#include "app/programs/hub/openfiles.h"

#include <sys/resource.h>

namespace centrala {

void raiseOpenFiles()
{
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0)
        return;
    files.rlim_cur = files.rlim_max;
    (void)setrlimit(RLIMIT_NOFILE, &files); // where it is refused the usual number has to do
}

} // namespace centrala
