// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/contract/fakeintake.h"

#include "connectors/contract/spoolfiles.h"

#include <QMutexLocker>
#include <QPromise>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

namespace {

constexpr qint64 kFileLimit = 64 * 1024 * 1024;

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

FakeIntake::FakeIntake()
{
    m_thread.setMaxThreadCount(1);
}

FakeIntake::~FakeIntake()
{
    m_thread.waitForDone();
}

template<typename T, typename Work>
QFuture<Result<T>> FakeIntake::later(Work work)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    m_thread.start([this, promise, work] {
        const Result<T> result = [&]() -> Result<T> {
            const QMutexLocker lock(&m_mutex);
            if (m_trouble)
                return *m_trouble;
            return work();
        }();
        promise->addResult(result);
        promise->finish();
    });
    return promise->future();
}

void FakeIntake::setTrouble(const std::optional<Error> &trouble)
{
    const QMutexLocker lock(&m_mutex);
    m_trouble = trouble;
}

void FakeIntake::putInbox(const InboxRow &row)
{
    const QMutexLocker lock(&m_mutex);
    m_inboxes.insert(row.id, row);
}

void FakeIntake::removeInbox(InboxId inbox)
{
    const QMutexLocker lock(&m_mutex);
    m_inboxes.remove(inbox);
}

void FakeIntake::queue(const OutgoingMessage &message)
{
    const QMutexLocker lock(&m_mutex);
    m_out[message.entry].message = message;
}

QList<FakeIntake::Stored> FakeIntake::stored() const
{
    const QMutexLocker lock(&m_mutex);
    return m_stored;
}

QStringList FakeIntake::texts() const
{
    QStringList texts;
    for (const Stored &item : stored())
        texts.append(item.message.text);
    texts.sort();
    return texts;
}

QList<QPair<RefusedItem, QByteArray>> FakeIntake::refused() const
{
    const QMutexLocker lock(&m_mutex);
    return m_refused;
}

QList<DeliveryReport> FakeIntake::reports() const
{
    const QMutexLocker lock(&m_mutex);
    return m_reports;
}

QList<Touchpoint> FakeIntake::touchpoints() const
{
    const QMutexLocker lock(&m_mutex);
    return m_touchpoints;
}

FakeIntake::Out FakeIntake::out(qint64 entry) const
{
    const QMutexLocker lock(&m_mutex);
    return m_out.value(entry);
}

QList<FakeIntake::State> FakeIntake::states() const
{
    const QMutexLocker lock(&m_mutex);
    return m_states;
}

int FakeIntake::refusedBatches() const
{
    const QMutexLocker lock(&m_mutex);
    return m_refusedBatches;
}

QFuture<Result<QList<InboxRow>>> FakeIntake::inboxes()
{
    return later<QList<InboxRow>>([this] { return m_inboxes.values(); });
}

QFuture<Result<QHash<QString, QString>>> FakeIntake::cursors(InboxId inbox)
{
    return later<QHash<QString, QString>>([this, inbox] { return m_cursors.value(inbox); });
}

QFuture<Result<connect::Taken>> FakeIntake::accept(InboxId inbox, const Batch &batch, const QString &spoolFolder)
{
    return later<connect::Taken>([this, inbox, batch, spoolFolder] {
        const int number = ++m_offered;
        if (beforeAccept)
            beforeAccept(number);
        const Result<connect::Taken> taken = store(inbox, batch, spoolFolder);
        if (afterAccept)
            afterAccept(number);
        return taken;
    });
}

