// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/localhost.h"

#include "app/connect/secretsplace.h"
#include "app/wire/afterwards.h"
#include "app/wire/jsonrpcpeer.h"
#include "app/wire/readyfuture.h"
#include "app/workspace/enginethread.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

template<typename T>
std::shared_ptr<QPromise<T>> begunPromise()
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    return promise;
}

template<typename T>
void settle(const std::shared_ptr<QPromise<T>> &promise, T value)
{
    promise->addResult(std::move(value));
    promise->finish();
}

QString reasonOf(const Error &error)
{
    QStringList parts{error.subject, error.detail};
    parts.removeAll(QString());
    return parts.isEmpty() ? QString(nameOf(error.kind)) : parts.join(u": "_s);
}

constexpr std::chrono::seconds kWaitsAgain{5};

Error closing(const Folder &folder)
{
    return {Error::Kind::Busy, folder.path(), u"the workspace is being closed"_s, {}};
}

} // namespace

/// One request to bring everything up to date.
struct LocalHost::Sync
{
    Milliseconds limit{};
    bool untilCaughtUp = false;
    QList<connect::InboxFigures> before;
    QTimer timer;
    std::shared_ptr<QPromise<Result<QJsonObject>>> promise = begunPromise<Result<QJsonObject>>();
};

LocalHost::LocalHost(const Folder &folder, EngineThread &engine, const connect::Registry &registry, const Clock &clock,
                     RandomSource &random, QObject *parent)
    : QObject(parent),
      m_folder(folder),
      m_engine(engine),
      m_registry(registry),
      m_clock(clock),
      m_random(random),
      m_intake(engine)
{
    connect(&m_waits, &QTimer::timeout, this, &LocalHost::tellWaits);
}

LocalHost::~LocalHost() = default;

void LocalHost::prepare(Ready ready)
{
    if (m_stopped)
        return ready(closing(m_folder));
    if (m_inboxes)
        return ready({});
    m_waiting.push_back(std::move(ready));
    if (std::exchange(m_preparing, true))
        return;
    wire::afterwards(connect::openSecrets(m_folder.path(), m_folder.path(), m_random), this,
                     [this](const Result<std::shared_ptr<connect::Secrets>> &secrets) { prepared(secrets); });
}

void LocalHost::prepared(const Result<std::shared_ptr<connect::Secrets>> &secrets)
{
    m_preparing = false;
    Result<void> result;
    if (m_stopped) {
        result = closing(m_folder);
    } else if (!secrets) {
        result = secrets.error();
    } else {
        m_secrets = *secrets;
        m_inboxes = std::make_unique<connect::Inboxes>(
            m_registry, connect::RunContext{
                            m_intake, *m_secrets, m_clock, m_random, m_folder.spool(), QLocale().name(), {}, {}, {}});
        // At every change, for it is looked at later: by then what was settled may be at work again.
        connect(m_inboxes.get(), &connect::Inboxes::figuresChanged, this, &LocalHost::settled, Qt::QueuedConnection);
        connect(m_inboxes.get(), &connect::Inboxes::heard, this, &LocalHost::hear);
    }
    for (const Ready &ready : std::exchange(m_waiting, {}))
        ready(result);
}

void LocalHost::startConnectors()
{
    prepare([this](const Result<void> &result) {
        if (!result)
            Q_EMIT m_engine.trouble(result.error());
        else if (!std::exchange(m_started, true)) {
            m_inboxes->start();
            m_waits.start(kWaitsAgain);
        }
    });
}

QFuture<void> LocalHost::stop()
{
    m_stopped = true;
    m_waits.stop();
    for (const std::shared_ptr<Sync> &sync : std::vector(m_syncs))
        finishSync(*sync, false);
    if (m_inboxes)
        return m_inboxes->stop();
    auto promise = begunPromise<void>();
    promise->finish();
    return promise->future();
}

QFuture<int> LocalHost::answerCall(const ChannelCall &call)
{
    return m_started && !m_stopped ? m_inboxes->answerCall(call) : wire::readyFuture(callstatus::kNotNow);
}

serve::Answer LocalHost::testInbox(const QString &channel, const QJsonObject &settings,
                                   const connect::SecretSet &secrets)
{
    auto promise = begunPromise<Result<QJsonObject>>();
    prepare([=, this](const Result<void> &result) {
        if (!result)
            return settle<Result<QJsonObject>>(promise, result.error());
        wire::afterwards(m_inboxes->testSettings(channel, settings, secrets), this,
                         [promise](const Result<QJsonObject> &tested) { settle(promise, tested); });
    });
    return promise->future();
}

QFuture<Result<Outcome>> LocalHost::addInbox(const Actor &by, const QUuid &request, const AddInbox &wish,
                                             const connect::SecretSet &secrets)
{
    auto promise = begunPromise<Result<Outcome>>();
    prepare([=, this](const Result<void> &result) {
        if (!result)
            return settle<Result<Outcome>>(promise, result.error());
        const Result<QJsonObject> complete = m_inboxes->checkedSettings(wish.channel, wish.settings, secrets);
        if (!complete)
            return settle<Result<Outcome>>(promise, complete.error());
        AddInbox checked = wish;
        checked.settings = *complete;
        ++m_adding;
        auto added = m_engine.call([=](engine::Engine &engine) { return engine.run(by, {request, checked}); });
        wire::afterwards(added, this, [=, this](const Result<Outcome> &outcome) {
            if (outcome)
                return storeSecrets(by, *outcome, secrets, promise);
            --m_adding;
            settle(promise, outcome);
        });
    });
    return promise->future();
}

