// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of InboxRun that passes signs of life on, in both directions.
#include "app/connect/inboxrun.h"

#include "app/wire/json.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::connect {

void InboxRun::tell(const LiveSignal &signal)
{
    if (m_phase != Phase::Running || !m_manifest.showsTyping() || signal.kind != LiveKind::Typing)
        return;
    const std::optional<LiveSignal> live = fitted(signal);
    if (live && m_liveOut.admits(*live, m_context.clock.now()))
        m_process->notify(u"live"_s, wire::toJson(*live).toObject());
}

void InboxRun::tell(const ChannelNews &news)
{
    if (showsLife() && news.thread.size() <= ChannelQuestion::kThreadLimit)
        m_process->notify(u"news"_s, wire::toJson(news).toObject());
}

/// What cannot be read is passed over: nothing depends on it.
void InboxRun::hearLive(const QJsonObject &params)
{
    const Result<LiveSignal> signal = wire::fromJson<LiveSignal>(params);
    const std::optional<LiveSignal> live = signal ? fitted(*signal) : std::nullopt;
    if (live && m_phase == Phase::Running && m_liveIn.admits(*live, m_context.clock.now()))
        Q_EMIT heard(*live);
}

} // namespace centrala::connect
