// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"

#include <QStringList>

namespace centrala::ui {

/// Who an answer in a conversation is for, and who has part in it: from the entries that are here.
struct Audience
{
    QList<Address> to;       ///< who wrote last
    Named inbox;             ///< through which of ours that came; 0: nobody wrote
    QString channel;         ///< that inbox's
    QList<Address> cc;       ///< who got a copy of that, without ourselves
    QList<Address> customer; ///< where the customer wrote from
    QList<Address> known;    ///< everybody who wrote or was written to
    QStringList names;       ///< what the customer may be called, the card's name first
    friend bool operator==(const Audience &, const Audience &) = default;
};

/// `entries` oldest first; `own` are our inboxes' addresses.
[[nodiscard]] Audience audienceOf(const QueueRow &head, const QList<TimelineEntry> &entries, const QStringList &own);

} // namespace centrala::ui
