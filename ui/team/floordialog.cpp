// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/floordialog.h"

#include "app/workspace/team.h"
#include "ui/controls/button.h"
#include "ui/controls/dialogframe.h"
#include "ui/queue/queuetext.h"
#include "ui/shell/topbar.h"
#include "ui/style/relativetime.h"
#include "ui/team/floortable.h"
#include "ui/team/floorwork.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QTableWidget *tableOf(const QStringList &columns, const QStringList &formulas, const QString &name, QWidget *parent)
{
    auto *table = new QTableWidget(parent);
    prepareFloorTable(*table, columns, name, {2, 3, 4});
    for (int column = 0; column < formulas.size(); ++column)
        table->horizontalHeaderItem(column)->setToolTip(formulas.at(column));
    return table;
}

/// Takes the place of a table that has nothing to show.
QLabel *wordsFor(const Look &look, const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setFont(look.theme.font(FontRole::Title));
    label->setAlignment(Qt::AlignCenter);
    QPalette ink = label->palette();
    ink.setColor(QPalette::WindowText, look.colour(Colour::TextMuted));
    label->setPalette(ink);
    return label;
}

} // namespace

FloorDialog::FloorDialog(const Look &look, workspace::Workspace &workspace, QWidget *parent)
    : QDialog(parent),
      m_look(look),
      m_workspace(workspace),
      m_headline(new QLabel(this)),
      m_runner(workspace),
      m_queues(tableOf({tr("Team"), tr("Channel"), tr("Waiting"), tr("Overdue"), tr("Longest wait")},
                       {{},
                        {},
                        tr("Open conversations in which the customer waits for us, now."),
                        tr("Of those who wait, the ones whose promised time has run out."),
                        tr("Now minus the time since which the first of them waits.")},
                       tr("Waiting"), this)),
      m_agents(tableOf({tr("Agent"), tr("Presence"), tr("Since"), tr("Has"), tr("Waiting"), tr("Looks at")},
                       {{},
                        {},
                        tr("How long they have been doing that."),
                        tr("Conversations assigned to them that are not finished."),
                        tr("Of those, the ones in which the customer waits for us."),
                        tr("The conversation that is open on their desk.")},
                       tr("Agent"), this)),
      m_work(new FloorWork(look, workspace, m_runner, this)),
      m_said(new QLabel(this)),
      m_undo(new Button(look, Button::Kind::Plain, this)),
      m_nobody(wordsFor(look, tr("Nobody is waiting."), this)),
      m_noAgents(wordsFor(look, tr("No agents are signed in."), this)),
      m_people(new Button(look, Button::Kind::Plain, this))
{
    setWindowTitle(tr("The floor"));
    setAccessibleName(tr("The floor"));
    resize(820, 700);
    QVBoxLayout *all = dialogLayout(this, look, tr("The floor now"));
    m_headline->setWordWrap(true);
    all->addWidget(m_headline);
    for (QWidget *one : {static_cast<QWidget *>(m_queues), static_cast<QWidget *>(m_nobody),
                         static_cast<QWidget *>(m_agents), static_cast<QWidget *>(m_noAgents)})
        all->addWidget(one, 1);
    m_workTitle = new QLabel(this);
    m_workTitle->setFont(look.theme.font(FontRole::Body, true));
    all->addWidget(m_workTitle);
    all->addWidget(m_work, 1);
    auto *foot = new QHBoxLayout;
    m_undo->setText(tr("Undo"));
    m_undo->setKey(u"Z"_s);
    m_undo->hide();
    foot->addWidget(m_said);
    foot->addWidget(m_undo);
    auto *close = new Button(look, Button::Kind::Plain, this);
    close->setText(tr("Close"));
    foot->addStretch(1);
    m_people->setText(tr("Open People"));
    foot->addWidget(m_people);
    foot->addWidget(close);
    all->addLayout(foot);
    connect(close, &Button::clicked, this, &QDialog::accept);
    connect(m_people, &Button::clicked, this, [this] {
        accept();
        Q_EMIT peopleWished();
    });
    m_frame.setSingleShot(true);
    m_frame.setInterval(kFrameMs);
    m_tick.setInterval(kTickMs);
    connect(&m_frame, &QTimer::timeout, this, &FloorDialog::read);
    connect(&m_tick, &QTimer::timeout, this, &FloorDialog::read);
    connect(&workspace, &workspace::Workspace::changed, this, [this] {
        if (!m_frame.isActive())
            m_frame.start();
    });
    connectWork();
    m_tick.start();
    read();
}

