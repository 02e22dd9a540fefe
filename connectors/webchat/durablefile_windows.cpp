// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Windows; written from the documentation of FlushFileBuffers, untested.
#include "connectors/webchat/durablefile.h"

#ifdef Q_OS_WIN

#include <io.h>
#include <windows.h>

namespace centrala::webchat {

bool syncToDisk(const QFile &file)
{
    return FlushFileBuffers(reinterpret_cast<HANDLE>(_get_osfhandle(file.handle())));
}

bool syncFolder(const QString &)
{
    return true;
}

} // namespace centrala::webchat

#endif
