// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/mimereader.h"

#include "app/model/batch.h"

#include <functional>

namespace centrala::email {

/// The cursor after the mail with this number was handed over, `count` mails into the list.
using CursorAfter = std::function<QString(quint32 uid, qsizetype count)>;

/// The mails in their order as batches that fit a line of the protocol: at most 100 mails and about half a MiB of JSON.
/// Every batch has its `toCursor`.
[[nodiscard]] QList<Batch> intoBatches(const QList<ReadMail> &mails, const CursorAfter &cursorAfter);

} // namespace centrala::email
