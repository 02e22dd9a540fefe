// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"
#include "ui/queue/queuemodel.h"

#include <QCoreApplication>

namespace centrala::ui {

/// The words of the queue: of rows, headings and lists.
class QueueText
{
    Q_DECLARE_TR_FUNCTIONS(centrala::ui::QueueText)
public:
    [[nodiscard]] static QString name(const QueueRow &row);
    [[nodiscard]] static QString preview(const QueueRow &row);
    /// One sentence: urgency, channel, name, count, preview, state.
    [[nodiscard]] static QString accessible(const QueueRow &row, Instant now);
    [[nodiscard]] static QString tooltip(const QueueRow &row, Instant now);
    [[nodiscard]] static QString heading(QueueModel::Group group);
    [[nodiscard]] static QString view(View view);
    [[nodiscard]] static QString state(ConversationState state);
    /// The word and icon for what became of our last message, where it needs somebody; both empty otherwise.
    [[nodiscard]] static std::pair<QString, QString> trouble(Delivery delivery);
};

} // namespace centrala::ui
