// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowactions.h"

#include "ui/compose/canneddialog.h"
#include "ui/compose/letterdialog.h"
#include "ui/compose/messageedit.h"
#include "ui/compose/sendtimes.h"
#include "ui/compose/signaturedialog.h"
#include "ui/queue/queuepane.h"
#include "ui/search/palette.h"
#include "ui/settings/settingswindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/panes.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/team/colleagues.h"
#include "ui/thread/conversationhead.h"
#include "ui/thread/conversationpane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

WindowActions::WindowActions(MainWindow &window, const Look &look, workspace::Workspace &workspace, Dialogs &dialogs)
    : m_window(window), m_look(look), m_workspace(workspace), m_dialogs(dialogs)
{
    bindQueue();
    bindGo();
    bindConversation();
    bindCustomer();
    bindTeam();
    bindJoining();
    bindWriting();
    bindRest();
}

QList<ConversationId> WindowActions::concerned() const
{
    return m_window.queue()->concerned();
}

void WindowActions::bindQueue()
{
    ActionCatalogue &actions = m_window.actions();
    QueueView *view = m_window.queue()->view();
    actions.bind(u"queue.next"_s, [this] { takeNext(false); });
    actions.bind(u"queue.down"_s, [view] { view->step(1); });
    actions.bind(u"queue.up"_s, [view] { view->step(-1); });
    actions.bind(u"queue.open"_s, [this, view] {
        if (view->currentIndex().isValid())
            Q_EMIT view->entered(m_window.queue()->model().idAt(view->currentIndex().row()));
    });
    actions.bind(u"queue.check"_s,
                 [this, view] { view->toggleChecked(m_window.queue()->model().idAt(view->currentIndex().row())); });
    actions.bind(u"queue.sort"_s, [this] { m_window.queue()->showOrders(); });
    actions.bind(u"queue.filter"_s, [this] { m_window.queue()->showFilters(m_dialogs); });
    actions.bind(u"queue.save"_s, [this] { m_window.queue()->saveView(m_dialogs); });
    actions.bind(u"queue.back"_s, [this] { m_window.selection().back(); });
    actions.bind(u"queue.forward"_s, [this] { m_window.selection().forward(); });
}

void WindowActions::go(View view)
{
    m_window.begin({view, m_workspace.me().agent, {}, {}, {}});
}

void WindowActions::bindGo()
{
    ActionCatalogue &actions = m_window.actions();
    const std::pair<const char *, View> places[] = {
        {"go.mine", View::Mine},       {"go.open", View::Open},         {"go.unassigned", View::Unassigned},
        {"go.pending", View::Pending}, {"go.snoozed", View::Snoozed},   {"go.resolved", View::Resolved},
        {"go.outbox", View::Outbox},   {"go.mentions", View::Mentions}, {"go.followed", View::Followed},
    };
    for (const auto &[id, view] : places)
        actions.bind(QString::fromLatin1(id), [this, place = view] { go(place); });
    const std::pair<const char *, Presence> presences[] = {{"presence.available", Presence::Available},
                                                           {"presence.busy", Presence::Busy},
                                                           {"presence.away", Presence::Away},
                                                           {"presence.offline", Presence::Offline}};
    for (const auto &[id, presence] : presences)
        actions.bind(QString::fromLatin1(id), [this, wished = presence] {
            m_window.runner().run(SetPresence{{}, wished, {}});
        });
}

void WindowActions::takeNext(bool intoComposer)
{
    m_window.runner().run(TakeNext{}, {}, [this, intoComposer](const Outcome &outcome) {
        if (!outcome.conversation)
            return;
        m_window.open(*outcome.conversation);
        if (intoComposer)
            m_window.conversation()->openComposer(Composer::Mode::Reply);
        else
            m_window.queue()->view()->setFocus();
    });
}

void WindowActions::nextAfterSending()
{
    takeNext(true);
}

