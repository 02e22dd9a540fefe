// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuemodel.h"

#include "ui/queue/queuetext.h"
#include "ui/style/due.h"
#include "ui/style/metrics.h"
#include "ui/style/relativetime.h"

namespace centrala::ui {

using namespace std::chrono_literals;

namespace {

/// Beyond this many single moves one change of layout is quicker for everybody.
constexpr qsizetype kMovesLimit = 200;

bool orderedByDue(const QueueFilter &filter)
{
    return filter.sort == QueueSort::Usual &&
           (filter.view == View::Mine || filter.view == View::Open || filter.view == View::Unassigned);
}

} // namespace

QueueModel::QueueModel(workspace::Workspace &workspace, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_workspace(workspace), m_clock(clock)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(metrics::kFrameMs);
    m_portion.setSingleShot(true);
    connect(&m_frame, &QTimer::timeout, this, &QueueModel::refresh);
    connect(&m_portion, &QTimer::timeout, this, &QueueModel::readPortion);
    connect(&workspace, &workspace::Workspace::changed, this, &QueueModel::take);
}

void QueueModel::setFilter(const QueueFilter &filter)
{
    m_filter = filter;
    m_frame.stop();
    m_portion.stop();
    m_touched.clear();
    m_dirty = false;
    m_reading = false;
    beginResetModel();
    m_rows.clear();
    m_ids = m_workspace.pages().queueIds(m_filter, kFirstPage);
    m_complete = m_ids.size() < kFirstPage;
    m_headings.clear();
    endResetModel();
    findHeadings();
    if (m_complete) {
        Q_EMIT refreshed();
    } else {
        m_reading = true;
        m_incoming = m_ids;
        m_portion.start(metrics::kFrameMs); // the first page is painted before
    }
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return QueueText::name(row(index.row()));
    case Qt::AccessibleTextRole:
        return QueueText::accessible(row(index.row()), m_clock.now());
    default:
        return {};
    }
}

const QueueRow &QueueModel::row(int row) const
{
    static const QueueRow none;
    if (row < 0 || row >= m_ids.size())
        return none;
    if (const QueueRow *known = m_rows.object(m_ids.at(row)))
        return *known;
    const int from = row / kRowPage * kRowPage;
    const auto page = m_workspace.pages().queueRows(m_ids.mid(from, kRowPage));
    for (const QueueRow &read : page)
        m_rows.insert(read.id, new QueueRow(read));
    if (const QueueRow *known = m_rows.object(m_ids.at(row)))
        return *known;
    return none;
}

const QueueRow &QueueModel::single(int row) const
{
    static const QueueRow none;
    const ConversationId id = m_ids.at(row);
    if (const QueueRow *known = m_rows.object(id))
        return *known;
    const auto page = m_workspace.pages().queueRows({id});
    if (page.isEmpty())
        return none;
    m_rows.insert(id, new QueueRow(page.first()));
    return *m_rows.object(id);
}

ConversationId QueueModel::idAt(int row) const
{
    return row >= 0 && row < m_ids.size() ? m_ids.at(row) : ConversationId{};
}

ConversationId QueueModel::mostUrgent() const
{
    const Heading first = m_headings.value(0);
    return idAt(first.group == Group::Pinned && first.count < m_ids.size() ? first.count : 0);
}

int QueueModel::rowOf(ConversationId id) const
{
    return static_cast<int>(m_ids.indexOf(id));
}

void QueueModel::tick()
{
    findHeadings();
}

void QueueModel::take(const Changes &changes)
{
    bool concerns = false;
    for (const Change &change : changes) {
        switch (change.entity) {
        case Entity::Conversation:
            m_touched.insert(ConversationId{change.id});
            concerns = true;
            break;
        case Entity::Entry:
            m_touched.insert(ConversationId{change.scope});
            concerns = true;
            break;
        case Entity::Customer:
        case Entity::Agent:
        case Entity::Inbox:
        case Entity::Record:
            for (const ConversationId id : m_rows.keys())
                m_touched.insert(id);
            concerns = true;
            break;
        default:
            break;
        }
    }
    if (concerns && !m_frame.isActive())
        m_frame.start();
}

void QueueModel::refresh()
{
    QSet<ConversationId> shown;
    for (const ConversationId id : std::as_const(m_touched)) {
        if (m_rows.remove(id))
            shown.insert(id);
    }
    m_touched.clear();
    if (!shown.isEmpty()) {
        Q_EMIT rowsTouched(shown);
        for (const ConversationId id : std::as_const(shown)) {
            const int place = rowOf(id);
            if (place >= 0)
                Q_EMIT dataChanged(index(place), index(place));
        }
    }
    if (m_reading) {
        m_dirty = true;
        return;
    }
    m_reading = true;
    m_incoming.clear();
    readPortion();
}

