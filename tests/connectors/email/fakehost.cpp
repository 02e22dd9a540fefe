// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/email/fakehost.h"

#include "app/wire/json.h"

#include <QFile>
#include <QJsonDocument>
#include <QPromise>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

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

} // namespace

QFuture<Result<BatchVerdict>> FakeHost::deliver(const Batch &batch)
{
    const QByteArray json = QJsonDocument(wire::toJson(batch).toObject()).toJson(QJsonDocument::Compact);
    largestJson = std::max(largestJson, json.size());
    if (fail > 0) {
        --fail;
        return ready(Result<BatchVerdict>(Error{Error::Kind::Storage, u"disk"_s, u"disk full"_s, {}}));
    }
    if (refuse > 0) {
        --refuse;
        cursors.insert(batch.stream, refuseWith);
        return ready(Result<BatchVerdict>(BatchVerdict{false, refuseWith}));
    }
    const QString stored = cursors.value(batch.stream);
    if (stored != batch.fromCursor)
        return ready(Result<BatchVerdict>(BatchVerdict{false, stored}));
    cursors.insert(batch.stream, batch.toCursor);
    received += batch.messages.size();
    if (!forgetful)
        batches.append(batch);
    return ready(Result<BatchVerdict>(BatchVerdict{true, batch.toCursor}));
}

void FakeHost::reportState(ConnectorState state, const Error &reason)
{
    states.append({state, reason});
}

QFuture<Result<void>> FakeHost::storeSecret(const QString &name, const QString &value)
{
    secrets.insert(name, value);
    return ready(Result<void>());
}

QFuture<Result<ChannelAnswer>> FakeHost::ask(const ChannelQuestion &)
{
    return ready(Result<ChannelAnswer>(ChannelAnswer()));
}

QList<InboundMessage> FakeHost::messages(const QString &stream) const
{
    QList<InboundMessage> found;
    for (const Batch &batch : batches) {
        if (batch.stream == stream)
            found += batch.messages;
    }
    return found;
}

QStringList FakeHost::subjects(const QString &stream) const
{
    QStringList found;
    for (const InboundMessage &message : messages(stream))
        found.append(message.subject);
    return found;
}

QByteArray FakeHost::content(const SpoolFile &file) const
{
    QFile source(spool().filePath(file.spoolName));
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

} // namespace centrala::email
