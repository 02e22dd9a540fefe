// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/livesync.h"

#include "connectors/email/batching.h"

#include <QPointer>

#include <algorithm>

namespace centrala::email {

namespace {

/// What was asked for and did not come.
NumberSet missing(const MailChunk &chunk)
{
    QList<quint32> came;
    for (const ReadMail &mail : chunk.mails)
        came.append(mail.uid);
    return NumberSet(chunk.asked).without(NumberSet(came));
}

} // namespace

LiveSync::LiveSync(const SyncContext &context, FolderWish wish, Direction direction, const QString &stream,
                   const QString &cursor, QObject *parent)
    : FolderSync(context, std::move(wish), direction, stream, cursor, parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LiveSync::lookAgain);
    link().comeBackTo(LiveCursor::from(cursor).value_or(LiveCursor()));
}

void LiveSync::wake()
{
    FolderSync::wake();
    if (link().client())
        setState(ConnectorState::Syncing); // who woke it is told when it is caught up again
    lookAgain();
}

void LiveSync::lookAgain()
{
    if (!link().client())
        return;
    m_lookAgain = true;
    if (m_idle)
        m_idle->stop();
    else
        step();
}

void LiveSync::plan()
{
    ++m_plans;
    m_known.clear();
    m_looking = false;
    delete m_comparing;
    if (isFresh()) {
        m_idle = nullptr;
        m_exists = folder().exists;
    } else if (m_idle) {
        m_idle->stop();
    }
    connect(link().client(), &ImapClient::untagged, this, &LiveSync::handleUntagged, Qt::UniqueConnection);
    const std::optional<LiveCursor> stored = LiveCursor::from(writer().cursor());
    m_lookAgain = true;
    if (stored && stored->uidValidity == folder().uidValidity) {
        m_position = *stored;
        if (folder().tellsGone)
            m_position.count = -1;
        m_vanished = folder().vanished;
        m_vanished.keepBelow(stored->next);
        if (isFresh()) {                                                   // else mails may have come since
            m_position.next = std::min(m_position.next, folder().uidNext); // a server that lost its newest mails
            m_lookAgain = folder().uidNext > m_position.next;
        }
        return step();
    }
    m_vanished = {};
    m_position = {folder().uidValidity, folder().uidNext, folder().modSeq, -1};
    if (isFresh() && !folder().tellsGone)
        m_position.count = m_exists;
    Batch begin;
    begin.toCursor = m_position.toString();
    writer().push(begin);
    Q_EMIT followed(m_position, folder());
    step();
}

void LiveSync::handleClosed()
{
    m_timer.stop();
    m_idle = nullptr;
    m_looking = false;
    delete m_comparing;
}

void LiveSync::handleUntagged(const ImapResponse &response)
{
    if (response.keyword == "VANISHED") {
        m_vanished.add(response);
        step();
        return;
    }
    if (response.keyword == "EXPUNGE") { // names a place in the folder: which mail it was is found by comparing
        m_exists = std::max<qint64>(0, m_exists - 1);
        if (!m_compared.isValid() || m_compared.hasExpired(kCompareEvery.count()))
            lookAgain();
        return;
    }
    if (response.keyword != "EXISTS")
        return;
    m_exists = response.number.value_or(0);
    m_lookAgain = true; // an ImapIdle ends by itself
    if (!m_idle)
        step();
}

void LiveSync::step()
{
    const bool isHandedOver = m_known.isEmpty() && fetcher().underway() == 0 && writer().pending() == 0;
    if (link().client() && !m_looking && !m_lookAgain && isHandedOver)
        tellVanished();
    if (m_idle && !m_lookAgain && writer().pending() == 0)
        setState(ConnectorState::CaughtUp);
    if (!link().client() || m_looking || m_idle || m_comparing)
        return;
    m_timer.stop();
    while (!m_known.isEmpty() && hasRoom()) {
        const QList<quint32> next = m_known.mid(0, kChunk);
        m_known.remove(0, next.size());
        fetcher().fetch(next);
    }
    if (!m_known.isEmpty() || fetcher().underway() > 0)
        return;
    if (m_lookAgain)
        look();
    else
        rest();
}

