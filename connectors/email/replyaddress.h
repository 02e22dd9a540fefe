// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"

namespace centrala::email {

/// An address of our own with the Message-ID of one of our mails behind a plus (RFC 5233): a mail that comes to it
/// answers that one, even where the client kept neither References nor the subject. Its chance part, 96 bits, cannot be
/// guessed. Empty where the Message-ID is not of our own making, or an address would be longer than mail allows.
[[nodiscard]] QString replyAddress(const QString &from, const QString &messageId);

/// Recipients that are such an address of `own` (all of an inbox's addresses, the one that Message-IDs end with first)
/// become the plain address, and what they stand for the nearest reference.
void readReplyAddress(InboundMessage &message, const QStringList &own);

} // namespace centrala::email
