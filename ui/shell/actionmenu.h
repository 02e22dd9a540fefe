// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actioncatalogue.h"
#include "ui/style/look.h"

class QMenu;

namespace centrala::ui {

/// Actions of the catalogue as a menu that deletes itself once it is closed: with icons and keys, the impossible ones
/// grey. An empty id stands for a line between groups.
[[nodiscard]] QMenu *actionMenu(ActionCatalogue &actions, const Look &look, const QStringList &ids, QWidget *parent);

} // namespace centrala::ui
