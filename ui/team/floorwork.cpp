// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/floorwork.h"

#include "ui/queue/queuetext.h"
#include "ui/shell/topbar.h"
#include "ui/style/relativetime.h"
#include "ui/team/fieldwords.h"
#include "ui/team/floortable.h"

#include <QAction>
#include <QMenu>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kRowsShown = 200;

} // namespace

FloorWork::FloorWork(const Look &look, workspace::Workspace &workspace, CommandRunner &runner, QWidget *parent)
    : QTableWidget(parent), m_look(look), m_workspace(workspace), m_runner(runner)
{
    prepareFloorTable(*this, {tr("Customer"), tr("Subject"), tr("Assigned to"), tr("Priority"), tr("Waits")},
                      tr("Conversations"), {4});
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    addWork(tr("Assign"), u"A"_s, &FloorWork::assignMenu);
    addWork(tr("Move to another team"), u"T"_s, &FloorWork::moveMenu);
    addWork(tr("Priority"), u"Y"_s, &FloorWork::priorityMenu);
    addWork(tr("Look in"), u"Return"_s, &FloorWork::lookIn);
    connect(this, &QTableWidget::cellDoubleClicked, this, &FloorWork::lookIn);
}

void FloorWork::addWork(const QString &text, const QString &key, void (FloorWork::*work)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(QKeySequence(key));
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, work);
    addAction(action);
}

void FloorWork::setWhich(const Which &which)
{
    m_which = which;
    clearSelection();
    read();
}

void FloorWork::read()
{
    QList<ConversationId> selected;
    for (const QModelIndex &row : selectionModel()->selectedRows())
        selected.append(m_ids.value(row.row()));
    QList<QueueRow> rows = m_workspace.pages().queueRows(m_workspace.pages().queueIds(m_which.filter, kRowsShown));
    rows.removeIf([this](const QueueRow &row) {
        return (!m_which.channel.isEmpty() && row.channel != m_which.channel) ||
               (m_which.isNobodys && row.team.id != 0);
    });
    m_ids.clear();
    setRowCount(static_cast<int>(rows.size()));
    clearSelection();
    const Instant now = m_look.now();
    for (int i = 0; i < rows.size(); ++i) {
        const QueueRow &row = rows.at(i);
        m_ids.append(row.id);
        setFloorRow(*this, i,
                    {QueueText::name(row), row.subject, row.assignee.id == 0 ? tr("nobody") : row.assignee.name,
                     FieldWords::priority(row.priority),
                     row.waitingSince ? RelativeTime::span(now - *row.waitingSince) : QString()});
        if (selected.contains(row.id))
            selectionModel()->select(model()->index(i, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

QList<ConversationId> FloorWork::concerned() const
{
    QList<ConversationId> ids;
    for (const QModelIndex &row : selectionModel()->selectedRows())
        ids.append(m_ids.value(row.row()));
    return ids;
}

/// What a menu is about is marked before it opens, and stays the same while it is open, whatever comes meanwhile.
QList<ConversationId> FloorWork::mark()
{
    if (!selectionModel()->hasSelection() && rowCount() > 0)
        selectRow(qMax(0, currentRow()));
    return concerned();
}

void FloorWork::assignTo(const QList<ConversationId> &ids, AgentId agent, const QString &name)
{
    Q_EMIT worked();
    m_runner.run(Assign{ids, agent, {}, {}}, tr("Assigned to %1").arg(name));
}

void FloorWork::moveTo(const QList<ConversationId> &ids, TeamId team, const QString &name)
{
    Q_EMIT worked();
    m_runner.run(Assign{ids, {}, team, {}}, tr("Moved to %1").arg(name));
}

void FloorWork::setPriority(const QList<ConversationId> &ids, Priority priority)
{
    Q_EMIT worked();
    m_runner.run(SetPriority{ids, priority}, tr("Priority: %1").arg(FieldWords::priority(priority)));
}

void FloorWork::assignMenu()
{
    const QList<ConversationId> ids = mark();
    auto *menu = new QMenu(this);
    for (const AgentRow &agent : m_workspace.pages().agents()) {
        if (agent.active && agent.role != Role::Auditor)
            menu->addAction(PresenceButton::lamp(m_look, agent.presence), agent.name, this,
                            [this, ids, agent] { assignTo(ids, agent.id, agent.name); });
    }
    popUp(menu);
}

void FloorWork::moveMenu()
{
    const QList<ConversationId> ids = mark();
    auto *menu = new QMenu(this);
    for (const RecordRow &team : m_workspace.pages().records(Catalogue::Team))
        menu->addAction(team.name, this, [this, ids, team] { moveTo(ids, TeamId{team.id.value}, team.name); });
    if (menu->isEmpty())
        menu->addAction(tr("There are no teams"))->setEnabled(false);
    popUp(menu);
}

void FloorWork::priorityMenu()
{
    const QList<ConversationId> ids = mark();
    auto *menu = new QMenu(this);
    for (const Priority priority : {Priority::Urgent, Priority::High, Priority::Normal, Priority::Low})
        menu->addAction(FieldWords::priority(priority), this, [this, ids, priority] { setPriority(ids, priority); });
    popUp(menu);
}

void FloorWork::popUp(QMenu *menu)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setEnabled(rowCount() > 0);
    const int row = qMax(0, currentRow());
    menu->popup(viewport()->mapToGlobal(visualRect(model()->index(row, 0)).bottomLeft()));
}

void FloorWork::lookIn()
{
    const int row = currentRow();
    const ConversationId id = row >= 0 && row < m_ids.size() ? m_ids.at(row) : concerned().value(0);
    if (id.isValid())
        Q_EMIT lookInWished(id);
}

} // namespace centrala::ui
