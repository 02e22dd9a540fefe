// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace centrala::ctl {

/// What a command tells: one JSON value, from which the text for people is made as well.
struct Output
{
    QJsonValue json;
    QStringList columns;               ///< of a table, in order; empty: every member, one a line
    QString text = {};                 ///< instead of the text made from `json`
    std::optional<Error> trouble = {}; ///< told on stderr after the output, and decides the exit status
};

/// The text for people: an array as an aligned table, an object as aligned lines.
[[nodiscard]] QString textFor(const Output &output);
/// The document for scripts, on one line with its end.
[[nodiscard]] QByteArray jsonFor(const Output &output);

/// One sentence that says what happened, to what, and what to do.
[[nodiscard]] QString sentenceFor(const Error &error);
/// 2 wrong usage, 3 not permitted, 4 not found, 5 conflict, 6 channel or network, 1 anything else.
[[nodiscard]] int exitStatusFor(const Error &error);

} // namespace centrala::ctl
