// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/gobject.h"
#include "connectors/email/spoolwriter.h"

#include <gmime/gmime.h>

#include <QString>

namespace centrala::email {

/// What a mail's MIME tree holds for us: its text, its HTML, and everything else as files in the spool.
struct MailContent
{
    QString text;
    QString html;
    QList<SpoolFile> files;
    bool isCut = false; ///< it has more parts or levels than are looked at: the rest is only in the mail itself
};

/// Walks the tree of `message`. In a multipart/alternative plain text and HTML belong together; texts that follow one
/// another in a multipart/mixed are joined; a missing plain text is made from the HTML. Errors: Malformed, Storage
/// where a file could not be written (nothing is left behind then).
[[nodiscard]] Result<MailContent> readContent(GMimeMessage *message, const SpoolWriter &spool);

} // namespace centrala::email
