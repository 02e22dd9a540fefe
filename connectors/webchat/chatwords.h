// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/webchat/chatvalues.h"

namespace centrala::webchat {

/// What our mails say to a visitor, in the language of their widget.
struct ChatWords
{
    QString back;    ///< stands before the link that leads back to the page
    QString subject; ///< of a transcript
    QString you;
    QString agent; ///< where no name is told
};
[[nodiscard]] ChatWords chatWordsIn(const QString &language);

/// What follows the page's address in a link of our mails; behind it stands the proof. A fragment is never sent to the
/// site's own server, so that no log of it holds the proof.
inline constexpr auto kProofFragment = "#centrala-chat=";

/// The chat as its visitor saw it, the newest part where it is too long. `limit` is in UTF-16 code units.
[[nodiscard]] QString transcriptOf(const Visitor &visitor, qsizetype limit);

} // namespace centrala::webchat
