// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"

#include <optional>

namespace centrala::store {

class Database;

/// The tables `record` (the workspace's small lists) and `setting`.
class Records
{
public:
    explicit Records(Database &database) : m_database(database) {}

    [[nodiscard]] std::optional<RecordRow> get(RecordId id) const;
    [[nodiscard]] std::optional<RecordRow> named(Catalogue catalogue, const QString &name) const;
    RecordId insert(const RecordRow &row);
    void update(const RecordRow &row, qint64 changed);
    void remove(RecordId id);
    /// True where a conversation or an inbox names it as its team.
    [[nodiscard]] bool isUsed(RecordId id) const;

    [[nodiscard]] QString setting(const QString &key, const QString &fallback = {}) const;
    void setSetting(const QString &key, const QString &value, qint64 changed);

private:
    Database &m_database;
};

} // namespace centrala::store
