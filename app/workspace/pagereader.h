// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"
#include "app/model/clock.h"
#include "app/model/result.h"
#include "app/store/database.h"
#include "app/workspace/folder.h"

#include <QJsonObject>

#include <memory>

namespace centrala::workspace {

/// The pages of the interface by their names, as JSON, for programs that have no copy of the workspace: reads with a
/// connection of its own. Of the thread that first reads.
class PageReader
{
public:
    PageReader(const Folder &folder, const Clock &clock) : m_folder(folder), m_clock(clock) {}

    /// Lists come as {"rows": […]}. NotFound for a page or a row nobody knows, Storage where the database fails.
    [[nodiscard]] Result<QJsonObject> read(const QString &page, const QJsonObject &which);
    /// {"hits": […]}
    [[nodiscard]] Result<QJsonObject> search(const QString &text, const QString &scope, qint64 limit);
    /// {"name", "type", "size", "sha256", "data"}
    [[nodiscard]] Result<QJsonObject> attachment(AttachmentId id, qint64 offset, qint64 limit);

private:
    [[nodiscard]] Result<store::Database *> database();
    [[nodiscard]] Result<QJsonObject> stats(store::Database &database) const;

    Folder m_folder;
    const Clock &m_clock;
    std::unique_ptr<store::Database> m_database;
};

} // namespace centrala::workspace
