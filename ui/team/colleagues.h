// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

namespace centrala::ui {

/// Who can be given these conversations, in the order of the list of people: nobody who has left, who only reads, or to
/// whom one of their inboxes is closed. The engine refuses the same.
[[nodiscard]] QList<AgentRow> whoMayHave(const workspace::Pages &pages, const QList<ConversationId> &conversations);

} // namespace centrala::ui
