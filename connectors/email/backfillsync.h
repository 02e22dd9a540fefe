// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/cursors.h"
#include "connectors/email/foldersync.h"

namespace centrala::email {

/// Takes in a folder's history, newest first, down to its first mail; then it is finished and its connection ends.
class BackfillSync final : public FolderSync
{
    Q_OBJECT
public:
    BackfillSync(const SyncContext &context, FolderWish wish, Direction direction, const QString &stream,
                 const QString &cursor, QObject *parent = nullptr);

    /// Where history begins if nothing is stored yet, or what is stored belongs to old numbers.
    void setBeginning(const LiveCursor &beginning) { m_beginning = beginning; }
    [[nodiscard]] static bool isFinished(const QString &cursor, quint32 uidValidity);

Q_SIGNALS:
    void finished();

private:
    void plan() override;
    void step() override;
    void handleChunk(const MailChunk &chunk) override;
    void handleClosed() override { m_searching = false; }
    void look();
    void handleFound(QList<quint32> uids, quint32 floor);
    void askForLowest();
    void end();

    LiveCursor m_beginning;
    BackfillCursor m_position; ///< of what was handed to the writer
    QList<quint32> m_known;    ///< descending, not yet asked for
    QList<quint32> m_floors;   ///< for every chunk underway: nothing lies between its last mail and this
    quint32 m_planned = 1;     ///< every mail from here on is known or was asked for
    quint32 m_lowest = 1;      ///< no mail has a lower number
    quint32 m_window = 0;
    int m_plans = 0; ///< an answer that was asked for in an earlier one means nothing
    bool m_searching = false;
};

} // namespace centrala::email
