// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/telegram/updatemapping.h"

namespace centrala::telegram {

/// What a message has beside its text.
struct Media
{
    bool isService = false; ///< somebody joined, a message was pinned …: nothing anybody said
    QString words;          ///< a place, a contact, a poll in words that need no language
    QList<WantedFile> files;
    QList<Address> proved; ///< the sender's own number, shared by the button and not a card of somebody else's
};

[[nodiscard]] Media mediaOf(const QJsonObject &message);

} // namespace centrala::telegram
