// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/floordialog.h"

#include "app/stats/livefigures.h"
#include "ui/controls/button.h"
#include "ui/shell/topbar.h"
#include "ui/style/relativetime.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>

#include <cmath>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFirstFigure = 2; ///< names and words stand before

QTableWidget *tableOf(const QStringList &columns, const QString &name, QWidget *parent)
{
    auto *table = new QTableWidget(0, static_cast<int>(columns.size()), parent);
    table->setHorizontalHeaderLabels(columns);
    table->setAccessibleName(name);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setMinimumSectionSize(96);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Interactive);
    table->setColumnWidth(1, 168);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->setDefaultSectionSize(28);
    for (int column = kFirstFigure; column < columns.size(); ++column)
        table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    return table;
}

void setRow(QTableWidget &table, int row, const QStringList &words)
{
    for (int column = 0; column < words.size(); ++column) {
        auto *item = table.item(row, column);
        if (!item) {
            item = new QTableWidgetItem;
            table.setItem(row, column, item);
        }
        item->setText(words.at(column));
        item->setTextAlignment((column < kFirstFigure ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
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
      m_queues(
          tableOf({tr("Team"), tr("Channel"), tr("Waiting"), tr("Overdue"), tr("Longest wait")}, tr("Waiting"), this)),
      m_agents(tableOf({tr("Agent"), tr("Presence"), tr("Since"), tr("Has"), tr("Waiting")}, tr("Agent"), this)),
      m_nobody(wordsFor(look, tr("Nobody is waiting."), this)),
      m_noAgents(wordsFor(look, tr("No agents are signed in."), this))
{
    setWindowTitle(tr("The floor"));
    setAccessibleName(tr("The floor"));
    resize(760, 560);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(24, 20, 24, 16);
    all->setSpacing(12);
    auto *title = new QLabel(tr("The floor now"), this);
    title->setFont(look.theme.font(FontRole::Heading, true));
    all->addWidget(title);
    m_headline->setWordWrap(true);
    m_headline->setToolTip(tr("Today: first answers given in time, among all given today and those whose time ran out. "
                              "Now: of those who wait, the share whose time has not run out."));
    all->addWidget(m_headline);
    for (QWidget *one : {static_cast<QWidget *>(m_queues), static_cast<QWidget *>(m_nobody),
                         static_cast<QWidget *>(m_agents), static_cast<QWidget *>(m_noAgents)})
        all->addWidget(one, 1);
    auto *foot = new QHBoxLayout;
    auto *close = new Button(look, Button::Kind::Plain, this);
    close->setText(tr("Close"));
    foot->addStretch(1);
    foot->addWidget(close);
    all->addLayout(foot);
    connect(close, &Button::clicked, this, &QDialog::accept);
    m_frame.setSingleShot(true);
    m_frame.setInterval(kFrameMs);
    m_tick.setInterval(kTickMs);
    connect(&m_frame, &QTimer::timeout, this, &FloorDialog::read);
    connect(&m_tick, &QTimer::timeout, this, &FloorDialog::read);
    connect(&workspace, &workspace::Workspace::changed, this, [this] {
        if (!m_frame.isActive())
            m_frame.start();
    });
    m_tick.start();
    read();
}

QString FloorDialog::headline() const
{
    return m_headline->text();
}

void FloorDialog::read()
{
    const stats::LiveFigures figures = m_workspace.pages().figures(m_look.now());
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
        setRow(*m_queues, row,
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
        setRow(*m_agents, row,
               {agent.agent.name, PresenceButton::word(agent.presence), RelativeTime::span(agent.inPresence),
                locale.toString(agent.open), locale.toString(agent.waiting)});
        m_agents->item(row, 1)->setIcon(PresenceButton::lamp(m_look, agent.presence));
    }
    m_queues->setVisible(!figures.queues.isEmpty());
    m_nobody->setVisible(figures.queues.isEmpty());
    m_agents->setVisible(!figures.agents.isEmpty());
    m_noAgents->setVisible(figures.agents.isEmpty());
}

} // namespace centrala::ui
