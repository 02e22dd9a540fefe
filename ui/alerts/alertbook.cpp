// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertbook.h"

#include <algorithm>

namespace centrala::ui {

void AlertBook::takeAsKnown(const QueueRow &row)
{
    if (row.unread > 0)
        m_lines[row.id].unread = row.unread;
}

std::optional<Alert> AlertBook::look(const QueueRow &row, const AlertSituation &situation)
{
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

void AlertBook::takeAsKnown(const QList<MentionRow> &mentions)
{
    for (const MentionRow &one : mentions)
        m_newestMention = std::max(m_newestMention, one.entry);
}

QList<Alert> AlertBook::lookAtMentions(const QList<MentionRow> &mentions, const AlertSituation &situation)
{
    QList<Alert> alerts;
    for (const MentionRow &one : mentions) {
        const bool isNews = one.entry > m_newestMention && !one.seen && situation.watching != one.conversation;
        if (isNews && !situation.quiet)
            alerts.append({Alert::Kind::Mention, one.conversation, one.author.name, {}, one.text});
    }
    takeAsKnown(mentions);
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
    return std::count_if(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.open; });
}

bool AlertBook::isUnhandled(ConversationId conversation) const
{
    return m_lines.value(conversation).open;
}

} // namespace centrala::ui
