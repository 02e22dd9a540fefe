// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actioncatalogue.h"

#include <QCoreApplication>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Context of the texts below for the translators.
constexpr auto kContext = "centrala::ui::ActionCatalogue";

struct Entry
{
    const char *id;
    const char *group;
    const char *text;
    const char *icon;
    const char *keys; ///< separated by blanks, the steps of a sequence by commas
};

constexpr Entry kEntries[] = {
    {"queue.next", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Queue"),
     QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Next conversation"), "next", "N"},
    {"queue.down", "Queue", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Down"), "down", "J Down"},
    {"queue.up", "Queue", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Up"), "", "K Up"},
    {"queue.open", "Queue", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Open and answer"), "reply", "Return"},
    {"queue.check", "Queue", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Select"), "tick", "X"},
    {"queue.back", "Queue", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Back"), "", "Alt+Left"},
    {"queue.forward", "Queue", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Forward"), "", "Alt+Right"},
    {"queue.sort", "Queue", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Sort"), "sort", "Shift+S"},
    {"queue.filter", "Queue", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Filter"), "filter", "Shift+F"},
    {"queue.save", "Queue", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Save this view"), "plus", ""},
    {"go.mine", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Go to"),
     QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "My queue"), "queue", "G,Q"},
    {"go.open", "Go to", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "All open"), "team", "G,A"},
    {"go.unassigned", "Go to", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Unassigned"), "inbox", "G,U"},
    {"go.pending", "Go to", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Waiting for customer"), "clock", "G,W"},
    {"go.snoozed", "Go to", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Snoozed"), "snooze", "G,S"},
    {"go.resolved", "Go to", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Resolved"), "resolve", "G,E"},
    {"go.outbox", "Go to", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Outbox"), "outbox", "G,O"},
    {"go.mentions", "Go to", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Mentions"), "note", "G,M"},
    {"go.followed", "Go to", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Followed"), "eye", "G,L"},
    {"go.floor", "Go to", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "The floor"), "team", "G,F"},
    {"conversation.reply", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Conversation"),
     QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Reply"), "reply", "R"},
    {"conversation.note", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Note to colleagues"),
     "note", "I"},
    {"conversation.forward", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Forward the message"),
     "right", "F"},
    {"conversation.new", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Write to somebody"),
     "pencil", "C"},
    {"conversation.assign", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Assign"), "assignment",
     "A"},
    {"conversation.mine", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Assign to me"), "agent",
     "M"},
    {"conversation.handOver", "Conversation",
     QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Hand over with a reason"), "transfer", "Shift+A"},
    {"conversation.follow", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Follow, or no longer"),
     "eye", "L"},
    {"conversation.tag", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Tag"), "tag", "T"},
    {"conversation.snooze", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Snooze"), "snooze",
     "H"},
    {"conversation.resolve", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Resolve"), "resolve",
     "E"},
    {"conversation.reopen", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Reopen"), "reopen",
     "Shift+E"},
    {"conversation.spam", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Mark as spam"), "warning",
     "!"},
    {"conversation.priority", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Priority"),
     "priority", "Y"},
    {"conversation.pin", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Pin, unpin"), "pin", "S"},
    {"conversation.join", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Join conversations"),
     "merge", "Shift+J"},
    {"conversation.split", "Conversation",
     QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Make two conversations of it"), "split", "Shift+D"},
    {"thread.find", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Find in the conversation"),
     "search", "Ctrl+F"},
    {"thread.whole", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Whole history"), "journal",
     "W"},
    {"thread.date", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Go to a date"), "clock",
     "Ctrl+G"},
    {"thread.link", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Copy link"), "copy", ""},
    {"thread.nextThing", "Conversation",
     QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Next link, picture or file"), "", "]"},
    {"thread.previousThing", "Conversation",
     QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Previous link, picture or file"), "", "["},
    {"thread.pictures", "Conversation", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Show pictures"), "image",
     "Shift+P"},
    {"customer.name", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Customer"),
     QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Change the name"), "pencil", "P,N"},
    {"customer.about", "Customer", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Note about the customer"),
     "note", "P,I"},
    {"customer.address", "Customer", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Add an address"), "identity",
     "P,A"},
    {"customer.tag", "Customer", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Tag the customer"), "tag", "P,T"},
    {"customer.consent", "Customer", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Add a consent"), "consent",
     "P,C"},
    {"customer.join", "Customer", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Join with another customer"),
     "merge", "P,J"},
    {"customer.import", "Customer", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Import customers"), "customer",
     ""},
    {"compose.send", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Writing"),
     QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Send"), "send", "Ctrl+Return"},
    {"compose.next", "Writing", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Send, resolve, next"), "next",
     "Ctrl+Shift+Return"},
    {"compose.later", "Writing", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Send later"), "clock",
     "Ctrl+Shift+L"},
    {"compose.attach", "Writing", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Attach"), "attach",
     "Ctrl+Shift+A"},
    {"compose.recipients", "Writing", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Recipients, copies"),
     "customer", "Ctrl+Shift+C"},
    {"compose.channel", "Writing", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Answer through another channel"),
     "channel", "Ctrl+Shift+H"},
    {"compose.canned", "Writing", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Put in a canned answer"),
     "canned", "Ctrl+/"},
    {"compose.choice", "Writing", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Offer a quick reply"), "question",
     "Ctrl+Shift+O"},
    {"compose.phone", "Writing", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Ask for the phone number"), "call",
     ""},
    {"compose.startLink", "Writing", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Link to go on in a messenger"),
     "channel", ""},
    {"compose.anyway", "Writing", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Send what is held"), "warning",
     "Alt+Return"},
    {"compose.bold", "Writing", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Bold"), "format", "Ctrl+B"},
    {"compose.italic", "Writing", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Italic"), "format", "Ctrl+I"},
    {"compose.list", "Writing", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "List"), "queue", "Ctrl+L"},
    {"compose.numbers", "Writing", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Numbered list"), "queue",
     "Ctrl+Shift+N"},
    {"compose.link", "Writing", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Link"), "tear", "Ctrl+Shift+K"},
    {"app.search", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Everywhere"),
     QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Search, commands"), "search", "Ctrl+K /"},
    {"app.undo", "Everywhere", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Undo, also sending"), "undo", "Z"},
    {"app.pane", "Everywhere", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Next pane"), "", "F6"},
    {"app.paneBack", "Everywhere", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Previous pane"), "", "Shift+F6"},
    {"app.customer", "Everywhere", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Show the customer"), "customer",
     "D"},
    {"app.keys", "Everywhere", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "This sheet of keys"), "help", "?"},
    {"presence.available", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Presence"),
     QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Available"), "presence", "G,1"},
    {"presence.busy", "Presence", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Busy"), "presence", "G,2"},
    {"presence.away", "Presence", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Away"), "presence", "G,3"},
    {"presence.offline", "Presence", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Offline"), "presence", "G,4"},
    {"app.settings", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Settings"),
     QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Open settings"), "settings", "Ctrl+,"},
    {"settings.keys", "Settings", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Change keys"), "settings", ""},
    {"settings.inboxes", "Settings", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Inboxes"), "inbox", ""},
    {"settings.people", "Settings", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "People"), "person-plus", ""},
    {"settings.teams", "Settings", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Teams"), "team", ""},
    {"inbox.add", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Settings"),
     QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Connect an inbox"), "plus", ""},
    {"template.edit", "Settings", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Edit canned answers"), "canned",
     ""},
    {"app.firstStart", "Settings", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "First steps"), "play", ""},
    {"team.join", "Settings", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Join a team’s hub"), "team", ""},
    {"team.leave", "Settings", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Leave the hub"), "team", ""},
    {"signature.edit", "Settings", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Edit signatures"), "pencil", ""},
    {"theme.light", "Settings", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Light colours"), "settings", ""},
    {"theme.dark", "Settings", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "Dark colours"), "settings", ""},
    {"theme.contrast", "Settings", QT_TRANSLATE_NOOP("centrala::ui::ActionCatalogue", "High contrast"), "settings", ""},
};

} // namespace

ActionCatalogue::ActionCatalogue(QObject *parent) : QObject(parent)
{
    for (const Entry &entry : kEntries)
        add(entry.id, entry.group, entry.text, entry.icon,
            QString::fromLatin1(entry.keys).split(u' ', Qt::SkipEmptyParts));
}

void ActionCatalogue::add(const char *id, const char *group, const char *text, const char *icon,
                          const QStringList &keys)
{
    Action action;
    action.id = QString::fromLatin1(id);
    action.group = QCoreApplication::translate(kContext, group);
    action.text = QCoreApplication::translate(kContext, text);
    action.icon = QString::fromLatin1(icon);
    for (const QString &key : keys)
        action.keys.append(sequence(key));
    m_ownKeys.insert(action.id, action.keys);
    m_places.insert(action.id, m_actions.size());
    m_actions.append(action);
}

const ActionCatalogue::Action *ActionCatalogue::find(const QString &id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.constEnd() ? nullptr : &m_actions.at(*place);
}

void ActionCatalogue::bind(const QString &id, std::function<void()> run, std::function<bool()> when)
{
    const auto place = m_places.constFind(id);
    Q_ASSERT(place != m_places.constEnd());
    m_actions[*place].run = std::move(run);
    m_actions[*place].when = std::move(when);
}

void ActionCatalogue::setKeys(const QHash<QString, QList<QKeySequence>> &keys)
{
    for (Action &action : m_actions) {
        const auto given = keys.constFind(action.id);
        action.keys = given == keys.constEnd() ? m_ownKeys.value(action.id) : *given;
    }
    m_firstStep = 0;
    Q_EMIT keysChanged();
}

bool ActionCatalogue::trigger(const QString &id)
{
    const Action *action = find(id);
    if (!action || !possible(*action))
        return false;
    action->run();
    Q_EMIT triggered(id);
    return true;
}

} // namespace centrala::ui
