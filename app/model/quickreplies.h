// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace centrala {

/// A message and the answers that it offers to press, where its channel has such buttons. They stand in the message
/// itself, as its last lines, each in square brackets, so that drafts, canned answers, recall and the timeline have
/// them like any other word:
///
///     How can we help?
///     [Where is my parcel]
///     [Send something back]
///
/// A label that begins with kPhoneSign asks for the customer's own number, where the channel can.
struct QuickReplies
{
    static constexpr char16_t kPhoneSign = u'\u260e';

    QString text;
    QStringList labels;
};

/// Empty brackets are left out.
[[nodiscard]] QuickReplies quickRepliesIn(const QString &message);

} // namespace centrala
