// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/compose/letterdialog.h"
#include "ui/compose/messageedit.h"
#include "ui/controls/emptystate.h"
#include "ui/customer/customerpane.h"
#include "ui/queue/queuepane.h"
#include "ui/queue/queuetext.h"
#include "ui/queue/viewslist.h"
#include "ui/search/palette.h"
#include "ui/settings/addinboxdialog.h"
#include "ui/settings/firststart.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingswindow.h"
#include "ui/shell/keymap.h"
#include "ui/shell/panes.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/shell/undobar.h"
#include "ui/shell/windowactions.h"
#include "ui/style/metrics.h"
#include "ui/team/floordialog.h"
#include "ui/team/refuseddialog.h"
#include "ui/team/signindialog.h"
#include "ui/thread/conversationhead.h"
#include "ui/thread/conversationpane.h"

#include <QApplication>
#include <QKeyEvent>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Under this height the list is drawn compact.
constexpr int kCompactUnder = 780;
constexpr qsizetype kOfferedVisited = 5;

} // namespace

MainWindow::MainWindow(const Look &look, workspace::Workspace &workspace, Dialogs &dialogs, const QueueFilter &first)
    : m_look(look),
      m_workspace(workspace),
      m_dialogs(dialogs),
      m_selection(first),
      m_runner(workspace),
      m_top(new TopBar(look, workspace, m_actions, this)),
      m_panes(new Panes(look, this)),
      m_views(new ViewsList(look, workspace, m_selection, m_panes)),
      m_queue(new QueuePane(look, workspace, m_selection, m_actions, m_panes)),
      m_conversation(new ConversationPane({look, workspace, selectFirst(), m_actions, m_runner, dialogs}, m_panes)),
      m_customer(new CustomerPane(look, workspace, m_selection, m_runner, m_panes)),
      m_status(new StatusLine(look, workspace, this)),
      m_undo(new UndoBar(look, this))
{
    setWindowTitle(tr("Centrala"));
    setFocusPolicy(Qt::NoFocus);
    KeyMap::fromJson(Preferences(workspace.desk()).keys()).put(m_actions);
    m_panes->setPanes(m_views, m_queue, m_conversation, m_customer);
    m_acts = std::make_unique<WindowActions>(*this, look, workspace, dialogs);
    restore();
    connectPanes();
    sayEmpty();
}

MainWindow::~MainWindow() = default;

Selection &MainWindow::selectFirst()
{
    // The list and the conversation are read before the first text is measured: the fonts are listed meanwhile.
    m_selection.setConversation(m_queue->model().mostUrgent());
    return m_selection;
}

void MainWindow::connectPanes()
{
    connect(m_panes, &Panes::railChanged, m_views, &ViewsList::setRail);
    m_views->setRail(m_panes->widths().rail);
    connect(m_panes, &Panes::dragged, this, [this](int queue, int customer) {
        m_workspace.desk().setPreference(u"panes"_s, QByteArray::number(queue) + ' ' + QByteArray::number(customer));
    });
    connect(m_queue->view(), &QueueView::opened, this, [this](ConversationId id) { m_selection.setConversation(id); });
    connect(m_queue->view(), &QueueView::entered, this, [this](ConversationId id) {
        open(id);
        m_conversation->openComposer(Composer::Mode::Reply);
    });
    connect(m_queue, &QueuePane::savedViewsChanged, this, [this] { m_views->views().refresh(); });
    connect(m_queue, &QueuePane::addInboxWished, this, &MainWindow::addInbox);
    connect(m_conversation, &ConversationPane::topicWished, this, [this](ConversationId id) { open(id); });
    connect(m_conversation, &ConversationPane::forwardWished, this, &MainWindow::forward);
    connect(m_conversation, &ConversationPane::backWished, this, [this] {
        m_panes->showConversation(false);
        m_queue->view()->setFocus();
    });
    connect(m_conversation, &ConversationPane::emptyPressed, this, [this] { m_actions.trigger(u"queue.next"_s); });
    connect(m_conversation, &ConversationPane::sent, this, [this](Composer::After after) {
        if (after == Composer::After::ResolveNext)
            m_acts->nextAfterSending();
    });
    connect(m_customer, &CustomerPane::conversationWished, this, &MainWindow::open);
    connect(m_status, &StatusLine::outboxWished, this, [this] { m_actions.trigger(u"go.outbox"_s); });
    connect(m_status, &StatusLine::inboxesWished, this, [this] { openSettings(SettingsWindow::Inboxes); });
    connect(m_status, &StatusLine::signInWished, this, &MainWindow::signIn);
    connect(m_status, &StatusLine::refusedWished, this, &MainWindow::decide);
    if (workspace::Team *team = m_workspace.team()) {
        connect(team, &workspace::Team::lineChanged, this, [this, team] {
            if (team->line() == LineState::SignInNeeded && isVisible())
                signIn();
        });
    }
    m_actions.followKey(u"app.undo"_s, m_undo, [this](const QString &key) { m_undo->setUndoKey(key); });
    connect(m_undo, &UndoBar::undoWished, this, [this] { m_runner.undo(); });
    connect(&m_runner, &CommandRunner::done, this, [this](const QString &said, bool undoable) {
        m_undo->tell(said, undoable);
        m_undo->move(m_queue->mapTo(this, QPoint(8, m_queue->height() - m_undo->height() - 8)));
    });
    connect(&m_runner, &CommandRunner::failed, this, [this](const QString &sentence) { m_status->tell(sentence); });
    connect(&m_selection, &Selection::filterChanged, this, &MainWindow::sayEmpty);
    connect(&m_queue->model(), &QAbstractItemModel::modelReset, this, &MainWindow::sayEmpty);
    connect(m_panes, &Panes::singleChanged, this,
            [this](bool single) { m_conversation->head()->setBackShown(single); });
    m_conversation->head()->setBackShown(m_panes->widths().single);
}

