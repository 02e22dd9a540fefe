// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/updatesource.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace centrala::telegram {

namespace {

constexpr Milliseconds kLongestWait = 60s;

} // namespace

QJsonArray wantedUpdates()
{
    return {u"message"_s, u"edited_message"_s, u"callback_query"_s, u"message_reaction"_s, u"my_chat_member"_s};
}

UpdateSource::UpdateSource(Host &host, BotApi &api, const QString &cursor, QObject *parent)
    : QObject(parent), m_host(host), m_api(api), m_intake(host, api, cursor)
{
    for (Later *later : {&m_later, &m_intakeLater}) {
        later->timer.setSingleShot(true);
        connect(&later->timer, &QTimer::timeout, this, [later] {
            if (const auto work = std::exchange(later->work, {}))
                work();
        });
    }
    connect(&m_intake, &UpdateIntake::interrupted, this, [this](Error reason, std::optional<Milliseconds> wait) {
        if (!wait)
            wait = backOff();
        reason.retryAt = m_host.clock().now() + *wait;
        report(ConnectorState::Trouble, reason);
        m_intakeLater.work = [this] { m_intake.goOn(); };
        m_intakeLater.timer.start(*wait);
    });
    connect(&m_intake, &UpdateIntake::taken, this, [this](bool accepted) {
        Q_EMIT delivered();
        handleTaken(accepted);
    });
}

QFuture<int> UpdateSource::answerCall(const ChannelCall &)
{
    QPromise<int> promise;
    promise.start();
    promise.addResult(callstatus::kNotNow);
    promise.finish();
    return promise.future();
}

void UpdateSource::stop()
{
    m_stopped = true;
    m_later.timer.stop();
    m_intakeLater.timer.stop();
    m_intake.stop();
}

void UpdateSource::setFlaw(const Error &flaw)
{
    m_flaw = flaw;
    if (m_reported == ConnectorState::CaughtUp && !m_stopped)
        m_host.reportState(ConnectorState::CaughtUp, m_flaw);
}

void UpdateSource::report(ConnectorState state, const Error &reason)
{
    if (m_reported == state && state != ConnectorState::Trouble)
        return;
    m_reported = state;
    m_host.reportState(state, state == ConnectorState::CaughtUp ? m_flaw : reason);
}

void UpdateSource::waitOut(Error reason, Milliseconds wait, std::function<void()> again)
{
    if (m_stopped)
        return;
    reason.retryAt = m_host.clock().now() + wait;
    report(ConnectorState::Trouble, reason);
    waitQuietly(wait, std::move(again));
}

void UpdateSource::waitQuietly(Milliseconds wait, std::function<void()> again)
{
    m_later.work = std::move(again);
    m_later.timer.start(wait);
}

void UpdateSource::giveUp(const Error &reason, std::optional<Milliseconds> wait, std::function<void()> again)
{
    m_later.work = std::move(again);
    m_later.timer.stop();
    report(ConnectorState::Broken, reason);
    if (wait)
        m_later.timer.start(*wait);
}

bool UpdateSource::hurry()
{
    for (Later *later : {&m_later, &m_intakeLater}) {
        if (later->work)
            later->timer.start(0);
    }
    return m_later.work || m_intakeLater.work;
}

Milliseconds UpdateSource::backOff()
{
    return std::min<Milliseconds>(1s * (1 << std::min(m_failures++, 6)), kLongestWait);
}

} // namespace centrala::telegram
