// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

class QTableWidget;

namespace centrala::ui {

/// How all tables of the floor look: rows, no grid, names and words to the left, columns of figures to
/// the right.
void prepareFloorTable(QTableWidget &table, const QStringList &columns, const QString &name, const QList<int> &figures);
void setFloorRow(QTableWidget &table, int row, const QStringList &words);

} // namespace centrala::ui
