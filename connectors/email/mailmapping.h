// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/mimeparts.h"

#include "app/model/batch.h"

namespace centrala::email {

/// When a server of ours got the mail: the first Received line. INTERNALDATE says when a mailbox was moved, where it
/// was.
[[nodiscard]] std::optional<Instant> receivedAt(GMimeMessage *message);

/// The headers of a parsed mail as our values: ids, references, people, subject, dates, whether a machine wrote it.
/// What the server knows (folder, number, arrival) is left for others. A mail without a Message-ID gets one from what
/// it says.
void mapHeaders(GMimeMessage *message, InboundMessage &into);
/// Who wrote the one mail that is attached whole; empty where there is none, or several.
[[nodiscard]] Address attachedSender(GMimeMessage *message);

/// The text, HTML and files of a mail, and the SHA-256 over all of them.
void mapContent(MailContent content, InboundMessage &into);

/// Octets of the message as JSON, as the host will be sent it; never too small.
[[nodiscard]] qsizetype jsonSize(const InboundMessage &message);

} // namespace centrala::email
