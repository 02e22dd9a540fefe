// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerpane.h"
#include "ui/customer/customerrows.h"

#include <QScrollBar>

namespace centrala::ui {

int CustomerPane::readCount() const
{
    return static_cast<int>(m_rows.size());
}

QString CustomerPane::readName(int row) const
{
    return CustomerRows::words(m_rows.at(row));
}

QAccessible::Role CustomerPane::readRole(int row) const
{
    switch (m_rows.at(row).kind) {
    case CustomerRow::Kind::Section:
        return QAccessible::Heading;
    case CustomerRow::Kind::Act:
    case CustomerRow::Kind::Twin:
        return QAccessible::Button;
    default:
        return QAccessible::ListItem;
    }
}

QRect CustomerPane::readRect(int row) const
{
    return m_rows.at(row).place.translated(0, -verticalScrollBar()->value());
}

} // namespace centrala::ui
