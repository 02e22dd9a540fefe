// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"
#include "app/model/clock.h"
#include "app/model/ids.h"
#include "app/model/result.h"
#include "app/serve/feed.h"
#include "app/store/database.h"
#include "app/workspace/folder.h"

#include <QJsonObject>

#include <functional>
#include <map>
#include <memory>

namespace centrala::workspace {

/// The pages of the interface by their names, as JSON, for programs that have no copy of the workspace: reads with a
/// connection of its own. Whoever asks reads through a connection that holds no row they may not see (see
/// store/visibility.h), so no page can forget to look. Of the thread that first reads.
class PageReader
{
public:
    PageReader(const Folder &folder, const Clock &clock) : m_folder(folder), m_clock(clock) {}

    /// Whether the page may take seconds: a report reads every message of its span.
    [[nodiscard]] static bool isLong(const QString &page, const QJsonObject &which);
    /// Lists come as {"rows": […]}. NotFound for a page or a row nobody knows, Storage where the database fails.
    [[nodiscard]] Result<QJsonObject> read(const Actor &by, const QString &page, const QJsonObject &which);
    /// {"hits": […]}
    [[nodiscard]] Result<QJsonObject> search(const Actor &by, const QString &text, const QString &scope, qint64 limit);
    /// {"name", "type", "size", "sha256", "data"}
    [[nodiscard]] Result<QJsonObject> attachment(const Actor &by, AttachmentId id, qint64 offset, qint64 limit);

    [[nodiscard]] Result<QList<InboxId>> hiddenFrom(const Actor &by);
    [[nodiscard]] QByteArray rightsMark();
    [[nodiscard]] bool maySee(const Actor &by, ConversationId id);
    /// What fills a replica of whoever asks.
    [[nodiscard]] Result<QJsonObject> feed(const Actor &by,
                                           const std::function<Result<QJsonObject>(const serve::Feed &)> &read);

private:
    [[nodiscard]] Result<store::Database *> whole();
    [[nodiscard]] Result<store::Database *> seenBy(const Actor &by);
    [[nodiscard]] Result<store::Database *> without(const QList<InboxId> &hidden, AgentId reader);
    [[nodiscard]] Result<QJsonObject> stats(store::Database &database, const QJsonObject &which) const;

    Folder m_folder;
    const Clock &m_clock;
    static constexpr size_t kViewLimit = 16;

    std::unique_ptr<store::Database> m_database;
    std::map<QList<InboxId>, std::unique_ptr<store::Database>> m_views; ///< by the inboxes they hide
};

} // namespace centrala::workspace
