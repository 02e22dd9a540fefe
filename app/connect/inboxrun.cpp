// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/inboxrun.h"

#include "app/connect/logging.h"
#include "app/connect/settingscheck.h"
#include "app/wire/afterwards.h"
#include "app/wire/json.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace centrala::connect {

namespace {

constexpr int kFailuresUntilSettled = 3;
constexpr Milliseconds kWhenTroubleSaysNothing{60'000};
constexpr Milliseconds kUntilAccepted{100};

} // namespace

InboxRun::InboxRun(const InboxRow &row, const Manifest &manifest, RunContext &context, QObject *parent)
    : QObject(parent),
      m_row(row),
      m_manifest(manifest),
      m_context(context),
      m_title(u"inbox %1 (%2)"_s.arg(row.id.value).arg(row.channel)),
      m_spool(QDir(context.spoolRoot).filePath(QString::number(row.id.value))),
      m_sender(row.id, manifest.isIdempotent(), context.intake, m_spool, context.clock)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &InboxRun::prepare);
    m_stopTimer.setSingleShot(true);
    m_stopTimer.setInterval(m_context.limits.drain * 3);
    connect(&m_stopTimer, &QTimer::timeout, this, [this] {
        m_phase = Phase::Stopped;
        finishStopping();
    });
    connect(&m_sender, &Sender::changed, this, [this] {
        if (m_phase == Phase::Stopping)
            finishStopping();
        Q_EMIT changed();
    });
}

void InboxRun::start()
{
    if (m_phase == Phase::Idle)
        prepare();
}

QFuture<void> InboxRun::stop()
{
    QPromise<void> promise;
    promise.start();
    QFuture<void> future = promise.future();
    m_stopping.push_back(std::move(promise));
    if (m_phase == Phase::Stopping || m_phase == Phase::Stopped) {
        finishStopping();
        return future;
    }
    m_phase = Phase::Stopping;
    m_retryTimer.stop();
    m_stopTimer.start();
    m_sender.close();
    if (m_process)
        m_process->stop();
    else
        finishStopping();
    return future;
}

void InboxRun::finishStopping()
{
    if (m_phase == Phase::Stopping && (m_process || m_accepting > 0 || !m_sender.isSettled()))
        return;
    m_stopTimer.stop();
    m_phase = Phase::Stopped;
    for (QPromise<void> &promise : std::exchange(m_stopping, {}))
        promise.finish();
}

void InboxRun::lookNow()
{
    if (m_phase == Phase::Waiting) {
        m_retryTimer.start(Milliseconds(0));
        return;
    }
    if (m_phase != Phase::Running)
        return;
    m_reported = false;
    m_process->request(u"wake"_s).then(this, [](const Result<QJsonObject> &) {});
    m_sender.look();
}

bool InboxRun::isSettled() const
{
    if (m_phase == Phase::Waiting)
        return m_failures >= kFailuresUntilSettled && m_sender.isSettled();
    if (m_phase == Phase::Stopped)
        return true;
    const bool told = m_reported && m_state && *m_state != ConnectorState::Syncing;
    return m_phase == Phase::Running && told && m_accepting == 0 && m_sender.isIdle();
}

InboxFigures InboxRun::figures() const
{
    return {m_row.id, m_received, m_stored, m_sender.sent(), m_sender.failed(), m_error};
}

/// Reads secrets and cursors, and puts right what a run that died left behind, before the connector is started.
void InboxRun::prepare()
{
    if (m_phase == Phase::Stopping || m_phase == Phase::Stopped)
        return;
    if (m_accepting > 0 || !m_sender.isSettled()) {
        // What the last process handed over is still on its way, and its files lie in the spool.
        m_phase = Phase::Waiting;
        m_retryTimer.start(kUntilAccepted);
        return;
    }
    m_phase = Phase::Preparing;
    wire::afterwards(m_context.secrets.read(secretsOwner(m_row.id)), this, [this](const Result<SecretSet> &secrets) {
        if (!secrets)
            return prepared(secrets.error());
        m_secrets = *secrets;
        recover();
    });
}

void InboxRun::recover()
{
    if (m_recovered)
        return fetchCursors();
    const QFuture<Result<void>> recovered = m_context.intake.recoverSending(m_row.id, m_manifest.isIdempotent());
    wire::afterwards(recovered, this, [this](const Result<void> &done) {
        if (!done)
            return prepared(done.error());
        m_recovered = true;
        fetchCursors();
    });
}

void InboxRun::fetchCursors()
{
    wire::afterwards(m_context.intake.cursors(m_row.id), this, [this](const Result<QHash<QString, QString>> &cursors) {
        cursors ? launch(*cursors) : prepared(cursors.error());
    });
}