void MainWindow::begin(const QueueFilter &filter)
{
    m_selection.setFilter(filter);
    if (m_queue->model().filter() != filter || m_queue->model().rowCount() == 0)
        m_queue->model().setFilter(filter);
    if (m_queue->model().rowCount() > 0)
        m_queue->view()->setCurrentRow(m_queue->model().rowOf(m_queue->model().mostUrgent()));
    if (m_queue->view()->isHidden())
        m_queue->empty()->setFocus();
    else
        m_queue->view()->setFocus();
}

void MainWindow::open(ConversationId conversation, EntryId entry)
{
    m_selection.setConversation(conversation);
    const QWidget *focused = QApplication::focusWidget();
    const bool fromQueue = focused && m_queue->isAncestorOf(focused);
    m_panes->showConversation(true);
    if (fromQueue && m_queue->isHidden()) // it took the queue's place, and its keyboard
        m_conversation->view()->setFocus();
    if (entry.isValid())
        m_conversation->view()->showEntry(entry);
}

void MainWindow::sayEmpty()
{
    const bool nothing = m_queue->model().rowCount() == 0 && m_workspace.pages().inboxes().isEmpty();
    if (nothing)
        m_conversation->setEmpty({}, {}, {}, {}, {});
    else
        m_conversation->setEmpty(u"conversation"_s, tr("Choose a conversation,"),
                                 tr("or press N for the most urgent one."), {}, {});
}

Palette *MainWindow::commandPalette()
{
    if (!m_palette) {
        m_palette = new Palette(m_look, m_workspace, m_actions, this);
        connect(m_palette, &Palette::messageChosen, this, &MainWindow::open);
        connect(m_palette, &Palette::customerChosen, this, [this](CustomerId customer) {
            QueueFilter filter = m_selection.filter();
            filter = {View::Open, m_workspace.me().agent, {}, {}, customer};
            begin(filter);
            m_selection.setCustomer(customer);
        });
    }
    m_palette->results().setRecent(m_selection.visited(kOfferedVisited));
    return m_palette;
}

ShortcutSheet *MainWindow::sheet()
{
    if (!m_sheet)
        m_sheet = new ShortcutSheet(m_look, m_actions, this);
    return m_sheet;
}

