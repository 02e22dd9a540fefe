// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertbook.h"

#include <algorithm>

namespace centrala::ui {

void AlertBook::takeAsKnown(const QueueRow &row, AgentId me)
{
    if (row.assignee.id == me.value)
        m_mine.insert(row.id);
    if (row.unread > 0)
        m_lines[row.id].unread = row.unread;
}

std::optional<Alert> AlertBook::look(const QueueRow &row, const AlertSituation &situation)
{
    if (const std::optional<Alert> handed = lookWhose(row, situation))
        return handed;
    const bool isFollowed = std::any_of(row.followers.begin(), row.followers.end(),
                                        [&](const Named &one) { return one.id == situation.me.value; });
    const bool ours = row.assignee.id == 0 || row.assignee.id == situation.me.value || isFollowed;
    const bool waits = row.unread > 0 && row.state == ConversationState::Open && ours;
    if (!waits || situation.watching == row.id) {
        const std::optional<Alert> withdrawn = gone(row.id);
        if (row.unread > 0)
            m_lines[row.id].unread = row.unread; // seen by whoever watches, or not ours to see
        return withdrawn;
    }
    Line &line = m_lines[row.id];
    const bool news = row.unread > line.unread;
    line.unread = row.unread;
    if (!news)
        return {};
    line.open = true;
    if (situation.quiet)
        return {};
    const Alert::Kind kind = line.told ? Alert::Kind::Renew : Alert::Kind::Tell;
    line.told = true;
    return Alert{kind, row.id, row.customer.name, row.channel, row.snippet};
}

/// What became this agent's since the last look; what was told so goes when they look at it, or have it no more.
std::optional<Alert> AlertBook::lookWhose(const QueueRow &row, const AlertSituation &situation)
{
    const bool isMine = row.assignee.id == situation.me.value;
    const bool becameMine = isMine && !m_mine.contains(row.id);
    if (isMine)
        m_mine.insert(row.id);
    else
        m_mine.remove(row.id);
    const bool isWatched = situation.watching == row.id;
    const bool isHandled = isTold(row.id) && row.unread == 0; // what stood there goes first
    if (becameMine && !isWatched && !isHandled && !situation.quiet && row.state == ConversationState::Open) {
        m_handed.insert(row.id);
        if (row.unread > 0) {
            m_lines[row.id].unread = row.unread;
            m_lines[row.id].open = true;
        }
        return Alert{Alert::Kind::Handed, row.id, row.customer.name, row.channel, row.snippet};
    }
    if ((!isMine || isWatched) && m_handed.remove(row.id) && !isTold(row.id))
        return Alert{Alert::Kind::Withdraw, row.id, {}, {}, {}};
    return {};
}

void AlertBook::takeAsKnown(const QList<MentionRow> &unseen)
{
    for (const MentionRow &one : unseen)
        m_mentions.insert(one.entry, {one.conversation, true, false});
}

QList<Alert> AlertBook::lookAtMentions(const QList<MentionRow> &unseen, const AlertSituation &situation)
{
    QList<Alert> alerts;
    QHash<EntryId, Mention> still;
    for (const MentionRow &one : unseen) {
        Mention mention = m_mentions.take(one.entry);
        mention.conversation = one.conversation;
        if (!mention.known && !mention.told && !situation.quiet && situation.watching != one.conversation) {
            mention.told = true;
            alerts.append({Alert::Kind::Mention, one.conversation, one.author.name, {}, one.text});
        }
        still.insert(one.entry, mention);
    }
    for (const Mention &seen : std::as_const(m_mentions)) {
        if (seen.told && !isTold(seen.conversation))
            alerts.append({Alert::Kind::Withdraw, seen.conversation, {}, {}, {}});
    }
    m_mentions = std::move(still);
    return alerts;
}

std::optional<Alert> AlertBook::gone(ConversationId conversation)
{
    const auto line = m_lines.constFind(conversation);
    if (line == m_lines.constEnd())
        return {};
    const bool told = line->told;
    m_lines.erase(line);
    if (!told)
        return {};
    return Alert{Alert::Kind::Withdraw, conversation, {}, {}, {}};
}

qsizetype AlertBook::unhandled() const
{
    QSet<ConversationId> open;
    for (auto line = m_lines.cbegin(); line != m_lines.cend(); ++line) {
        if (line->open)
            open.insert(line.key());
    }
    for (const Mention &mention : m_mentions) {
        if (!mention.known)
            open.insert(mention.conversation);
    }
    return open.size();
}

bool AlertBook::isUnhandled(ConversationId conversation) const
{
    return m_lines.value(conversation).open;
}

} // namespace centrala::ui
