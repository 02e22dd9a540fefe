// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alerts.h"

#include "ui/alerts/alertwishes.h"
#include "ui/shell/mainwindow.h"
#include "ui/thread/conversationpane.h"

#include <QGuiApplication>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A burst of changes is looked at once.
constexpr int kPauseMs = 200;
/// As many conversations as a person could have unread at the start; more are no news either way.
constexpr qsizetype kKnownAtStart = 2000;
constexpr qsizetype kTextLetters = 160;
constexpr qsizetype kMentionsRead = 100;
constexpr qsizetype kLooksThrough = 30;
constexpr auto kLater = std::chrono::hours(1);

} // namespace

Alerts::Alerts(workspace::Workspace &workspace, MainWindow &window, Notifier &notifier, const Clock &clock)
    : m_workspace(workspace), m_window(window), m_notifier(notifier), m_clock(clock), m_begun(clock.now())
{
    const workspace::Pages &pages = workspace.pages();
    for (const QueueRow &row :
         pages.queueRows(pages.queueIds({View::Open, workspace.me().agent, {}, {}, {}}, kKnownAtStart)))
        m_book.takeAsKnown(row, workspace.me().agent);
    m_book.takeAsKnown(pages.mentions(workspace.me().agent, kMentionsRead));
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &Alerts::look);
    connect(&workspace, &workspace::Workspace::changed, this, &Alerts::note);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this] {
        m_touched.insert(m_window.selection().conversation());
        m_pause.start();
    });
    connect(&window.selection(), &Selection::conversationChanged, this, [this] {
        m_touched.insert(m_window.selection().conversation());
        m_pause.start();
    });
    connect(&notifier, &Notifier::answerWished, this, [this](ConversationId conversation) {
        m_window.showNormal();
        m_window.raise();
        m_window.activateWindow();
        if (!conversation.isValid())
            return;
        m_window.open(conversation);
        m_window.conversation()->openComposer(Composer::Mode::Reply);
    });
    connect(&notifier, &Notifier::laterWished, this, [this](ConversationId conversation) {
        m_window.runner().run(Snooze{{conversation}, m_clock.now() + kLater}, tr("Snoozed for one hour"));
    });
}

void Alerts::note(const Changes &changes)
{
    for (const Change &change : changes) {
        if (change.entity == Entity::Conversation)
            m_touched.insert(ConversationId{change.id});
        else if (change.entity == Entity::Entry && change.scope > 0)
            m_touched.insert(ConversationId{change.scope});
    }
    if (!m_touched.isEmpty() && !m_pause.isActive())
        m_pause.start();
}

void Alerts::look()
{
    QSet<ConversationId> missing = std::exchange(m_touched, {});
    missing.remove(ConversationId{});
    const AlertSituation now = situation();
    for (const QueueRow &row : m_workspace.pages().queueRows(missing.values())) {
        missing.remove(row.id);
        if (const auto alert = m_book.look(row, now))
            act(*alert);
    }
    for (const ConversationId id : std::as_const(missing)) {
        if (const auto alert = m_book.gone(id))
            act(*alert);
    }
    const QList<MentionRow> mentions = m_workspace.pages().mentions(now.me, kMentionsRead);
    for (const Alert &alert : m_book.lookAtMentions(mentions, now))
        act(alert);
    tellCount();
}

void Alerts::act(const Alert &alert)
{
    if (alert.kind == Alert::Kind::Withdraw) {
        m_notifier.withdraw(alert.conversation);
        return;
    }
    if (alert.kind == Alert::Kind::Mention) {
        const AlertWishes wishes(m_workspace.desk());
        const QString text = wishes.words() ? alert.text.left(kTextLetters) : QString();
        m_notifier.show({alert.conversation, tr("%1 named you in a note").arg(alert.customer), text, wishes.sound()});
        return;
    }
    if (alert.kind == Alert::Kind::Handed)
        return tellHandedOver(alert);
    QString channel = alert.channel;
    for (const workspace::Channel &one : m_workspace.channels()) {
        if (one.name == alert.channel)
            channel = one.title;
    }
    const AlertWishes wishes(m_workspace.desk());
    const bool sound = alert.kind == Alert::Kind::Tell && wishes.sound();
    if (wishes.words())
        m_notifier.show(
            {alert.conversation, tr("%1, %2").arg(alert.customer, channel), alert.text.left(kTextLetters), sound});
    else
        m_notifier.show({alert.conversation, channel, tr("New message"), sound});
}

/// Whoever took it themselves knows.
void Alerts::tellHandedOver(const Alert &alert)
{
    const AlertWishes wishes(m_workspace.desk());
    const ThreadPage page = m_workspace.pages().thread(alert.conversation, kLooksThrough);
    for (auto entry = page.entries.crbegin(); entry != page.entries.crend(); ++entry) {
        if (entry->event != EventKind::Assigned && entry->event != EventKind::Taken)
            continue;
        const QString reason = entry->eventData[u"reason"_s].toString();
        const bool isTurn = entry->eventData[u"turn"_s].toBool();
        if (entry->kind != EntryKind::Event)
            continue;
        if ((!isTurn && entry->agent.id == m_workspace.me().agent.value) || entry->at < m_begun)
            return;
        const QString who = isTurn ? tr("It is your turn") : tr("%1 handed you a conversation").arg(entry->agent.name);
        const QString words = reason.isEmpty() ? tr("%1: %2").arg(alert.customer, alert.text) : reason;
        m_notifier.show(
            {alert.conversation, who, wishes.words() ? words.left(kTextLetters) : QString(), wishes.sound()});
        return;
    }
}

void Alerts::tellCount()
{
    const qsizetype count = m_book.unhandled();
    m_notifier.setCount(count);
    m_window.setWindowTitle(count > 0 ? tr("(%1) Centrala").arg(count) : tr("Centrala"));
}

bool Alerts::isQuiet() const
{
    if (AlertWishes(m_workspace.desk()).isQuiet(m_clock.now()))
        return true;
    for (const AgentRow &agent : m_workspace.pages().agents()) {
        if (agent.id == m_workspace.me().agent)
            return agent.presence != Presence::Available;
    }
    return false;
}

AlertSituation Alerts::situation() const
{
    AlertSituation now{m_workspace.me().agent, isQuiet(), {}};
    if (m_window.isActiveWindow() && !m_window.isMinimized())
        now.watching = m_window.selection().conversation();
    return now;
}

} // namespace centrala::ui
