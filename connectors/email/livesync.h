// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/cursors.h"
#include "connectors/email/foldersync.h"
#include "connectors/email/imapidle.h"
#include "connectors/email/presentmails.h"

#include <QElapsedTimer>
#include <QPointer>

namespace centrala::email {

/// Follows a folder: hands over what is newer than the cursor, then waits with IDLE, or where the server cannot, asks
/// from time to time. Begins at the folder's end; what was there before is BackfillSync's.
class LiveSync final : public FolderSync
{
    Q_OBJECT
public:
    /// Whoever empties a folder has it compared at the first mail that goes, and then not more often than that.
    static constexpr std::chrono::milliseconds kCompareEvery = std::chrono::seconds(30);

    LiveSync(const SyncContext &context, FolderWish wish, Direction direction, const QString &stream,
             const QString &cursor, QObject *parent = nullptr);

    void wake() override;

Q_SIGNALS:
    /// The folder is followed from here on; what lies below `cursor.next` is history. Emitted at the beginning and when
    /// the server has given new numbers to all mails.
    void followed(const centrala::email::LiveCursor &cursor, const centrala::email::OpenFolder &folder);

private:
    void plan() override;
    void step() override;
    void handleChunk(const MailChunk &chunk) override;
    void handleClosed() override;
    void lookAgain();
    void look();
    void rest();
    void handleUntagged(const ImapResponse &response);
    void tellVanished();
    void tell(const NumberSet &gone, const QString &cursor);
    void compareCounts();
    void takePresent(const Result<NumberSet> &present);
    /// The cursor when all below `next` was handed over; what is counted stands only where it counts all of them.
    [[nodiscard]] QString cursorAt(quint32 next, bool isWhole = false) const;

    LiveCursor m_position;    ///< what was asked for up to now, and what of the vanished was told
    VanishedMails m_vanished; ///< not yet told
    qint64 m_exists = 0;      ///< as many mails the folder holds now, as the server tells
    QPointer<PresentMails> m_comparing;
    QElapsedTimer m_compared;
    QList<quint32> m_known;     ///< new mails that are not yet asked for
    ImapIdle *m_idle = nullptr; ///< the client's
    QTimer m_timer;
    int m_plans = 0; ///< an answer that was asked for in an earlier one means nothing
    bool m_looking = false;
    bool m_lookAgain = false;
};

} // namespace centrala::email
