// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Conversations that are one become one; two matters in one conversation become two.
#include "ui/queue/queuepane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowactions.h"
#include "ui/style/relativetime.h"
#include "ui/thread/conversationhead.h"
#include "ui/thread/conversationpane.h"

#include <QMenu>

#include <algorithm>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kOffered = 10;
constexpr qsizetype kLetters = 60;

/// As a menu shows it: an ampersand is one, and nothing is wider than the screen.
QString line(QString words)
{
    words = words.simplified();
    if (words.size() > kLetters)
        words = words.left(kLetters - 1) + u'…';
    return words.replace(u'&', u"&&"_s);
}

QString titleOf(const QueueRow &row)
{
    return line(row.subject.isEmpty() ? row.snippet : row.subject) + u'\t' + RelativeTime::clock(row.lastAt);
}

} // namespace

void WindowActions::bindJoining()
{
    ActionCatalogue &actions = m_window.actions();
    actions.bind(
        u"conversation.join"_s, [this] { joinMenu(); }, [this] { return !concerned().isEmpty(); });
    actions.bind(
        u"conversation.split"_s, [this] { splitMenu(); },
        [this] { return m_window.conversation()->hasConversation(); });
    QObject::connect(m_window.conversation(), &ConversationPane::splitWished, &m_window,
                     [this](EntryId entry) { splitFrom(entry); });
    QObject::connect(m_window.conversation(), &ConversationPane::joinWished, &m_window,
                     [this](ConversationId into, ConversationId from) { joinProposed(into, from); });
}

/// One customer's other conversations, the newest first.
QList<QueueRow> WindowActions::othersOf(const QueueRow &row) const
{
    QList<QueueRow> others;
    if (row.customer.id == 0)
        return others;
    for (const View view : {View::Open, View::Pending, View::Snoozed, View::Resolved}) {
        QueueFilter filter{view, m_workspace.me().agent, {}, {}, CustomerId{row.customer.id}};
        filter.sort = QueueSort::Newest;
        for (const QueueRow &one : m_workspace.pages().queueRows(m_workspace.pages().queueIds(filter, kOffered)))
            others.append(one);
    }
    others.removeIf([&row](const QueueRow &one) { return one.id == row.id; });
    std::stable_sort(others.begin(), others.end(),
                     [](const QueueRow &a, const QueueRow &b) { return a.lastAt > b.lastAt; });
    return others.mid(0, kOffered);
}

void WindowActions::joinProposed(ConversationId into, ConversationId from)
{
    m_window.runner().run(MergeConversations{into, from}, tr("Joined"),
                          [this, into](const Outcome &) { m_window.open(into); });
}

/// What is proposed above the open conversation is done at once. Of several that are checked one stays and takes the
/// others in; a single one takes in another of the same customer.
void WindowActions::joinMenu()
{
    const QList<QueueRow> rows = m_workspace.pages().queueRows(concerned());
    const ThreadModel &thread = m_window.conversation()->model();
    if (rows.size() == 1 && rows.first().id == thread.conversation() && thread.suggestion().id.isValid())
        return joinProposed(thread.suggestion().id, rows.first().id);
    auto *menu = new QMenu(&m_window);
    const auto join = [this](ConversationId into, const QList<QueueRow> &from) {
        for (const QueueRow &one : from) {
            if (one.id != into)
                m_window.runner().run(MergeConversations{into, one.id}, tr("Joined"));
        }
        m_window.queue()->view()->clearChecked();
        m_window.open(into);
    };
    const bool isOnePersons = std::all_of(rows.begin(), rows.end(), [&rows](const QueueRow &row) {
        return row.customer.id == rows.first().customer.id && row.customer.id != 0;
    });
    if (!isOnePersons) {
        menu->addAction(tr("They are different customers'"))->setEnabled(false);
    } else if (rows.size() > 1) {
        menu->addAction(tr("Join them into:"))->setEnabled(false);
        for (const QueueRow &row : rows.mid(0, kOffered))
            menu->addAction(titleOf(row), &m_window, [join, rows, into = row.id] { join(into, rows); });
    } else {
        const QList<QueueRow> others = othersOf(rows.first());
        menu->addAction(others.isEmpty() ? tr("This customer has no other conversation") : tr("Take in:"))
            ->setEnabled(false);
        for (const QueueRow &row : others)
            menu->addAction(titleOf(row), &m_window, [join, into = rows.first().id, row] { join(into, {row}); });
    }
    popUp(menu, m_window.conversation()->head()->assignButton());
}

void WindowActions::splitMenu()
{
    const ThreadModel &thread = m_window.conversation()->model();
    auto *menu = new QMenu(&m_window);
    menu->addAction(tr("A conversation of its own from here on:"))->setEnabled(false);
    QList<TimelineEntry> messages;
    for (int row = 0; row < thread.rowCount(); ++row) {
        const TimelineEntry &entry = thread.entry(row);
        if (entry.kind == EntryKind::Message && entry.conversation == thread.conversation())
            messages.append(entry);
    }
    for (qsizetype i = messages.size() - 1; i > 0 && menu->actions().size() <= kOffered; --i) {
        const TimelineEntry &entry = messages.at(i);
        menu->addAction(line(entry.text.left(kLetters * 4)) + u'\t' + RelativeTime::clock(entry.at), &m_window,
                        [this, id = entry.id] { splitFrom(id); });
    }
    if (messages.size() < 2)
        menu->addAction(tr("There is only one message"))->setEnabled(false);
    popUp(menu, m_window.conversation()->head()->assignButton());
}

/// The message and all that came after it in its conversation.
void WindowActions::splitFrom(EntryId from)
{
    const ThreadModel &thread = m_window.conversation()->model();
    SplitConversation wish;
    bool isFirst = true;
    for (int row = 0; row < thread.rowCount(); ++row) {
        const TimelineEntry &entry = thread.entry(row);
        if (entry.kind == EntryKind::Event)
            continue;
        if (entry.id == from) {
            wish.conversation = entry.conversation;
            wish.subject = entry.subject;
        }
        if (wish.conversation.isValid() && entry.conversation == wish.conversation)
            wish.entries.append(entry.id);
        else if (entry.conversation == thread.conversation())
            isFirst = false;
    }
    if (wish.entries.isEmpty() || (isFirst && wish.conversation == thread.conversation()))
        return; // nothing would be left
    m_window.runner().run(wish, tr("It is a conversation of its own now"), [this](const Outcome &outcome) {
        if (outcome.conversation)
            m_window.open(*outcome.conversation);
    });
}

} // namespace centrala::ui
