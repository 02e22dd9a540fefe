// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

#include <QAbstractListModel>
#include <QSet>
#include <QTimer>

namespace centrala::ui {

/// The entries of one conversation, oldest first: the newest page at once, earlier ones as somebody scrolls up. Follows
/// changes entry by entry, gathered for a frame.
class ThreadModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr qsizetype kPage = 50;

    explicit ThreadModel(workspace::Workspace &workspace, ConversationId conversation = {}, QObject *parent = nullptr);

    void setConversation(ConversationId id);
    [[nodiscard]] ConversationId conversation() const { return m_conversation; }
    [[nodiscard]] const QueueRow &head() const { return m_head; }
    [[nodiscard]] const QString &wrapUpCode() const { return m_wrapUpCode; }
    /// Another conversation this one may belong to.
    [[nodiscard]] const QueueRow &suggestion() const { return m_suggestion; }
    [[nodiscard]] const TimelineEntry &entry(int row) const { return m_entries.at(row); }
    [[nodiscard]] int rowOf(EntryId id) const;
    [[nodiscard]] bool hasEarlier() const { return m_hasEarlier; }
    void fetchEarlier();
    /// All the person's conversations in one timeline, not only this one.
    void setWhole(bool whole);
    [[nodiscard]] bool isWhole() const { return m_whole; }
    /// The head of the conversation an entry of the timeline is of.
    [[nodiscard]] QueueRow topic(ConversationId id) const { return m_topics.value(id); }
    /// The last entry of the conversation that somebody has seen here.
    [[nodiscard]] EntryId lastEntry() const;
    /// The conversation's own entries that are here.
    [[nodiscard]] QList<TimelineEntry> ownEntries() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void headChanged();
    void arrived(int count); ///< entries came at the end

private:
    void take(const Changes &changes);
    void reset();
    [[nodiscard]] ThreadPage read(qsizetype limit, std::optional<EntryId> before = {});
    void refresh();
    void mergeNewest(const QList<TimelineEntry> &page);
    void replace(int row, const TimelineEntry &entry);

    workspace::Workspace &m_workspace;
    ConversationId m_conversation;
    QueueRow m_head;
    QString m_wrapUpCode;
    QueueRow m_suggestion;
    QList<TimelineEntry> m_entries;
    QSet<EntryId> m_touched;
    bool m_hasEarlier = false;
    bool m_whole = false;
    QHash<ConversationId, QueueRow> m_topics;
    QTimer m_frame;
};

} // namespace centrala::ui
