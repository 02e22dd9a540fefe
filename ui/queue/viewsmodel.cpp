// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuetext.h"
#include "ui/queue/savedviews.h"
#include "ui/queue/viewslist.h"
#include "ui/style/errortext.h"
#include "ui/style/metrics.h"
#include "ui/style/relativetime.h"

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

ViewsModel::ViewsModel(workspace::Workspace &workspace, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_workspace(workspace), m_clock(clock)
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(100);
    connect(&m_frame, &QTimer::timeout, this, &ViewsModel::refresh);
    connect(&workspace, &workspace::Workspace::changed, this, [this] {
        if (!m_frame.isActive())
            m_frame.start();
    });
    m_rows = read(Counts::Later);
    QTimer::singleShot(metrics::kFrameMs, this, &ViewsModel::refresh);
}

QList<ViewsModel::Row> ViewsModel::read(Counts when) const
{
    const AgentId me = m_workspace.me().agent;
    const bool counted = when == Counts::Now;
    const ViewCounts counts = counted ? m_workspace.pages().viewCounts(me, m_clock.now()) : ViewCounts();
    QList<Row> rows;
    const auto view = [&](View which, const QString &icon, qint64 count, qint64 overdue = 0) {
        Row row;
        row.text = QueueText::view(which);
        row.icon = icon;
        row.filter.view = which;
        row.filter.agent = me;
        row.count = count;
        row.overdue = overdue;
        rows.append(row);
    };
    const auto heading = [&rows](const QString &text) {
        Row row;
        row.heading = true;
        row.text = text;
        rows.append(row);
    };
    view(View::Mine, u"queue"_s, counts.mine, counts.overdue);
    view(View::Open, u"team"_s, counts.open);
    view(View::Unassigned, u"inbox"_s, counts.unassigned);
    view(View::Pending, u"clock"_s, counts.pending);
    view(View::Snoozed, u"snooze"_s, counts.snoozed);
    view(View::Resolved, u"resolve"_s, 0);
    view(View::Outbox, u"outbox"_s, counts.outbox);
    if (m_workspace.team()) {
        view(View::Mentions, u"note"_s, counts.mentions);
        view(View::Followed, u"eye"_s, counts.followed);
    }
    const QList<SavedView> saved = SavedViews(m_workspace).all();
    if (!saved.isEmpty())
        heading(tr("Saved"));
    for (const SavedView &one : saved) {
        Row row;
        row.text = one.name;
        row.icon = u"filter"_s;
        row.filter = one.filter;
        row.count = counted ? m_workspace.pages().queueCount(one.filter) : 0;
        rows.append(row);
    }
    const auto teams = m_workspace.pages().records(Catalogue::Team);
    if (!teams.isEmpty())
        heading(tr("Teams"));
    for (const RecordRow &team : teams) {
        Row row;
        row.text = team.name;
        row.icon = u"team"_s;
        row.filter = {View::Open, me, {}, TeamId{team.id.value}, {}};
        row.count = counted ? m_workspace.pages().queueCount(row.filter) : 0;
        rows.append(row);
    }
    const auto inboxes = m_workspace.pages().inboxes();
    if (!inboxes.isEmpty())
        heading(tr("Inboxes"));
    for (const InboxRow &inbox : inboxes) {
        Row row;
        row.text = inbox.name;
        row.channel = inbox.channel;
        row.filter = {View::Open, me, inbox.id, {}, {}};
        for (const auto &[id, count] : counts.openByInbox)
            row.count = id == inbox.id ? count : row.count;
        row.troubled = inbox.state == InboxState::Error || inbox.state == InboxState::Paused;
        row.tooltip = inbox.name;
        if (!inbox.address.isEmpty() && inbox.address != inbox.name)
            row.tooltip += u'\n' + inbox.address;
        if (!inbox.error.isEmpty())
            row.tooltip += u'\n' + ErrorText::reason(inbox.error);
        rows.append(row);
    }
    return rows;
}

void ViewsModel::refresh()
{
    const QList<Row> rows = read(Counts::Now);
    bool sameShape = rows.size() == m_rows.size();
    for (qsizetype i = 0; sameShape && i < rows.size(); ++i)
        sameShape = rows.at(i).filter == m_rows.at(i).filter && rows.at(i).text == m_rows.at(i).text &&
                    rows.at(i).heading == m_rows.at(i).heading;
    if (!sameShape) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i) == m_rows.at(i))
            continue;
        m_rows[i] = rows.at(i);
        Q_EMIT dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
    }
}

int ViewsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ViewsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::ToolTipRole:
        return row.tooltip.isEmpty() ? row.text : row.tooltip;
    case Qt::AccessibleTextRole: {
        if (row.heading)
            return row.text;
        QString words = row.text;
        if (row.overdue > 0)
            words += u", "_s + tr("%n overdue", nullptr, static_cast<int>(row.overdue));
        if (row.count > 0)
            words += u", "_s + tr("%n conversation(s)", nullptr, static_cast<int>(row.count));
        return words;
    }
    default:
        return {};
    }
}

Qt::ItemFlags ViewsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace centrala::ui
