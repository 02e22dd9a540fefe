// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QList>
#include <QRect>
#include <QString>

namespace centrala::ui {

/// Rows that a widget paints itself, as a screen reader meets them. Derived by the widget, a scroll area; rows are
/// known by their place and asked for only when somebody reads them.
class ReadRows
{
public:
    /// From here on such widgets are lists of rows for screen readers: early enough that none is taken for a mere area.
    ReadRows();
    virtual ~ReadRows() = default;
    [[nodiscard]] virtual int readCount() const = 0;
    /// A whole sentence.
    [[nodiscard]] virtual QString readName(int row) const = 0;
    [[nodiscard]] virtual QAccessible::Role readRole(int) const { return QAccessible::ListItem; }
    /// In the viewport's coordinates.
    [[nodiscard]] virtual QRect readRect(int row) const = 0;
    /// The row of the keyboard, -1 where there is none.
    [[nodiscard]] virtual int readCurrent() const = 0;
    virtual void readFocus(int row) = 0;
    /// What Enter or a click does there.
    virtual void readPress(int row) = 0;

    /// Something in a row that is pressed on its own: a link, a file.
    struct Part
    {
        QString name;
        QRect place; ///< in the viewport's coordinates
        QAccessible::Role role = QAccessible::Button;
    };
    [[nodiscard]] virtual QList<Part> readParts(int) const { return {}; }
    virtual void readFocusPart(int, int) {}
    virtual void readPressPart(int, int) {}
};

} // namespace centrala::ui
