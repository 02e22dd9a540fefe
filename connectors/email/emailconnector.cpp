// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/emailconnector.h"

#include "app/model/sentences.h"
#include "connectors/email/emailtest.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr int kParsers = 2;
constexpr int kStopLimitMs = 10'000;

/// Worst first.
int rank(ConnectorState state)
{
    switch (state) {
    case ConnectorState::Broken:
        return 0;
    case ConnectorState::Trouble:
        return 1;
    case ConnectorState::Syncing:
        return 2;
    case ConnectorState::CaughtUp:
        break;
    }
    return 3;
}

} // namespace

/// What the parts of the synchronisation share. The pool goes first, so that nothing reads mail any more.
struct EmailConnector::Engine
{
    Engine(EmailSettings given, Host &host)
        : settings(std::move(given)),
          tokens(settings, host),
          reader(host.spool(), {QStringList{settings.address} + settings.aliases,
                                colleaguesOf(settings.colleagues, settings.address)}),
          spool(host.spool()),
          context{settings, host, tokens, reader, spool, pool}
    {
        pool.setMaxThreadCount(kParsers);
    }

    const EmailSettings settings;
    TokenSource tokens;
    const MimeReader reader;
    const SpoolWriter spool;
    QThreadPool pool;
    const SyncContext context;
};

EmailConnector::EmailConnector(Host &host, QObject *parent) : Connector(parent), m_host(host)
{
    m_stopped.start();
}

EmailConnector::~EmailConnector()
{
    if (m_engine)
        m_engine->pool.waitForDone();
}

const SyncContext &EmailConnector::context() const
{
    return m_engine->context;
}

QFuture<Result<QJsonObject>> EmailConnector::test(const Startup &startup)
{
    auto *test = new EmailTest(m_host, this);
    return test->run(startup);
}

void EmailConnector::start(const Startup &startup)
{
    if (m_engine || m_stopping)
        return;
    Result<EmailSettings> settings = EmailSettings::from(startup);
    if (!settings)
        return m_host.reportState(ConnectorState::Broken, settings.error());
    m_cursors = startup.cursors;
    m_engine = std::make_unique<Engine>(*std::move(settings), m_host);
    m_engine->spool.removeLeftovers();
    m_outbox = std::make_unique<Outbox>(m_engine->settings, m_host, m_engine->tokens);
    m_outbox->resumeCopies();
    for (const QString &folder : m_engine->settings.folders)
        m_inboxes.push_back(follow({folder}, Direction::In, folder + u"/live"_s, folder + u"/backfill"_s));
    m_sent = follow({m_engine->settings.sentFolder}, Direction::Out, u"Sent"_s, u"Sent/backfill"_s);
    connect(m_sent.get(), &FolderSync::absent, this, [this] {
        std::exchange(m_sent, nullptr).release()->deleteLater();
        report();
    });
    connect(m_outbox.get(), &Outbox::sent, this, [this] {
        if (m_sent)
            m_sent->wake();
    });
    report();
}

std::unique_ptr<LiveSync> EmailConnector::follow(const FolderWish &wish, Direction direction, const QString &live,
                                                 const QString &backfill)
{
    auto sync = std::make_unique<LiveSync>(m_engine->context, wish, direction, live, m_cursors.value(live));
    connect(sync.get(), &FolderSync::stateChanged, this, &EmailConnector::report);
    connect(sync.get(), &LiveSync::followed, this, [=, this](const LiveCursor &cursor, const OpenFolder &folder) {
        queueHistory({{folder.name}, direction, backfill, cursor});
    });
    const std::optional<LiveCursor> stored = LiveCursor::from(m_cursors.value(live));
    if (stored && !BackfillSync::isFinished(m_cursors.value(backfill), stored->uidValidity))
        queueHistory({wish, direction, backfill, *stored});
    sync->start();
    return sync;
}

void EmailConnector::queueHistory(const History &history)
{
    if (m_history && m_historyStream == history.stream) { // the server gave new numbers: begin again
        m_cursors.insert(m_historyStream, m_history->cursor());
        m_history->stop();
        std::exchange(m_history, nullptr).release()->deleteLater();
    }
    std::erase_if(m_histories, [&](const History &other) { return other.stream == history.stream; });
    m_histories.push_back(history);
    nextHistory();
}

void EmailConnector::nextHistory()
{
    if (m_history || m_histories.empty() || m_stopping)
        return report();
    const History history = m_histories.front();
    m_histories.pop_front();
    m_historyStream = history.stream;
    m_history = std::make_unique<BackfillSync>(m_engine->context, history.wish, history.direction, history.stream,
                                               m_cursors.value(history.stream));
    m_history->setBeginning(history.beginning);
    connect(m_history.get(), &FolderSync::stateChanged, this, &EmailConnector::report);
    connect(m_history.get(), &FolderSync::absent, this, &EmailConnector::finishHistory);
    connect(m_history.get(), &BackfillSync::finished, this, &EmailConnector::finishHistory);
    m_history->start();
}

void EmailConnector::finishHistory()
{
    m_cursors.insert(m_historyStream, m_history->cursor());
    m_history->disconnect(this);
    std::exchange(m_history, nullptr).release()->deleteLater();
    nextHistory();
}

QList<FolderSync *> EmailConnector::syncs() const
{
    QList<FolderSync *> all;
    for (const std::unique_ptr<LiveSync> &inbox : m_inboxes)
        all.append(inbox.get());
    all << m_history.get() << m_sent.get() << m_again.get();
    all.removeAll(nullptr);
    return all;
}

void EmailConnector::report()
{
    if (m_stopping || !m_engine)
        return;
    ConnectorState state = m_histories.empty() ? ConnectorState::CaughtUp : ConnectorState::Syncing;
    Error problem;
    for (const FolderSync *sync : syncs()) {
        if (rank(sync->state()) < rank(state)) {
            state = sync->state();
            problem = sync->problem();
        }
    }
    if (m_reported == state && m_reportedProblem.detail == problem.detail &&
        m_reportedProblem.retryAt == problem.retryAt)
        return;
    m_reported = state;
    m_reportedProblem = problem;
    m_host.reportState(state, problem);
}

void EmailConnector::wake()
{
    for (FolderSync *sync : syncs())
        sync->wake();
}

QFuture<SendOutcome> EmailConnector::send(const OutgoingMessage &message)
{
    if (m_outbox && !m_stopping)
        return m_outbox->send(message);
    QPromise<SendOutcome> promise;
    promise.start();
    promise.addResult(SendOutcome{Delivery::Failed, message.externalId, QString::fromLatin1(sentences::kNotConnected),
                                  m_host.clock().now() + std::chrono::minutes(1)});
    promise.finish();
    return promise.future();
}

QFuture<void> EmailConnector::stop()
{
    if (std::exchange(m_stopping, true))
        return m_stopped.future();
    for (FolderSync *sync : syncs())
        sync->stop();
    const auto finish = [this] {
        if (!m_stopped.future().isFinished())
            m_stopped.finish();
    };
    if (!m_outbox) {
        finish();
        return m_stopped.future();
    }
    connect(m_outbox.get(), &Outbox::idle, this, finish);
    QTimer::singleShot(kStopLimitMs, this, finish);
    m_outbox->stop();
    return m_stopped.future();
}

} // namespace centrala::email
