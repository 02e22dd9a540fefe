// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/filestore.h"
#include "app/workspace/workspace.h"

#include <functional>
#include <memory>

namespace centrala::workspace {

/// Pages of a database on this machine: the store itself or a replica, read over a connection of their own that cannot
/// write. Of the thread that opened it.
class StorePages final : public Pages
{
public:
    using Trouble = std::function<void(const Error &)>;

    /// `trouble` is told why a page could not be read; the page is then empty.
    [[nodiscard]] static Result<std::unique_ptr<StorePages>> open(const QString &databasePath,
                                                                  const QString &filesFolder, Trouble trouble);

    [[nodiscard]] QList<ConversationId> queueIds(const QueueFilter &filter, qsizetype limit,
                                                 qsizetype offset = 0) const override;
    [[nodiscard]] qint64 queueCount(const QueueFilter &filter) const override;
    [[nodiscard]] QList<QueueRow> queueRows(const QList<ConversationId> &ids) const override;
    [[nodiscard]] ViewCounts viewCounts(AgentId agent, Instant now) const override;
    [[nodiscard]] ThreadPage thread(ConversationId id, qsizetype limit,
                                    std::optional<EntryId> before = {}) const override;
    [[nodiscard]] ThreadPage wholeHistory(CustomerId id, qsizetype limit,
                                          std::optional<EntryId> before = {}) const override;
    [[nodiscard]] CustomerCard customer(CustomerId id) const override;
    [[nodiscard]] CustomerId customerWith(const Address &address) const override;
    [[nodiscard]] QList<HistoryRow> history(CustomerId id, qsizetype limit) const override;
    [[nodiscard]] QList<InboxRow> inboxes() const override;
    [[nodiscard]] SyncLedger ledger(InboxId id) const override;
    [[nodiscard]] QList<AgentRow> agents() const override;
    [[nodiscard]] QList<RecordRow> records(Catalogue catalogue) const override;
    [[nodiscard]] QList<OutboxRow> outbox() const override;
    [[nodiscard]] QList<MentionRow> mentions(AgentId agent, qsizetype limit) const override;
    [[nodiscard]] std::optional<QString> fieldNow(const SeenField &what) const override;
    [[nodiscard]] stats::LiveFigures figures(Instant now) const override;
    [[nodiscard]] QString attachmentPath(AttachmentId id) const override;

    /// For what other rooms read of the same copy: figures, checks.
    [[nodiscard]] store::Database &database() { return *m_database; }

private:
    StorePages(std::unique_ptr<store::Database> database, const QString &filesFolder, Trouble trouble);
    template<typename T>
    T told(T page) const;

    std::unique_ptr<store::Database> m_database;
    store::FileStore m_files;
    Trouble m_trouble;
};

} // namespace centrala::workspace
