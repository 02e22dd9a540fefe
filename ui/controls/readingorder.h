// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace centrala::ui {

/// Makes these be read, and reached by Tab, one after the other: for windows whose controls were made in another order
/// than they stand in.
void readInOrder(const QList<QWidget *> &widgets);

} // namespace centrala::ui
