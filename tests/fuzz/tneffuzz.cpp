// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/tnef.h"

#include <cstdint>
#include <cstdlib>

using namespace centrala::email;

/// Any octets are unpacked or are no TNEF; what comes out is never more than went in.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray octets(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const std::optional<TnefContent> content = readTnef(octets);
    if (!content)
        return 0;
    qsizetype files = 0;
    for (const TnefFile &file : content->files)
        files += file.octets.size();
    if (content->files.size() > 100 || files > octets.size() * 4)
        std::abort();
    return 0;
}
