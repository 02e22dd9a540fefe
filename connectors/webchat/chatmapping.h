// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/channelquestion.h"
#include "app/model/outgoing.h"
#include "connectors/webchat/chatprotocol.h"
#include "connectors/webchat/signedidentity.h"

#include <QDir>

namespace centrala::webchat {

/// What is known of a visitor after this message: what the site signed goes before what was typed, and is never
/// overwritten by it.
void introduce(Visitor &visitor, const Said &said, const std::optional<SignedIdentity> &identity);
/// Without its files. A typed address is a claim, and proves nothing.
[[nodiscard]] InboundMessage inboundFrom(const Visitor &visitor, const Said &said, bool isFirst, Instant at);
/// Without its files. Errors: of reading a long text from the spool.
[[nodiscard]] Result<ChatEntry> entryFrom(const OutgoingMessage &message, const QDir &spool, bool showAgent);
/// What to report when the widget's marks go from `before` to `after`.
[[nodiscard]] QList<DeliveryReport> reportsBetween(const Visitor &before, const Visitor &after);
/// Nobody was there for these answers since before `until`: what to report, up to the entry that `visitor.left`
/// becomes. The mail leads back to `page`; empty: it leads nowhere.
[[nodiscard]] QList<DeliveryReport> reportsOfLeft(Visitor &visitor, Instant until, const QString &page);
/// Without its number. A mail has no files here; their names stand below its text.
[[nodiscard]] ChatEntry entryFrom(const ElsewhereMessage &message, bool showAgent);
[[nodiscard]] SendOutcome failed(const QString &reason, std::optional<Instant> retryAt = {});

} // namespace centrala::webchat
