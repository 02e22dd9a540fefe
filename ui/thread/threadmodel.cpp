// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/threadmodel.h"

#include "ui/style/metrics.h"
#include "ui/thread/threadtext.h"

namespace centrala::ui {

ThreadModel::ThreadModel(workspace::Workspace &workspace, ConversationId conversation, QObject *parent)
    : QAbstractListModel(parent), m_workspace(workspace), m_conversation(conversation)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(metrics::kFrameMs);
    connect(&m_frame, &QTimer::timeout, this, &ThreadModel::refresh);
    connect(&workspace, &workspace::Workspace::changed, this, &ThreadModel::take);
    reset();
}

void ThreadModel::setConversation(ConversationId id)
{
    m_whole = false;
    m_conversation = id;
    reset();
}

void ThreadModel::setWhole(bool whole)
{
    if (whole == m_whole || !m_conversation.isValid() || (whole && m_head.customer.id == 0))
        return;
    m_whole = whole;
    reset();
}

void ThreadModel::reset()
{
    m_frame.stop();
    m_touched.clear();
    beginResetModel();
    m_topics.clear();
    ThreadPage page;
    if (m_conversation.isValid())
        page = read(kPage);
    m_head = page.head;
    m_wrapUpCode = page.wrapUpCode;
    m_suggestion = m_whole ? m_suggestion : page.topics.value(0);
    m_entries = page.entries;
    m_hasEarlier = page.hasEarlier;
    endResetModel();
    Q_EMIT headChanged();
}

ThreadPage ThreadModel::read(qsizetype limit, std::optional<EntryId> before)
{
    const workspace::Pages &pages = m_workspace.pages();
    if (!m_whole)
        return pages.thread(m_conversation, limit, before);
    const ThreadPage own = pages.thread(m_conversation, 1);
    ThreadPage page = pages.wholeHistory(CustomerId{own.head.customer.id}, limit, before);
    page.head = own.head;
    page.wrapUpCode = own.wrapUpCode;
    m_suggestion = own.topics.value(0);
    for (const QueueRow &row : std::as_const(page.topics))
        m_topics.insert(row.id, row);
    return page;
}

EntryId ThreadModel::lastEntry() const
{
    for (qsizetype i = m_entries.size() - 1; i >= 0; --i) {
        if (m_entries.at(i).conversation == m_conversation && m_entries.at(i).id.value > 0)
            return m_entries.at(i).id;
    }
    return {};
}

QList<TimelineEntry> ThreadModel::ownEntries() const
{
    QList<TimelineEntry> own;
    std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(own),
                 [this](const TimelineEntry &entry) { return entry.conversation == m_conversation; });
    return own;
}

int ThreadModel::rowOf(EntryId id) const
{
    for (qsizetype i = m_entries.size() - 1; i >= 0; --i) {
        if (m_entries.at(i).id == id)
            return static_cast<int>(i);
    }
    return -1;
}

void ThreadModel::fetchEarlier()
{
    if (!m_hasEarlier || m_entries.isEmpty())
        return;
    const ThreadPage page = read(kPage, m_entries.first().id);
    m_hasEarlier = page.hasEarlier && !page.entries.isEmpty();
    if (page.entries.isEmpty())
        return;
    beginInsertRows({}, 0, static_cast<int>(page.entries.size()) - 1);
    m_entries = page.entries + m_entries;
    endInsertRows();
}

int ThreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return m_entries.at(index.row()).text;
    case Qt::AccessibleTextRole:
        return ThreadText::accessible(m_entries.at(index.row()));
    default:
        return {};
    }
}

void ThreadModel::take(const Changes &changes)
{
    if (!m_conversation.isValid())
        return;
    for (const Change &change : changes) {
        const bool entry =
            change.entity == Entity::Entry &&
            (change.scope == m_conversation.value || (m_whole && m_topics.contains(ConversationId{change.scope})));
        if (entry)
            m_touched.insert(EntryId{change.id});
        if (entry || (change.entity == Entity::Conversation && change.id == m_conversation.value) ||
            change.entity == Entity::Customer || change.entity == Entity::Attachment) {
            if (!m_frame.isActive())
                m_frame.start();
        }
    }
}

void ThreadModel::refresh()
{
    const ThreadPage page = read(kPage);
    m_head = page.head;
    m_wrapUpCode = page.wrapUpCode;
    m_suggestion = m_whole ? m_suggestion : page.topics.value(0);
    QSet<EntryId> older = m_touched;
    m_touched.clear();
    for (const TimelineEntry &entry : page.entries)
        older.remove(entry.id);
    for (const EntryId id : std::as_const(older)) {
        const int row = rowOf(id);
        if (row < 0 || row + 1 >= m_entries.size())
            continue;
        const ThreadPage one = read(1, m_entries.at(row + 1).id);
        if (!one.entries.isEmpty() && one.entries.first().id == id)
            replace(row, one.entries.first());
    }
    mergeNewest(page.entries);
    Q_EMIT headChanged();
}

void ThreadModel::replace(int row, const TimelineEntry &entry)
{
    m_entries[row] = entry;
    Q_EMIT dataChanged(index(row), index(row));
}

void ThreadModel::mergeNewest(const QList<TimelineEntry> &page)
{
    if (page.isEmpty() && !m_entries.isEmpty() && !m_hasEarlier) {
        beginRemoveRows({}, 0, static_cast<int>(m_entries.size()) - 1);
        m_entries.clear();
        endRemoveRows();
        return;
    }
    QSet<EntryId> present;
    for (const TimelineEntry &entry : page)
        present.insert(entry.id);
    // Of what the page covers, that is gone which it no longer holds.
    const int first = page.isEmpty() ? static_cast<int>(m_entries.size()) : rowOf(page.first().id);
    for (int row = static_cast<int>(m_entries.size()) - 1; first >= 0 && row > first; --row) {
        if (present.contains(m_entries.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_entries.removeAt(row);
        endRemoveRows();
    }
    int at = 0;
    int came = 0;
    for (const TimelineEntry &entry : page) {
        const int row = rowOf(entry.id);
        if (row >= 0) {
            replace(row, entry);
            at = row + 1;
            continue;
        }
        if (at == 0)
            at = static_cast<int>(m_entries.size());
        came += at == m_entries.size() ? 1 : 0;
        beginInsertRows({}, at, at);
        m_entries.insert(at, entry);
        endInsertRows();
        ++at;
    }
    if (came > 0)
        Q_EMIT arrived(came);
}

} // namespace centrala::ui
