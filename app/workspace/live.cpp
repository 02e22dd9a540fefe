// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/live.h"

#include <chrono>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace centrala::workspace {

Live::Live(QObject *parent) : QObject(parent), m_sweep(this)
{
    m_time.start();
    m_sweep.setInterval(500ms);
    connect(&m_sweep, &QTimer::timeout, this, &Live::sweep);
}

void Live::take(ConversationId conversation, const LiveSignal &signal)
{
    State state = m_states.value(conversation);
    const qint64 time = m_time.elapsed();
    if (signal.kind == LiveKind::Typing) {
        state.now.types = signal.on;
        state.typesUntil = time + LiveSignal::kTypingHolds.count();
    } else {
        state.now.present = signal.on;
        state.now.pageTitle = signal.on ? signal.pageTitle : QString();
        state.now.pageUrl = signal.on ? signal.pageUrl : QString();
        state.presentUntil = time + LiveSignal::kPresenceHolds.count();
    }
    put(conversation, state);
}

void Live::take(const QJsonObject &told)
{
    // The hub tells when it ends.
    constexpr qint64 kUntilTold = std::numeric_limits<qint64>::max();
    const Now now{told[u"types"_s].toBool(), told[u"present"_s].toBool(), told[u"page_title"_s].toString(),
                  told[u"page_url"_s].toString()};
    put(ConversationId{told[u"conversation"_s].toInteger()}, {now, kUntilTold, kUntilTold});
}

QJsonObject Live::toJson(ConversationId conversation) const
{
    const Now now = at(conversation);
    return {{u"conversation"_s, conversation.value},
            {u"types"_s, now.types},
            {u"present"_s, now.present},
            {u"page_title"_s, now.pageTitle},
            {u"page_url"_s, now.pageUrl}};
}

void Live::clear()
{
    const auto before = std::exchange(m_states, {});
    m_sweep.stop();
    for (auto one = before.begin(); one != before.end(); ++one)
        Q_EMIT changed(one.key());
}

void Live::answering(ConversationId conversation, bool on)
{
    if (m_write)
        m_write(conversation, on);
}

void Live::put(ConversationId conversation, const State &state)
{
    const Now before = at(conversation);
    if (!state.now.types && !state.now.present)
        m_states.remove(conversation);
    else if (m_states.size() < kConversationLimit || m_states.contains(conversation))
        m_states.insert(conversation, state);
    if (m_states.isEmpty())
        m_sweep.stop();
    else if (!m_sweep.isActive())
        m_sweep.start();
    if (at(conversation) != before)
        Q_EMIT changed(conversation);
}

void Live::sweep()
{
    const qint64 time = m_time.elapsed();
    const QHash<ConversationId, State> all = m_states;
    for (auto one = all.begin(); one != all.end(); ++one) {
        State state = *one;
        state.now.types = state.now.types && state.typesUntil > time;
        if (state.presentUntil <= time)
            state.now = {state.now.types, false, {}, {}};
        if (state.now != one->now)
            put(one.key(), state);
    }
}

} // namespace centrala::workspace