void InboxRun::launch(const QHash<QString, QString> &cursors)
{
    if (m_phase != Phase::Preparing)
        return;
    const Result<QJsonObject> settings =
        completedSettings(m_manifest.settings, knownSettings(m_manifest.settings, m_row.settings), m_secrets);
    if (!settings)
        return needPerson(settings.error());
    if (const Result<void> made = m_spool.prepare(); !made)
        return prepared(made.error());
    QJsonObject secrets;
    for (auto it = m_secrets.begin(); it != m_secrets.end(); ++it)
        secrets.insert(it.key(), it.value());
    QJsonObject stored;
    for (auto it = cursors.begin(); it != cursors.end(); ++it)
        stored.insert(it.key(), it.value());

    m_phase = Phase::Running;
    m_state.reset();
    m_reported = false;
    m_running.start();
    m_process = std::make_unique<ConnectorProcess>(
        m_manifest, m_title, m_secrets, m_context.limits, m_context.environment,
        [this](const QString &method, const QJsonObject &params) { return answer(method, params); });
    connect(m_process.get(), &ConnectorProcess::ended, this, &InboxRun::processEnded);
    report(InboxState::Syncing, {}, {});
    m_process->start();
    if (!m_process || !m_process->isOpen())
        return;
    const auto orKill = [process = m_process.get()](const Result<QJsonObject> &result) {
        if (!result)
            process->kill(result.error());
        return result.ok();
    };
    m_process
        ->request(u"initialize"_s, {{u"protocol"_s, 1},
                                    {u"settings"_s, *settings},
                                    {u"secrets"_s, secrets},
                                    {u"cursors"_s, stored},
                                    {u"spool"_s, m_spool.path()},
                                    {u"locale"_s, m_context.locale}})
        .then(m_process.get(), [this, orKill](const Result<QJsonObject> &welcome) {
            if (!orKill(welcome) || m_phase != Phase::Running)
                return;
            m_process->request(u"start"_s).then(m_process.get(), [this, orKill](const Result<QJsonObject> &started) {
                if (orKill(started) && m_phase == Phase::Running)
                    m_sender.open(*m_process);
            });
        });
}

void InboxRun::prepared(const Error &error)
{
    if (m_phase == Phase::Preparing)
        waitAndRetry(error);
}

wire::JsonRpcPeer::Answer InboxRun::answer(const QString &method, const QJsonObject &params)
{
    if (method == u"deliver")
        return deliver(params);
    if (method == u"ask")
        return ask(params);
    if (method == u"store_secret")
        return storeSecret(params[u"name"_s].toString(), params[u"value"_s].toString());
    if (method == u"state") {
        hearState(params);
        return wire::answered(QJsonObject{});
    }
    if (method == u"live") {
        hearLive(params);
        return wire::answered(QJsonObject{});
    }
    return wire::answered(Error{Error::Kind::Usage, {}, u"unknown method: "_s + method.left(50), {}});
}

void InboxRun::processEnded(const Error &reason)
{
    m_process.release()->deleteLater();
    m_sender.close();
    m_streams.clear();
    if (m_phase == Phase::Stopping) {
        finishStopping();
        Q_EMIT changed();
        return;
    }
    if (Milliseconds(m_running.elapsed()) >= m_context.retry.steady)
        m_failures = 0;
    waitAndRetry(reason);
}

void InboxRun::waitAndRetry(const Error &reason)
{
    m_phase = Phase::Waiting;
    const Milliseconds wait = m_context.retry.wait(++m_failures, m_context.random);
    qCWarning(log).noquote() << m_title + u':' << reason.detail << "- tried again in" << wait.count() << "ms";
    m_retryTimer.start(wait);
    report(InboxState::Error, reason, m_context.clock.now() + wait);
}

/// Nothing is tried again until the inbox is edited.
void InboxRun::needPerson(const Error &reason)
{
    m_phase = Phase::Waiting;
    m_failures = kFailuresUntilSettled;
    report(InboxState::Error, reason, {});
}

void InboxRun::report(InboxState state, const Error &error, std::optional<Instant> retryAt)
{
    m_error = state == InboxState::Error ? std::optional(error) : std::nullopt;
    m_context.intake.reportState(m_row.id, state, error, retryAt);
    Q_EMIT changed();
}

void InboxRun::hearState(const QJsonObject &params)
{
    const std::optional<ConnectorState> state = valueNamed<ConnectorState>(params[u"state"_s].toString());
    if (!state) {
        m_process->kill(Error{Error::Kind::Malformed, m_title, u"it reported an unknown state"_s, {}});
        return;
    }
    m_state = state;
    m_reported = true;
    Error error = wire::errorFromJson(params[u"error"_s].toObject());
    error.detail = m_process->strike().cleaned(error.detail).left(2000);
    if (error.subject.isEmpty())
        error.subject = m_row.name;
    switch (*state) {
    case ConnectorState::Syncing:
        report(InboxState::Syncing, {}, {});
        break;
    case ConnectorState::CaughtUp:
        report(InboxState::Ok, error, {});
        break;
    case ConnectorState::Trouble:
        report(InboxState::Error, error, error.retryAt.value_or(m_context.clock.now() + kWhenTroubleSaysNothing));
        break;
    case ConnectorState::Broken:
        report(InboxState::Error, error, {});
        break;
    }
}

} // namespace centrala::connect
