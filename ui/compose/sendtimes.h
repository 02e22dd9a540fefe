// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"

#include <QCoreApplication>
#include <QList>

namespace centrala::ui {

/// The handful of moments one puts things off to, for sending later and for snoozing.
class SendTimes
{
    Q_DECLARE_TR_FUNCTIONS(centrala::ui::SendTimes)
public:
    struct Choice
    {
        QString words; ///< "tomorrow morning"
        QString exact; ///< "Tue 9:00"
        Instant at{};
    };
    [[nodiscard]] static QList<Choice> later(Instant now);
};

} // namespace centrala::ui
