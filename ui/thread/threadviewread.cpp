// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/threadview.h"

namespace centrala::ui {

int ThreadView::readCount() const
{
    return m_model.rowCount();
}

QString ThreadView::readName(int row) const
{
    return m_model.data(m_model.index(row, 0), Qt::AccessibleTextRole).toString();
}

QRect ThreadView::readRect(int row) const
{
    return visualRect(m_model.index(row, 0));
}

int ThreadView::readCurrent() const
{
    return currentIndex().row();
}

void ThreadView::readFocus(int row)
{
    setCurrentIndex(m_model.index(row, 0));
    scrollTo(m_model.index(row, 0));
}

/// An entry has nothing of its own to press; its words are selected, to be copied.
void ThreadView::readPress(int row)
{
    const EntryId id = m_model.entry(row).id;
    m_selectedFrom = {id, 0};
    m_selectedTo = {id, static_cast<int>(m_model.entry(row).text.size())};
    viewport()->update();
}

} // namespace centrala::ui
