// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/mimelibrary.h"

#include <gmime/gmime.h>

#include <mutex>

namespace centrala::email {

void startMimeLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

} // namespace centrala::email
