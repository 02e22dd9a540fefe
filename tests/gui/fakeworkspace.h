// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "tests/support/fakeclock.h"

#include <QMap>

namespace centrala::test {

/// A workspace in memory, for pictures and for panes that are tried alone. Its rules are the few a pane can notice;
/// what the engine does is tested with the engine.
class FakeWorkspace final : public workspace::Workspace, public workspace::Pages, public workspace::Desk
{
    Q_OBJECT
public:
    explicit FakeWorkspace(FakeClock &clock) : m_clock(clock) {}

    // What there is; tests fill it by hand or by fillWithSamples().
    std::optional<workspace::FoundSettings> found; ///< what an address tells
    QList<InboxRow> inboxRows;
    QList<AgentRow> agentRows;
    QList<RecordRow> teamRows;
    QList<RecordRow> recordRows; ///< of every other catalogue
    QMap<qint64, QueueRow> conversations;
    QMap<qint64, QList<TimelineEntry>> entries; ///< by conversation, oldest first
    QMap<qint64, CustomerCard> customers;
    QMap<qint64, QString> files; ///< attachment → path
    QList<workspace::Channel> channelList;
    stats::LiveFigures liveFigures;
    QList<Command> commands;                      ///< all that were run
    QList<std::pair<UndoId, qint64>> importParts; ///< what an undo takes back, the newest last
    std::optional<Error> nextError;
    QJsonObject proof; ///< what verifyInbox() finds

    void say(const Changes &changes) { Q_EMIT changed(changes); }
    void touch(ConversationId id);
    ConversationId addConversation(QueueRow row);
    EntryId addEntry(TimelineEntry entry);

    workspace::Pages &pages() override { return *this; }
    workspace::Desk &desk() override { return *this; }
    [[nodiscard]] Actor me() const override { return {AgentId{1}, Role::Administrator}; }
    [[nodiscard]] stats::LiveFigures figures(Instant) const override { return liveFigures; }
    QFuture<Result<Outcome>> run(const Command &command) override;
    QFuture<Result<QList<SearchHit>>> search(const QString &text, workspace::SearchScope scope,
                                             qsizetype limit) override;
    [[nodiscard]] QList<workspace::Channel> channels() const override { return channelList; }
    QFuture<Result<QJsonObject>> testInbox(const QString &channel, const QJsonObject &settings,
                                           const QHash<QString, QString> &secrets) override;
    QFuture<Result<QJsonObject>> verifyInbox(InboxId inbox) override;
    QFuture<Result<workspace::FoundSettings>> findSettings(const QString &channel, const QString &address) override;
    QFuture<Result<Outcome>> addInbox(const AddInbox &wish, const QHash<QString, QString> &secrets) override;

    [[nodiscard]] QList<ConversationId> queueIds(const QueueFilter &filter, qsizetype limit,
                                                 qsizetype offset = 0) const override;
    [[nodiscard]] qint64 queueCount(const QueueFilter &filter) const override;
    [[nodiscard]] QList<QueueRow> queueRows(const QList<ConversationId> &ids) const override;
    [[nodiscard]] ViewCounts viewCounts(AgentId agent, Instant now) const override;
    [[nodiscard]] ThreadPage thread(ConversationId id, qsizetype limit,
                                    std::optional<EntryId> before = {}) const override;
    [[nodiscard]] ThreadPage wholeHistory(CustomerId id, qsizetype limit,
                                          std::optional<EntryId> before = {}) const override;
    [[nodiscard]] CustomerCard customer(CustomerId id) const override { return customers.value(id.value); }
    [[nodiscard]] CustomerId customerWith(const Address &address) const override;
    [[nodiscard]] QList<HistoryRow> history(CustomerId id, qsizetype limit) const override;
    [[nodiscard]] QList<InboxRow> inboxes() const override { return inboxRows; }
    [[nodiscard]] SyncLedger ledger(InboxId) const override { return {}; }
    [[nodiscard]] QList<AgentRow> agents() const override { return agentRows; }
    [[nodiscard]] QList<RecordRow> records(Catalogue catalogue) const override;
    [[nodiscard]] QList<OutboxRow> outbox() const override;
    [[nodiscard]] QString attachmentPath(AttachmentId id) const override { return files.value(id.value); }

    void saveDraft(ConversationId conversation, bool isNote, const QString &text) override;
    [[nodiscard]] QString draft(ConversationId conversation, bool isNote) const override;
    [[nodiscard]] QList<Draft> drafts() const override { return {}; }
    void setPreference(const QString &key, const QByteArray &value) override { m_preferences[key] = value; }
    [[nodiscard]] QByteArray preference(const QString &key) const override { return m_preferences.value(key); }

private:
    [[nodiscard]] bool belongs(const QueueRow &row, const QueueFilter &filter) const;
    Outcome apply(const Reply &wish);
    Outcome apply(const AddNote &wish);
    Outcome apply(const StartConversation &wish);
    Outcome apply(const PutRecord &wish);
    Outcome apply(const ImportCustomers &wish);
    Outcome apply(const Undo &wish);
    Outcome recall(const Recall &wish);
    void setState(const QList<ConversationId> &ids, ConversationState state);

    FakeClock &m_clock;
    qint64 m_next = 1000;
    QMap<std::pair<qint64, bool>, QString> m_drafts;
    QMap<QString, QByteArray> m_preferences;
};

/// The people and matters of a small lamp shop, in Polish, Ukrainian and English, with names as long as they come.
void fillWithSamples(FakeWorkspace &workspace, FakeClock &clock);

/// The newest command of that kind that was run, null where none was: others, as marking what was looked at as read,
/// come whenever their time is.
template<typename T>
const T *lastOf(const FakeWorkspace &workspace)
{
    for (qsizetype i = workspace.commands.size() - 1; i >= 0; --i) {
        if (const T *found = std::get_if<T>(&workspace.commands.at(i)))
            return found;
    }
    return nullptr;
}

} // namespace centrala::test
