// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/updatepoller.h"

#include "connectors/contract/spoolfiles.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace centrala::telegram {

namespace {

const QString kStream = u"updates"_s;
constexpr int kUpdatesInBatch = 100;
constexpr Milliseconds kHold = 50s; ///< the longest that Telegram holds a request
constexpr Milliseconds kPatience = 15s;
constexpr Milliseconds kLongestWait = 60s;
constexpr Milliseconds kStorageWait = 5s;
constexpr qint64 kConflictMs = 60'000; ///< a poll of ours that was cut may live on so long
constexpr Milliseconds kConflictWait = 2s;
constexpr Milliseconds kPersonWait = 60s;

Error::Kind kindOf(const BotAnswer &answer)
{
    if (answer.code == 429)
        return Error::Kind::RateLimited;
    return answer.kind == BotAnswer::Kind::Refused ? Error::Kind::Rejected : Error::Kind::Offline;
}

} // namespace

UpdatePoller::UpdatePoller(Host &host, BotApi &api, const QString &cursor, QObject *parent)
    : QObject(parent), m_host(host), m_api(api), m_cursor(cursor)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] {
        if (const auto again = std::exchange(m_again, {}))
            again();
    });
}

void UpdatePoller::wake()
{
    m_reported.reset();
    if (m_holding)
        m_holding->abort();
    else if (m_again)
        m_retry.start(0);
}

void UpdatePoller::stop()
{
    m_stopped = true;
    m_retry.stop();
    if (m_holding)
        m_holding->abort();
    if (m_files && !m_delivering)
        m_files->removeFiles();
}

void UpdatePoller::poll(Milliseconds hold)
{
    if (m_stopped)
        return;
    QJsonObject arguments{{u"limit"_s, kUpdatesInBatch},
                          {u"timeout"_s, static_cast<qint64>(hold / 1s)},
                          {u"allowed_updates"_s,
                           QJsonArray{u"message"_s, u"edited_message"_s, u"callback_query"_s, u"message_reaction"_s}}};
    if (!m_cursor.isEmpty())
        arguments.insert(u"offset"_s, m_cursor.toLongLong());
    const auto reply = m_api.call(
        u"getUpdates"_s, arguments,
        [this, hold, guard = QPointer(this)](const BotAnswer &answer) {
            if (guard)
                handleAnswer(answer, hold);
        },
        hold + kPatience);
    if (hold > 0s)
        m_holding = reply;
}

void UpdatePoller::handleAnswer(const BotAnswer &answer, Milliseconds hold)
{
    m_holding = nullptr;
    if (m_stopped)
        return;
    // Cut by us to look at once, or by something between that forgets quiet lines: asking anew tells which.
    if (answer.kind == BotAnswer::Kind::Unknown && hold > 0s && answer.code == 0)
        return poll(0s);
    if (!answer.ok())
        return handleRefusal(answer);
    m_failures = 0;
    m_conflict.invalidate();
    const QJsonArray updates = answer.result.toArray();
    if (!updates.isEmpty())
        return take(updates);
    report(ConnectorState::CaughtUp);
    poll(kHold);
}

void UpdatePoller::handleRefusal(const BotAnswer &answer)
{
    const auto again = [this] { poll(0s); };
    if (answer.code == 401 || answer.code == 404) {
        m_again = again; // by wake(), or with new settings
        return report(ConnectorState::Broken, {Error::Kind::Unauthorised, {}, answer.description, {}});
    }
    if (answer.code == 409)
        return handleConflict(answer);
    m_again = again;
    waitOut({kindOf(answer), {}, answer.description, {}}, answer.retryAfter.value_or(backOff()));
}

void UpdatePoller::handleConflict(const BotAnswer &answer)
{
    m_again = [this] { poll(0s); };
    if (answer.says("webhook")) {
        report(ConnectorState::Broken,
               {Error::Kind::Conflict, {}, u"another program takes this bot's messages by a webhook"_s, {}});
        m_retry.start(kPersonWait);
        return;
    }
    if (!m_conflict.isValid())
        m_conflict.start();
    if (m_conflict.elapsed() < kConflictMs) {
        m_retry.start(kConflictWait);
        return;
    }
    waitOut({Error::Kind::Busy, {}, u"another program takes this bot's messages"_s, {}}, kPersonWait);
}

