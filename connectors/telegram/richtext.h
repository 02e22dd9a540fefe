// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>

namespace centrala::telegram {

/// HTML of a text and its entities; empty where nothing in it is formatted. Entities that overlap otherwise than by
/// nesting, or lie outside the text, are passed over. https://core.telegram.org/bots/api#messageentity: offsets and
/// lengths count UTF-16 code units, as QString does.
[[nodiscard]] QString htmlFrom(const QString &text, const QJsonArray &entities);

} // namespace centrala::telegram
