// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/conversation.h"
#include "app/model/ids.h"
#include "app/model/instant.h"

#include <QJsonObject>
#include <QString>

namespace centrala::store {
struct ConversationRecord;
}

#include <optional>

namespace centrala::engine {

struct Context;

/// Writes down in the conversation what happened to it; now, where no other time is given.
EntryId addEvent(Context &context, ConversationId conversation, EventKind kind, const QJsonObject &data = {},
                 std::optional<Instant> at = {});

/// The same of what the program did by itself, whosever command made it think of it.
EntryId addOwnEvent(Context &context, ConversationId conversation, EventKind kind, const QJsonObject &data);

/// The first line of a message as lists show it: one line, quoted text left out, at most 200 letters.
[[nodiscard]] QString snippetOf(const QString &text);

/// Sets the conversation's last time, snippet and mark of attention from its newest message. Does not save the record.
void refreshSummary(Context &context, store::ConversationRecord &conversation);

} // namespace centrala::engine
