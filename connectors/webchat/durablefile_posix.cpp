// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// POSIX.
#include "connectors/webchat/durablefile.h"

#ifdef Q_OS_UNIX

#include <fcntl.h>
#include <unistd.h>

namespace centrala::webchat {

bool syncToDisk(const QFile &file)
{
    return fsync(file.handle()) == 0;
}

bool syncFolder(const QString &folder)
{
    const int descriptor = open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = fsync(descriptor) == 0;
    close(descriptor);
    return synced;
}

} // namespace centrala::webchat

#endif
