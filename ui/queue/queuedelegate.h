// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"
#include "ui/style/due.h"

namespace centrala::ui {

/// Draws one row of the queue.
class QueueDelegate
{
public:
    struct State
    {
        bool open = false;    ///< its conversation is the one shown
        bool current = false; ///< the keyboard is on it
        bool focused = false; ///< the queue has the keyboard
        bool checked = false;
        bool hovered = false;
        bool selecting = false; ///< some row is checked: every row offers its box
    };

    QueueDelegate(const Look &look, AgentId me) : m_look(look), m_me(me) {}

    void setCompact(bool compact) { m_compact = compact; }
    [[nodiscard]] bool compact() const { return m_compact; }
    [[nodiscard]] int rowHeight() const;
    void paint(QPainter &painter, const QRect &box, const QueueRow &row, const State &state) const;
    void heading(QPainter &painter, const QRect &box, const QString &title, const QString &count, bool urgent) const;

private:
    void ground(QPainter &painter, const QRect &box, const State &state) const;
    void gutter(QPainter &painter, const QRect &box, const QueueRow &row, const State &state) const;
    int secondLineRight(QPainter &painter, int right, int middle, const QueueRow &row, Instant now) const;
    int firstLineRight(QPainter &painter, int right, int middle, const QueueRow &row, const Due &due) const;

    const Look &m_look;
    AgentId m_me;
    bool m_compact = false;
};

} // namespace centrala::ui
