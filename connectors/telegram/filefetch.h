// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/telegram/botapi.h"
#include "connectors/telegram/updatemapping.h"

#include <QDir>

namespace centrala::telegram {

/// Brings the files of mapped updates into the spool, one after the other. What Telegram will never give (too large,
/// gone) is named in the message's text instead, so that the rest is not lost with it.
class FileFetch final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 kDownloadLimit = 20 * 1024 * 1024; ///< Telegram's, of its own cloud

    FileFetch(BotApi &api, const QDir &spool, QList<MappedUpdate> updates, QObject *parent = nullptr);

    /// Goes on where it stood.
    void run();
    [[nodiscard]] const QList<MappedUpdate> &updates() const { return m_updates; }
    /// Of what was fetched so far.
    void removeFiles() const;

Q_SIGNALS:
    void finished();
    /// The line or Telegram failed; run() tries the same file again.
    void interrupted(const centrala::telegram::BotAnswer &answer);

private:
    [[nodiscard]] WantedFile *current();
    void fetch(const WantedFile &file, const QString &filePath);
    void keep(const WantedFile &file, const QString &path);
    void handleFailure(const WantedFile &file, const BotAnswer &answer);
    void leaveOut(const WantedFile &file, const QString &reason);
    void next();

    BotApi &m_api;
    QDir m_spool;
    QList<MappedUpdate> m_updates;
    qsizetype m_update = 0;
    qsizetype m_file = 0;
    int m_attempts = 0;
};

} // namespace centrala::telegram
