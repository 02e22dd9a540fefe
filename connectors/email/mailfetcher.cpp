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
    if (m_folder.name != folder.name || m_folder.uidValidity != folder.uidValidity) {
        m_strikes.clear();
        m_given = 0;
    }
    m_client = client;
    m_folder = folder;
    m_direction = direction;
    m_lineBroke = false;
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
    ++chunk->open;
    QList<quint32> together;
    for (const quint32 uid : uids) {
        if (m_strikes.isHopeless(uid))
            accept(chunk, MimeReader::refuse(rawMail(uid), u"the server breaks the connection off at it"_s));
        else if (!m_strikes.needsToBeAlone(uid))
            together.append(uid);
    }
    if (!together.isEmpty())
        ask(chunk, together);
    for (const quint32 uid : uids) { // last: what breaks the line breaks it when all else has come
        if (m_strikes.needsToBeAlone(uid) && !m_strikes.isHopeless(uid))
            ask(chunk, {uid});
    }
    QMetaObject::invokeMethod(
        this,
        [this, chunk] {
            if (isCurrent(chunk))
                finishOne(chunk);
        },
        Qt::QueuedConnection);
}

void MailFetcher::ask(const ChunkPtr &chunk, const QList<quint32> &uids)
{
    ++chunk->open;
    m_client->run(std::make_unique<ImapFetch>(
        uids, 0, kPiece,
        [this, chunk, guard = QPointer(this)](FetchedMail mail) {
            if (guard && isCurrent(chunk))
                handleMail(chunk, std::move(mail));
        },
        [this, chunk, uids, guard = QPointer(this)](const Result<ImapResponse> &status) {
            if (guard && isCurrent(chunk))
                handleAsked(chunk, uids, status);
        }));
}

RawMail MailFetcher::rawMail(quint32 uid) const
{
    return {m_folder.name, m_folder.uidValidity, uid, {}, m_direction, {}, {}, 0};
}

void MailFetcher::handleMail(const ChunkPtr &chunk, FetchedMail fetched)
{
    chunk->came.insert(fetched.uid);
    RawMail mail = rawMail(fetched.uid);
    mail.receivedAt = fetched.receivedAt;
    mail.size = fetched.size;
    if (fetched.isUnreadable)
        return accept(chunk, MimeReader::refuse(mail, u"the server cannot send it in parts"_s));
    const bool isWhole = fetched.octets.size() < kPiece;
    ++chunk->open;
    if (!isWhole && fetched.size > kMailLimit)
        return parseBeginning(chunk, mail, fetched.octets);
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
    if (mail.size > kMailLimit) { // more than the server said
        file.close();
        QByteArray beginning;
        if (file.open(QIODevice::ReadOnly))
            beginning = file.read(kPiece);
        file.remove();
        return parseBeginning(chunk, mail, beginning);
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
        [this, chunk, mail, piece, guard = QPointer(this)](const Result<ImapResponse> &status) {
            const bool isWanted = guard && isCurrent(chunk);
            if (isWanted && *piece)
                return handlePiece(chunk, mail, **piece);
            QFile::remove(mail.path);
            if (!isWanted)
                return;
            if (!status)
                return handleLost({mail.uid}, status.error());
            if (status->isOk()) // removed from the folder meanwhile, most likely
                return lookForUnsaid(chunk, {mail.uid}, true);
            const Error refusal = imapRefusal(*status, m_folder.name);
            if (refusal.kind == Error::Kind::RateLimited) {
                Q_EMIT failed(refusal);
                return;
            }
            chunk->refused.insert(mail.uid, refusal);
            finishOne(chunk);
        }));
}

/// What is too large is taken in as far as somebody must know of it: who wrote, about what, and how it begins.
void MailFetcher::parseBeginning(const ChunkPtr &chunk, RawMail mail, const QByteArray &octets)
{
    mail.path.clear();
    mail.octets = octets;
    mail.isBeginning = true;
    parse(chunk, mail);
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
    if (--chunk->open > 0)
        return;
    if (chunk->refused.isEmpty())
        emitReady();
    else
        decideRefused(chunk);
}

void MailFetcher::emitReady()
{
    while (!m_chunks.empty() && m_chunks.front()->open == 0 && m_chunks.front()->refused.isEmpty()) {
        const ChunkPtr chunk = m_chunks.front();
        m_chunks.pop_front();
        MailChunk ready;
        ready.asked = chunk->asked;
        for (const quint32 uid : std::as_const(chunk->asked)) {
            m_strikes.settle(uid);
            if (chunk->came.contains(uid))
                m_given = uid;
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