Result<connect::Taken> FakeIntake::store(InboxId inbox, const Batch &batch, const QString &spoolFolder)
{
    QString &cursor = m_cursors[inbox][batch.stream];
    if (cursor != batch.fromCursor) {
        ++m_refusedBatches;
        return connect::Taken{{false, cursor}, 0, 0};
    }
    QList<Stored> stored;
    const auto contentOf = [&](const SpoolFile &file) {
        return contract::readSpoolFile(QDir(spoolFolder), file, kFileLimit);
    };
    for (const InboundMessage &message : batch.messages) {
        Stored item{message, {}};
        for (const SpoolFile &body : message.bodies) {
            const Result<QByteArray> content = contentOf(body);
            if (!content)
                return content.error();
            (body.contentId == u"html" ? item.message.html : item.message.text) = QString::fromUtf8(*content);
        }
        for (const SpoolFile &file : message.files) {
            const Result<QByteArray> content = contentOf(file);
            if (!content)
                return content.error();
            item.files.insert(file.name, *content);
        }
        stored.append(item);
    }
    QList<QPair<RefusedItem, QByteArray>> refused;
    for (const RefusedItem &item : batch.refused) {
        const Result<QByteArray> content = contentOf(item.raw);
        if (!content)
            return content.error();
        refused.append({item, *content});
    }
    m_stored += stored;
    m_refused += refused;
    m_reports += batch.reports;
    m_touchpoints += batch.touchpoints;
    cursor = batch.toCursor;
    return connect::Taken{{true, cursor}, stored.size(), 0};
}

QFuture<Result<void>> FakeIntake::recoverSending(InboxId, bool idempotent)
{
    return later<void>([this, idempotent] {
        for (Out &out : m_out) {
            if (out.delivery == Delivery::Sending)
                out.delivery = idempotent ? Delivery::Queued : Delivery::Uncertain;
        }
        return Result<void>();
    });
}

QFuture<Result<connect::Claim>> FakeIntake::claimOutgoing(InboxId, int limit, const QString &spoolFolder)
{
    return later<connect::Claim>([this, limit, spoolFolder]() -> Result<connect::Claim> {
        const Instant now = SystemClock().now();
        connect::Claim claim;
        for (Out &out : m_out) {
            if (out.delivery != Delivery::Queued)
                continue;
            if (out.notBefore && *out.notBefore > now) {
                claim.nextAt = std::min(claim.nextAt.value_or(*out.notBefore), *out.notBefore);
                continue;
            }
            if (claim.messages.size() >= limit)
                break;
            out.delivery = Delivery::Sending;
            OutgoingMessage message = out.message;
            if (message.text.size() > InboundMessage::kInlineBodyLimit) {
                Result<SpoolFile> body =
                    contract::writeSpoolFile(QDir(spoolFolder), message.text.toUtf8(), u"text"_s, u"text/plain"_s);
                if (!body)
                    return body.error();
                body->contentId = u"text"_s;
                message.bodies.append(*body);
                message.text.clear();
            }
            claim.messages.append(message);
        }
        if (afterClaim && !claim.messages.isEmpty())
            afterClaim();
        return claim;
    });
}

QFuture<Result<void>> FakeIntake::settle(InboxId, qint64 entry, const SendOutcome &outcome)
{
    return later<void>([this, entry, outcome] {
        Out &out = m_out[entry];
        if (out.delivery != Delivery::Sending)
            return Result<void>();
        out.reason = outcome.reason;
        if (outcome.delivery == Delivery::Queued) { // given back, as the engine takes it
            out.delivery = Delivery::Queued;
        } else if (outcome.delivery == Delivery::Failed && outcome.retryAt) {
            out.delivery = Delivery::Queued;
            out.notBefore = outcome.retryAt;
        } else {
            out.delivery = outcome.delivery;
            ++out.settled;
        }
        return Result<void>();
    });
}

QFuture<Result<ChannelAnswer>> FakeIntake::ask(InboxId, const ChannelQuestion &question)
{
    return later<ChannelAnswer>(
        [this, question] { return onAsk ? onAsk(question) : Result<ChannelAnswer>(ChannelAnswer()); });
}

void FakeIntake::reportState(InboxId, InboxState state, const Error &error, std::optional<Instant> retryAt)
{
    const QMutexLocker lock(&m_mutex);
    m_states.append({state, error, retryAt});
}

QFuture<Result<connect::SecretSet>> FakeSecrets::read(const QString &owner)
{
    return ready(Result<connect::SecretSet>(owners.value(owner)));
}

QFuture<Result<void>> FakeSecrets::write(const QString &owner, const connect::SecretSet &secrets)
{
    owners.insert(owner, secrets);
    if (secrets.isEmpty())
        owners.remove(owner);
    return ready(Result<void>());
}

} // namespace centrala::test
