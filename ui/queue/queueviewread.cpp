// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queueview.h"

namespace centrala::ui {

int QueueView::readCount() const
{
    return m_model.rowCount();
}

QString QueueView::readName(int row) const
{
    return m_model.data(m_model.index(row, 0), Qt::AccessibleTextRole).toString();
}

QRect QueueView::readRect(int row) const
{
    return visualRect(m_model.index(row, 0));
}

int QueueView::readCurrent() const
{
    return currentIndex().row();
}

void QueueView::readFocus(int row)
{
    setCurrentRow(row);
}

void QueueView::readPress(int row)
{
    Q_EMIT entered(m_model.idAt(row));
}

} // namespace centrala::ui
