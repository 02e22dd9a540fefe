// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/leaning.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

const auto kLeaning = u"leans_on"_s;

/// The one conversation whose work a wish ends or puts off.
ConversationId endsWorkOn(const Command &command)
{
    return std::visit(
        []<typename C>(const C &wish) -> ConversationId {
            if constexpr (std::is_same_v<C, Resolve> || std::is_same_v<C, Snooze>)
                return wish.conversations.size() == 1 ? wish.conversations.first() : ConversationId{};
            else if constexpr (std::is_same_v<C, WrapUp>)
                return wish.conversation;
            else
                return {};
        },
        command);
}

} // namespace

bool leansOn(const Command &later, const Command &earlier)
{
    const auto *reply = std::get_if<Reply>(&earlier);
    return reply && reply->conversation.isValid() && endsWorkOn(later) == reply->conversation;
}

Error leaningOn(qint64 number)
{
    return {Error::Kind::Conflict, kLeaning, QString::number(number), {}};
}

std::optional<qint64> waitsFor(const Wish &wish)
{
    if (!wish.refused || wish.refused->subject != kLeaning)
        return std::nullopt;
    return wish.refused->detail.toLongLong();
}

} // namespace centrala::workspace
