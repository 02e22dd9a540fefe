// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace centrala::telegram {

/// In a time that says nothing about where they differ.
[[nodiscard]] inline bool isSameSecret(const QByteArray &one, const QByteArray &other)
{
    quint32 difference = one.size() == other.size() ? 0 : 1;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= static_cast<quint8>(one[i]) ^ static_cast<quint8>(i < other.size() ? other[i] : 0);
    return difference == 0;
}

} // namespace centrala::telegram
