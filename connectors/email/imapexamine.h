// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/cursors.h"
#include "connectors/email/imapcommand.h"
#include "connectors/email/vanishedmails.h"

#include <functional>

namespace centrala::email {

/// A folder as EXAMINE shows it.
struct OpenFolder
{
    QString name;
    quint32 uidValidity = 0;
    quint32 uidNext = 0; ///< 0 where the server does not tell
    quint32 exists = 0;
    bool tellsGone = false; ///< what goes is told by its UID, and was told since the point we came from (QRESYNC)
    quint64 modSeq = 0;     ///< HIGHESTMODSEQ (RFC 7162); 0 where the folder has none
    VanishedMails vanished; ///< what the server says is gone since the point we came from
};

/// Opens a folder read-only. Coming back to a point (`from.modSeq` above 0), it asks a server that was told ENABLE
/// QRESYNC what is gone since then. Changes of flags, which come with it, are passed over.
class ImapExamine final : public ImapConversation
{
public:
    using Done = std::function<void(const Result<ImapResponse> &status, const OpenFolder &folder)>;

    ImapExamine(const QString &name, const LiveCursor &from, Done done);

    [[nodiscard]] QByteArray command() const override { return m_command; }
    [[nodiscard]] bool isExclusive() const override { return true; }
    [[nodiscard]] int patience() const override { return 5; } // a huge folder is read from the disk first
    void handleData(const ImapResponse &response) override;
    void handleEnd(const ImapResponse &status) override { m_done(status, m_folder); }
    void handleLoss(const Error &error) override { m_done(error, m_folder); }

private:
    QByteArray m_command;
    OpenFolder m_folder;
    const Done m_done;
};

} // namespace centrala::email
