// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"
#include "ui/style/look.h"

namespace centrala::ui {

/// How urgent a conversation is, and the plate that says so: its shape is the kind, its number how much, its colour
/// last.
struct Due
{
    enum class Kind { None, Overdue, Soon, Later, Paused, Snoozed };
    Kind kind = Kind::None;
    QString text;
    double used = 0; ///< share of the promise used up, for the pie of Soon

    [[nodiscard]] static Due of(const QueueRow &row, Instant now);
    /// The whole sentence, for a tooltip and for a screen reader.
    [[nodiscard]] static QString sentence(const QueueRow &row, Instant now);
};

/// Draws plates; knows nothing but their shapes.
class Plate
{
public:
    Plate(const Look &look, bool compact) : m_look(look), m_compact(compact) {}
    [[nodiscard]] int width(const Due &due) const;
    [[nodiscard]] int height() const;
    /// With its right edge at `right` (exclusive), centred on `middle`; returns its width.
    int paint(QPainter &painter, int right, int middle, const Due &due) const;

private:
    [[nodiscard]] FontRole role() const { return m_compact ? FontRole::Caption : FontRole::Small; }
    void overdue(QPainter &painter, const QRect &box, const Due &due) const;
    void soon(QPainter &painter, const QRect &box, const Due &due) const;
    void snoozed(QPainter &painter, const QRect &box, const Due &due) const;

    const Look &m_look;
    bool m_compact;
};

} // namespace centrala::ui
