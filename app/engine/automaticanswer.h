// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/store/conversations.h"
#include "app/store/inboxes.h"

#include <QSet>

namespace centrala::engine {

struct Context;

/// Tells a customer who wrote while nobody works that their message has come, where the inbox's setting `away_text`
/// says with what words (RFC 3834). Never a machine, a list, spam, or somebody to whom none of our addresses (`ours`)
/// was written openly; once a person in `away_hours`, and whatever else is automatic, no more than three an hour. It is
/// no answer: the conversation goes on waiting.
void acknowledge(Context &context, const store::InboxRecord &inbox, const store::ConversationRecord &conversation,
                 const InboundMessage &message, const QSet<QString> &ours);

} // namespace centrala::engine
