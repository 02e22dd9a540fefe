// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/updatepoller.h"

#include "connectors/telegram/albumshelf.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace centrala::telegram {

namespace {

constexpr int kUpdatesInBatch = 100;
constexpr Milliseconds kHold = 50s; ///< the longest that Telegram holds a request
constexpr Milliseconds kPatience = 15s;
constexpr qint64 kConflictMs = 60'000; ///< a poll of ours that was cut may live on so long
constexpr Milliseconds kConflictWait = 2s;
constexpr Milliseconds kPersonWait = 60s;

} // namespace

void UpdatePoller::start()
{
    if (HookCursor::isOne(intake().cursor()))
        takeAlbums();
    else
        poll(0s);
}

/// Of which Telegram was told, when it called, that they are here.
void UpdatePoller::takeAlbums()
{
    AlbumShelf albums(host().spool());
    HookCursor cursor = HookCursor::parse(intake().cursor());
    QJsonArray left;
    for (const QJsonObject &part : albums.takeDue()) {
        const qint64 id = part.value(u"update_id"_s).toInteger();
        if (cursor.hasTaken(id)) {
            albums.remove(id);
            continue;
        }
        left.append(part);
        cursor.take(id);
    }
    if (left.isEmpty())
        return leaveWebhook();
    m_takesAlbums = true;
    intake().take(left, cursor.text());
}

/// Only ours; somebody else's stays, and the first poll tells of it.
void UpdatePoller::leaveWebhook()
{
    const auto failed = [this](const BotAnswer &answer) {
        waitOut({troubleKind(answer), {}, answer.description, {}}, answer.retryAfter.value_or(backOff()),
                [this] { leaveWebhook(); });
    };
    api().call(u"getWebhookInfo"_s, {}, [this, failed, guard = QPointer(this)](const BotAnswer &info) {
        if (!guard || isStopped())
            return;
        if (info.code == 401 || info.code == 404)
            return handleRefusal(info);
        if (!info.ok())
            return failed(info);
        const QString url = info.result[u"url"_s].toString();
        if (url.isEmpty() || !HookCursor::parse(intake().cursor()).knows(url))
            return poll(0s);
        api().call(u"deleteWebhook"_s, {{u"drop_pending_updates"_s, false}},
                   [this, failed, guard](const BotAnswer &left) {
                       if (guard && !isStopped())
                           left.ok() ? poll(0s) : failed(left);
                   });
    });
}

void UpdatePoller::wake()
{
    forgetReport();
    if (m_holding)
        m_holding->abort();
    else
        hurry();
}

void UpdatePoller::stop()
{
    UpdateSource::stop();
    if (m_holding)
        m_holding->abort();
}

void UpdatePoller::poll(Milliseconds hold)
{
    if (isStopped())
        return;
    QJsonObject arguments{{u"limit"_s, kUpdatesInBatch},
                          {u"timeout"_s, static_cast<qint64>(hold / 1s)},
                          {u"allowed_updates"_s, wantedUpdates()}};
    bool isNumber = false;
    if (const qint64 offset = intake().cursor().toLongLong(&isNumber); isNumber)
        arguments.insert(u"offset"_s, offset);
    const auto reply = api().call(
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
    if (isStopped())
        return;
    // Cut by us to look at once, or by something between that forgets quiet lines: asking anew tells which.
    if (answer.kind == BotAnswer::Kind::Unknown && hold > 0s && answer.code == 0)
        return poll(0s);
    if (!answer.ok())
        return handleRefusal(answer);
    forgetFailures();
    m_conflict.invalidate();
    const QJsonArray updates = answer.result.toArray();
    if (!updates.isEmpty())
        return take(updates);
    report(ConnectorState::CaughtUp);
    poll(kHold);
}

void UpdatePoller::handleRefusal(const BotAnswer &answer)
{
    if (answer.code == 401 || answer.code == 404)
        return giveUp({Error::Kind::Unauthorised, {}, answer.description, {}}, std::nullopt, [this] { start(); });
    if (answer.code == 409)
        return handleConflict(answer);
    waitOut({troubleKind(answer), {}, answer.description, {}}, answer.retryAfter.value_or(backOff()),
            [this] { poll(0s); });
}

void UpdatePoller::handleConflict(const BotAnswer &answer)
{
    const auto again = [this] { start(); };
    if (answer.says("webhook"))
        return giveUp({Error::Kind::Conflict, {}, QString::fromLatin1(kWebhookElsewhere), {}}, kPersonWait, again);
    if (!m_conflict.isValid())
        m_conflict.start();
    if (m_conflict.elapsed() < kConflictMs)
        return waitQuietly(kConflictWait, again);
    waitOut({Error::Kind::Busy, {}, u"another program takes this bot's messages"_s, {}}, kPersonWait, again);
}

/// Whether more parts of the album that comes last may come in a moment; waited for once each time one came.
bool UpdatePoller::mayBeCutShort(const QJsonArray &updates)
{
    const QJsonObject last = updates.last().toObject();
    const qint64 id = last.value(u"update_id"_s).toInteger();
    return !AlbumShelf::albumOf(last).isEmpty() && std::exchange(m_lastSeen, id) != id;
}

void UpdatePoller::take(QJsonArray updates)
{
    report(ConnectorState::Syncing);
    if (updates.size() < kUpdatesInBatch && mayBeCutShort(updates))
        return waitQuietly(AlbumShelf::kWait, [this] { poll(0s); });
    if (updates.size() >= kUpdatesInBatch) {
        const QString album = AlbumShelf::albumOf(updates.last().toObject());
        const auto isCut = [&] { return !album.isEmpty() && AlbumShelf::albumOf(updates.last().toObject()) == album; };
        const QJsonArray whole = updates;
        while (!updates.isEmpty() && isCut())
            updates.removeLast();
        if (updates.isEmpty())
            updates = whole;
    }
    // After a quiet week numbers may begin anew anywhere: the last one counts, not the greatest.
    const qint64 last = updates.last()[u"update_id"_s].toInteger();
    if (last <= 0)
        return waitOut({Error::Kind::Malformed, {}, u"an update without a number"_s, {}}, backOff(),
                       [this] { poll(0s); });
    const HookCursor hook = HookCursor::parse(intake().cursor());
    QJsonArray fresh;
    for (const QJsonValue &update : updates) {
        if (!hook.hasTaken(update[u"update_id"_s].toInteger()))
            fresh.append(update);
    }
    intake().take(fresh, QString::number(last + 1));
}

void UpdatePoller::handleTaken(bool)
{
    if (std::exchange(m_takesAlbums, false))
        return start();
    poll(0s);
}

} // namespace centrala::telegram
