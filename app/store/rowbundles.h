// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/change.h"
#include "app/model/identity.h"

#include <QJsonObject>
#include <QString>

#include <functional>

namespace centrala::store {

class Database;

/// A row that the journal names, with all that hangs on it: an entry with its message, files and place in the outbox; a
/// conversation with its tags. As JSON, so that a replica can hold the same rows:
/// {"entity", "id", "rows": {TABLE: [{column: value}]}, "short": what it is found by}. No password hash and no salt.
class RowBundles
{
public:
    explicit RowBundles(Database &database) : m_database(database) {}

    /// Empty where the row is not there.
    [[nodiscard]] QJsonObject read(Entity entity, qint64 id) const;
    /// Every row of a small kind: agents, records, inboxes.
    [[nodiscard]] QList<qint64> ids(Entity entity) const;

    /// Takes a row out with all that hangs on it, full text included; of a conversation, its entries too.
    /// `senderText` says what of a sender is found.
    using SenderText = std::function<QString(const Address &)>;
    void remove(Entity entity, qint64 id, const SenderText &senderText);
    /// Puts a bundle in. Columns nobody knows here are passed over.
    void put(const QJsonObject &bundle, const SenderText &senderText);

private:
    void removeRows(Entity entity, qint64 id, const SenderText &senderText);
    void removeText(qint64 entry, const SenderText &senderText);
    void addText(qint64 entry, const SenderText &senderText);

    Database &m_database;
};

} // namespace centrala::store
