// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuepane.h"

#include "ui/controls/button.h"
#include "ui/controls/emptystate.h"
#include "ui/queue/bulkbar.h"
#include "ui/queue/filterstrip.h"
#include "ui/queue/queuetext.h"
#include "ui/shell/actionmenu.h"
#include "ui/style/metrics.h"
#include "ui/style/relativetime.h"

#include <QApplication>
#include <QMenu>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Of the head beside its title and the button Next: the two tools, gaps and edges.
constexpr int kHeadTaken = 90;

} // namespace

QueuePane::QueuePane(const Look &look, workspace::Workspace &workspace, Selection &selection, ActionCatalogue &actions,
                     QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_workspace(workspace),
      m_selection(selection),
      m_actions(actions),
      m_model(workspace, look.clock),
      m_view(new QueueView(look, m_model, workspace.me().agent, this)),
      m_empty(new EmptyState(look, this)),
      m_saved(workspace),
      m_strip(new FilterStrip(look, workspace, this)),
      m_sort(new Button(look, Button::Kind::Bare, this)),
      m_filterButton(new Button(look, Button::Kind::Bare, this)),
      m_next(new Button(look, Button::Kind::Plain, this))
{
    const std::tuple<Button *, QString, QString> tools[] = {{m_sort, u"sort"_s, u"queue.sort"_s},
                                                            {m_filterButton, u"filter"_s, u"queue.filter"_s}};
    for (const auto &[button, icon, id] : tools) {
        const ActionCatalogue::Action *action = actions.find(id);
        button->setIconName(icon);
        actions.followKey(id, this, [made = button, words = action->text](const QString &key) {
            made->setToolTip(words + u" ("_s + key + u')');
        });
        button->setAccessibleName(action->text);
        connect(button, &Button::clicked, this, [this, name = id] { m_actions.trigger(name); });
    }
    connect(m_strip, &FilterStrip::wished, this, [this](const QueueFilter &filter) { m_selection.setFilter(filter); });
    auto *bulk = new BulkBar(look, actions, this);
    m_bulk = bulk;
    m_next->setToolTip(tr("Next conversation"));
    m_next->setAccessibleName(tr("Next conversation"));
    actions.followKey(u"queue.next"_s, this, [this](const QString &key) {
        m_next->setKey(key);
        if (isVisible())
            place();
    });
    m_empty->hide();
    connect(m_next, &Button::clicked, this, [this] { m_actions.trigger(u"queue.next"_s); });
    connect(m_empty, &EmptyState::pressed, this, &QueuePane::addInboxWished);
    connect(m_view, &QueueView::menuWished, this, [this](const QPoint &at) {
        actionMenu(m_actions, m_look,
                   {u"conversation.reply"_s, u"conversation.note"_s, u"conversation.forward"_s, u""_s,
                    u"conversation.assign"_s, u"conversation.mine"_s, u"conversation.tag"_s, u"conversation.priority"_s,
                    u"conversation.pin"_s, u"conversation.join"_s, u""_s, u"conversation.snooze"_s,
                    u"conversation.resolve"_s, u"conversation.reopen"_s, u"conversation.spam"_s},
                   this)
            ->popup(at);
    });
    connect(m_view, &QueueView::checkedChanged, this, [this, bulk](int count) {
        m_checked = count;
        bulk->setCount(count);
        place();
    });
    connect(&selection, &Selection::filterChanged, this, [this](const QueueFilter &filter) {
        m_view->clearChecked(); // what is out of sight is not acted on
        m_strip->setFilter(filter);
        m_filterButton->setChosen(filter.isNarrowed());
        m_sort->setChosen(filter.sort != QueueSort::Usual);
        place();
        m_model.setFilter(filter);
        update();
    });
    if (selection.filter() != QueueFilter{})
        m_model.setFilter(selection.filter());
    connect(&selection, &Selection::conversationChanged, m_view, &QueueView::setOpen);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &QueuePane::sayEmpty);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &QueuePane::sayEmpty);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &QueuePane::sayEmpty);
    connect(&workspace, &workspace::Workspace::changed, this, [this](const Changes &changes) {
        for (const Change &change : changes) {
            if (change.entity == Entity::Inbox && !m_empty->isHidden())
                sayEmpty();
        }
    });
    connect(&look.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QList<ConversationId> QueuePane::concerned() const
{
    QList<ConversationId> checked = m_view->checked();
    if (!checked.isEmpty())
        return checked;
    if (m_selection.conversation().isValid())
        return {m_selection.conversation()};
    return {};
}

void QueuePane::showFilters(Dialogs &dialogs)
{
    QMenu *menu = m_strip->filterMenu(this, [this, &dialogs] {
        dialogs.askText(this, tr("Filter"), tr("Tag"), [this](const QString &tag) {
            QueueFilter filter = m_selection.filter();
            filter.tag = tag;
            m_selection.setFilter(filter);
        });
    });
    menu->addSeparator();
    menu->addAction(tr("Save this view …"), this, [this] { m_actions.trigger(u"queue.save"_s); });
    if (isSavedView())
        menu->addAction(tr("Remove this saved view"), this, &QueuePane::removeSavedView);
    menu->popup(m_filterButton->mapToGlobal(QPoint(0, m_filterButton->height() + 2)));
}

void QueuePane::showOrders()
{
    m_strip->sortMenu(this)->popup(m_sort->mapToGlobal(QPoint(0, m_sort->height() + 2)));
}

void QueuePane::saveView(Dialogs &dialogs)
{
    const QueueFilter filter = m_selection.filter();
    dialogs.askText(this, tr("Save this view"), tr("Name"), [this, filter](const QString &name) {
        m_saved.save({name, filter});
        Q_EMIT savedViewsChanged();
        update();
    });
}

void QueuePane::removeSavedView()
{
    if (const auto saved = m_saved.named(m_selection.filter())) {
        m_saved.remove(saved->name);
        Q_EMIT savedViewsChanged();
        update();
    }
}

QString QueuePane::title() const
{
    const QueueFilter &filter = m_selection.filter();
    if (const auto saved = m_saved.named(filter))
        return saved->name;
    if (filter.inbox) {
        for (const InboxRow &inbox : m_workspace.pages().inboxes()) {
            if (inbox.id == *filter.inbox)
                return inbox.name;
        }
    }
    if (filter.team) {
        for (const RecordRow &team : m_workspace.pages().records(Catalogue::Team)) {
            if (team.id.value == filter.team->value)
                return team.name;
        }
    }
    if (filter.customer)
        return m_workspace.pages().customer(*filter.customer).name;
    return QueueText::view(filter.view);
}

void QueuePane::sayEmpty()
{
    const bool empty = m_model.rowCount() == 0;
    // Whichever takes the other's place takes its keyboard as well.
    const QWidget *leaving = empty ? static_cast<QWidget *>(m_view) : m_empty;
    const QWidget *focused = QApplication::focusWidget();
    const bool had = focused && (focused == leaving || leaving->isAncestorOf(focused));
    m_empty->setVisible(empty);
    m_view->setVisible(!empty);
    if (had)
        (empty ? static_cast<QWidget *>(m_empty) : m_view)->setFocus();
    if (!empty)
        return;
    if (m_workspace.pages().inboxes().isEmpty()) {
        m_empty->say(u"inbox"_s, tr("No inbox is connected."), tr("Connect one to see customers’ messages."),
                     tr("Connect an inbox"));
        return;
    }
    for (const InboxRow &inbox : m_workspace.pages().inboxes()) {
        if (inbox.state != InboxState::Syncing || inbox.backfillTotal == 0)
            continue;
        m_empty->say(u"inbox"_s, tr("Taking in messages."),
                     tr("The newest come first; %1 of %2 are here.")
                         .arg(QLocale().toString(inbox.backfillDone), QLocale().toString(inbox.backfillTotal)));
        return;
    }
    if (m_selection.filter().isNarrowed()) {
        m_empty->say(u"filter"_s, tr("Nothing matches the filter."), {});
        return;
    }
    switch (m_selection.filter().view) {
    case View::Snoozed:
        m_empty->say(u"snooze"_s, tr("Nothing is snoozed."), tr("Press H on a conversation to see it again later."));
        break;
    case View::Resolved:
        m_empty->say(u"resolve"_s, tr("Nothing is resolved yet."), tr("Press E when a matter is done."));
        break;
    case View::Outbox:
        m_empty->say(u"outbox"_s, tr("Everything is sent."), {});
        break;
    case View::Mentions:
        m_empty->say(u"note"_s, tr("Nobody named you yet."),
                     tr("A colleague who writes @ and your name in a note asks you."));
        break;
    case View::Followed:
        m_empty->say(u"eye"_s, tr("You follow nothing."), tr("Follow a conversation to be told what happens there."));
        break;
    default:
        m_empty->say(u"queue"_s, tr("Nobody is waiting."), tr("The next customer appears here by itself."));
    }
}

void QueuePane::place()
{
    // What the list is called stands before what the button says: its icon and key stay.
    m_next->setText(tr("Next"));
    m_next->setIconName({});
    if (m_look.width(title(), FontRole::Title, true) > width() - m_next->sizeHint().width() - kHeadTaken) {
        m_next->setText({});
        m_next->setIconName(u"next"_s);
    }
    const QSize next = m_next->sizeHint();
    m_next->setGeometry(width() - next.width() - 8, 6, next.width(), next.height());
    m_filterButton->setGeometry(m_next->x() - 32, 6, 28, 28);
    m_sort->setGeometry(m_next->x() - 62, 6, 28, 28);
    const int bulk = m_checked > 0 ? m_bulk->height() : 0;
    m_strip->setGeometry(0, metrics::kPaneHeader, width(), m_strip->height());
    const int top = metrics::kPaneHeader + (m_strip->isHidden() ? 0 : m_strip->height());
    const QRect list(0, top, width(), height() - top - bulk);
    m_view->setGeometry(list);
    m_empty->setGeometry(list);
    m_bulk->setGeometry(0, height() - m_bulk->height(), width(), m_bulk->height());
}

void QueuePane::resizeEvent(QResizeEvent *)
{
    place();
}

void QueuePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Surface));
    m_look.line(painter, QRect(12, 8, m_sort->x() - 20, 24), title(), FontRole::Title, m_look.colour(Colour::Text),
                true);
    m_look.hairline(painter, 0, metrics::kPaneHeader - 1, width());
}

} // namespace centrala::ui
