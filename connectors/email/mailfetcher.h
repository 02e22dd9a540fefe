// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/imapfetch.h"
#include "connectors/email/imaplink.h"
#include "connectors/email/mailstrikes.h"
#include "connectors/email/mimereader.h"

#include <QObject>
#include <QThreadPool>

#include <deque>
#include <memory>
#include <optional>

namespace centrala::email {

/// Mails that were asked for together: what came, in the order asked for, and how many did not come.
struct MailChunk
{
    QList<quint32> asked;
    QList<ReadMail> mails;
};

/// Fetches mails and has them parsed in a pool of threads. Chunks are handed over in the order they were asked for.
/// Reads no faster than the pool parses; a big mail travels in pieces through a temporary file. A mail that the server
/// will not give, passes over in silence, or breaks off at time and again, is asked for alone and then handed over as
/// refused: it holds up nothing else. A server that refuses more than that mail, or says that it is busy, is waited for
/// instead.
class MailFetcher : public QObject
{
    Q_OBJECT
public:
    MailFetcher(const MimeReader &reader, const SpoolWriter &spool, QThreadPool &pool, QObject *parent = nullptr);
    ~MailFetcher() override;

    /// From now on asks this client for mails of this folder; forgets what was underway.
    void begin(ImapClient *client, const OpenFolder &folder, Direction direction);
    void cancel();
    /// What is asked for was refused or missing before: a refusal says nothing new, and is believed soon.
    void setBelieving(bool on) { m_isBelieving = on; }
    void fetch(const QList<quint32> &uids);
    [[nodiscard]] int underway() const { return static_cast<int>(m_chunks.size()); }

Q_SIGNALS:
    void chunkReady(const centrala::email::MailChunk &chunk);
    void failed(const centrala::Error &error);

private:
    struct Chunk
    {
        QList<quint32> asked;
        QHash<quint32, ReadMail> read;
        QSet<quint32> came;            ///< of those asked for, whole or in their first piece
        QHash<quint32, Error> refused; ///< asked for alone, and not given
        bool isProbed = false;         ///< after the refusals the server was asked for a mail that it had given before
        bool isServerWell = false;     ///< and gave it
        int open = 0;                  ///< fetches under way and mails that are not read yet
    };
    using ChunkPtr = std::shared_ptr<Chunk>;

    void ask(const ChunkPtr &chunk, const QList<quint32> &uids);
    void handleAsked(const ChunkPtr &chunk, const QList<quint32> &uids, const Result<ImapResponse> &status);
    void lookForUnsaid(const ChunkPtr &chunk, const QList<quint32> &unsaid, bool wasAlone);
    void handleLost(const QList<quint32> &open, const Error &error);
    void probe(const ChunkPtr &chunk, quint32 uid);
    [[nodiscard]] std::optional<int> refusalsNeeded(const Chunk &chunk, const Error &refusal) const;
    void decideRefused(const ChunkPtr &chunk);
    [[nodiscard]] RawMail rawMail(quint32 uid) const;
    void handleMail(const ChunkPtr &chunk, FetchedMail mail);
    void fetchRest(const ChunkPtr &chunk, RawMail mail);
    void handlePiece(const ChunkPtr &chunk, RawMail mail, const QByteArray &octets);
    void parseBeginning(const ChunkPtr &chunk, RawMail mail, const QByteArray &octets);
    void parse(const ChunkPtr &chunk, const RawMail &mail);
    void handleParsed(const ChunkPtr &chunk, qint64 octets, const Result<ReadMail> &mail);
    void accept(const ChunkPtr &chunk, const ReadMail &mail);
    void finishOne(const ChunkPtr &chunk);
    void emitReady();
    void balance();
    [[nodiscard]] bool isCurrent(const ChunkPtr &chunk) const;

    const MimeReader &m_reader;
    const SpoolWriter &m_spool;
    QThreadPool &m_pool;
    QPointer<ImapClient> m_client;
    OpenFolder m_folder;
    Direction m_direction = Direction::In;
    std::deque<ChunkPtr> m_chunks;
    MailStrikes m_strikes;
    quint32 m_given = 0; ///< a mail of this folder that came
    bool m_lineBroke = false;
    bool m_isBelieving = false;
    qint64 m_octetsParsing = 0;
};

} // namespace centrala::email
