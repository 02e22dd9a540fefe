// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

namespace centrala::email {

/// As QTest::qWaitFor(), which sleeps 10 ms between any two looks: a dialogue of hundreds of steps takes seconds so.
template<typename Condition>
[[nodiscard]] bool waitFor(Condition condition)
{
    QTimer tick;
    tick.start(20);
    QElapsedTimer waited;
    waited.start();
    while (!condition()) {
        if (waited.hasExpired(20'000))
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace centrala::email
