// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/imapcommand.h"

#include "app/model/numberset.h"

#include <QObject>

#include <functional>

namespace centrala::email {

class ImapClient;

/// Asks which mails with a UID below `next` the open folder holds now, a window of numbers at a time: a line that names
/// half a million mails is refused by our own parser. A server with ESEARCH (RFC 4731) answers in runs, which is short.
/// Finishes once, with the numbers or with the refusal; a lost connection is told by others.
class PresentMails final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<NumberSet> &)>;

    PresentMails(ImapClient &client, QString folder, quint32 next, bool inRuns, Done done, QObject *parent = nullptr);
    void start() { ask(); }

private:
    void ask();
    void take(const QList<ImapResponse> &data, quint32 to);
    void finish(const Result<NumberSet> &result);

    ImapClient &m_client;
    const QString m_folder;
    const quint32 m_next;
    const bool m_inRuns;
    Done m_done;
    QList<quint32> m_found;
    QStringList m_runs;
    quint32 m_from = 1;
    quint32 m_window;
};

} // namespace centrala::email