void UpdatePoller::take(const QJsonArray &updates)
{
    report(ConnectorState::Syncing);
    QList<MappedUpdate> mapped;
    m_raw.clear();
    for (const QJsonValue &update : updates) {
        mapped.append(mapUpdate(update.toObject()));
        if (mapped.last().kind == MappedUpdate::Kind::Unknown)
            m_raw.insert(mapped.last().id, QJsonDocument(update.toObject()).toJson(QJsonDocument::Compact));
    }
    // After a quiet week numbers may begin anew anywhere: the last one counts, not the greatest.
    const qint64 last = mapped.last().id;
    if (last <= 0) {
        m_again = [this] { poll(0s); };
        return waitOut({Error::Kind::Malformed, {}, u"an update without a number"_s, {}}, backOff());
    }
    m_next = QString::number(last + 1);
    m_files = std::make_unique<FileFetch>(m_api, m_host.spool(), withAlbumsJoined(std::move(mapped)));
    connect(m_files.get(), &FileFetch::finished, this, &UpdatePoller::deliver);
    connect(m_files.get(), &FileFetch::interrupted, this, [this](const BotAnswer &answer) {
        m_again = [this] { m_files->run(); };
        waitOut({kindOf(answer), {}, answer.description, {}}, answer.retryAfter.value_or(backOff()));
    });
    m_files->run();
}

Result<Batch> UpdatePoller::batchOf(const QList<MappedUpdate> &updates) const
{
    Batch batch;
    batch.stream = kStream;
    batch.fromCursor = m_cursor;
    batch.toCursor = m_next;
    for (const MappedUpdate &update : updates) {
        if (update.kind == MappedUpdate::Kind::Message)
            batch.messages.append(update.message);
        if (update.kind != MappedUpdate::Kind::Unknown)
            continue;
        const QByteArray raw = m_raw.value(update.id);
        const Result<SpoolFile> kept =
            contract::writeSpoolFile(m_host.spool(), raw, u"update.json"_s, u"application/json"_s);
        if (!kept)
            return kept.error();
        batch.refused.append({update.message.externalId,
                              {},
                              QString::number(update.id),
                              u"a kind of message that this version cannot show"_s,
                              raw.size(),
                              *kept});
    }
    return batch;
}

void UpdatePoller::deliver()
{
    if (m_stopped)
        return;
    const Result<Batch> batch = batchOf(m_files->updates());
    if (!batch) {
        m_again = [this] { deliver(); };
        return waitOut(batch.error(), kStorageWait);
    }
    m_delivering = true;
    m_host.deliver(*batch).then(
        this, [this, batch = *batch](const Result<BatchVerdict> &verdict) { handleVerdict(batch, verdict); });
}

void UpdatePoller::handleVerdict(const Batch &batch, const Result<BatchVerdict> &verdict)
{
    m_delivering = false;
    if (!verdict || !verdict->accepted) {
        for (const RefusedItem &item : batch.refused)
            m_host.spool().remove(item.raw.spoolName);
    }
    if (!verdict && !m_stopped) {
        m_again = [this] { deliver(); };
        return waitOut(verdict.error(), kStorageWait);
    }
    if (!verdict || !verdict->accepted)
        m_files->removeFiles();
    else
        answerButtons();
    if (verdict)
        m_cursor = verdict->accepted ? batch.toCursor : verdict->cursor;
    Q_EMIT delivered();
    poll(0s);
}

/// Else the button turns for ever in the customer's hand.
void UpdatePoller::answerButtons() const
{
    for (const MappedUpdate &update : m_files->updates()) {
        if (!update.callbackQuery.isEmpty())
            m_api.call(u"answerCallbackQuery"_s, {{u"callback_query_id"_s, update.callbackQuery}},
                       [](const BotAnswer &) {});
    }
}

void UpdatePoller::report(ConnectorState state, const Error &reason)
{
    if (m_reported == state && state != ConnectorState::Trouble)
        return;
    m_reported = state;
    m_host.reportState(state, reason);
}

void UpdatePoller::waitOut(Error reason, Milliseconds wait)
{
    if (m_stopped)
        return;
    reason.retryAt = m_host.clock().now() + wait;
    report(ConnectorState::Trouble, reason);
    m_retry.start(wait);
}

Milliseconds UpdatePoller::backOff()
{
    return std::min<Milliseconds>(1s * (1 << std::min(m_failures++, 6)), kLongestWait);
}

} // namespace centrala::telegram
