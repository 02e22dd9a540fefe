// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"

class QLabel;

namespace centrala::ui {

/// The title of a group on a page.
[[nodiscard]] QLabel *titleLabel(const Look &look, const QString &words, QWidget *parent);
/// What explains a group, smaller and muted, over as many lines as it needs.
[[nodiscard]] QLabel *mutedLabel(const Look &look, const QString &words, QWidget *parent);

} // namespace centrala::ui
