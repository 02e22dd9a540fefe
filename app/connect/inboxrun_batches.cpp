// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a running connector hands over: batches and renewed secrets.
#include "app/connect/inboxrun.h"
#include "app/wire/afterwards.h"
#include "app/wire/json.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace centrala::connect {

namespace {

constexpr qsizetype kStreamsAtOnce = 16;
constexpr int kQuestionsAtOnce = 64;
constexpr qsizetype kSecretLimit = 64 * 1024;

} // namespace

wire::JsonRpcPeer::Answer InboxRun::deliver(const QJsonObject &params)
{
    const Result<Batch> batch = wire::fromJson<Batch>(params);
    Result<void> sound = batch ? m_spool.check(*batch) : Result<void>(batch.error());
    if (!sound) {
        Error error = sound.error();
        error.detail = u"a batch that cannot be taken: %1 %2"_s.arg(error.detail, batch ? QString() : error.subject);
        m_process->kill(error);
        return wire::answered(error);
    }
    if (m_streams.contains(batch->stream) || m_streams.size() >= kStreamsAtOnce)
        return wire::answered(Error{Error::Kind::Busy, batch->stream, u"a batch is under way already"_s, {}});
    m_streams.insert(batch->stream);
    ++m_accepting;
    const auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
    promise->start();
    const auto tell = [this, batch = *batch, promise](const Result<Taken> &result) {
        promise->addResult(taken(batch, result));
        promise->finish();
    };
    wire::afterwards(m_context.intake.accept(m_row.id, *batch, m_spool.path()), this, tell);
    return promise->future();
}

Result<QJsonObject> InboxRun::taken(const Batch &batch, const Result<Taken> &taken)
{
    --m_accepting;
    m_streams.remove(batch.stream);
    if (taken && taken->verdict.accepted) {
        m_spool.removeFilesOf(batch);
        m_received += batch.messages.size();
        for (const RefusedItem &item : batch.refused) { // what is tried again was received before
            const QString place = item.folder + u'\n' + item.number + u'\n' + item.externalId;
            m_received += m_refused.contains(place) ? 0 : 1;
            m_refused.insert(place);
        }
        m_stored += taken->stored;
    }
    if (m_phase == Phase::Stopping)
        QMetaObject::invokeMethod(this, &InboxRun::finishStopping, Qt::QueuedConnection);
    Q_EMIT changed();
    if (!taken)
        return taken.error();
    return QJsonObject{{u"accepted"_s, taken->verdict.accepted}, {u"cursor"_s, taken->verdict.cursor}};
}

wire::JsonRpcPeer::Answer InboxRun::ask(const QJsonObject &params)
{
    const Result<ChannelQuestion> question = wire::fromJson<ChannelQuestion>(params);
    if (!question)
        return wire::answered(question.error());
    if (question->thread.isEmpty() || question->thread.size() > ChannelQuestion::kThreadLimit ||
        question->proof.size() > ChannelQuestion::kProofLimit ||
        question->proved.size() > ChannelQuestion::kAddressLimit ||
        question->transcript.size() > ChannelQuestion::kTextLimit)
        return wire::answered(Error{Error::Kind::Usage, {}, u"a question beyond its limits"_s, {}});
    if (m_asking >= kQuestionsAtOnce || m_phase != Phase::Running)
        return wire::answered(Error{Error::Kind::Busy, {}, u"too many questions at once"_s, {}});
    ++m_asking;
    const auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
    promise->start();
    const auto tell = [this, promise](const Result<ChannelAnswer> &answer) {
        --m_asking;
        promise->addResult(answer ? Result<QJsonObject>(wire::toJson(*answer).toObject())
                                  : Result<QJsonObject>(answer.error()));
        promise->finish();
    };
    wire::afterwards(m_context.intake.ask(m_row.id, *question), this, tell);
    return promise->future();
}

wire::JsonRpcPeer::Answer InboxRun::storeSecret(const QString &name, const QString &value)
{
    const QJsonObject property = m_manifest.settings.value(u"properties"_s).toObject().value(name).toObject();
    if (!property[u"writeOnly"_s].toBool() || value.size() > kSecretLimit)
        return wire::answered(Error{Error::Kind::Usage, name.left(100), u"no secret of this connector"_s, {}});
    m_process->addSecret(value);
    m_secrets.insert(name, value);
    return m_context.secrets.write(secretsOwner(m_row.id), m_secrets).then([](const Result<void> &written) {
        return written ? Result<QJsonObject>(QJsonObject{}) : Result<QJsonObject>(written.error());
    });
}

} // namespace centrala::connect
