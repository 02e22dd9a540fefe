// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"

#include <gmime/gmime.h>

#include <optional>

namespace centrala::email {

/// What a mail that arrived says about one we sent: a bounce (RFC 3464, or one that is only text), a receipt (RFC
/// 8098), a complaint (RFC 5965). Nothing for any other mail, and where the mail it speaks of cannot be told. `message`
/// is the mail as it was mapped.
[[nodiscard]] std::optional<DeliveryReport> reportIn(GMimeMessage *mail, const InboundMessage &message);

} // namespace centrala::email
