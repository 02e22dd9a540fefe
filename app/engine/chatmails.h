// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/channelquestion.h"
#include "app/model/result.h"
#include "app/store/chatmails.h"
#include "app/store/conversations.h"
#include "app/store/identities.h"
#include "app/store/messages.h"

namespace centrala::engine {

struct Context;

/// Where a chat goes on by mail and comes back. A mail that is sent on for a chat carries a link to the page, with a
/// proof (256 bits of chance) that holds once, for a week, for that chat and that address. It is made when the mail
/// leaves and stands only in what leaves; we keep its hash. Whoever opens the link in the browser that holds the chat
/// has proved that the address is theirs.

/// How long the proof in a link holds.
inline constexpr std::chrono::hours kProofHolds{7 * 24};
/// A customer gets so many transcripts in an hour.
inline constexpr int kTranscriptsAnHour = 2;

/// The chat in which this message of ours lies.
struct ChatPlace
{
    InboxId inbox;
    QString thread;
};
[[nodiscard]] std::optional<ChatPlace> chatPlaceOf(Context &context, const store::MessageRecord &message,
                                                   ConversationId conversation);

/// The text of a message as it leaves: with the link that leads back to the chat, where it is a mail sent on for one.
[[nodiscard]] QString asItLeaves(Context &context, const store::MessageRecord &message);

/// Says so in the thread where the first mail comes from an address that was only typed in the conversation's chat.
void noteClaimedMail(Context &context, const store::ConversationRecord &conversation,
                     const store::IdentityRecord &sender, EntryId mail);

/// See Engine::answer().
[[nodiscard]] Result<ChannelAnswer> answerChannel(Context &context, InboxId inbox, const ChannelQuestion &question);

} // namespace centrala::engine
