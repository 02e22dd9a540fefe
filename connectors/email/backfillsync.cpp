// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/backfillsync.h"

#include "connectors/email/batching.h"

#include <QPointer>

#include <algorithm>

namespace centrala::email {

namespace {

constexpr quint32 kFirstWindow = 1000;
constexpr quint32 kSmallestWindow = 200;
constexpr quint32 kLargestWindow = 256 * 1024;
constexpr qsizetype kFew = 250;
constexpr qsizetype kMany = 2500;

} // namespace

BackfillSync::BackfillSync(const SyncContext &context, FolderWish wish, Direction direction, const QString &stream,
                           const QString &cursor, QObject *parent)
    : FolderSync(context, std::move(wish), direction, stream, cursor, parent)
{
}

bool BackfillSync::isFinished(const QString &cursor, quint32 uidValidity)
{
    const std::optional<BackfillCursor> stored = BackfillCursor::from(cursor);
    return stored && stored->uidValidity == uidValidity && stored->below <= 1;
}

void BackfillSync::plan()
{
    ++m_plans;
    m_known.clear();
    m_floors.clear();
    m_searching = false;
    m_window = kFirstWindow;
    const std::optional<BackfillCursor> stored = BackfillCursor::from(writer().cursor());
    if (stored && stored->uidValidity == folder().uidValidity) {
        m_position = *stored;
    } else {
        const bool isKnown = m_beginning.uidValidity == folder().uidValidity;
        m_position = {folder().uidValidity, isKnown ? m_beginning.next : folder().uidNext, 0, folder().exists};
    }
    m_planned = m_position.below;
    m_lowest = folder().exists == 0 ? m_planned : 1;
    if (link().can("ESEARCH") && m_planned > kFirstWindow && folder().exists > 0)
        askForLowest();
    step();
}

void BackfillSync::askForLowest()
{
    const auto done = [this, guard = QPointer(this), client = link().client()](const Result<ImapAnswer> &answer) {
        if (!guard || client != link().client() || !answer)
            return;
        for (const ImapResponse &data : answer->data) {
            for (qsizetype i = 0; i + 1 < data.values.size(); ++i) {
                if (data.values[i].text.toUpper() == "MIN")
                    m_lowest = data.values[i + 1].number().value_or(1);
            }
        }
    };
    link().client()->run(
        std::make_unique<ImapCommand>("UID SEARCH RETURN (MIN) ALL", QList<QByteArray>{"ESEARCH"}, done));
}

void BackfillSync::step()
{
    if (!link().client())
        return;
    while (!m_known.isEmpty() && hasRoom()) {
        const QList<quint32> next = m_known.mid(0, kChunk);
        m_known.remove(0, next.size());
        m_floors.append(m_known.isEmpty() ? m_planned : next.last());
        fetcher().fetch(next);
    }
    if (!m_known.isEmpty() || m_searching || !hasRoom())
        return;
    if (m_planned > m_lowest)
        return look();
    if (fetcher().underway() == 0 && writer().pending() == 0)
        end();
}

void BackfillSync::look()
{
    m_searching = true;
    const quint32 top = m_planned - 1;
    const quint32 floor = top > m_window ? top - m_window + 1 : 1;
    search("UID " + QByteArray::number(floor) + ':' + QByteArray::number(top),
           [this, floor, plan = m_plans](QList<quint32> uids) {
               if (plan == m_plans)
                   handleFound(std::move(uids), floor);
           });
}

void BackfillSync::handleFound(QList<quint32> uids, quint32 floor)
{
    m_searching = false;
    const quint32 top = m_planned;
    uids.removeIf([=](quint32 uid) { return uid < floor || uid >= top; });
    std::sort(uids.begin(), uids.end(), std::greater<>());
    uids.erase(std::unique(uids.begin(), uids.end()), uids.end());
    if (uids.size() < kFew)
        m_window = std::min(m_window * 4, kLargestWindow);
    else if (uids.size() > kMany)
        m_window = std::max(m_window / 2, kSmallestWindow);
    m_known = uids;
    m_planned = floor;
    step();
}

void BackfillSync::handleChunk(const MailChunk &chunk)
{
    const quint32 floor = m_floors.takeFirst();
    const qint64 doneBefore = m_position.done;
    const auto cursorAfter = [&](quint32 uid, qsizetype count) {
        const qint64 done = doneBefore + count;
        const qint64 total = uid > 1 ? std::max(m_position.total, done) : done; // at the end it is known
        return BackfillCursor{m_position.uidValidity, uid, done, total}.toString();
    };
    QList<Batch> batches = intoBatches(chunk.mails, cursorAfter);
    if (batches.isEmpty())
        batches.append(Batch());
    batches.last().toCursor = cursorAfter(floor, chunk.mails.size());
    batches.last().gaps = chunk.asked.size() - chunk.mails.size();
    for (Batch &batch : batches) {
        batch.backfill = true;
        m_position = *BackfillCursor::from(batch.toCursor);
        batch.done = m_position.done;
        batch.total = m_position.total;
        writer().push(std::move(batch));
    }
}

void BackfillSync::end()
{
    if (!isFinished(writer().cursor(), folder().uidValidity)) {
        m_position.below = 1;
        m_position.total = m_position.done;
        Batch last;
        last.backfill = true;
        last.toCursor = m_position.toString();
        last.done = m_position.done;
        last.total = m_position.total;
        writer().push(last); // when it is stored, step() comes here again
        return;
    }
    stop();
    setState(ConnectorState::CaughtUp);
    Q_EMIT finished();
}

} // namespace centrala::email
