// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/contract/remotehost.h"

#include "app/wire/json.h"
#include "connectors/contract/spoolfiles.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::contract {

namespace {

template<typename T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

Result<BatchVerdict> verdictFrom(const Result<QJsonObject> &answer)
{
    if (!answer)
        return answer.error();
    return BatchVerdict{(*answer)[u"accepted"_s].toBool(), (*answer)[u"cursor"_s].toString()};
}

/// The files that were made for bodies when `batch` was fitted to the line: the connector does not know of them.
QStringList bodyFiles(const Batch &batch, const Batch &fitted)
{
    QStringList names;
    for (qsizetype i = 0; i < fitted.messages.size(); ++i) {
        const QList<SpoolFile> &bodies = fitted.messages[i].bodies;
        for (qsizetype n = batch.messages[i].bodies.size(); n < bodies.size(); ++n)
            names.append(bodies[n].spoolName);
    }
    return names;
}

void removeAll(QDir spool, const QStringList &names)
{
    for (const QString &name : names)
        spool.remove(name);
}

} // namespace

QFuture<Result<BatchVerdict>> RemoteHost::deliver(const Batch &batch)
{
    Batch fitted = batch;
    Result<wire::JsonRpcPeer::Answer> answer = requestDelivery(fitted);
    const QStringList moved = bodyFiles(batch, fitted);
    const auto finish = [spool = m_spool, moved](const Result<BatchVerdict> &verdict) {
        if (!verdict || !verdict->accepted)
            removeAll(spool, moved);
        return verdict;
    };
    if (!answer)
        return ready(finish(answer.error()));
    return answer->then([finish](const Result<QJsonObject> &result) { return finish(verdictFrom(result)); });
}

/// Long bodies travel beside the line; where the line is still too long, ever shorter ones do.
Result<wire::JsonRpcPeer::Answer> RemoteHost::requestDelivery(Batch &batch)
{
    for (qsizetype longerThan = InboundMessage::kInlineBodyLimit; longerThan >= 128; longerThan /= 8) {
        if (Result<void> moved = moveBodiesToSpool(m_spool, batch, longerThan); !moved)
            return moved.error();
        wire::JsonRpcPeer::Answer answer = m_peer.request(u"deliver"_s, wire::toJson(batch).toObject());
        const bool tooLong = answer.isFinished() && answer.resultCount() > 0 && !answer.result().ok() &&
                             answer.result().error().kind == Error::Kind::TooLarge;
        if (!tooLong)
            return answer;
    }
    return Error{Error::Kind::TooLarge, batch.stream, u"the batch does not fit into one line; split it"_s, {}};
}

void RemoteHost::reportState(ConnectorState state, const Error &reason)
{
    QJsonObject params{{u"state"_s, QString(nameOf(state))}};
    const bool isPartly = state == ConnectorState::CaughtUp && !reason.detail.isEmpty();
    if (state == ConnectorState::Trouble || state == ConnectorState::Broken || isPartly)
        params.insert(u"error"_s, wire::errorToJson(reason));
    m_peer.notify(u"state"_s, params);
}

void RemoteHost::tellLive(const LiveSignal &signal)
{
    m_peer.notify(u"live"_s, wire::toJson(signal).toObject());
}

QFuture<Result<ChannelAnswer>> RemoteHost::ask(const ChannelQuestion &question)
{
    return m_peer.request(u"ask"_s, wire::toJson(question).toObject()).then([](const Result<QJsonObject> &answer) {
        return answer ? wire::fromJson<ChannelAnswer>(*answer) : Result<ChannelAnswer>(answer.error());
    });
}

QFuture<Result<void>> RemoteHost::storeSecret(const QString &name, const QString &value)
{
    return m_peer.request(u"store_secret"_s, {{u"name"_s, name}, {u"value"_s, value}})
        .then([](const Result<QJsonObject> &answer) { return answer ? Result<void>() : Result<void>(answer.error()); });
}

} // namespace centrala::contract
