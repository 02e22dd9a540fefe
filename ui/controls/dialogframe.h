// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"

#include <QList>

class QDialog;
class QHBoxLayout;
class QVBoxLayout;
class QWidget;

namespace centrala::ui {

/// The layout that every dialog has: its margins and the distance between its parts, with its heading on top.
[[nodiscard]] QVBoxLayout *dialogLayout(QDialog *dialog, const Look &look, const QString &heading);

/// The row that every dialog ends with: `beside` at the left, at the right what leaves it and then what it is for.
[[nodiscard]] QHBoxLayout *dialogFoot(const QList<QWidget *> &ends, const QList<QWidget *> &beside = {});

} // namespace centrala::ui
