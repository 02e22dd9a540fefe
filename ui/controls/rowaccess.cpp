// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/rowaccess.h"

#include <QAbstractScrollArea>
#include <QAccessibleWidget>

#include <map>

namespace centrala::ui {

namespace {

/// What rows and their parts have in common: no object stands behind them.
class PaintedInterface : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    PaintedInterface(QAbstractScrollArea *area, ReadRows *rows) : m_area(area), m_rows(rows) {}

    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override { return m_area->window()->windowHandle(); }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

protected:
    [[nodiscard]] QRect onScreen(const QRect &place) const
    {
        return {m_area->viewport()->mapToGlobal(place.topLeft()), place.size()};
    }
    [[nodiscard]] bool isInSight(const QRect &place) const { return m_area->viewport()->rect().intersects(place); }
    [[nodiscard]] QAbstractScrollArea *area() const { return m_area; }
    [[nodiscard]] ReadRows *rows() const { return m_rows; }

private:
    QAbstractScrollArea *m_area;
    ReadRows *m_rows;
};

/// A link or a file in a row.
class PartInterface final : public PaintedInterface
{
public:
    PartInterface(QAbstractScrollArea *area, ReadRows *rows, QAccessibleInterface *row, int at, int part)
        : PaintedInterface(area, rows), m_parent(row), m_row(at), m_part(part)
    {
    }

    [[nodiscard]] bool isValid() const override { return m_parent->isValid() && m_part < parts().size(); }
    [[nodiscard]] QAccessibleInterface *parent() const override { return m_parent; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? part().name : QString();
    }
    [[nodiscard]] QRect rect() const override { return onScreen(part().place); }
    [[nodiscard]] QAccessible::Role role() const override { return part().role; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.focusable = !state.invalid;
        state.offscreen = !isInSight(part().place);
        return state;
    }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        area()->setFocus();
        rows()->readFocusPart(m_row, m_part);
        if (name == pressAction())
            rows()->readPressPart(m_row, m_part);
    }

private:
    [[nodiscard]] QList<ReadRows::Part> parts() const { return rows()->readParts(m_row); }
    [[nodiscard]] ReadRows::Part part() const { return isValid() ? parts().at(m_part) : ReadRows::Part(); }

    QAccessibleInterface *m_parent;
    int m_row;
    int m_part;
};

/// One row.
class RowInterface final : public PaintedInterface
{
public:
    RowInterface(QAbstractScrollArea *area, ReadRows *rows, int row) : PaintedInterface(area, rows), m_row(row) {}
    ~RowInterface() override
    {
        for (const QAccessible::Id id : m_parts)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] bool isValid() const override { return m_row < rows()->readCount(); }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(area());
    }
    [[nodiscard]] int childCount() const override
    {
        return isValid() ? static_cast<int>(rows()->readParts(m_row).size()) : 0;
    }
    [[nodiscard]] QAccessibleInterface *child(int part) const override
    {
        if (part < 0 || part >= childCount())
            return nullptr;
        while (m_parts.size() <= part) {
            auto *row = const_cast<RowInterface *>(this);
            const int next = static_cast<int>(m_parts.size());
            m_parts.append(
                QAccessible::registerAccessibleInterface(new PartInterface(area(), rows(), row, m_row, next)));
        }
        return QAccessible::accessibleInterface(m_parts.at(part));
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int part = 0; part < childCount(); ++part) {
            if (child(part)->rect().contains(x, y))
                return child(part);
        }
        return nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *one) const override
    {
        for (int part = 0; part < m_parts.size(); ++part) {
            if (QAccessible::accessibleInterface(m_parts.at(part)) == one)
                return part;
        }
        return -1;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? rows()->readName(m_row) : QString();
    }
    [[nodiscard]] QRect rect() const override { return onScreen(isValid() ? rows()->readRect(m_row) : QRect()); }
    [[nodiscard]] QAccessible::Role role() const override
    {
        return isValid() ? rows()->readRole(m_row) : QAccessible::ListItem;
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
        state.selected = rows()->readCurrent() == m_row;
        state.focused = state.selected && area()->hasFocus();
        state.offscreen = !isInSight(rows()->readRect(m_row));
        return state;
    }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        area()->setFocus();
        rows()->readFocus(m_row);
        if (name == pressAction())
            rows()->readPress(m_row);
    }

private:
    int m_row;
    mutable QList<QAccessible::Id> m_parts;
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