void WindowActions::popUp(QMenu *menu, QWidget *under) const
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(under->isVisible() ? under->mapToGlobal(QPoint(0, under->height() + 2))
                                   : m_window.mapToGlobal(m_window.rect().center()));
}

void WindowActions::assignMenu()
{
    const QList<ConversationId> ids = concerned();
    auto *menu = new QMenu(&m_window);
    const AgentId me = m_workspace.me().agent;
    const auto assign = [this, ids](std::optional<AgentId> agent, const QString &said) {
        m_window.runner().run(Assign{ids, agent, {}, {}}, said);
    };
    menu->addAction(tr("To me"), &m_window, [assign, me] { assign(me, tr("Assigned to you")); });
    menu->addAction(tr("Back to the queue"), &m_window, [assign] { assign({}, tr("Back in the queue")); });
    menu->addSeparator();
    for (const AgentRow &agent : whoMayHave(m_workspace.pages(), ids)) {
        if (agent.id != me)
            menu->addAction(agent.name, &m_window,
                            [assign, agent] { assign(agent.id, tr("Assigned to %1").arg(agent.name)); });
    }
    popUp(menu, m_window.conversation()->head()->assignButton());
}

void WindowActions::snoozeMenu()
{
    const QList<ConversationId> ids = concerned();
    auto *menu = new QMenu(&m_window);
    for (const SendTimes::Choice &choice : SendTimes::later(m_look.now()))
        menu->addAction(tr("Snooze: %1").arg(choice.words) + u'\t' + choice.exact, &m_window, [this, ids, choice] {
            m_window.queue()->view()->followNextRemoval();
            m_window.runner().run(Snooze{ids, choice.at}, tr("Snoozed until %1").arg(choice.exact));
        });
    popUp(menu, m_window.conversation()->head()->snoozeButton());
}

void WindowActions::priorityMenu()
{
    const QList<ConversationId> ids = concerned();
    auto *menu = new QMenu(&m_window);
    const std::pair<QString, Priority> choices[] = {{tr("Urgent"), Priority::Urgent},
                                                    {tr("High"), Priority::High},
                                                    {tr("Normal"), Priority::Normal},
                                                    {tr("Low"), Priority::Low}};
    for (const auto &[words, priority] : choices)
        menu->addAction(words, &m_window, [this, ids, wished = priority] {
            m_window.runner().run(SetPriority{ids, wished}, tr("Priority changed"));
        });
    popUp(menu, m_window.conversation()->head()->assignButton());
}

void WindowActions::pin()
{
    const QList<ConversationId> ids = concerned();
    const AgentId me = m_workspace.me().agent;
    const QList<QueueRow> rows = m_workspace.pages().queueRows(ids);
    const bool pinned =
        std::all_of(rows.begin(), rows.end(), [me](const QueueRow &row) { return row.pinnedBy.contains(me); });
    m_window.runner().run(Pin{ids, !pinned}, pinned ? tr("No longer pinned") : tr("Pinned"));
    m_window.queue()->view()->clearChecked();
}

void WindowActions::resolve()
{
    const QList<ConversationId> ids = concerned();
    QueueView *view = m_window.queue()->view();
    const QString said = ids.size() == 1 ? tr("Resolved") : tr("%n resolved", nullptr, static_cast<int>(ids.size()));
    view->followNextRemoval();
    m_window.runner().run(Resolve{ids}, said);
    view->clearChecked();
    view->setFocus();
}

