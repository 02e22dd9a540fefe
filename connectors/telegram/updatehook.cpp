// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/updatehook.h"

#include "connectors/telegram/samesecret.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace centrala::telegram {

namespace {

constexpr Milliseconds kStoreAgain = 3s;
constexpr Milliseconds kPersonWait = 60s;
constexpr Milliseconds kCheckEvery = 60s;
constexpr Milliseconds kCheckSoon = 2s; ///< while something waits at Telegram
constexpr int kAtOnce = 20;             ///< calls of Telegram; each waits for the disk

void answer(const QList<std::shared_ptr<QPromise<int>>> &callers, int status)
{
    for (const auto &caller : callers) {
        caller->addResult(status);
        caller->finish();
    }
}

} // namespace

UpdateHook::UpdateHook(Host &host, BotApi &api, const BotSettings &settings, const QString &cursor, QObject *parent)
    : UpdateSource(host, api, cursor, parent), m_settings(settings), m_albums(host.spool())
{
    m_albumsDue.setSingleShot(true);
    connect(&m_albumsDue, &QTimer::timeout, this, [this] {
        queueAlbums(m_albums.takeDue());
        takeNext();
        awaitAlbums();
    });
    m_check.setSingleShot(true);
    connect(&m_check, &QTimer::timeout, this, [this] { lookUp([this](const BotAnswer &info) { check(info); }); });
}

void UpdateHook::start()
{
    m_check.stop();
    lookUp([this](const BotAnswer &info) { begin(info); });
}

void UpdateHook::wake()
{
    forgetReport();
    if (!hurry() && m_registered)
        m_check.start(0);
}

void UpdateHook::stop()
{
    UpdateSource::stop();
    m_check.stop();
    m_albumsDue.stop();
    for (const Waiting &waiting : std::exchange(m_queue, {}))
        answer(waiting.callers, callstatus::kNotNow);
}

void UpdateHook::lookUp(const std::function<void(const BotAnswer &)> &then)
{
    api().call(u"getWebhookInfo"_s, {}, [this, then, guard = QPointer(this)](const BotAnswer &info) {
        if (guard && !isStopped())
            info.ok() ? then(info) : fail(info);
    });
}

void UpdateHook::fail(const BotAnswer &answer)
{
    const auto again = [this] { start(); };
    if (answer.code == 401 || answer.code == 404)
        return giveUp({Error::Kind::Unauthorised, {}, answer.description, {}}, std::nullopt, again);
    // Refused: the address is not one that Telegram takes.
    if (answer.code == 400)
        return giveUp({Error::Kind::Rejected, u"webhook_url"_s, answer.description, {}}, std::nullopt, again);
    waitOut({troubleKind(answer), {}, answer.description, {}}, answer.retryAfter.value_or(backOff()), again);
}

void UpdateHook::begin(const BotAnswer &info)
{
    const QString url = info.result[u"url"_s].toString();
    const HookCursor cursor = HookCursor::parse(intake().cursor());
    if (!url.isEmpty() && url != m_settings.webhook && !cursor.knows(url))
        return giveUp({Error::Kind::Conflict, {}, QString::fromLatin1(kWebhookElsewhere), {}}, kPersonWait,
                      [this] { start(); });
    if (url.isEmpty() && !intake().cursor().isEmpty() && !HookCursor::isOne(intake().cursor()))
        return confirmPolled();
    storeAddress();
}

/// What was polled and stored is forgotten by Telegram with the next poll only: else the webhook would bring it again.
void UpdateHook::confirmPolled()
{
    api().call(u"getUpdates"_s, {{u"offset"_s, intake().cursor().toLongLong()}, {u"limit"_s, 1}, {u"timeout"_s, 0}},
               [this, guard = QPointer(this)](const BotAnswer &answer) {
                   if (guard && !isStopped())
                       answer.ok() || answer.code == 409 ? storeAddress() : fail(answer);
               });
}

/// Before Telegram is told: whatever happens next, it is known that this webhook is ours to take away.
void UpdateHook::storeAddress()
{
    const HookCursor cursor = HookCursor::parse(intake().cursor());
    if (HookCursor::isOne(intake().cursor()) && cursor.isAt(m_settings.webhook))
        return registerHook();
    if (intake().isDelivering())
        return waitQuietly(kStoreAgain, [this] { start(); });
    m_storesAddress = true;
    intake().take({}, cursor.movedTo(m_settings.webhook).text());
}

void UpdateHook::registerHook()
{
    awaitAlbums(); // of an earlier run
    const qint64 now = host().clock().now().time_since_epoch().count() / 1000;
    api().call(u"setWebhook"_s,
               {{u"url"_s, m_settings.webhook},
                {u"secret_token"_s, QString::fromLatin1(m_settings.hookSecret)},
                {u"max_connections"_s, kAtOnce},
                {u"drop_pending_updates"_s, false},
                {u"allowed_updates"_s, wantedUpdates()}},
               [this, now, guard = QPointer(this)](const BotAnswer &answer) {
                   if (!guard || isStopped())
                       return;
                   if (!answer.ok())
                       return fail(answer);
                   forgetFailures();
                   m_registeredAt = now;
                   m_registered = true;
                   lookUp([this](const BotAnswer &info) { check(info); });
               });
}