void MainWindow::addInbox()
{
    auto *dialog = new AddInboxDialog(m_look, m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::writeFirst()
{
    auto *dialog = new LetterDialog({m_look, m_workspace, m_actions, m_dialogs, m_runner}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LetterDialog::sent, this, [this](ConversationId id) { open(id); });
    dialog->open();
}

void MainWindow::forward(EntryId entry)
{
    const ThreadModel &thread = m_conversation->model();
    for (int row = thread.rowCount() - 1; row >= 0; --row) {
        const TimelineEntry &one = thread.entry(row);
        if (one.kind != EntryKind::Message || (entry.isValid() && one.id != entry))
            continue;
        auto *dialog = new LetterDialog({m_look, m_workspace, m_actions, m_dialogs, m_runner}, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setForwarded(one);
        dialog->open();
        return;
    }
}

void MainWindow::openSettings(int page)
{
    auto *settings = new SettingsWindow(m_look, m_workspace, m_actions, this);
    settings->setAttribute(Qt::WA_DeleteOnClose);
    connect(settings, &SettingsWindow::densityChanged, this, &MainWindow::applyDensity);
    connect(settings, &SettingsWindow::addInboxWished, this, &MainWindow::addInbox);
    connect(settings, &SettingsWindow::reopenWished, this, [this] { Q_EMIT reopenWished(u"settings-appearance"_s); });
    settings->showPage(static_cast<SettingsWindow::Page>(page));
    settings->open();
}

void MainWindow::applyDensity()
{
    const Density wished = Preferences(m_workspace.desk()).density();
    m_queue->view()->setCompact(wished == Density::Automatic ? height() < kCompactUnder : wished == Density::Compact);
}

void MainWindow::firstStart()
{
    auto *assistant = new FirstStart(m_look, m_workspace, this);
    assistant->setAttribute(Qt::WA_DeleteOnClose);
    connect(assistant, &FirstStart::languageChosen, this, [this] { Q_EMIT reopenWished(u"first-start"_s); });
    connect(assistant, &FirstStart::hubWished, this, [this, assistant] { joinHub(assistant); });
    connect(assistant, &FirstStart::accepted, this, [this] {
        Composer::guideFirstAnswer(m_workspace.desk());
        begin({View::Mine, m_workspace.me().agent, {}, {}, {}});
    });
    assistant->open();
}

void MainWindow::signIn()
{
    if (!m_workspace.team() || findChild<SignInDialog *>())
        return;
    QString name;
    for (const AgentRow &agent : m_workspace.pages().agents()) {
        if (agent.id == m_workspace.me().agent)
            name = agent.name;
    }
    auto *dialog = new SignInDialog(m_look, *m_workspace.team(), m_hub, name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showFloor()
{
    if (findChild<FloorDialog *>())
        return;
    auto *dialog = new FloorDialog(m_look, m_workspace, this);
    connect(dialog, &FloorDialog::peopleWished, this, [this] { openSettings(SettingsWindow::People); });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FloorDialog::lookInWished, this, [this](ConversationId id) {
        m_conversation->lookIn(id);
        open(id);
    });
    dialog->open();
}

void MainWindow::decide()
{
    if (!m_workspace.team() || findChild<RefusedDialog *>())
        return;
    auto *dialog = new RefusedDialog(m_look, m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

bool MainWindow::showNamed(const QString &name)
{
    if (const auto view = valueNamed<View>(name)) {
        begin({*view, m_workspace.me().agent, {}, {}, {}});
        return true;
    }
    if (name == u"palette"_s)
        commandPalette()->open();
    else if (name == u"keys"_s)
        sheet()->open();
    else if (name == u"add-inbox"_s)
        addInbox();
    else if (const auto page = SettingsWindow::pageNamed(name))
        openSettings(*page);
    else if (name == u"first-start"_s)
        firstStart();
    else if (name == u"floor"_s)
        showFloor();
    else if (name == u"sign-in"_s && m_workspace.team())
        signIn();
    else if (name != u"inbox"_s && name != u"queue"_s)
        return false;
    return true;
}

void MainWindow::nextPane(int step)
{
    const QList<QWidget *> ring = {m_top,
                                   m_views,
                                   m_queue->view(),
                                   m_conversation->head(),
                                   m_conversation->view(),
                                   m_conversation->composer()->edit(),
                                   m_customer,
                                   m_status};
    qsizetype at = -1;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        if (ring.at(i)->hasFocus() || ring.at(i)->isAncestorOf(QApplication::focusWidget()))
            at = i;
    }
    for (qsizetype tries = 0; tries < ring.size(); ++tries) {
        at = (at + step + ring.size()) % ring.size();
        QWidget *pane = ring.at(at);
        if (pane == m_conversation->composer()->edit() && m_conversation->composer()->isVisible()) {
            m_conversation->composer()->focusText(); // it may be folded
            return;
        }
        if (!pane->isVisible())
            continue;
        if (pane->focusPolicy() == Qt::NoFocus) {
            for (QWidget *child : pane->findChildren<QWidget *>()) {
                if (child->isVisible() && child->focusPolicy() & Qt::TabFocus) {
                    pane = child;
                    break;
                }
            }
        }
        pane->setFocus(Qt::TabFocusReason);
        return;
    }
}

void MainWindow::outwards()
{
    if (m_conversation->composer()->dismissStrip())
        return;
    if (m_conversation->composer()->isAncestorOf(QApplication::focusWidget())) {
        m_conversation->view()->setFocus();
        return;
    }
    m_panes->showConversation(false);
    m_queue->view()->setFocus();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        outwards();
        return;
    }
    if (!m_actions.handle(event))
        QWidget::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *)
{
    m_top->setGeometry(0, 0, width(), metrics::kTopBar);
    m_status->setVisible(height() >= 480);
    const int foot = height() >= 480 ? metrics::kStatusLine : 0;
    m_status->setGeometry(0, height() - foot, width(), metrics::kStatusLine);
    applyDensity();
    m_panes->setGeometry(0, metrics::kTopBar, width(), height() - metrics::kTopBar - foot);
}

void MainWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Window));
}

void MainWindow::restore()
{
    const QByteArrayList widths = m_workspace.desk().preference(u"panes"_s).split(' ');
    if (widths.size() == 2)
        m_panes->setDragged(widths.at(0).toInt(), widths.at(1).toInt());
}

} // namespace centrala::ui
