// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/batching.h"

namespace centrala::email {

namespace {

constexpr qsizetype kMailLimit = 100;
constexpr qsizetype kOctetLimit = 512 * 1024;

} // namespace

QList<Batch> intoBatches(const QList<ReadMail> &mails, const CursorAfter &cursorAfter)
{
    QList<Batch> batches;
    qsizetype octets = 0;
    qsizetype count = 0;
    for (qsizetype i = 0; i < mails.size(); ++i) {
        const ReadMail &mail = mails[i];
        if (batches.isEmpty() || count == kMailLimit || octets + mail.jsonSize > kOctetLimit) {
            batches.append(Batch());
            octets = 0;
            count = 0;
        }
        Batch &batch = batches.last();
        if (const auto *message = std::get_if<InboundMessage>(&mail.what))
            batch.messages.append(*message);
        else
            batch.refused.append(std::get<RefusedItem>(mail.what));
        if (mail.report)
            batch.reports.append(*mail.report);
        batch.toCursor = cursorAfter(mail.uid, i + 1);
        octets += mail.jsonSize;
        ++count;
    }
    return batches;
}

} // namespace centrala::email
