// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/ownwaiting.h"

namespace centrala::ui {

namespace {

constexpr qsizetype kLooksAt = 30; ///< newest entries of the conversation: what waits is hardly ever older

} // namespace

QList<OutboxRow> ownWaiting(workspace::Workspace &workspace)
{
    QList<OutboxRow> own;
    for (const OutboxRow &row : workspace.pages().outbox()) {
        if (row.delivery != Delivery::Waiting)
            continue;
        const QList<TimelineEntry> entries = workspace.pages().thread(row.conversation, kLooksAt).entries;
        const auto written = std::find_if(entries.begin(), entries.end(),
                                          [&row](const TimelineEntry &entry) { return entry.id == row.entry; });
        if (written != entries.end() && written->agent.id == workspace.me().agent.value)
            own.append(row);
    }
    return own;
}

} // namespace centrala::ui
