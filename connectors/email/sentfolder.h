// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/imapvalue.h"

#include <QList>
#include <QString>

#include <optional>

namespace centrala::email {

/// The folder with the role \Sent (RFC 6154) in the answer to LIST, or, where roles are not told, one that is called as
/// mail servers and programs call it in the languages of Europe.
[[nodiscard]] std::optional<QString> sentFolderIn(const QList<ImapResponse> &list);

} // namespace centrala::email
