// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/cursors.h"
#include "connectors/email/foldersync.h"

namespace centrala::email {

/// Hands over mails that turned out to be missing, by their numbers, as history; then it is finished. What the server
/// has no more is read from the spool where it was kept. Its cursor, "UIDVALIDITY count", only counts the batches.
class AgainSync final : public FolderSync
{
    Q_OBJECT
public:
    AgainSync(const SyncContext &context, FolderWish wish, Direction direction, const QString &stream,
              const QString &cursor, const Holding &missing, QObject *parent = nullptr);

Q_SIGNALS:
    void finished();

private:
    void plan() override;
    void step() override;
    void handleChunk(const MailChunk &chunk) override;
    void readKept(const QList<quint32> &uids);
    void push(const QList<ReadMail> &mails);

    const SyncContext m_context;
    const Direction m_direction;
    const Holding m_missing;
    QList<quint32> m_known; ///< not yet asked for
    LiveCursor m_position;
};

} // namespace centrala::email
