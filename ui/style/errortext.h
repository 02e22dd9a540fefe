// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/error.h"

#include <QCoreApplication>

namespace centrala::ui {

/// The sentence for people: what happened, to what, what to do. Codes and details stay behind *Details*.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(centrala::ui::ErrorText)
public:
    [[nodiscard]] static QString of(const Error &error);
    /// A reason as a channel gave it: what Centrala said itself (app/model/sentences.h) in the interface's language, a
    /// server's own words as they are.
    [[nodiscard]] static QString reason(const QString &words);
    [[nodiscard]] static bool isOurs(const QString &words);
};

} // namespace centrala::ui
