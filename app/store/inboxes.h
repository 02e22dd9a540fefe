// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/model/ids.h"
#include "app/model/instant.h"
#include "app/model/numberset.h"
#include "app/model/pages.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

namespace centrala::store {

class Database;

struct InboxRecord
{
    InboxId id;
    QString channel;
    QString name;
    QString address; ///< what customers write to; empty where the channel has no such thing
    QJsonObject settings;
    std::optional<TeamId> team;
    bool paused = false;
    bool removed = false;
    InboxState state = InboxState::Ok;
    QString error;
    std::optional<Instant> retryAt;
    std::optional<Instant> lastEventAt;
};

/// The table `inbox`.
class Inboxes
{
public:
    explicit Inboxes(Database &database) : m_database(database) {}

    [[nodiscard]] std::optional<InboxRecord> get(InboxId id) const;
    [[nodiscard]] QList<InboxRecord> all() const; ///< without those removed
    InboxId insert(const InboxRecord &record);
    void update(const InboxRecord &record, qint64 changed);

private:
    Database &m_database;
};

struct LedgerRecord
{
    qint64 received = 0;
    qint64 stored = 0;
    qint64 duplicates = 0;
    qint64 gaps = 0;
    qint64 retries = 0;
    qint64 backfillDone = 0;
    qint64 backfillTotal = 0;
};

/// The tables `ledger`, `stream` and `refused`: what was seen of each inbox, and how far.
/// Of one folder, while its messages are counted as `epoch` says.
struct RefusedNumbers
{
    QString folder;
    QString epoch;
    NumberSet numbers;
};

class Ledgers
{
public:
    explicit Ledgers(Database &database) : m_database(database) {}

    [[nodiscard]] LedgerRecord get(InboxId inbox) const;
    void put(InboxId inbox, const LedgerRecord &record);
    [[nodiscard]] QString cursor(InboxId inbox, const QString &stream) const; ///< empty where the stream is new
    [[nodiscard]] QHash<QString, QString> cursors(InboxId inbox) const;
    void setCursor(InboxId inbox, const QString &stream, const QString &cursor);
    /// As Appearances::numbers().
    [[nodiscard]] NumberSet refusedNumbers(InboxId inbox, const QString &folder, const QString &epoch) const;
    /// All of them, a folder and an epoch each: what a later version of the program may understand. What was erased is
    /// not among them.
    [[nodiscard]] QList<RefusedNumbers> refusedNumbers(InboxId inbox) const;
    /// Whether anything is, but for what was erased.
    [[nodiscard]] bool hasRefused(InboxId inbox) const;
    /// The file its octets are kept in, empty where they could not be had; unset where it is not refused.
    [[nodiscard]] std::optional<QString> refusedOctets(InboxId inbox, const QString &folder,
                                                       const QString &number) const;
    /// Whether the octets of something refused are in this file.
    [[nodiscard]] bool isKept(const QString &sha256) const;
    /// It is stored now.
    void understand(InboxId inbox, const QString &folder, const QString &number);
    /// An item refused twice stands once.
    void refuse(InboxId inbox, const RefusedItem &item, const QString &sha256, Instant at);

private:
    Database &m_database;
};

} // namespace centrala::store