void WindowActions::bindConversation()
{
    ActionCatalogue &actions = m_window.actions();
    const auto some = [this] { return !concerned().isEmpty(); };
    const auto open = [this] { return m_window.conversation()->hasConversation(); };
    const auto run = [this](auto command, const QString &said) {
        command.conversations = concerned();
        m_window.runner().run(command, said);
        m_window.queue()->view()->clearChecked();
    };
    actions.bind(
        u"conversation.reply"_s, [this] { m_window.conversation()->openComposer(Composer::Mode::Reply); }, open);
    actions.bind(
        u"conversation.note"_s, [this] { m_window.conversation()->openComposer(Composer::Mode::Note); }, open);
    ConversationPane *pane = m_window.conversation();
    actions.bind(
        u"thread.find"_s, [pane] { pane->findInside(); }, open);
    actions.bind(
        u"thread.whole"_s, [pane] { pane->toggleWhole(); }, open);
    actions.bind(
        u"thread.date"_s, [pane] { pane->askDate(); }, open);
    actions.bind(
        u"thread.nextThing"_s, [pane] { pane->view()->stepStop(1); }, open);
    actions.bind(
        u"thread.previousThing"_s, [pane] { pane->view()->stepStop(-1); }, open);
    actions.bind(
        u"thread.link"_s,
        [pane] {
            const ThreadModel &thread = pane->model();
            if (thread.rowCount() > 0)
                QGuiApplication::clipboard()->setText(ThreadView::linkTo(thread.entry(thread.rowCount() - 1)));
        },
        open);
    actions.bind(
        u"thread.pictures"_s,
        [pane] {
            const ThreadModel &thread = pane->model();
            for (int row = thread.rowCount() - 1; row >= 0; --row) {
                if (!thread.entry(row).html.isEmpty()) {
                    pane->view()->showPictures(thread.entry(row).id, false);
                    return;
                }
            }
        },
        open);
    actions.bind(
        u"conversation.forward"_s, [this] { m_window.forward({}); }, open);
    actions.bind(
        u"conversation.new"_s, [this] { m_window.writeFirst(); },
        [this] { return LetterDialog::canStart(m_workspace); });
    actions.bind(
        u"conversation.assign"_s, [this] { assignMenu(); }, some);
    actions.bind(
        u"conversation.mine"_s,
        [this, run] {
            Assign wish;
            wish.agent = m_workspace.me().agent;
            run(wish, tr("Assigned to you"));
        },
        some);
    actions.bind(
        u"conversation.tag"_s,
        [this] {
            const QList<ConversationId> ids = concerned();
            m_dialogs.askText(&m_window, tr("Tag"), tr("Tag"), [this, ids](const QString &tag) {
                m_window.runner().run(Tag{ids, tag}, tr("Tagged “%1”").arg(tag));
            });
        },
        some);
    actions.bind(
        u"conversation.snooze"_s, [this] { snoozeMenu(); }, some);
    actions.bind(
        u"conversation.resolve"_s, [this] { resolve(); }, some);
    actions.bind(
        u"conversation.reopen"_s, [run] { run(Reopen{}, tr("Reopened")); }, some);
    actions.bind(
        u"conversation.spam"_s,
        [this, run] {
            m_window.queue()->view()->followNextRemoval();
            run(MarkSpam{}, tr("Marked as spam"));
        },
        some);
    actions.bind(
        u"conversation.priority"_s, [this] { priorityMenu(); }, some);
    actions.bind(
        u"conversation.pin"_s, [this] { pin(); }, some);
}

