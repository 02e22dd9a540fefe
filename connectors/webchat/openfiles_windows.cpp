// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Windows has no such limit for sockets; untested.
#include "connectors/webchat/openfiles.h"

#include <QtGlobal>

#ifdef Q_OS_WIN

namespace centrala::webchat {

void allowManyLines() {}

} // namespace centrala::webchat

#endif