void FloorDialog::connectWork()
{
    connect(m_queues, &QTableWidget::itemSelectionChanged, this, &FloorDialog::showQueue);
    connect(m_agents, &QTableWidget::itemSelectionChanged, this, &FloorDialog::showAgent);
    connect(m_work, &FloorWork::lookInWished, this, [this](ConversationId id) {
        Q_EMIT lookInWished(id);
        accept();
    });
    connect(m_work, &FloorWork::worked, this, [this] { m_back.reset(); });
    connect(m_undo, &Button::clicked, this, &FloorDialog::undo);
    connect(&m_runner, &CommandRunner::done, this, [this](const QString &said, bool undoable) {
        const bool isBack = std::exchange(m_isUndoing, false);
        say(said, !isBack && (undoable || m_back.has_value()));
    });
    connect(&m_runner, &CommandRunner::failed, this, [this](const QString &why) {
        m_back.reset();
        m_isUndoing = false;
        say(why, false);
    });
    auto *presence = new QAction(tr("Presence"), m_agents);
    presence->setShortcut(QKeySequence(u"P"_s));
    presence->setShortcutContext(Qt::WidgetShortcut);
    connect(presence, &QAction::triggered, this, &FloorDialog::presenceMenu);
    m_agents->addAction(presence);
    m_agents->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *undoKey = new QAction(tr("Undo"), this);
    undoKey->setShortcut(QKeySequence(u"Z"_s));
    connect(undoKey, &QAction::triggered, this, &FloorDialog::undo);
    addAction(undoKey);
    if (workspace::Team *team = m_workspace.team())
        connect(team, &workspace::Team::lookersChanged, &m_frame, qOverload<>(&QTimer::start));
    showEverything();
}

void FloorDialog::say(const QString &words, bool undoable)
{
    m_said->setText(words);
    m_undo->setVisible(undoable);
}

void FloorDialog::showEverything()
{
    m_shown = {};
    m_workTitle->setText(tr("Everybody who waits"));
    m_work->setWhich({{View::Open, {}, {}, {}, {}}, {}, false});
}

void FloorDialog::showQueue()
{
    const int row = m_queues->currentRow();
    if (m_queues->selectionModel()->selectedRows().isEmpty()) {
        if (m_shown.isQueue)
            showEverything();
        return;
    }
    if (row >= m_figures.queues.size())
        return;
    const stats::QueueFigures &queue = m_figures.queues.at(row);
    m_shown = {true, queue.team.id, queue.channel};
    m_agents->clearSelection();
    FloorWork::Which which{{View::Open, {}, {}, {}, {}}, queue.channel, queue.team.id == 0};
    if (queue.team.id != 0)
        which.filter.team = TeamId{queue.team.id};
    m_workTitle->setText(tr("Waiting: %1, %2").arg(m_queues->item(row, 0)->text(), m_queues->item(row, 1)->text()));
    m_work->setWhich(which);
}

void FloorDialog::showAgent()
{
    const int row = m_agents->currentRow();
    if (m_agents->selectionModel()->selectedRows().isEmpty()) {
        if (!m_shown.isQueue && m_shown.number != 0)
            showEverything();
        return;
    }
    if (row >= m_figures.agents.size())
        return;
    m_shown = {false, m_figures.agents.at(row).agent.id, {}};
    m_queues->clearSelection();
    FloorWork::Which which{{View::Open, {}, {}, {}, {}}, {}, false};
    which.filter.assignee = AgentId{m_figures.agents.at(row).agent.id};
    m_workTitle->setText(tr("Open with %1").arg(m_figures.agents.at(row).agent.name));
    m_work->setWhich(which);
}

/// The rows of the figures change places: the mark goes with what it marks, and away with it.
void FloorDialog::keepMark()
{
    const auto place = [this]() -> qsizetype {
        if (m_shown.isQueue) {
            const auto queue = std::find_if(m_figures.queues.begin(), m_figures.queues.end(), [this](const auto &one) {
                return one.team.id == m_shown.number && one.channel == m_shown.channel;
            });
            return queue == m_figures.queues.end() ? -1 : queue - m_figures.queues.begin();
        }
        const auto agent = std::find_if(m_figures.agents.begin(), m_figures.agents.end(),
                                        [this](const auto &one) { return one.agent.id == m_shown.number; });
        return agent == m_figures.agents.end() ? -1 : agent - m_figures.agents.begin();
    }();
    if (!m_shown.isQueue && m_shown.number == 0)
        return;
    QTableWidget *table = m_shown.isQueue ? m_queues : m_agents;
    if (place < 0) {
        const QSignalBlocker quiet(table);
        table->clearSelection();
        showEverything();
    } else if (table->currentRow() != place || !table->selectionModel()->isRowSelected(static_cast<int>(place))) {
        const QSignalBlocker quiet(table);
        table->selectRow(static_cast<int>(place));
    }
}

