// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/rowaccess.h"
#include "ui/shell/actioncatalogue.h"
#include "ui/style/look.h"

#include <QAbstractScrollArea>

namespace centrala::ui {

/// Every action that has a key and can run, in columns under the headings of their groups; scrolls where the window is
/// too low for all of them.
class ShortcutList final : public QAbstractScrollArea, public ReadRows
{
    Q_OBJECT
public:
    ShortcutList(const Look &look, const ActionCatalogue &actions, QWidget *parent);

    /// Takes what the catalogue says now.
    void read();
    /// Marks what has these words in its name, or is done by this key, and brings the first one into sight.
    void find(const QString &words);
    /// How high all of it is, at this width.
    [[nodiscard]] int heightFor(int width) const;

    [[nodiscard]] int readCount() const override { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] QString readName(int row) const override;
    [[nodiscard]] QAccessible::Role readRole(int row) const override;
    [[nodiscard]] QRect readRect(int row) const override;
    [[nodiscard]] int readCurrent() const override { return m_found; }
    void readFocus(int row) override;
    void readPress(int row) override { readFocus(row); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line
    {
        bool heading = false;
        QString text;
        QStringList keys;
        QRect place; ///< in the whole list
    };
    [[nodiscard]] static int columnsFor(int width);
    /// Groups into columns, the longest first, each where there is most room; gives back the height.
    int place(int width, QList<Line> &lines) const;
    [[nodiscard]] bool isFound(const Line &line) const;
    /// Returns where they begin.
    int paintKeys(QPainter &painter, int right, int middle, const QStringList &ways, const QColor &ink) const;
    void measure();

    const Look &m_look;
    const ActionCatalogue &m_actions;
    QList<Line> m_lines;
    QString m_wanted;
    int m_found = -1;
};

} // namespace centrala::ui
