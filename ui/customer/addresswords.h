// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/identity.h"

namespace centrala::ui {

/// What kind of address somebody typed: "anna@shop.example", "+48 600 100 200", "telegram:12345". Not normalised.
[[nodiscard]] Address addressFromWords(const QString &words);

} // namespace centrala::ui
