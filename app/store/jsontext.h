// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace centrala::store {

/// Appends a string as JSON writes it (RFC 8259, section 7), in quotes, half a surrogate pair escaped. For what is
/// written with every message: building JSON values takes ten times as long.
void appendJson(QString &text, QStringView value);

} // namespace centrala::store
