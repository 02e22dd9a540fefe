// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/floortable.h"

#include <QHeaderView>
#include <QTableWidget>

namespace centrala::ui {

void prepareFloorTable(QTableWidget &table, const QStringList &columns, const QString &name, const QList<int> &figures)
{
    table.setColumnCount(static_cast<int>(columns.size()));
    table.setHorizontalHeaderLabels(columns);
    table.setAccessibleName(name);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table.horizontalHeader()->setMinimumSectionSize(96);
    table.horizontalHeader()->setSectionResizeMode(1, QHeaderView::Interactive);
    table.setColumnWidth(1, 168);
    table.horizontalHeader()->setHighlightSections(false);
    table.verticalHeader()->setDefaultSectionSize(28);
    for (int column = 0; column < columns.size(); ++column) {
        table.horizontalHeaderItem(column)->setTextAlignment(
            (figures.contains(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.setTabKeyNavigation(false);
}

void setFloorRow(QTableWidget &table, int row, const QStringList &words)
{
    for (int column = 0; column < words.size(); ++column) {
        auto *item = table.item(row, column);
        if (!item) {
            item = new QTableWidgetItem;
            table.setItem(row, column, item);
        }
        item->setText(words.at(column));
        item->setTextAlignment(Qt::Alignment::fromInt(table.horizontalHeaderItem(column)->textAlignment()));
    }
}

} // namespace centrala::ui
