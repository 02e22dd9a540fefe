// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"
#include "app/store/database.h"

#include <memory>

namespace centrala::store {

/// desk.db: what belongs to one desk alone. A schema of its own, apart from the workspace's. What is written survives
/// the program's death at once, the machine's within moments: a write at every keystroke must not wait for the disk.
class DeskStore
{
public:
    [[nodiscard]] static Result<std::unique_ptr<DeskStore>> open(const QString &path);

    /// Whose drafts are shown from now on. Another's are put aside, and theirs come back.
    [[nodiscard]] Result<void> setOwner(AgentId owner);
    /// An empty text removes the draft.
    [[nodiscard]] Result<void> saveDraft(const Draft &draft);
    [[nodiscard]] Result<QString> draft(ConversationId conversation, bool isNote) const;
    [[nodiscard]] Result<QList<Draft>> drafts() const; ///< the newest first
    [[nodiscard]] Result<void> setPreference(const QString &key, const QByteArray &value);
    [[nodiscard]] Result<QByteArray> preference(const QString &key) const;

private:
    template<typename T>
    Result<T> read(T value) const;
    explicit DeskStore(std::unique_ptr<Database> database) : m_database(std::move(database)) {}

    std::unique_ptr<Database> m_database;
};

} // namespace centrala::store
