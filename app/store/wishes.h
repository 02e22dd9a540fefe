// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"
#include "app/model/result.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace centrala::store {

class Database;

/// The tables `wish` and `wish_owner` of desk.db: commands not yet confirmed by the hub, in their order. What is added
/// is on the disk before the call returns.
class Wishes
{
public:
    struct Row
    {
        qint64 number = 0;
        QJsonObject request;
        Instant at{};
        std::optional<QJsonObject> refused; ///< why
    };

    explicit Wishes(Database &database) : m_database(database) {}

    /// Makes the tables where they are missing.
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<qint64> add(const QJsonObject &request, Instant at);
    [[nodiscard]] QList<Row> all() const;
    /// Whose they are, in words of whoever stores them; empty where that was never said.
    [[nodiscard]] QString owner() const;
    [[nodiscard]] Result<void> setOwner(const QString &owner);
    [[nodiscard]] Result<void> remove(qint64 number);
    [[nodiscard]] Result<void> setRefused(qint64 number, const QJsonObject &why);
    /// It waits for its turn once more, as this request.
    [[nodiscard]] Result<void> setAgain(qint64 number, const QJsonObject &request);

private:
    Database &m_database;
};

} // namespace centrala::store
