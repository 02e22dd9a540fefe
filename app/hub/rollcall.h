// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace centrala::hub {

/// Knows who has a desk here. A line that breaks is mended soon: only whoever had none for `patience` is said not to be
/// there, and whoever had none since the hub was started.
class RollCall final : public QObject
{
    Q_OBJECT
public:
    /// `tell` is called with all who are there (or were a moment ago), whenever somebody may have gone for good.
    using Tell = std::function<void(const QList<AgentId> &)>;
    RollCall(std::chrono::milliseconds patience, Tell tell, QObject *parent = nullptr);

    void come(AgentId agent);
    void go(AgentId agent);

private:
    void call();

    const std::chrono::milliseconds m_patience;
    const Tell m_tell;
    QHash<AgentId, int> m_desks;
    QHash<AgentId, QDeadlineTimer> m_gone; ///< still counted until then
    QTimer m_timer;
};

} // namespace centrala::hub
