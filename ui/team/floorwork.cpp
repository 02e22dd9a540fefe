// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/floorwork.h"

#include "ui/queue/queuetext.h"
#include "ui/shell/topbar.h"
#include "ui/style/relativetime.h"
#include "ui/team/colleagues.h"
#include "ui/team/fieldwords.h"
#include "ui/team/floortable.h"

#include <QAction>
#include <QMenu>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kRowsShown = 200;
constexpr qsizetype kRowsAtOnce = 500;
constexpr qsizetype kLooksThrough = 5000; ///< for those of one channel

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

QList<QueueRow> FloorWork::rowsToShow() const
{
    QList<QueueRow> shown;
    for (qsizetype from = 0; shown.size() < kRowsShown && from < kLooksThrough; from += kRowsAtOnce) {
        const QList<ConversationId> ids = m_workspace.pages().queueIds(m_which.filter, kRowsAtOnce, from);
        for (const QueueRow &row : m_workspace.pages().queueRows(ids)) {
            const bool isOther = (!m_which.channel.isEmpty() && row.channel != m_which.channel) ||
                                 (m_which.isNobodys && row.team.id != 0);
            if (!isOther && shown.size() < kRowsShown)
                shown.append(row);
        }
        if (ids.size() < kRowsAtOnce)
            break;
    }
    return shown;
}

/// What is marked stays marked wherever it stands now, and so does where the keyboard is.
void FloorWork::read()
{
    const QList<ConversationId> selected = concerned();
    const ConversationId current = m_ids.value(currentRow());
    const QList<QueueRow> rows = rowsToShow();
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
        const QModelIndex place = model()->index(i, 0);
        if (selected.contains(row.id))
            selectionModel()->select(place, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        if (row.id == current)
            selectionModel()->setCurrentIndex(place, QItemSelectionModel::NoUpdate);
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
    for (const AgentRow &agent : whoMayHave(m_workspace.pages(), ids))
        menu->addAction(PresenceButton::lamp(m_look, agent.presence), agent.name, this,
                        [this, ids, agent] { assignTo(ids, agent.id, agent.name); });
    popUp(menu);
}

void FloorWork::moveMenu()
{
    const QList<ConversationId> ids = mark();
    auto *menu = new QMenu(this);
    for (const RecordRow &team : whichTeamsMayHave(m_workspace.pages(), ids))
        menu->addAction(team.name, this, [this, ids, team] { moveTo(ids, TeamId{team.id.value}, team.name); });
    if (menu->isEmpty())
        menu->addAction(tr("No team may have them"))->setEnabled(false);
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
    const QList<ConversationId> marked = concerned();
    const ConversationId here = m_ids.value(currentRow());
    const ConversationId id = marked.isEmpty() || marked.contains(here) ? here : marked.first();
    if (id.isValid())
        Q_EMIT lookInWished(id);
}

} // namespace centrala::ui
