// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/contract/connector.h"
#include "connectors/telegram/filefetch.h"

namespace centrala::telegram {

/// Takes updates in, one run at a time: brings their files, hands messages and the new cursor over together, and
/// answers the buttons that were pressed.
class UpdateIntake final : public QObject
{
    Q_OBJECT
public:
    UpdateIntake(Host &host, BotApi &api, const QString &cursor, QObject *parent = nullptr);

    /// The stored one.
    [[nodiscard]] QString cursor() const { return m_cursor; }
    /// With `next` as the cursor after them. No updates: only the cursor is stored.
    void take(const QJsonArray &updates, const QString &next);
    /// After interrupted(): goes on where it stood.
    void goOn();
    void stop();
    /// A batch is with the host.
    [[nodiscard]] bool isDelivering() const { return m_delivering; }

Q_SIGNALS:
    /// Not accepted: cursor() is what the host has instead, and nothing of the run was stored.
    void taken(bool accepted);
    /// It waits for goOn(). `wait` is missing where nobody said how long.
    void interrupted(const centrala::Error &reason, std::optional<centrala::Milliseconds> wait);

private:
    void deliver();
    [[nodiscard]] Result<Batch> batchOf(const QList<MappedUpdate> &updates) const;
    void handleVerdict(const Batch &batch, const Result<BatchVerdict> &verdict);
    void answerButtons() const;

    Host &m_host;
    BotApi &m_api;
    QString m_cursor;
    QString m_next;                  ///< the cursor after the batch that is being made
    QHash<qint64, QByteArray> m_raw; ///< updates that cannot be shown, as they came
    std::unique_ptr<FileFetch> m_files;
    bool m_filesAreHere = false;
    bool m_delivering = false;
    bool m_stopped = false;
};

/// What stands behind an answer that is no yes, for the inbox's state.
[[nodiscard]] Error::Kind troubleKind(const BotAnswer &answer);

} // namespace centrala::telegram