void LiveSync::look()
{
    m_looking = true;
    m_lookAgain = false;
    const quint32 from = m_position.next;
    search("UID " + QByteArray::number(from) + ":*", [this, from, plan = m_plans](QList<quint32> uids) {
        if (plan != m_plans)
            return;
        uids.removeIf([from](quint32 uid) { return uid < from; }); // "n:*" always finds the last mail
        std::sort(uids.begin(), uids.end());
        uids.erase(std::unique(uids.begin(), uids.end()), uids.end());
        m_known = uids;
        if (m_position.count >= 0)
            m_position.count += uids.size();
        if (!uids.isEmpty()) {
            m_position.next = uids.last() + 1;
            setState(ConnectorState::Syncing);
        }
        m_looking = false;
        step();
    });
}

void LiveSync::handleChunk(const MailChunk &chunk)
{
    const auto cursorAfter = [this](quint32 uid, qsizetype) { return cursorAt(uid + 1); };
    QList<Batch> batches = intoBatches(chunk.mails, cursorAfter);
    if (batches.isEmpty())
        batches.append(Batch());
    const bool isWhole = m_known.isEmpty() && fetcher().underway() == 0;
    batches.last().toCursor = cursorAt(chunk.asked.last() + 1, isWhole);
    batches.last().gaps = missing(chunk).without(m_vanished.below(m_position.next)).count();
    for (Batch &batch : batches)
        writer().push(std::move(batch));
}

QString LiveSync::cursorAt(quint32 next, bool isWhole) const
{
    return LiveCursor{m_position.uidValidity, next, m_position.modSeq, isWhole ? m_position.count : -1}.toString();
}

/// When all mails were handed over that the server may be speaking of. What goes while the folder is open is told at
/// once, and once more after the next EXAMINE, whose number the cursor carries: it is the only one that surely counts.
void LiveSync::tellVanished()
{
    m_position.modSeq = folder().modSeq;
    if (!folder().tellsGone)
        return compareCounts();
    const NumberSet gone = m_vanished.below(m_position.next);
    m_vanished = {};
    tell(gone, cursorAt(m_position.next));
}

void LiveSync::tell(const NumberSet &gone, const QString &cursor)
{
    link().comeBackTo(m_position);
    if (gone.isEmpty() && cursor == writer().cursor())
        return;
    Batch batch;
    batch.toCursor = cursor;
    if (!gone.isEmpty())
        batch.gone = {{folder().name, QString::number(folder().uidValidity), gone.toString()}};
    writer().push(std::move(batch));
}

/// UIDs are never given twice: as many mails below `next` as before, and none of them is gone.
void LiveSync::compareCounts()
{
    if (m_comparing || m_idle)
        return;
    if (m_position.count == m_exists)
        return tell({}, cursorAt(m_position.next, true));
    m_compared.start();
    m_comparing = new PresentMails(
        *link().client(), folder().name, m_position.next, link().can("ESEARCH"),
        [this](const Result<NumberSet> &present) { takePresent(present); }, this);
    m_comparing->start();
}

void LiveSync::takePresent(const Result<NumberSet> &present)
{
    m_comparing.clear();
    if (!present)
        return restart(present.error());
    m_position.count = m_exists = present->count(); // whatever the server counts: this is what it has
    NumberSet gone;
    if (m_position.next > 1)
        gone = NumberSet::from(QStringLiteral("1:%1").arg(m_position.next - 1)).value_or(NumberSet()).without(*present);
    const bool isTooMuch = gone.toString().count(QLatin1Char(',')) >= VanishedMails::kMostRuns;
    tell(isTooMuch ? NumberSet() : gone, cursorAt(m_position.next, true));
    step();
}

void LiveSync::rest()
{
    if (writer().pending() == 0)
        setState(ConnectorState::CaughtUp);
    if (!link().can("IDLE")) {
        m_timer.start(settings().poll);
        return;
    }
    auto idle = std::make_unique<ImapIdle>(
        *link().client(), [this, guard = QPointer(this), client = link().client()](const Result<void> &result) {
            if (!guard || client != link().client())
                return;
            m_idle = nullptr;
            if (!result && result.error().kind != Error::Kind::Offline)
                return restart(result.error());
            m_lookAgain = true;
            step();
        });
    m_idle = idle.get();
    m_timer.start(settings().renewal);
    link().client()->run(std::move(idle));
}

} // namespace centrala::email
