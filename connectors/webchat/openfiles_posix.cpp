// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// POSIX.
#include "connectors/webchat/openfiles.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX

#include <algorithm>

#include <sys/resource.h>

namespace centrala::webchat {

void allowManyLines()
{
    constexpr rlim_t kEnough = 20'000;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= kEnough)
        return;
    limit.rlim_cur = limit.rlim_max == RLIM_INFINITY ? kEnough : std::min<rlim_t>(kEnough, limit.rlim_max);
    setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace centrala::webchat

#endif
