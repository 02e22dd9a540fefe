// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/ticklist.h"

#include <QSignalBlocker>

#include <algorithm>

namespace centrala::ui {

namespace {

constexpr int kRow = 24;
constexpr int kMostShown = 6;
constexpr int kWide = 320;

} // namespace

TickList::TickList(const QString &objectName, const QString &name, QWidget *parent) : QListWidget(parent)
{
    setObjectName(objectName);
    setAccessibleName(name);
    setMaximumWidth(kWide);
    connect(this, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        Q_EMIT ticked(item->data(Qt::UserRole).toLongLong(), item->checkState() == Qt::Checked);
    });
}

void TickList::fill(const QList<Line> &lines)
{
    const QSignalBlocker quiet(this);
    const int before = currentRow();
    clear();
    for (const Line &line : lines) {
        auto *item = new QListWidgetItem(line.words, this);
        item->setData(Qt::UserRole, line.number);
        item->setCheckState(line.isTicked ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint(QSize(0, kRow));
    }
    setCurrentRow(std::min(before, count() - 1));
    setFixedHeight(kRow * std::clamp(count(), 1, kMostShown) + 6);
}

} // namespace centrala::ui
