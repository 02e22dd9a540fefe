// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/selection.h"

namespace centrala::ui {

void Selection::setFilter(const QueueFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged(m_filter);
}

void Selection::setConversation(ConversationId id)
{
    if (id == m_conversation)
        return;
    if (id.isValid()) {
        m_visited.resize(m_place + 1);
        m_visited.append(id);
        if (m_visited.size() > kVisitedLimit)
            m_visited.removeFirst();
        m_place = m_visited.size() - 1;
    }
    show(id);
}

void Selection::show(ConversationId id)
{
    m_conversation = id;
    Q_EMIT conversationChanged(id);
}

void Selection::setCustomer(CustomerId id)
{
    if (id == m_customer)
        return;
    m_customer = id;
    Q_EMIT customerChanged(id);
}

QList<ConversationId> Selection::visited(qsizetype most) const
{
    QList<ConversationId> last;
    for (qsizetype i = m_visited.size() - 1; i >= 0 && last.size() < most; --i) {
        if (m_visited.at(i) != m_conversation && !last.contains(m_visited.at(i)))
            last.append(m_visited.at(i));
    }
    return last;
}

void Selection::back()
{
    if (m_place > 0)
        show(m_visited.at(--m_place));
}

void Selection::forward()
{
    if (m_place + 1 < m_visited.size())
        show(m_visited.at(++m_place));
}

} // namespace centrala::ui
