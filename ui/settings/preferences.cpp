// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"

namespace centrala::ui {

int Preferences::textSize() const
{
    bool isNumber = false;
    const int kept = m_desk.preference(QStringLiteral("text_size")).toInt(&isNumber);
    return isNumber ? qBound(kLeastText, kept, kMostText) : 100;
}

} // namespace centrala::ui
