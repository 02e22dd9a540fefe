// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/filterstrip.h"

#include "ui/controls/button.h"

#include <QMenu>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeight = 32;

} // namespace

FilterStrip::FilterStrip(const Look &look, workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_look(look), m_workspace(workspace), m_clear(new Button(look, Button::Kind::Link, this))
{
    setFixedHeight(kHeight);
    setAccessibleName(tr("Filter"));
    hide();
    m_clear->setTall(24);
    m_clear->setText(tr("Clear"));
    connect(m_clear, &Button::clicked, this, [this] {
        QueueFilter wide = m_filter;
        wide.assignee.reset();
        wide.priority.reset();
        wide.tag.clear();
        wide.unread = false;
        Q_EMIT wished(wide);
    });
}

void FilterStrip::setFilter(const QueueFilter &filter)
{
    m_filter = filter;
    build();
    setVisible(filter.isNarrowed());
}

void FilterStrip::build()
{
    for (Button *chip : std::as_const(m_chips))
        chip->deleteLater();
    m_chips.clear();
    const auto add = [this](const QString &words, const QueueFilter &without) {
        auto *chip = new Button(m_look, Button::Kind::Plain, this);
        chip->setTall(24);
        chip->setIconName(u"close"_s);
        chip->setText(words);
        chip->setToolTip(tr("Take this filter away"));
        connect(chip, &Button::clicked, this, [this, without] { Q_EMIT wished(without); });
        chip->show();
        m_chips.append(chip);
    };
    QueueFilter without = m_filter;
    if (m_filter.unread) {
        without.unread = false;
        add(tr("Unread"), without);
    }
    if (!m_filter.tag.isEmpty()) {
        without = m_filter;
        without.tag.clear();
        add(u'#' + m_filter.tag, without);
    }
    if (m_filter.priority) {
        without = m_filter;
        without.priority.reset();
        const QString words[] = {tr("Low"), tr("Normal"), tr("High"), tr("Urgent")};
        add(words[static_cast<int>(*m_filter.priority)], without);
    }
    if (m_filter.assignee) {
        without = m_filter;
        without.assignee.reset();
        QString name = tr("Somebody’s");
        for (const AgentRow &agent : m_workspace.pages().agents()) {
            if (agent.id == *m_filter.assignee)
                name = agent.name;
        }
        add(name, without);
    }
    place();
}

void FilterStrip::place()
{
    int x = 12;
    for (Button *chip : std::as_const(m_chips)) {
        const QSize size = chip->sizeHint();
        const int wide = qMin(size.width(), qMax(40, width() - x - 60));
        chip->setGeometry(x, 4, wide, size.height());
        x += wide + 4;
    }
    const QSize clear = m_clear->sizeHint();
    m_clear->setGeometry(width() - clear.width() - 12, 4, clear.width(), clear.height());
}

void FilterStrip::resizeEvent(QResizeEvent *)
{
    place();
}

void FilterStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Window));
    m_look.hairline(painter, 0, height() - 1, width());
}

QMenu *FilterStrip::filterMenu(QWidget *parent, const std::function<void()> &askTag)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto choice = [this](QMenu *into, const QString &words, bool on, const QueueFilter &filter) {
        QAction *item = into->addAction(words, this, [this, filter] { Q_EMIT wished(filter); });
        item->setCheckable(true);
        item->setChecked(on);
    };
    QueueFilter wish = m_filter;
    wish.unread = !m_filter.unread;
    choice(menu, tr("Unread only"), m_filter.unread, wish);
    menu->addAction(tr("With a tag …"), this, askTag);
    QMenu *priorities = menu->addMenu(tr("Priority"));
    const std::pair<QString, Priority> known[] = {{tr("Urgent"), Priority::Urgent},
                                                  {tr("High"), Priority::High},
                                                  {tr("Normal"), Priority::Normal},
                                                  {tr("Low"), Priority::Low}};
    for (const auto &[words, priority] : known) {
        wish = m_filter;
        wish.priority = priority;
        choice(priorities, words, m_filter.priority == priority, wish);
    }
    QMenu *people = menu->addMenu(tr("Assigned to"));
    for (const AgentRow &agent : m_workspace.pages().agents()) {
        wish = m_filter;
        wish.assignee = agent.id;
        if (wish.view == View::Mine || wish.view == View::Unassigned)
            wish.view = View::Open;
        if (agent.active)
            choice(people, agent.name, m_filter.assignee == agent.id, wish);
    }
    return menu;
}

QMenu *FilterStrip::sortMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::pair<QString, QueueSort> orders[] = {{tr("Most urgent first"), QueueSort::Usual},
                                                    {tr("Newest first"), QueueSort::Newest},
                                                    {tr("Oldest first"), QueueSort::Oldest},
                                                    {tr("By customer"), QueueSort::Customer},
                                                    {tr("By priority"), QueueSort::Priority}};
    for (const auto &[words, order] : orders) {
        QueueFilter wish = m_filter;
        wish.sort = order;
        QAction *item = menu->addAction(words, this, [this, wish] { Q_EMIT wished(wish); });
        item->setCheckable(true);
        item->setChecked(m_filter.sort == order);
    }
    return menu;
}

} // namespace centrala::ui
