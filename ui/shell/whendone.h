// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace centrala::ui {

/// Calls `then` with the future's result in this thread, unless `owner` is gone by then: the answer to a question may
/// come after the pane that asked was closed. A future that was cancelled calls nothing.
template<typename T, typename Then>
void whenDone(const QFuture<T> &future, QObject *owner, Then then)
{
    auto *watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, answer = std::move(then)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            answer(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace centrala::ui
