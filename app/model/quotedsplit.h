// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace centrala {

/// An answer and the mail it quotes below itself.
struct QuotedSplit
{
    QString own;
    QString quoted;
    int lines = 0;
};
[[nodiscard]] QuotedSplit splitQuoted(const QString &text);

} // namespace centrala