void FloorDialog::presenceMenu()
{
    const int row = m_agents->currentRow();
    if (row < 0 || row >= m_figures.agents.size())
        return;
    auto *menu = new QMenu(m_agents);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const AgentId agent{m_figures.agents.at(row).agent.id};
    for (const Presence presence : {Presence::Available, Presence::Busy, Presence::Away, Presence::Offline})
        menu->addAction(PresenceButton::lamp(m_look, presence), PresenceButton::word(presence), this,
                        [this, agent, presence] { setPresence(agent, presence); });
    menu->popup(m_agents->viewport()->mapToGlobal(m_agents->visualRect(m_agents->model()->index(row, 0)).bottomLeft()));
}

void FloorDialog::setPresence(AgentId agent, Presence presence)
{
    for (const AgentRow &one : m_workspace.pages().agents()) {
        if (one.id != agent)
            continue;
        m_back = SetPresence{agent, one.presence, one.presenceReason};
        m_runner.run(SetPresence{agent, presence, {}}, tr("%1: %2").arg(one.name, PresenceButton::word(presence)));
    }
}

void FloorDialog::undo()
{
    if (m_undo->isHidden())
        return;
    m_isUndoing = true;
    if (m_back)
        m_runner.run(*std::exchange(m_back, {}), tr("Undone"));
    else
        m_runner.run(Undo{}, tr("Undone"));
}

QString FloorDialog::headline() const
{
    return m_headline->text();
}

QString FloorDialog::said() const
{
    return m_said->text();
}

void FloorDialog::read()
{
    m_figures = m_workspace.pages().figures(m_look.now());
    const stats::LiveFigures &figures = m_figures;
    const QLocale locale;
    const QList<workspace::Channel> channels = m_workspace.channels();
    const auto titleOf = [&](const QString &name) {
        for (const workspace::Channel &channel : channels) {
            if (channel.name == name)
                return channel.title;
        }
        return name;
    };
    const auto share = [&](const std::optional<double> &value) {
        return value ? locale.toString(std::round(*value * 100), 'f', 0) + u" %"_s : tr("no figure");
    };
    m_headline->setText(tr("Waiting: %1. Longest: %2. Service level today: %3, now: %4.")
                            .arg(locale.toString(figures.waiting),
                                 RelativeTime::span(figures.longestWait.value_or(Milliseconds(0))),
                                 share(figures.serviceLevel()), share(figures.serviceLevelNow())));
    m_queues->setRowCount(static_cast<int>(figures.queues.size()));
    for (int row = 0; row < figures.queues.size(); ++row) {
        const stats::QueueFigures &queue = figures.queues.at(row);
        setFloorRow(*m_queues, row,
                    {queue.team.id == 0 ? tr("Everybody") : queue.team.name, titleOf(queue.channel),
                     locale.toString(queue.waiting),
                     (queue.overdue > 0 ? u"▲ "_s : QString()) + locale.toString(queue.overdue),
                     RelativeTime::span(queue.longestWait)});
        QTableWidgetItem *overdue = m_queues->item(row, 3);
        overdue->setFont(m_look.theme.font(FontRole::Body, queue.overdue > 0));
        overdue->setForeground(m_look.colour(queue.overdue > 0 ? Colour::OverdueInk : Colour::Text));
    }
    m_agents->setRowCount(static_cast<int>(figures.agents.size()));
    for (int row = 0; row < figures.agents.size(); ++row) {
        const stats::AgentFigures &agent = figures.agents.at(row);
        setFloorRow(*m_agents, row,
                    {agent.agent.name, PresenceButton::word(agent.presence), RelativeTime::span(agent.inPresence),
                     locale.toString(agent.open), locale.toString(agent.waiting), placeOf(AgentId{agent.agent.id})});
        m_agents->item(row, 1)->setIcon(PresenceButton::lamp(m_look, agent.presence));
    }
    const qint64 promised = figures.answeredInTime + figures.answeredLate + figures.answersMissing;
    m_headline->setToolTip(tr("Today: first answers given in time, among all given today and those whose time ran out "
                              "(n = %1). Now: of those who wait, the share whose time has not run out (n = %2).")
                               .arg(locale.toString(promised), locale.toString(figures.waiting)));
    keepMark();
    m_work->read();
    m_queues->setVisible(!figures.queues.isEmpty());
    m_nobody->setVisible(figures.queues.isEmpty());
    m_agents->setVisible(!figures.agents.isEmpty());
    m_noAgents->setVisible(figures.agents.isEmpty());
    m_people->setVisible(figures.agents.isEmpty() && m_workspace.team() &&
                         m_workspace.me().role == Role::Administrator);
}

/// Whom the conversation is with that is open on their desk.
QString FloorDialog::placeOf(AgentId agent) const
{
    if (!m_workspace.team())
        return {};
    const ConversationId id = m_workspace.team()->placeOf(agent);
    const QList<QueueRow> rows = id.isValid() ? m_workspace.pages().queueRows({id}) : QList<QueueRow>();
    return rows.isEmpty() ? QString() : QueueText::name(rows.first());
}

} // namespace centrala::ui
