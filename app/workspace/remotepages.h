// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/storepages.h"
#include "app/workspace/team.h"

namespace centrala::workspace {

/// The replica's pages, and in a thread what this desk has written and the hub does not know yet: answers and notes
/// that wait for the line stand at its end, with negative numbers.
class RemotePages final : public Pages
{
public:
    /// `team` must outlive the pages.
    RemotePages(std::unique_ptr<StorePages> pages, const Team &team) : m_pages(std::move(pages)), m_team(team) {}
    void setMe(const Named &me) { m_me = me; }

    [[nodiscard]] QList<ConversationId> queueIds(const QueueFilter &filter, qsizetype limit,
                                                 qsizetype offset = 0) const override
    {
        return m_pages->queueIds(filter, limit, offset);
    }
    [[nodiscard]] qint64 queueCount(const QueueFilter &filter) const override { return m_pages->queueCount(filter); }
    [[nodiscard]] QList<QueueRow> queueRows(const QList<ConversationId> &ids) const override
    {
        return m_pages->queueRows(ids);
    }
    [[nodiscard]] ViewCounts viewCounts(AgentId agent, Instant now) const override
    {
        return m_pages->viewCounts(agent, now);
    }
    [[nodiscard]] ThreadPage thread(ConversationId id, qsizetype limit,
                                    std::optional<EntryId> before = {}) const override;
    [[nodiscard]] ThreadPage wholeHistory(CustomerId id, qsizetype limit,
                                          std::optional<EntryId> before = {}) const override
    {
        return m_pages->wholeHistory(id, limit, before);
    }
    [[nodiscard]] CustomerCard customer(CustomerId id) const override { return m_pages->customer(id); }
    [[nodiscard]] CustomerId customerWith(const Address &address) const override
    {
        return m_pages->customerWith(address);
    }
    [[nodiscard]] QList<HistoryRow> history(CustomerId id, qsizetype limit) const override
    {
        return m_pages->history(id, limit);
    }
    [[nodiscard]] QList<InboxRow> inboxes() const override { return m_pages->inboxes(); }
    [[nodiscard]] SyncLedger ledger(InboxId id) const override { return m_pages->ledger(id); }
    [[nodiscard]] QList<AgentRow> agents() const override { return m_pages->agents(); }
    [[nodiscard]] QList<RecordRow> records(Catalogue catalogue) const override { return m_pages->records(catalogue); }
    [[nodiscard]] QList<OutboxRow> outbox() const override { return m_pages->outbox(); }
    [[nodiscard]] QList<MentionRow> mentions(AgentId agent, qsizetype limit) const override
    {
        return m_pages->mentions(agent, limit);
    }
    [[nodiscard]] std::optional<QString> fieldNow(const SeenField &what) const override
    {
        return m_pages->fieldNow(what);
    }
    [[nodiscard]] stats::LiveFigures figures(Instant now) const override { return m_pages->figures(now); }
    [[nodiscard]] QString attachmentPath(AttachmentId id) const override { return m_pages->attachmentPath(id); }

private:
    std::unique_ptr<StorePages> m_pages;
    const Team &m_team;
    Named m_me;
};

/// The conversation that a wish writes into, where it writes.
[[nodiscard]] ConversationId writesInto(const Command &command);

} // namespace centrala::workspace