void QueueModel::readPortion()
{
    const auto more = m_workspace.pages().queueIds(m_filter, kPortion, m_incoming.size());
    m_incoming.append(more);
    const bool done = more.size() < kPortion;
    if (done || !m_complete)
        apply(m_incoming);
    if (!done) {
        m_portion.start(0);
        return;
    }
    m_complete = true;
    m_reading = false;
    m_incoming.clear();
    findHeadings();
    Q_EMIT refreshed();
    if (m_dirty) {
        m_dirty = false;
        m_frame.start();
    }
}

void QueueModel::apply(const QList<ConversationId> &ids)
{
    if (ids == m_ids)
        return;
    const QSet<ConversationId> kept(ids.begin(), ids.end());
    removeMissing(kept);
    qsizetype misplaced = 0;
    for (qsizetype i = 0; i < m_ids.size() && misplaced <= kMovesLimit; ++i)
        misplaced += i >= ids.size() || m_ids.at(i) != ids.at(i) ? 1 : 0;
    if (misplaced <= kMovesLimit || ids.size() < 1000)
        applyByMoves(ids);
    else
        applyAtOnce(ids);
}

void QueueModel::removeMissing(const QSet<ConversationId> &kept)
{
    for (int last = static_cast<int>(m_ids.size()) - 1; last >= 0;) {
        if (kept.contains(m_ids.at(last))) {
            --last;
            continue;
        }
        int first = last;
        while (first > 0 && !kept.contains(m_ids.at(first - 1)))
            --first;
        beginRemoveRows({}, first, last);
        m_ids.remove(first, last - first + 1);
        endRemoveRows();
        last = first - 1;
    }
}

void QueueModel::applyByMoves(const QList<ConversationId> &ids)
{
    QSet<ConversationId> present(m_ids.begin(), m_ids.end());
    for (int i = 0; i < ids.size(); ++i) {
        if (i < m_ids.size() && m_ids.at(i) == ids.at(i))
            continue;
        if (present.contains(ids.at(i))) {
            const int from = static_cast<int>(m_ids.indexOf(ids.at(i), i));
            beginMoveRows({}, from, from, {}, i);
            m_ids.move(from, i);
            endMoveRows();
            continue;
        }
        int last = i;
        while (last + 1 < ids.size() && !present.contains(ids.at(last + 1)))
            ++last;
        beginInsertRows({}, i, last);
        m_ids = m_ids.mid(0, i) + ids.mid(i, last - i + 1) + m_ids.mid(i);
        endInsertRows();
        i = last;
    }
}

void QueueModel::applyAtOnce(const QList<ConversationId> &ids)
{
    if (ids.size() > m_ids.size() && ids.first(m_ids.size()) == m_ids) {
        beginInsertRows({}, static_cast<int>(m_ids.size()), static_cast<int>(ids.size()) - 1);
        m_ids = ids;
        endInsertRows();
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<ConversationId> held;
    for (const QModelIndex &one : before)
        held.append(idAt(one.row()));
    m_ids = ids;
    QModelIndexList after;
    for (const ConversationId id : std::as_const(held)) {
        const int place = rowOf(id);
        after.append(place < 0 ? QModelIndex() : index(place));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

QueueModel::Group QueueModel::groupOf(int row, Instant now) const
{
    const QueueRow &shown = single(row);
    if (isPinned(shown))
        return Group::Pinned;
    if (!shown.due)
        return Group::Later;
    if (*shown.due < now)
        return Group::Overdue;
    if (*shown.due < now + 1h)
        return Group::Hour;
    return RelativeTime::local(*shown.due).date() <= RelativeTime::local(now).date() ? Group::Today : Group::Later;
}

void QueueModel::findHeadings()
{
    QList<Heading> found;
    if (orderedByDue(m_filter) && !m_ids.isEmpty()) {
        const Instant now = m_clock.now();
        int from = 0;
        const int all = static_cast<int>(m_ids.size());
        while (from < all) {
            const Group group = groupOf(from, now);
            int low = from;
            int high = all;
            while (high - low > 1) {
                const int middle = low + (high - low) / 2;
                (groupOf(middle, now) <= group ? low : high) = middle;
            }
            found.append({group, from, high - from});
            from = high;
        }
    }
    if (found == m_headings)
        return;
    m_headings = found;
    Q_EMIT headingsChanged();
}

} // namespace centrala::ui
