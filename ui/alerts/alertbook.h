// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"

#include <QHash>
#include <QSet>

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
        Handed,  ///< with a sound: it became this agent's, perhaps by their own doing
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
    void takeAsKnown(const QueueRow &row, AgentId me);
    /// What to do about the row now; unset: nothing.
    [[nodiscard]] std::optional<Alert> look(const QueueRow &row, const AlertSituation &situation);
    /// All notes in which the agent is named and that they have not seen: each is told of once, when it may be, and
    /// withdrawn when it is seen, here or elsewhere.
    [[nodiscard]] QList<Alert> lookAtMentions(const QList<MentionRow> &unseen, const AlertSituation &situation);
    void takeAsKnown(const QList<MentionRow> &unseen);
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
    struct Mention
    {
        ConversationId conversation;
        bool known = false; ///< from the start
        bool told = false;
    };
    [[nodiscard]] std::optional<Alert> lookWhose(const QueueRow &row, const AlertSituation &situation);
    [[nodiscard]] bool isTold(ConversationId conversation) const { return m_lines.value(conversation).told; }

    QHash<ConversationId, Line> m_lines;
    QHash<EntryId, Mention> m_mentions;
    QSet<ConversationId> m_mine;
    QSet<ConversationId> m_handed; ///< told of
};

} // namespace centrala::ui
