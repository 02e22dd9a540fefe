// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

namespace centrala::ui {

/// People and teams in the order of their lists, but nobody who has left or to whom an inbox of these conversations is
/// closed. The engine refuses the same.
[[nodiscard]] QList<AgentRow> whoMaySee(const workspace::Pages &pages, const QList<ConversationId> &conversations);
/// Of those, who can be given them: not who only reads.
[[nodiscard]] QList<AgentRow> whoMayHave(const workspace::Pages &pages, const QList<ConversationId> &conversations);
/// Not a team of which nobody could see them.
[[nodiscard]] QList<RecordRow> whichTeamsMayHave(const workspace::Pages &pages,
                                                 const QList<ConversationId> &conversations);

} // namespace centrala::ui
