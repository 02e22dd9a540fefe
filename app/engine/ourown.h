// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/identity.h"

#include <QSet>
#include <QString>

namespace centrala::engine {

/// Whether an address is one of `ours` (see ourAddresses()), also with more behind a plus (RFC 5233), however it is
/// written.
[[nodiscard]] bool isOurs(const QSet<QString> &ours, const Address &address);
/// The same of a value that was normalised before.
[[nodiscard]] bool isOurs(const QSet<QString> &ours, const QString &value);

} // namespace centrala::engine
