// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/mimereader.h"

#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>

using namespace centrala;
using namespace centrala::email;

/// Any octets become a message or a refused item, and leave nothing behind once that is dropped.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder;
    const QDir spool(folder.path());
    RawMail mail;
    mail.octets = QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    mail.uid = 1;
    mail.uidValidity = 1;
    const Result<ReadMail> read = MimeReader(spool).read(mail);
    if (!read)
        std::abort();
    if (const auto *message = std::get_if<InboundMessage>(&read->what); message && message->externalId.size() < 4)
        std::abort();
    discard(SpoolWriter(spool), *read);
    if (!spool.entryList(QDir::Files).isEmpty())
        std::abort();
    return 0;
}
