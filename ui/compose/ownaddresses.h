// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/adminpages.h"

#include <QStringList>

namespace centrala::ui {

/// Where these inboxes are written to, by whatever name: nobody answers there.
[[nodiscard]] QStringList ownAddresses(const QList<InboxRow> &inboxes);

} // namespace centrala::ui
