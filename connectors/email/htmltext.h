// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace centrala::email {

/// The text of an HTML mail without its markup: paragraphs and lines kept, scripts, styles and comments left out,
/// character references resolved. Works through any input once, however broken, in linear time.
[[nodiscard]] QString textFromHtml(const QString &html);

} // namespace centrala::email