void WindowActions::bindWriting()
{
    ActionCatalogue &actions = m_window.actions();
    Composer *composer = m_window.conversation()->composer();
    const auto open = [this] { return m_window.conversation()->hasConversation(); };
    actions.bind(
        u"compose.send"_s, [composer] { composer->send(); }, open);
    actions.bind(
        u"compose.next"_s,
        [composer] {
            composer->send({Composer::After::ResolveNext, {}, false});
        },
        open);
    actions.bind(
        u"compose.later"_s, [composer] { composer->showSendMenu(true); }, open);
    actions.bind(
        u"compose.attach"_s,
        [this, composer] {
            m_dialogs.chooseFiles(&m_window, [composer](const QStringList &files) { composer->addFiles(files); });
        },
        open);
    actions.bind(
        u"compose.recipients"_s, [composer] { composer->toggleRecipients(); }, open);
    actions.bind(
        u"compose.channel"_s, [composer] { composer->showRoutes(); }, open);
    actions.bind(
        u"compose.canned"_s, [composer] { composer->showCanned(); }, open);
    actions.bind(
        u"compose.choice"_s, [composer] { composer->addChoice(); }, [composer] { return composer->offersChoices(); });
    actions.bind(
        u"compose.phone"_s, [composer] { composer->askForPhone(); }, [composer] { return composer->canAskForPhone(); });
    actions.bind(
        u"compose.startLink"_s, [composer] { composer->addStartLink(); },
        [composer] { return !composer->startLink().isEmpty(); });
    actions.bind(
        u"compose.anyway"_s, [composer] { composer->sendAnyway(); }, [composer] { return composer->isHeld(); });
    const auto rich = [composer, open] { return open() && composer->edit()->isRich(); };
    const auto format = [&actions, composer, rich](const QString &id, void (*work)(MessageEdit *)) {
        actions.bind(
            id,
            [composer, work] {
                composer->focusText();
                work(composer->edit());
            },
            rich);
    };
    format(u"compose.bold"_s, [](MessageEdit *edit) { edit->toggleBold(); });
    format(u"compose.italic"_s, [](MessageEdit *edit) { edit->toggleItalic(); });
    format(u"compose.list"_s, [](MessageEdit *edit) { edit->toggleList(false); });
    format(u"compose.numbers"_s, [](MessageEdit *edit) { edit->toggleList(true); });
    actions.bind(
        u"compose.link"_s, [composer] { composer->askLink(); }, rich);
}

void WindowActions::bindRest()
{
    ActionCatalogue &actions = m_window.actions();
    actions.bind(u"app.search"_s, [this] { m_window.commandPalette()->open(); });
    actions.bind(u"app.undo"_s, [this] { m_window.runner().undo(); });
    actions.bind(u"app.pane"_s, [this] { m_window.nextPane(1); });
    actions.bind(u"app.paneBack"_s, [this] { m_window.nextPane(-1); });
    actions.bind(u"app.customer"_s, [this] { m_window.panes()->toggleCustomer(); });
    actions.bind(u"app.keys"_s, [this] { m_window.sheet()->open(); });
    actions.bind(u"template.edit"_s, [this] {
        auto *dialog = new CannedDialog(m_look, m_workspace, m_dialogs, &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    actions.bind(u"app.firstStart"_s, [this] { m_window.firstStart(); });
    actions.bind(u"app.settings"_s, [this] { m_window.openSettings(SettingsWindow::You); });
    actions.bind(u"settings.keys"_s, [this] { m_window.openSettings(SettingsWindow::Keyboard); });
    actions.bind(u"settings.inboxes"_s, [this] { m_window.openSettings(SettingsWindow::Inboxes); });
    actions.bind(u"go.floor"_s, [this] { m_window.showFloor(); });
    actions.bind(u"signature.edit"_s, [this] {
        auto *dialog = new SignatureDialog(m_look, m_workspace, &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    actions.bind(
        u"team.join"_s, [this] { m_window.joinHub(); }, [this] { return !m_workspace.team(); });
    actions.bind(
        u"team.leave"_s, [this] { m_window.leaveHub(); }, [this] { return m_window.mayLeaveHub(); });
    actions.bind(u"inbox.add"_s, [this] { m_window.addInbox(); });
    const std::pair<const char *, ThemeKind> themes[] = {
        {"theme.light", ThemeKind::Light}, {"theme.dark", ThemeKind::Dark}, {"theme.contrast", ThemeKind::Contrast}};
    for (const auto &[id, kind] : themes)
        actions.bind(QString::fromLatin1(id), [this, wished = kind] {
            m_look.theme.setKind(wished);
            m_workspace.desk().setPreference(u"theme"_s, QByteArray(nameOf(wished).data()));
        });
}

} // namespace centrala::ui
