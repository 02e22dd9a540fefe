// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/clock.h"
#include "app/workspace/workspace.h"

#include <QAbstractListModel>
#include <QCache>
#include <QSet>
#include <QTimer>

namespace centrala::ui {

/// A window over the queue: it holds the ids of one view and the rows lately looked at. The first page is read at once,
/// the rest of the ids in portions between turns of the event loop. Changes are gathered for a frame; rows then move,
/// come and go one by one: only a new query resets the model.
class QueueModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Group { Pinned, Overdue, Hour, Today, Later };
    struct Heading
    {
        Group group = Group::Later;
        int firstRow = 0;
        int count = 0;
        friend bool operator==(const Heading &, const Heading &) = default;
    };

    QueueModel(workspace::Workspace &workspace, const Clock &clock, QObject *parent = nullptr);

    void setFilter(const QueueFilter &filter);
    [[nodiscard]] const QueueFilter &filter() const { return m_filter; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// Read when first asked for, with its neighbours. An empty row where it is gone by now.
    [[nodiscard]] const QueueRow &row(int row) const;
    [[nodiscard]] ConversationId idAt(int row) const;
    /// −1 where the conversation is not in this list.
    [[nodiscard]] int rowOf(ConversationId id) const;
    /// The headings, what is pinned and then by due time; none in lists that are not ordered by it.
    [[nodiscard]] const QList<Heading> &headings() const { return m_headings; }
    /// Whether it stands pinned in the lists of whoever looks.
    [[nodiscard]] bool isPinned(const QueueRow &row) const { return row.pinnedBy.contains(m_filter.agent); }
    /// The most urgent one: the first that does not stand first for being pinned, where there is such a one.
    [[nodiscard]] ConversationId mostUrgent() const;
    /// True once all ids are here.
    [[nodiscard]] bool complete() const { return m_complete; }
    /// The minute has changed: what is overdue is worked out anew.
    void tick();

Q_SIGNALS:
    void headingsChanged();
    /// These rows hold something else than before.
    void rowsTouched(const QSet<centrala::ConversationId> &ids);
    /// All ids of the newest state are in the model.
    void refreshed();

private:
    static constexpr qsizetype kFirstPage = 200;
    static constexpr qsizetype kPortion = 5000;
    static constexpr int kRowPage = 50;
    static constexpr int kRowsKept = 2000;

    void take(const Changes &changes);
    void refresh();
    void readPortion();
    void apply(const QList<ConversationId> &ids);
    void removeMissing(const QSet<ConversationId> &kept);
    void applyByMoves(const QList<ConversationId> &ids);
    void applyAtOnce(const QList<ConversationId> &ids);
    void findHeadings();
    [[nodiscard]] Group groupOf(int row, Instant now) const;
    [[nodiscard]] const QueueRow &single(int row) const;

    workspace::Workspace &m_workspace;
    const Clock &m_clock;
    QueueFilter m_filter;
    QList<ConversationId> m_ids;
    QList<ConversationId> m_incoming;
    mutable QCache<ConversationId, QueueRow> m_rows{kRowsKept};
    QList<Heading> m_headings;
    QSet<ConversationId> m_touched;
    QTimer m_frame;
    QTimer m_portion;
    bool m_complete = false;
    bool m_reading = false;
    bool m_dirty = false;
};

} // namespace centrala::ui
