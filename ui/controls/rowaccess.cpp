// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/rowaccess.h"

#include <QAbstractScrollArea>
#include <QAccessibleWidget>

#include <map>

namespace centrala::ui {

namespace {

/// One row.
class RowInterface final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    RowInterface(QAbstractScrollArea *area, ReadRows *rows, int row) : m_area(area), m_rows(rows), m_row(row) {}

    [[nodiscard]] bool isValid() const override { return m_row < m_rows->readCount(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override { return m_area->window()->windowHandle(); }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_area);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_rows->readName(m_row) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override
    {
        const QRect place = isValid() ? m_rows->readRect(m_row) : QRect();
        return {m_area->viewport()->mapToGlobal(place.topLeft()), place.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override
    {
        return isValid() ? m_rows->readRole(m_row) : QAccessible::ListItem;
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = true;
        state.selected = m_rows->readCurrent() == m_row;
        state.focused = state.selected && m_area->hasFocus();
        state.offscreen = !m_area->viewport()->rect().intersects(m_rows->readRect(m_row));
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        m_area->setFocus();
        m_rows->readFocus(m_row);
        if (name == pressAction())
            m_rows->readPress(m_row);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QAbstractScrollArea *m_area;
    ReadRows *m_rows;
    int m_row;
};

/// The widget: a list of its rows.
class AreaInterface final : public QAccessibleWidget
{
public:
    AreaInterface(QAbstractScrollArea *area, ReadRows *rows)
        : QAccessibleWidget(area, QAccessible::List), m_area(area), m_rows(rows)
    {
    }
    ~AreaInterface() override
    {
        for (const auto &[row, id] : m_known)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return m_rows->readCount(); }
    [[nodiscard]] QAccessibleInterface *child(int row) const override
    {
        if (row < 0 || row >= m_rows->readCount())
            return nullptr;
        auto known = m_known.find(row);
        if (known == m_known.end()) {
            const auto id = QAccessible::registerAccessibleInterface(new RowInterface(m_area, m_rows, row));
            known = m_known.emplace(row, id).first;
        }
        return QAccessible::accessibleInterface(known->second);
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint point = m_area->viewport()->mapFromGlobal(QPoint(x, y));
        for (int row = 0; row < m_rows->readCount(); ++row) {
            const QRect place = m_rows->readRect(row);
            if (place.contains(point))
                return child(row);
            if (place.top() > m_area->viewport()->height())
                break;
        }
        return nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *one) const override
    {
        for (const auto &[row, id] : m_known) {
            if (QAccessible::accessibleInterface(id) == one)
                return row;
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        return m_area->hasFocus() ? child(m_rows->readCurrent()) : nullptr;
    }

private:
    QAbstractScrollArea *m_area;
    ReadRows *m_rows;
    mutable std::map<int, QAccessible::Id> m_known;
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *area = qobject_cast<QAbstractScrollArea *>(object);
    auto *rows = dynamic_cast<ReadRows *>(object);
    return area && rows ? new AreaInterface(area, rows) : nullptr;
}

} // namespace

ReadRows::ReadRows()
{
    QAccessible::removeFactory(&make);
    QAccessible::installFactory(&make);
}

} // namespace centrala::ui
