// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/deliverystatus.h"

#include <QString>

#include <cstdint>
#include <cstdlib>

using namespace centrala;
using namespace centrala::email;

/// Whatever a server reports, the reason stays short and a failure always has one.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray octets(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QList<ReportFields> blocks = reportBlocks(octets);
    if (blocks.size() > 101)
        std::abort();
    if (const std::optional<MailVerdict> verdict = verdictOf(blocks); verdict && verdict->reason.size() > 1000)
        std::abort();
    const QString text = QString::fromUtf8(octets);
    if (verdictInText(text.left(200), text).reason.size() > 1000)
        std::abort();
    return 0;
}
