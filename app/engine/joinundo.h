// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

#include <QJsonObject>

namespace centrala::store {
struct ConversationRecord;
}

namespace centrala::engine {

struct Context;

/// Everything that leaves `from` when it is joined into `into`, as a step of an undo; made before anything moves.
[[nodiscard]] QJsonObject joinStep(Context &context, const store::ConversationRecord &from,
                                   const store::ConversationRecord &into);

/// Makes two conversations of the one again: what came with the join goes back, what came later stays. Conflict where
/// it is no longer joined there, or where one of its entries was moved on since.
[[nodiscard]] Result<void> takeBackJoin(Context &context, const QJsonObject &step);

} // namespace centrala::engine
