// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"

#include <QSet>
#include <QString>

namespace centrala::engine {

/// Whose message it is, from the customer's point of view.
struct Reading
{
    Direction direction = Direction::In;
    Address person;      ///< the customer's side; empty where that is nobody
    bool isOwn = false;  ///< came in, but in our own name and to none but us: work, yet no customer's
    bool isSaid = false; ///< only the message itself says that it is this person's, whoever the channel vouches for
    Instant orderTime{};
    Instant waitingSince{};
};

/// `ours` as ourAddresses() gives them. A form that writes in the company's name, or in that of a robot of its maker
/// (noreply@…), is its visitor's message, whom Reply-To names: else all who ever used it were one customer.
[[nodiscard]] Reading readingOf(const InboundMessage &message, const QSet<QString> &ours, bool backfill, Instant now);

} // namespace centrala::engine
