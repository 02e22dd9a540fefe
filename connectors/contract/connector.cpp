// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/contract/connector.h"

#include <QPromise>

using namespace Qt::Literals::StringLiterals;

namespace centrala {

namespace {

template<typename T>
QFuture<Result<T>> noList()
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(Error{Error::Kind::Usage, {}, u"this channel keeps no list of its messages"_s, {}});
    promise.finish();
    return promise.future();
}

} // namespace

QFuture<int> Connector::answerCall(const ChannelCall &)
{
    QPromise<int> promise;
    promise.start();
    promise.addResult(callstatus::kNotFound);
    promise.finish();
    return promise.future();
}

QFuture<Result<QList<Holding>>> Connector::inventory()
{
    return noList<QList<Holding>>();
}

QFuture<Result<void>> Connector::fetchAgain(const Holding &)
{
    return noList<void>();
}

} // namespace centrala
