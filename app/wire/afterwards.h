// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <memory>

namespace centrala::wire {

/// An object of the calling thread to run continuations in; deleted there when the last continuation let go of it.
[[nodiscard]] inline std::shared_ptr<QObject> continuationContext()
{
    return {new QObject, [](QObject *object) {
                // While the application goes, its queue is locked and emptied: nothing can be posted any more.
                if (!QCoreApplication::closingDown())
                    object->deleteLater();
                else if (object->thread() == QThread::currentThread())
                    delete object;
            }};
}

/// Calls `then` with the future's result in this thread, as soon as it is there, if `owner` (an object of this thread)
/// still lives by then. Unlike QFuture::then(owner, …) the future may outlive its owner. A future that was cancelled
/// calls nothing.
template<typename T, typename Then>
void afterwards(QFuture<T> future, QObject *owner, Then then)
{
    const std::shared_ptr<QObject> context = continuationContext();
    auto guarded = [context, alive = QPointer<QObject>(owner), then = std::move(then)](const T &result) mutable {
        if (alive)
            then(result);
    };
    future.then(context.get(), std::move(guarded));
}

} // namespace centrala::wire
