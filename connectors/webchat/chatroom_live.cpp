// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of ChatRoom that is never stored: who writes, who is there and on which page.
#include "connectors/webchat/chatroom.h"

#include "connectors/webchat/chatmapping.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

void ChatRoom::show(const LiveSignal &signal)
{
    if (signal.kind == LiveKind::Typing && m_lines.contains(signal.thread))
        tellAll(signal.thread,
                toFrame(typingFrame(signal.on, m_settings.showAgent ? cleanLine(signal.who, 100) : QString())));
}

void ChatRoom::show(const ChannelNews &news)
{
    if (news.kind == NewsKind::Elsewhere)
        return askElsewhere(news.thread);
    const qint64 minutes = news.minutes > 0 ? news.minutes : m_settings.expectedMinutes;
    if (const QByteArray wait = toFrame(waitFrame(minutes, news.waiting)); std::exchange(m_wait, wait) == wait)
        return;
    for (ChatLine *line : std::as_const(m_lines))
        line->tell(m_wait);
    Q_EMIT waitChanged(m_wait);
}

/// Of somebody who never wrote there is no conversation to tell it in.
void ChatRoom::take(ChatLine *line, const Typing &typing)
{
    if (line->types == typing.on && !typing.on)
        return;
    line->types = typing.on;
    const auto visitor = m_visitors.constFind(line->visitor);
    if (visitor == m_visitors.constEnd() || visitor->gone)
        return;
    LiveSignal signal;
    signal.thread = line->visitor;
    signal.on = typing.on;
    m_host.tellLive(signal);
}

void ChatRoom::take(ChatLine *line, const PageSeen &page)
{
    line->page = page;
    const auto visitor = m_visitors.constFind(line->visitor);
    if (visitor == m_visitors.constEnd() || visitor->gone)
        return;
    LiveSignal signal{LiveKind::Presence, line->visitor, true, {}, page.title, page.url};
    m_host.tellLive(signal);
    // The page of the first message stands in it.
    Guest &guest = m_guests[line->visitor];
    if (!page.url.isEmpty() && std::exchange(guest.page, page.url) != page.url &&
        guest.steps.take(m_host.clock().now()))
        (void)m_queue.add(Touchpoint{line->visitor, u"page_view"_s, page.title, page.url, {}});
}

void ChatRoom::take(ChatLine *line, const Tracked &tracked)
{
    constexpr qsizetype kIdsKept = 50;
    const auto visitor = m_visitors.constFind(line->visitor);
    if (visitor == m_visitors.constEnd() || visitor->gone)
        return;
    Guest &guest = m_guests[line->visitor];
    if (guest.stepIds.contains(tracked.id) || !guest.steps.take(m_host.clock().now()))
        return;
    guest.stepIds.append(tracked.id);
    if (guest.stepIds.size() > kIdsKept)
        guest.stepIds.removeFirst();
    (void)m_queue.add(Touchpoint{line->visitor, tracked.name, tracked.page.title, tracked.page.url, tracked.data});
}

void ChatRoom::noteLeft()
{
    if (m_settings.mailAfterMinutes == 0)
        return;
    const Instant until = m_host.clock().now() - std::chrono::minutes(m_settings.mailAfterMinutes);
    for (Visitor &visitor : m_visitors) {
        if (visitor.gone || m_lines.contains(visitor.id))
            continue;
        const QList<DeliveryReport> reports = reportsOfLeft(visitor, until, pageBackTo(visitor));
        for (qsizetype i = 0; i < reports.size(); ++i) {
            const bool isLast = i == reports.size() - 1;
            m_queue.add(reports[i], isLast ? [this, marks = visitor] { m_log.append(ChatLog::visitorRecord(marks)); }
                                           : std::function<void()>());
        }
    }
}

/// With the page of the line that was opened last.
void ChatRoom::tellPresence(const QString &visitor)
{
    const auto known = m_visitors.constFind(visitor);
    if (known == m_visitors.constEnd() || known->gone)
        return;
    LiveSignal signal{LiveKind::Presence, visitor, false, {}, {}, {}};
    if (const auto line = m_lines.constFind(visitor); line != m_lines.constEnd()) {
        signal.on = true;
        signal.pageTitle = (*line)->page.title;
        signal.pageUrl = (*line)->page.url;
    }
    m_host.tellLive(signal);
}

void ChatRoom::tellPresence()
{
    const QList<QString> visitors = m_lines.uniqueKeys();
    for (const QString &visitor : visitors)
        tellPresence(visitor);
}

} // namespace centrala::webchat
