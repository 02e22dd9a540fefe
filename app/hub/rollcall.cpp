// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/rollcall.h"

namespace centrala::hub {

RollCall::RollCall(std::chrono::milliseconds patience, Tell tell, QObject *parent)
    : QObject(parent), m_patience(patience), m_tell(std::move(tell))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RollCall::call);
    m_timer.start(m_patience);
}

void RollCall::come(AgentId agent)
{
    ++m_desks[agent];
    m_gone.remove(agent);
}

void RollCall::go(AgentId agent)
{
    const auto desks = m_desks.find(agent);
    if (desks == m_desks.end() || --*desks > 0)
        return;
    m_desks.erase(desks);
    m_gone.insert(agent, QDeadlineTimer(m_patience));
    if (!m_timer.isActive())
        m_timer.start(m_patience);
}

void RollCall::call()
{
    m_gone.removeIf([](const auto &one) { return one.value().hasExpired(); });
    m_tell(m_desks.keys() + m_gone.keys());
    qint64 next = -1;
    for (const QDeadlineTimer &until : std::as_const(m_gone))
        next = next < 0 ? until.remainingTime() : std::min(next, until.remainingTime());
    if (next >= 0)
        m_timer.start(std::chrono::milliseconds(next + 1));
}

} // namespace centrala::hub
