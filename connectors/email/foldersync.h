// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/imaplink.h"
#include "connectors/email/mailfetcher.h"
#include "connectors/email/streamwriter.h"

#include "connectors/contract/connector.h"

#include <QObject>
#include <QThreadPool>

namespace centrala::email {

/// What every part of the synchronisation works with. All of it outlives the parts.
struct SyncContext
{
    const EmailSettings &settings;
    Host &host;
    TokenSource &tokens;
    const MimeReader &reader;
    const SpoolWriter &spool;
    QThreadPool &pool;
};

/// One folder on a connection of its own, handed to the host as one stream: what following (LiveSync) and taking in
/// history (BackfillSync) have in common.
class FolderSync : public QObject
{
    Q_OBJECT
public:
    FolderSync(const SyncContext &context, FolderWish wish, Direction direction, const QString &stream,
               const QString &cursor, QObject *parent = nullptr);

    virtual void start() { m_link.start(); }
    void stop();
    virtual void wake();

    [[nodiscard]] const FolderWish &wish() const { return m_link.wish(); }
    /// As the server calls the folder; empty until it was open.
    [[nodiscard]] QString openName() const { return m_folder.name; }
    [[nodiscard]] ConnectorState state() const { return m_state; }
    [[nodiscard]] Error problem() const { return m_problem; }
    [[nodiscard]] QString cursor() const { return m_writer.cursor(); }

Q_SIGNALS:
    void stateChanged();
    /// The server has no folder of that kind: there is nothing to follow.
    void absent();

protected:
    static constexpr qsizetype kChunk = 50;

    /// The folder is open, or the stored cursor changed: plan anew from writer().cursor().
    virtual void plan() = 0;
    /// Ask for more, if there is room.
    virtual void step() = 0;
    virtual void handleChunk(const MailChunk &chunk) = 0;
    virtual void handleClosed() {}

    [[nodiscard]] const EmailSettings &settings() const { return m_settings; }
    [[nodiscard]] ImapLink &link() { return m_link; }
    [[nodiscard]] StreamWriter &writer() { return m_writer; }
    [[nodiscard]] MailFetcher &fetcher() { return m_fetcher; }
    [[nodiscard]] const OpenFolder &folder() const { return m_folder; }
    /// folder() is how it stands now. False where it has been open for a while: a batch was refused.
    [[nodiscard]] bool isFresh() const { return m_isFresh; }
    /// Fetched and not yet stored mails are so many that it is better to wait.
    [[nodiscard]] bool hasRoom() const { return m_fetcher.underway() < 2 && m_writer.pending() < 4; }
    /// The UIDs that UID SEARCH found; the link is restarted where the server refuses.
    void search(const QByteArray &criteria, std::function<void(QList<quint32>)> found);
    /// Begins again over a new connection.
    void restart(const Error &reason);
    void setState(ConnectorState state, const Error &problem = {});

private:
    void begin(bool isFresh);

    const EmailSettings &m_settings;
    ImapLink m_link;
    StreamWriter m_writer;
    MailFetcher m_fetcher;
    const Direction m_direction;
    OpenFolder m_folder;
    bool m_isFresh = false;
    ConnectorState m_state = ConnectorState::Syncing;
    Error m_problem;
};

} // namespace centrala::email
