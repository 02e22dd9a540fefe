// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/mailfetcher.h"

#include <QFile>
#include <QPointer>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr qint64 kPiece = 1024 * 1024;
constexpr qint64 kMailLimit = 50 * 1024 * 1024;
constexpr qint64 kPauseAbove = 6 * 1024 * 1024;
constexpr qint64 kResumeBelow = 2 * 1024 * 1024;

} // namespace

struct MailFetcher::Chunk
{
    QList<quint32> asked;
    QHash<quint32, ReadMail> read;
    int open = 1; ///< the fetch itself and the mails that are not read yet
};

MailFetcher::MailFetcher(const MimeReader &reader, const SpoolWriter &spool, QThreadPool &pool, QObject *parent)
    : QObject(parent), m_reader(reader), m_spool(spool), m_pool(pool)
{
}

MailFetcher::~MailFetcher()
{
    cancel();
}

void MailFetcher::begin(ImapClient *client, const OpenFolder &folder, Direction direction)
{
    cancel();
    m_client = client;
    m_folder = folder;
    m_direction = direction;
}

void MailFetcher::cancel()
{
    for (const ChunkPtr &chunk : std::exchange(m_chunks, {})) {
        for (const ReadMail &mail : std::as_const(chunk->read))
            discard(m_spool, mail);
    }
    m_client = nullptr;
}

bool MailFetcher::isCurrent(const ChunkPtr &chunk) const
{
    return std::find(m_chunks.begin(), m_chunks.end(), chunk) != m_chunks.end();
}

void MailFetcher::fetch(const QList<quint32> &uids)
{
    auto chunk = std::make_shared<Chunk>();
    chunk->asked = uids;
    m_chunks.push_back(chunk);
    m_client->run(std::make_unique<ImapFetch>(
        uids, 0, kPiece,
        [this, chunk, guard = QPointer(this)](FetchedMail mail) {
            if (guard && isCurrent(chunk))
                handleMail(chunk, std::move(mail));
        },
        [this, chunk, guard = QPointer(this)](const Result<void> &result) {
            if (!guard || !isCurrent(chunk))
                return;
            if (result)
                finishOne(chunk);
            else
                Q_EMIT failed(result.error());
        }));
}

void MailFetcher::handleMail(const ChunkPtr &chunk, FetchedMail fetched)
{
    RawMail mail;
    mail.folder = m_folder.name;
    mail.uidValidity = m_folder.uidValidity;
    mail.uid = fetched.uid;
    mail.receivedAt = fetched.receivedAt;
    mail.direction = m_direction;
    mail.size = fetched.size;
    if (fetched.isUnreadable)
        return accept(chunk, MimeReader::refuse(mail, u"the server cannot send it in parts"_s));
    const bool isWhole = fetched.octets.size() < kPiece;
    if (!isWhole && fetched.size > kMailLimit)
        return accept(chunk, MimeReader::refuse(mail, u"larger than %1 octets"_s.arg(kMailLimit)));
    ++chunk->open;
    if (isWhole) {
        mail.octets = std::move(fetched.octets);
        mail.size = mail.octets.size();
        return parse(chunk, mail);
    }
    mail.path = m_spool.temporaryPath();
    mail.size = 0;
    handlePiece(chunk, mail, fetched.octets);
}

void MailFetcher::handlePiece(const ChunkPtr &chunk, RawMail mail, const QByteArray &octets)
{
    QFile file(mail.path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(octets) != octets.size() || !file.flush()) {
        const Error error{Error::Kind::Storage, mail.path, file.errorString(), {}};
        file.remove();
        Q_EMIT failed(error);
        return;
    }
    mail.size += octets.size();
    if (mail.size > kMailLimit) {
        file.remove();
        accept(chunk, MimeReader::refuse(mail, u"larger than %1 octets"_s.arg(kMailLimit)));
        return finishOne(chunk);
    }
    if (octets.size() < kPiece)
        return parse(chunk, mail);
    fetchRest(chunk, mail);
}

void MailFetcher::fetchRest(const ChunkPtr &chunk, RawMail mail)
{
    const auto piece = std::make_shared<std::optional<QByteArray>>();
    m_client->run(std::make_unique<ImapFetch>(
        QList<quint32>{mail.uid}, mail.size, kPiece,
        [piece](FetchedMail fetched) { *piece = std::move(fetched.octets); },
        [this, chunk, mail, piece, guard = QPointer(this)](const Result<void> &result) {
            const bool isWanted = guard && isCurrent(chunk);
            if (!isWanted || !result || !*piece)
                QFile::remove(mail.path);
            if (!isWanted)
                return;
            if (!result)
                Q_EMIT failed(result.error());
            else if (*piece)
                handlePiece(chunk, mail, **piece);
            else // removed from the folder meanwhile
                finishOne(chunk);
        }));
}

void MailFetcher::parse(const ChunkPtr &chunk, const RawMail &mail)
{
    const qint64 octets = mail.octets.size();
    m_octetsParsing += octets;
    balance();
    QtConcurrent::run(&m_pool, [&reader = m_reader, mail] {
        return reader.read(mail);
    }).then(this, [this, chunk, octets](const Result<ReadMail> &read) { handleParsed(chunk, octets, read); });
}

void MailFetcher::handleParsed(const ChunkPtr &chunk, qint64 octets, const Result<ReadMail> &mail)
{
    m_octetsParsing -= octets;
    balance();
    if (!isCurrent(chunk)) {
        if (mail)
            discard(m_spool, *mail);
        return;
    }
    if (!mail) {
        Q_EMIT failed(mail.error());
        return;
    }
    accept(chunk, *mail);
    finishOne(chunk);
}

void MailFetcher::accept(const ChunkPtr &chunk, const ReadMail &mail)
{
    chunk->read.insert(mail.uid, mail);
}

void MailFetcher::finishOne(const ChunkPtr &chunk)
{
    if (--chunk->open == 0)
        emitReady();
}

void MailFetcher::emitReady()
{
    while (!m_chunks.empty() && m_chunks.front()->open == 0) {
        const ChunkPtr chunk = m_chunks.front();
        m_chunks.pop_front();
        MailChunk ready;
        ready.asked = chunk->asked;
        for (const quint32 uid : std::as_const(chunk->asked)) {
            const auto found = chunk->read.constFind(uid);
            if (found != chunk->read.constEnd())
                ready.mails.append(*found);
        }
        Q_EMIT chunkReady(ready);
    }
}

void MailFetcher::balance()
{
    if (!m_client)
        return;
    if (m_octetsParsing > kPauseAbove)
        m_client->setReadPaused(true);
    else if (m_octetsParsing < kResumeBelow)
        m_client->setReadPaused(false);
}

} // namespace centrala::email
