// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"
#include "app/model/instant.h"
#include "app/model/numberset.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace centrala::store {

class Database;

/// The second halves of the numbers ("EPOCH:NUMBER") that a query with the parameters inbox, folder and pattern finds.
[[nodiscard]] NumberSet numbersOf(Database &database, const char *sql, InboxId inbox, const QString &folder,
                                  const QString &epoch);

/// The table `appearance`: where a message was seen. One mail in two mailboxes is one message with two appearances.
class Appearances
{
public:
    explicit Appearances(Database &database) : m_database(database) {}

    [[nodiscard]] std::optional<EntryId> find(InboxId inbox, const QString &folder, const QString &number) const;
    /// Those of `numbers` that are there.
    [[nodiscard]] QSet<QString> among(InboxId inbox, const QString &folder, const QStringList &numbers) const;
    /// The numbers seen in this folder while they were counted as `epoch` says ("EPOCH:NUMBER").
    [[nodiscard]] NumberSet numbers(InboxId inbox, const QString &folder, const QString &epoch) const;
    /// Whether the message was seen anywhere.
    [[nodiscard]] bool hasAny(EntryId entry) const;
    /// Whether it was seen in this folder while its mails were counted otherwise than `epoch` says.
    [[nodiscard]] bool stoodElsewhere(EntryId entry, InboxId inbox, const QString &folder, const QString &epoch) const;
    /// Seen there, now or again.
    void insert(InboxId inbox, const QString &folder, const QString &number, EntryId entry);
    /// Those of `numbers` that were seen there are there no longer.
    void markGone(InboxId inbox, const QString &folder, const QString &epoch, const NumberSet &numbers, Instant at);

private:
    Database &m_database;
};

} // namespace centrala::store