void LocalHost::storeSecrets(const Actor &by, const Outcome &outcome, const connect::SecretSet &secrets,
                             std::shared_ptr<QPromise<Result<Outcome>>> promise)
{
    const InboxId inbox = outcome.inbox.value_or(InboxId{});
    wire::afterwards(m_secrets->write(connect::secretsOwner(inbox), secrets), this,
                     [=, this](const Result<void> &stored) {
                         --m_adding;
                         if (m_started)
                             m_inboxes->refresh();
                         if (stored)
                             return settle<Result<Outcome>>(promise, outcome);
                         // Without its secrets it can do nothing: it is taken away again.
                         const Request removal{QUuid::createUuid(), RemoveInbox{inbox}};
                         (void)m_engine.call([=](engine::Engine &engine) { return engine.run(by, removal); });
                         settle<Result<Outcome>>(promise, stored.error());
                     });
}

QFuture<Result<Outcome>> LocalHost::removeInbox(const Actor &by, const Request &request)
{
    auto promise = begunPromise<Result<Outcome>>();
    auto removed = m_engine.call([=](engine::Engine &engine) { return engine.run(by, request); });
    wire::afterwards(removed, this, [=, this](const Result<Outcome> &outcome) {
        if (!outcome)
            return settle(promise, outcome);
        const InboxId inbox = std::get<RemoveInbox>(request.command).inbox;
        prepare([=, this](const Result<void> &ready) {
            if (!ready)
                return settle<Result<Outcome>>(promise, ready.error());
            wire::afterwards(m_secrets->write(connect::secretsOwner(inbox), {}), this,
                             [=](const Result<void> &forgotten) {
                                 settle(promise, forgotten ? outcome : Result<Outcome>(forgotten.error()));
                             });
        });
    });
    return promise->future();
}

void LocalHost::notice(const Changes &changes)
{
    if (!m_started || m_stopped)
        return;
    const auto isAbout = [&](Entity entity) {
        return std::any_of(changes.begin(), changes.end(), [&](const Change &one) { return one.entity == entity; });
    };
    if (m_adding == 0 && isAbout(Entity::Inbox))
        m_inboxes->refresh();
    if (isAbout(Entity::Entry)) {
        m_inboxes->lookForOutgoing();
        tellElsewhere(changes);
    }
}

void LocalHost::lookForOutgoing()
{
    if (m_started && !m_stopped)
        m_inboxes->lookForOutgoing();
}

serve::Answer LocalHost::sync(Milliseconds limit, bool untilCaughtUp)
{
    auto sync = std::make_shared<Sync>();
    sync->limit = limit;
    sync->untilCaughtUp = untilCaughtUp;
    prepare([this, sync](const Result<void> &result) {
        if (result)
            beginSync(sync);
        else
            settle<Result<QJsonObject>>(sync->promise, result.error());
    });
    return sync->promise->future();
}

void LocalHost::beginSync(const std::shared_ptr<Sync> &sync)
{
    if (std::exchange(m_started, true)) {
        sync->before = m_inboxes->figures();
        m_inboxes->lookNow();
    } else {
        m_inboxes->start();
    }
    m_syncs.push_back(sync);
    sync->timer.setSingleShot(true);
    connect(&sync->timer, &QTimer::timeout, this, [this, one = sync.get()] { finishSync(*one, false); });
    sync->timer.start(sync->limit);
}

/// May be announced from inside a run's own work, so this is called afterwards.
void LocalHost::settled()
{
    if (!m_inboxes || !m_inboxes->isSettled() || m_tryingAgain)
        return;
    if (!std::exchange(m_triedAgain, true))
        return tryRefusedAgain();
    for (const std::shared_ptr<Sync> &sync : std::vector(m_syncs)) {
        if (sync->untilCaughtUp)
            finishSync(*sync, true);
    }
}

void LocalHost::finishSync(Sync &sync, bool caughtUp)
{
    QJsonArray inboxes;
    for (const connect::InboxFigures &now : m_inboxes->figures()) {
        connect::InboxFigures before;
        for (const connect::InboxFigures &one : sync.before) {
            if (one.inbox == now.inbox)
                before = one;
        }
        // A run that began anew meanwhile counts from nothing again.
        const auto since = [](qint64 then, qint64 count) { return count >= then ? count - then : count; };
        QJsonValue error;
        if (now.error)
            error = reasonOf(*now.error);
        else if (sync.untilCaughtUp && !caughtUp)
            error = u"not caught up in time"_s;
        inboxes.append(QJsonObject{{u"id"_s, now.inbox.value},
                                   {u"received"_s, since(before.received, now.received)},
                                   {u"stored"_s, since(before.stored, now.stored)},
                                   {u"sent"_s, since(before.sent, now.sent)},
                                   {u"failed"_s, since(before.failed, now.failed)},
                                   {u"error"_s, error}});
    }
    settle<Result<QJsonObject>>(sync.promise, QJsonObject{{u"inboxes"_s, inboxes}});
    std::erase_if(m_syncs, [&](const std::shared_ptr<Sync> &one) { return one.get() == &sync; });
}

} // namespace centrala::workspace
