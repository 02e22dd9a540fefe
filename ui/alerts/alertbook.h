// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"

#include <QHash>

#include <optional>

namespace centrala::ui {

/// What is known of the agent at the moment a conversation changes.
struct AlertSituation
{
    AgentId me;
    bool quiet = false;                     ///< busy, away, or asked not to be disturbed
    std::optional<ConversationId> watching; ///< the conversation that is open in the window in front
};

/// What to do about one conversation.
struct Alert
{
    enum class Kind {
        Tell,    ///< with a sound: somebody began to wait
        Renew,   ///< silently: they wrote again before anybody looked
        Mention, ///< with a sound: a colleague named this agent in a note
        Withdraw ///< it was handled, here or elsewhere
    };
    Kind kind = Kind::Tell;
    ConversationId conversation;
    QString customer;
    QString channel;
    QString text;
};

/// Decides whom to tell what, once. Looks at conversations as they are after each change; a conversation is told of
/// when it has unread messages, waits for this agent or for anybody or is followed by this agent, and is not being
/// watched. What had been unread
/// before the book was opened is nobody's news. Plain values, no clock: repeated looks at the same row change nothing.
class AlertBook
{
public:
    /// The row was there when the program started.
    void takeAsKnown(const QueueRow &row);
    /// What to do about the row now; unset: nothing.
    [[nodiscard]] std::optional<Alert> look(const QueueRow &row, const AlertSituation &situation);
    /// Notes in which the agent is named: what was not seen before now is news.
    [[nodiscard]] QList<Alert> lookAtMentions(const QList<MentionRow> &mentions, const AlertSituation &situation);
    void takeAsKnown(const QList<MentionRow> &mentions);
    /// The row is gone.
    [[nodiscard]] std::optional<Alert> gone(ConversationId conversation);

    /// Conversations that were told of and are not handled yet.
    [[nodiscard]] qsizetype unhandled() const;
    [[nodiscard]] bool isUnhandled(ConversationId conversation) const;

private:
    struct Line
    {
        qint64 unread = 0; ///< counted so far
        bool told = false; ///< something stands on the screen
        bool open = false; ///< counts as unhandled, told or not
    };
    QHash<ConversationId, Line> m_lines;
    EntryId m_newestMention; ///< told of, or known from the start
};

} // namespace centrala::ui