void UpdateHook::check(const BotAnswer &info)
{
    if (info.result[u"url"_s].toString() != m_settings.webhook) {
        m_registered = false;
        return giveUp({Error::Kind::Conflict, {}, QString::fromLatin1(kWebhookElsewhere), {}}, kPersonWait,
                      [this] { start(); });
    }
    const bool isWaiting = info.result[u"pending_update_count"_s].toInteger() > 0;
    const bool failedSince = info.result[u"last_error_date"_s].toInteger() >= m_registeredAt;
    if (isWaiting && failedSince) {
        Error reason{Error::Kind::Offline, u"webhook_url"_s,
                     u"Telegram does not reach the address: "_s +
                         info.result[u"last_error_message"_s].toString().left(300),
                     host().clock().now() + kCheckEvery};
        report(ConnectorState::Trouble, reason);
    } else {
        report(isWaiting ? ConnectorState::Syncing : ConnectorState::CaughtUp);
    }
    m_check.start(isWaiting && !failedSince ? kCheckSoon : kCheckEvery);
}

QFuture<int> UpdateHook::answerCall(const ChannelCall &call)
{
    const auto caller = std::make_shared<QPromise<int>>();
    caller->start();
    const QFuture<int> future = caller->future();
    if (!isSameSecret(call.headers.value(u"x-telegram-bot-api-secret-token"_s).toUtf8(), m_settings.hookSecret))
        answer({caller}, callstatus::kForbidden);
    else if (const std::optional<int> status = take(QJsonDocument::fromJson(call.body).object(), caller))
        answer({caller}, *status);
    return future;
}

std::optional<int> UpdateHook::take(const QJsonObject &update, const Caller &caller)
{
    const qint64 id = update.value(u"update_id"_s).toInteger();
    if (id <= 0)
        return callstatus::kMalformed;
    // Before its own address is stored, nothing is taken: it comes again.
    const HookCursor cursor = HookCursor::parse(intake().cursor());
    if (isStopped() || m_storesAddress || !cursor.isAt(m_settings.webhook))
        return callstatus::kNotNow;
    if (cursor.hasTaken(id))
        return callstatus::kTaken;
    for (QList<Waiting> *list : {&m_queue, &m_underway}) {
        for (Waiting &waiting : *list) {
            if (waiting.id != id)
                continue;
            if (waiting.callers.size() >= kCallsOfOne) // it comes again
                return callstatus::kNotNow;
            waiting.callers.append(caller);
            return std::nullopt;
        }
    }
    if (m_albums.holds(id))
        return callstatus::kTaken;
    // What a person does next comes after their album.
    const QString album = AlbumShelf::albumOf(update);
    queueAlbums(m_albums.takeOfChat(AlbumShelf::chatOf(update), album));
    if (!album.isEmpty()) {
        const bool isKept = m_albums.put(update).ok();
        awaitAlbums();
        takeNext();
        return isKept ? callstatus::kTaken : callstatus::kNotNow;
    }
    if (m_queue.size() >= kQueueLimit)
        return callstatus::kNotNow;
    m_queue.append({id, update, {caller}});
    takeNext();
    return std::nullopt;
}

void UpdateHook::queueAlbums(const QList<QJsonObject> &parts)
{
    for (const QJsonObject &part : parts) {
        const qint64 id = part.value(u"update_id"_s).toInteger();
        if (HookCursor::parse(intake().cursor()).hasTaken(id))
            m_albums.remove(id);
        else
            m_queue.append({id, part, {}});
    }
}

void UpdateHook::awaitAlbums()
{
    if (const auto due = m_albums.nextDue(); due && !isStopped())
        m_albumsDue.start(*due);
}

void UpdateHook::takeNext()
{
    if (isStopped() || m_storesAddress || !m_underway.isEmpty() || m_queue.isEmpty())
        return;
    m_underway = std::exchange(m_queue, {});
    QJsonArray updates;
    HookCursor cursor = HookCursor::parse(intake().cursor());
    for (const Waiting &waiting : std::as_const(m_underway)) {
        updates.append(waiting.update);
        cursor.take(waiting.id);
    }
    intake().take(updates, cursor.text());
}

void UpdateHook::handleTaken(bool accepted)
{
    if (std::exchange(m_storesAddress, false))
        return start();
    for (const Waiting &waiting : std::exchange(m_underway, {})) {
        accepted ? m_albums.remove(waiting.id) : m_albums.putBack(waiting.id);
        answer(waiting.callers, accepted ? callstatus::kTaken : callstatus::kNotNow);
    }
    takeNext();
    awaitAlbums();
    if (accepted && m_registered) {
        forgetFailures();
        if (m_underway.isEmpty())
            report(ConnectorState::CaughtUp);
    }
}

} // namespace centrala::telegram
