// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/customercommands.h"

#include <QJsonObject>

namespace centrala::engine {

struct Context;

/// Gives `root`, before `other` becomes part of it, the fields that survive their merge. Tells what gave way:
/// {"root", "name" and "about": {"before", "after"}, "tags": [{"customer", "tag"}], "firsts": {"before", "after"}}.
[[nodiscard]] QJsonObject chooseFields(Context &context, CustomerId root, CustomerId other, const MergeCustomers &wish);

/// Brings back what gave way, after the two were taken apart: each field that still holds what the merge put there.
void bringFieldsBack(Context &context, const QJsonObject &replaced);

} // namespace centrala::engine
