// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/againsync.h"

#include "connectors/email/batching.h"

#include <QFile>

namespace centrala::email {

namespace {

constexpr qsizetype kMost = 10'000;
constexpr qint64 kKeptLimit = 64 * 1024 * 1024;

} // namespace

AgainSync::AgainSync(const SyncContext &context, FolderWish wish, Direction direction, const QString &stream,
                     const QString &cursor, const Holding &missing, QObject *parent)
    : FolderSync(context, std::move(wish), direction, stream, cursor, parent),
      m_context(context),
      m_direction(direction),
      m_missing(missing)
{
    fetcher().setBelieving(true);
}

void AgainSync::plan()
{
    m_known.clear();
    if (m_missing.epoch == QString::number(folder().uidValidity)) // else the numbers mean other mails by now
        m_known = m_missing.numbers.first(kMost);
    const quint32 count = LiveCursor::from(writer().cursor()).value_or(LiveCursor()).next;
    m_position = {folder().uidValidity, count};
    if (m_known.isEmpty())
        readKept(m_missing.numbers.first(kMost));
    step();
}

void AgainSync::step()
{
    if (!link().client())
        return;
    while (!m_known.isEmpty() && hasRoom()) {
        fetcher().fetch(m_known.mid(0, kChunk));
        m_known.remove(0, std::min(kChunk, m_known.size()));
    }
    if (m_known.isEmpty() && fetcher().underway() == 0 && writer().pending() == 0) {
        stop();
        Q_EMIT finished();
    }
}

void AgainSync::handleChunk(const MailChunk &chunk)
{
    push(chunk.mails);
    QList<quint32> gone = chunk.asked;
    for (const ReadMail &mail : chunk.mails)
        gone.removeOne(mail.uid);
    readKept(gone);
}

void AgainSync::readKept(const QList<quint32> &uids)
{
    QList<ReadMail> mails;
    for (const quint32 uid : uids) {
        QFile file(m_context.host.spool().filePath(QStringLiteral("kept-%1-%2").arg(m_missing.epoch).arg(uid)));
        if (!file.open(QIODevice::ReadOnly) || file.size() > kKeptLimit)
            continue;
        RawMail mail{m_missing.folder, m_missing.epoch.toUInt(), uid, {}, m_direction, file.readAll(), {}, file.size()};
        if (const Result<ReadMail> read = m_context.reader.read(mail))
            mails.append(*read);
    }
    push(mails);
}

void AgainSync::push(const QList<ReadMail> &mails)
{
    const QList<Batch> batches = intoBatches(mails, [this](quint32, qsizetype) { return m_position.toString(); });
    for (Batch batch : batches) {
        ++m_position.next;
        batch.toCursor = m_position.toString();
        batch.backfill = true;
        writer().push(std::move(batch));
    }
}

} // namespace centrala::email
