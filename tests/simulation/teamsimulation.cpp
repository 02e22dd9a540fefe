// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/teamsimulation.h"

#include "tests/support/replicacheck.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

namespace {

/// What is queued for objects of this thread happens now; no timer of the wall clock does.
void settleEvents()
{
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

QString textOf(const Command &command)
{
    if (const auto *note = std::get_if<AddNote>(&command))
        return note->text;
    const auto *reply = std::get_if<Reply>(&command);
    return reply ? reply->text : QString();
}

} // namespace

TeamSimulation::TeamSimulation(quint32 seed) : m_random(seed), m_channel(m_random), m_hub(m_test)
{
    m_inboxes = {m_test.addInbox(), m_test.addInbox(u"two@shop.example"_s)};
    for (const QString &name : {u"A"_s, u"B"_s}) {
        const QJsonObject content = chance(50) ? QJsonObject{{u"routing"_s, u"round_robin"_s}} : QJsonObject();
        m_teams.append(TeamId{m_test.run(PutRecord{Catalogue::Team, {}, name, content})->record->value});
    }
    EditInbox shared;
    shared.inbox = m_inboxes[0];
    shared.team = m_teams[0];
    std::ignore = m_test.run(shared);
    for (int i = 0; i < kDesks; ++i) {
        Desk &desk = m_desks[static_cast<size_t>(i)];
        desk.actor = m_test.addAgent(u"agent%1"_s.arg(i), i == 0 ? Role::Supervisor : Role::Agent);
        desk.replica = m_test.path(u"replica%1.db"_s.arg(i));
        desk.deskFile = m_test.path(u"desk%1.db"_s.arg(i));
        std::ignore = m_test.engine().arrive({{}, desk.actor, {}, SignInKind::Session});
        open(desk);
    }
}

TeamSimulation::~TeamSimulation()
{
    for (Desk &desk : m_desks)
        desk.sync.reset();
    settleEvents();
}

void TeamSimulation::open(Desk &desk)
{
    desk.sync.reset();
    settleEvents();
    desk.state = LineState::Offline;
    desk.sync = std::make_unique<workspace::DeskSync>(
        workspace::DeskSync::Where{{}, {}, desk.replica, desk.deskFile, m_test.path(u"desk-files"_s)}, m_test.clock(),
        [this, &desk] {
            auto line = std::make_unique<SimLine>(m_hub, desk.actor);
            desk.line = line.get();
            return line;
        });
    QObject::connect(desk.sync.get(), &workspace::DeskSync::lineChanged, desk.sync.get(),
                     [&desk](LineState state) { desk.state = state; });
    QObject::connect(desk.sync.get(), &workspace::DeskSync::outboxChanged, desk.sync.get(),
                     [&desk](const QList<Wish> &wishes) { desk.wishes = wishes; });
    desk.sync->start();
    desk.sync->begin(u"secret"_s);
}

QString TeamSimulation::run(int steps)
{
    for (int i = 0; i < steps; ++i) {
        step();
        if (const QString broken = brokenInvariant(); !broken.isEmpty())
            return u"step %1: %2"_s.arg(i).arg(broken);
    }
    heal();
    return brokenAtTheEnd();
}

void TeamSimulation::step()
{
    m_test.clock().advance(Milliseconds(below(chance(5) ? 20'000'000 : 60'000)));
    Desk &desk = m_desks[static_cast<size_t>(below(kDesks))];
    switch (below(20)) {
    case 0:
    case 1:
        channelActs();
        break;
    case 2:
        bossActs();
        break;
    case 3:
        if (desk.line)
            desk.line->cut();
        break;
    case 4:
        if (desk.state != LineState::Online && (!desk.line || desk.line->isBroken()))
            desk.sync->signIn({{}, {}, u"secret"_s});
        break;
    case 5:
        if (chance(30))
            open(desk); // the program was closed and started again
        break;
    case 6:
        if (chance(25))
            hubDies();
        else
            m_hub.setUp(true);
        break;
    case 7:
        std::ignore = m_test.engine().tick();
        break;
    case 8:
    case 9:
    case 10:
    case 11:
        deskActs(desk);
        break;
    default:
        moveFrames();
    }
    m_hub.tellChanges();
    settleEvents();
}

void TeamSimulation::channelActs()
{
    m_channel.somebodyWrites(m_test.clock().now());
    const QList<InboundMessage> messages = m_channel.written().mid(m_read);
    m_read = m_channel.written().size();
    std::ignore = m_test.deliver(m_inboxes[below(2)], messages);
    for (const InboxId inbox : std::as_const(m_inboxes)) {
        const auto claim = m_test.engine().claimOutgoing(inbox, 5, m_test.spool());
        if (!claim)
            continue;
        for (const OutgoingMessage &message : claim->messages) {
            m_channel.arrives(message);
            std::ignore = m_test.engine().settle(EntryId{message.entry}, {});
        }
    }
}

ConversationId TeamSimulation::someConversation()
{
    return ConversationId{1 + below(qMax(1, static_cast<int>(m_test.count("SELECT count(*) FROM conversation"))))};
}

void TeamSimulation::bossActs()
{
    const ConversationId some = someConversation();
    const QList<TeamId> teams = chance(50) ? QList<TeamId>() : QList<TeamId>{m_teams[below(2)]};
    switch (below(7)) {
    case 0: {
        EditInbox wish;
        wish.inbox = m_inboxes[below(2)];
        wish.closedTo = teams;
        std::ignore = m_test.run(wish);
        break;
    }
    case 1: {
        PutAgent wish;
        wish.agent = m_desks[static_cast<size_t>(below(kDesks))].actor.agent;
        wish.teams = teams;
        std::ignore = m_test.run(wish);
        break;
    }
    case 2:
        if (chance(40)) {
            m_hasErased = true;
            std::ignore = m_test.run(EraseCustomer{CustomerId{1 + below(8)}});
        }
        break;
    case 3:
        std::ignore = m_test.run(MergeConversations{some, someConversation()});
        break;
    case 4: {
        EntryId entry;
        {
            auto rows =
                m_test.database().query("SELECT id FROM entry WHERE conversation = ? AND kind = 'message'", some);
            entry = rows.next() ? rows.id<EntryId>(0) : EntryId{};
        }
        std::ignore = m_test.run(SplitConversation{some, {entry}, u"Another matter"_s});
        break;
    }
    case 5:
        std::ignore = m_test.run(MergeCustomers{CustomerId{1 + below(8)}, CustomerId{1 + below(8)}});
        break;
    default:
        std::ignore = m_test.run(UnmergeCustomers{MergeId{1 + below(4)}});
    }
}

Command TeamSimulation::someCommand(Desk &desk)
{
    const ConversationId id = someConversation();
    switch (below(12)) {
    case 0:
        return TakeNext{};
    case 1:
        return Resolve{{id, someConversation()}};
    case 2:
        return Snooze{{id}, m_test.clock().now() + Milliseconds(1 + below(10'000'000))};
    case 3:
        return SetPriority{{id}, static_cast<Priority>(below(4))};
    case 4:
        return Tag{{id}, u"tag%1"_s.arg(below(3))};
    case 5:
        return Follow{{id}, chance(70)};
    case 6:
        return Assign{{id}, m_desks[static_cast<size_t>(below(kDesks))].actor.agent, {}, {}};
    case 7:
        return MarkRead{id};
    case 8:
        return SetPresence{{}, chance(60) ? Presence::Available : Presence::Away, {}};
    case 9:
    case 10:
        return AddNote{id, u"note %1 of %2, @agent%3"_s.arg(++m_made).arg(desk.actor.agent.value).arg(below(kDesks))};
    default:
        Reply reply;
        reply.conversation = id;
        reply.text = u"answer %1 of %2"_s.arg(++m_made).arg(desk.actor.agent.value);
        reply.now = true;
        return reply;
    }
}

void TeamSimulation::deskActs(Desk &desk)
{
    for (const Wish &wish : std::as_const(desk.wishes)) {
        if (!wish.refused)
            continue;
        if (chance(50)) {
            desk.sync->tryAgain(wish.number);
        } else {
            m_refused.insert(textOf(wish.request.command));
            desk.sync->giveUp(wish.number);
        }
        return;
    }
    const Command command = someCommand(desk);
    const QString text = textOf(command);
    desk.sync->run(command, [this, text](const Result<Outcome> &outcome) {
        if (text.isEmpty())
            return;
        if (outcome || workspace::isQueued(outcome.error()))
            m_promised.insert(text);
        else
            m_refused.insert(text);
    });
}

void TeamSimulation::moveFrames()
{
    for (Desk &desk : m_desks) {
        if (!desk.line || chance(30))
            continue;
        if (chance(10))
            desk.line->swapDown();
        if (chance(10))
            desk.line->swapUp();
        for (int i = below(4); i > 0 && desk.line; --i) {
            desk.line->letUp(chance(10));
            m_hub.tellChanges();
        }
        for (int i = below(5); i > 0 && desk.line; --i) {
            desk.line->letDown();
            settleEvents();
        }
    }
}

void TeamSimulation::hubDies()
{
    m_hub.setUp(false);
    for (Desk &desk : m_desks) {
        if (desk.line)
            desk.line->cut();
    }
    settleEvents();
    m_hub.forget();
    m_test.open();
    for (const InboxId inbox : std::as_const(m_inboxes))
        std::ignore = m_test.engine().recoverSending(inbox, true);
}

void TeamSimulation::settleFrames()
{
    for (int round = 0; round < 5000; ++round) {
        bool isQuiet = true;
        for (Desk &desk : m_desks) {
            if (desk.state != LineState::Online && (!desk.line || desk.line->isBroken()))
                desk.sync->signIn({{}, {}, u"secret"_s});
            if (!desk.line)
                continue;
            isQuiet = isQuiet && desk.line->isQuiet();
            desk.line->letUp(false);
            m_hub.tellChanges();
            desk.line->letDown();
            settleEvents();
        }
        if (isQuiet)
            return;
    }
}

void TeamSimulation::heal()
{
    m_hub.setUp(true);
    settleFrames();
    for (Desk &desk : m_desks) {
        const QList<Wish> wishes = desk.wishes;
        for (const Wish &wish : wishes) {
            if (!wish.refused)
                continue;
            m_refused.insert(textOf(wish.request.command));
            desk.sync->giveUp(wish.number);
        }
    }
    settleFrames();
}

QString TeamSimulation::brokenInvariant()
{
    const auto none = [this](const char *sql) { return m_test.count(sql) == 0; };
    if (!none("SELECT count(*) FROM (SELECT 1 FROM note GROUP BY body HAVING count(*) > 1)"))
        return u"a note stands twice"_s;
    if (!none("SELECT count(*) FROM (SELECT 1 FROM message WHERE direction = 'out' GROUP BY body HAVING count(*) > 1)"))
        return u"an answer stands twice"_s;
    if (!none("SELECT count(*) FROM (SELECT external_id FROM message GROUP BY external_id HAVING count(*) > 1)"))
        return u"a message stands twice"_s;
    for (auto arrived = m_channel.arrived().begin(); arrived != m_channel.arrived().end(); ++arrived) {
        if (*arrived > 1)
            return u"%1 arrived %2 times"_s.arg(arrived.key()).arg(*arrived);
    }
    return {};
}

QString TeamSimulation::brokenAtTheEnd()
{
    for (Desk &desk : m_desks) {
        const QString who = u"agent %1: "_s.arg(desk.actor.agent.value);
        if (desk.state != LineState::Online)
            return who + u"has no line"_s;
        if (!desk.wishes.isEmpty())
            return who + u"%1 wishes are left"_s.arg(desk.wishes.size());
        const QString difference =
            replicaDifference(m_test.path(u"workspace.db"_s), m_hub.hiddenFrom(desk.actor), desk.replica);
        if (!difference.isEmpty())
            return who + difference;
    }
    QSet<QString> stored;
    auto rows = m_test.database().query("SELECT body FROM note UNION ALL SELECT body FROM message");
    while (rows.next())
        stored.insert(rows.text(0));
    for (const QString &text : std::as_const(m_promised)) {
        if (!stored.contains(text) && !m_refused.contains(text) && !m_hasErased)
            return u"\"%1\" was promised and is not there"_s.arg(text);
    }
    return {};
}

} // namespace centrala::test
