// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/agents.h"
#include "app/store/attachments.h"
#include "app/store/customerqueries.h"
#include "app/store/listqueries.h"
#include "app/store/outbox.h"
#include "app/store/queuequeries.h"
#include "app/store/records.h"
#include "app/store/threadqueries.h"
#include "tests/unit/store/samplestore.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::store;
using test::SampleStore;

class QueriesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SampleStore>();
        QVERIFY(m_store->ready());
        m_anna = m_store->customer(u"Anna"_s, u"anna@poczta.example"_s);
        m_me = Agents(database()).insert({{}, u"me"_s, Role::Administrator, {}, true, Presence::Available, {}, at(0)});
        m_ola = Agents(database()).insert({{}, u"Ola"_s, Role::Agent, {}, true, Presence::Away, u"lunch"_s, at(0)});
    }
    void cleanup()
    {
        QVERIFY(database().takeError());
        m_store.reset();
    }

    void theQueueStandsInItsOrder()
    {
        const auto late = open(u"late"_s, at(90), at(1));
        const auto soonB = open(u"soon b"_s, at(30), at(3));
        const auto soonA = open(u"soon a"_s, at(30), at(2));
        const auto answered = open(u"answered"_s, {}, {});
        const auto noDue = open(u"no due"_s, {}, at(1));
        const auto olas = open(u"Ola's"_s, at(1), at(1), m_ola);
        const auto mine = open(u"mine"_s, at(100), at(1), m_me);
        const auto merged = conversation(u"merged"_s, [&](auto &record) {
            record.state = ConversationState::Resolved;
            record.mergedInto = late;
        });
        const auto done = conversation(u"done"_s, [](auto &record) { record.state = ConversationState::Resolved; });

        QCOMPARE(ids(View::Open), QList({olas, soonA, soonB, late, mine, noDue, answered}));
        QCOMPARE(ids(View::Mine), QList({soonA, soonB, late, mine, noDue, answered}));
        QCOMPARE(ids(View::Unassigned), QList({soonA, soonB, late, noDue, answered}));
        QCOMPARE(ids(View::Resolved), QList{done});
        QVERIFY(!ids(View::Resolved).contains(merged));
        const QList<ConversationId> all = ids(View::Open);
        for (qsizetype offset = 0; offset <= all.size(); ++offset) {
            for (qsizetype limit = 1; limit <= all.size(); ++limit)
                QCOMPARE(QueueQueries(database()).ids(filter(View::Open), limit, offset), all.mid(offset, limit));
        }
        for (const View view : {View::Open, View::Mine, View::Unassigned, View::Resolved, View::Spam})
            QCOMPARE(QueueQueries(database()).count(filter(view)), ids(view).size());

        const ViewCounts counts = QueueQueries(database()).viewCounts(m_me, at(60));
        QCOMPARE(counts.open, 7);
        QCOMPARE(counts.mine, 6);
        QCOMPARE(counts.unassigned, 5);
        QCOMPARE(counts.overdue, 2);
        QCOMPARE(counts.openByInbox, (QList<std::pair<InboxId, qint64>>{{m_store->inbox(), 7}}));
    }

    void listsCanBeNarrowed()
    {
        InboxRecord second;
        second.channel = u"telegram"_s;
        second.name = u"Bot"_s;
        const InboxId bot = Inboxes(database()).insert(second);
        const TeamId team{Records(database()).insert({{}, Catalogue::Team, u"Zwroty"_s, {}}).value};
        const CustomerId jan = m_store->customer(u"Jan"_s, u"jan@poczta.example"_s);
        const auto a = conversation(u"a"_s, [&](auto &record) { record.inbox = bot; });
        const auto b = conversation(u"b"_s, [&](auto &record) { record.team = team; });
        const auto c = conversation(u"c"_s, [&](auto &record) { record.customer = jan; });
        const auto d = conversation(u"d"_s, [&](auto &record) {
            record.inbox = bot;
            record.state = ConversationState::Snoozed;
        });
        QueueFilter narrow = filter(View::Open);
        narrow.inbox = bot;
        QCOMPARE(QueueQueries(database()).ids(narrow, 10, 0), QList{a});
        narrow.view = View::Snoozed;
        QCOMPARE(QueueQueries(database()).ids(narrow, 10, 0), QList{d});
        narrow = filter(View::Open);
        narrow.team = team;
        QCOMPARE(QueueQueries(database()).ids(narrow, 10, 0), QList{b});
        narrow = filter(View::Open);
        narrow.customer = jan;
        QCOMPARE(QueueQueries(database()).ids(narrow, 10, 0), QList{c});
        QCOMPARE(QueueQueries(database()).count(narrow), 1);
        // Merged into Anna, his conversations are hers.
        CustomerRecord record = *Customers(database()).get(jan);
        record.root = m_anna;
        Customers(database()).update(record, 1);
        QCOMPARE(QueueQueries(database()).count(narrow), 2 + 1 - 1);
    }

    void aRowTellsAllThatIsShown()
    {
        const auto id = open(u"Gdzie paczka?"_s, at(30), at(1), m_ola);
        Conversations(database()).tag(id, u"zwrot"_s);
        Conversations(database()).tag(id, u"pilne"_s);
        const QList<QueueRow> rows = QueueQueries(database()).rows({ConversationId{999}, id, id});
        QCOMPARE(rows.size(), 2);
        const QueueRow &row = rows.first();
        QCOMPARE(row.subject, u"Gdzie paczka?"_s);
        QCOMPARE(row.channel, u"email"_s);
        QCOMPARE(row.inbox.name, u"Sklep"_s);
        QCOMPARE(row.customer, (Named{m_anna.value, u"Anna"_s}));
        QCOMPARE(row.assignee.name, u"Ola"_s);
        QCOMPARE(row.team.id, 0);
        QCOMPARE(row.due, std::optional(at(30)));
        QVERIFY(!row.heldUntil);
        QCOMPARE(row.tags, QStringList({u"pilne"_s, u"zwrot"_s}));
    }

    void aThreadShowsItsNewestEntries()
    {
        const ConversationRecord talk = m_store->conversation(m_anna, u"Zwrot"_s);
        for (int i = 1; i <= 60; ++i)
            m_store->message(talk, at(i), u"wiadomość %1"_s.arg(i), i % 2 ? Direction::In : Direction::Out);
        Entries entries(database());
        const EntryId note = entries.insert({{}, talk.id, EntryKind::Note, at(61)});
        entries.insertNote(note, m_ola, u"sprawdzam"_s);
        const EntryId event = entries.insert({{}, talk.id, EntryKind::Event, at(61)});
        entries.insertEvent(event, m_me, EventKind::Tagged, {{u"tag"_s, u"pilne"_s}});
        const EntryId last = m_store->message(talk, at(62), u"ostatnia"_s);
        Attachments(database()).insert(last, {{}, u"foto.jpg"_s, u"image/jpeg"_s, 5, u"ab"_s, {}, false});
        Attachments(database()).insert(last, {{}, u"faktura.pdf"_s, u"application/pdf"_s, 6, u"cd"_s, {}, false});

        const ThreadPage newest = ThreadQueries(database()).page(talk.id, 50, {});
        QCOMPARE(newest.head.subject, u"Zwrot"_s);
        QCOMPARE(newest.entries.size(), 50);
        QVERIFY(newest.hasEarlier);
        const TimelineEntry &message = newest.entries.at(49);
        QCOMPARE(message.text, u"ostatnia"_s);
        QCOMPARE(message.author.value, u"anna@poczta.example"_s);
        QCOMPARE(message.to.first().value, u"pomoc@sklep.example"_s);
        QCOMPARE(message.channel, u"email"_s);
        QCOMPARE(message.attachments.size(), 2);
        QCOMPARE(message.attachments.last().name, u"faktura.pdf"_s);
        QCOMPARE(newest.entries.at(48).event, EventKind::Tagged);
        QCOMPARE(newest.entries.at(48).eventData[u"tag"_s].toString(), u"pilne"_s);
        QCOMPARE(newest.entries.at(47).text, u"sprawdzam"_s);
        QCOMPARE(newest.entries.at(47).agent.name, u"Ola"_s);
        QVERIFY(newest.entries.at(46).attachments.isEmpty());

        const ThreadPage earlier = ThreadQueries(database()).page(talk.id, 50, newest.entries.first().id);
        QCOMPARE(earlier.entries.size(), 13);
        QVERIFY(!earlier.hasEarlier);
        QCOMPARE(earlier.entries.first().text, u"wiadomość 1"_s);
        QCOMPARE(earlier.entries.last().text, u"wiadomość 13"_s);
        QVERIFY(!ThreadQueries(database()).page(ConversationId{999}, 50, {}).head.id.isValid());
    }

    void aPersonsWholeHistoryIsOneTimeline()
    {
        const CustomerId jan = m_store->customer(u"Jan"_s, u"jan@poczta.example"_s);
        const ConversationRecord lamp = m_store->conversation(m_anna, u"Lampa"_s);
        const ConversationRecord invoice = m_store->conversation(m_anna, u"Faktura"_s);
        m_store->message(m_store->conversation(jan, u"cudza"_s), at(3), u"cudza"_s);
        for (int i = 1; i <= 30; ++i)
            m_store->message(i % 3 ? lamp : invoice, at(i), QString::number(i));
        const ThreadPage newest = ThreadQueries(database()).ofCustomer(m_anna, 20, {});
        QCOMPARE(newest.entries.size(), 20);
        QVERIFY(newest.hasEarlier);
        QCOMPARE(newest.entries.first().text, u"11"_s);
        QCOMPARE(newest.entries.last().text, u"30"_s);
        QCOMPARE(newest.entries.last().conversation, invoice.id);
        QCOMPARE(newest.topics.size(), 2);
        const ThreadPage earlier = ThreadQueries(database()).ofCustomer(m_anna, 20, newest.entries.first().id);
        QCOMPARE(earlier.entries.size(), 10);
        QVERIFY(!earlier.hasEarlier);
        QCOMPARE(earlier.entries.last().text, u"10"_s);
        QVERIFY(ThreadQueries(database()).ofCustomer(CustomerId{999}, 20, {}).entries.isEmpty());
    }

    void aListIsNarrowedAndSorted()
    {
        const auto lamp = conversation(u"lamp"_s, [this](ConversationRecord &record) {
            record.due = at(30);
            record.unread = 2;
            record.lastAt = at(9);
            record.assignee = m_ola;
        });
        const auto urgent = conversation(u"urgent"_s, [](ConversationRecord &record) {
            record.due = at(60);
            record.priority = Priority::Urgent;
            record.lastAt = at(5);
        });
        const auto plain = open(u"plain"_s, {}, at(1));
        Conversations(database()).tag(lamp, u"zwrot"_s);
        Conversations(database()).tag(plain, u"zwrot"_s);
        const auto found = [this](const QueueFilter &wish) {
            const QList<ConversationId> all = QueueQueries(database()).ids(wish, 100, 0);
            if (QueueQueries(database()).count(wish) != all.size())
                return QList<ConversationId>();
            if (QueueQueries(database()).ids(wish, 100, 1) != all.mid(1))
                return QList<ConversationId>();
            return all;
        };
        QueueFilter wish = filter(View::Open);
        wish.tag = u"zwrot"_s;
        QCOMPARE(found(wish), QList({lamp, plain})); // still by due time
        wish.unread = true;
        QCOMPARE(found(wish), QList({lamp}));
        wish = filter(View::Open);
        wish.priority = Priority::Urgent;
        QCOMPARE(found(wish), QList({urgent}));
        wish = filter(View::Open);
        wish.assignee = m_ola;
        QCOMPARE(found(wish), QList({lamp}));
        wish = filter(View::Open);
        wish.sort = QueueSort::Newest;
        QCOMPARE(found(wish), QList({lamp, urgent, plain}));
        wish.sort = QueueSort::Oldest;
        QCOMPARE(found(wish), QList({plain, urgent, lamp}));
        wish.sort = QueueSort::Priority;
        QCOMPARE(found(wish).first(), urgent);
        wish.view = View::Mine;
        QCOMPARE(found(wish), QList({urgent, plain}));
    }

    void aCustomerIsShownWithWhoeverTheyAre()
    {
        const CustomerId jan = m_store->customer(u"Jan"_s, u"jan@poczta.example"_s);
        const ConversationRecord first = m_store->conversation(m_anna, u"pierwsza"_s);
        ConversationRecord second = m_store->conversation(m_anna, u"druga"_s);
        m_store->message(first, at(1), u"jeden"_s);
        m_store->message(second, at(2), u"dwa"_s, Direction::Out);
        m_store->message(first, at(3), u"trzy\n\ncztery"_s);
        second.lastAt = at(2);
        Conversations(database()).update(second, 1);
        CustomerMerges(database()).insert(m_anna, jan, at(4), m_me);
        CustomerRecord record = *Customers(database()).get(jan);
        record.root = m_anna;
        Customers(database()).update(record, 1);

        const CustomerCard card = CustomerQueries(database()).card(jan);
        QCOMPARE(card.id, m_anna);
        QCOMPARE(card.identities.size(), 2);
        QCOMPARE(card.identities.last().owner, jan);
        QCOMPARE(card.merges.size(), 1);
        QCOMPARE(card.merges.first().from.name, u"Jan"_s);
        QCOMPARE(card.conversations, 2);
        QCOMPARE(CustomerQueries(database()).list(10, 0).size(), 1);

        QStringList story;
        for (const HistoryRow &row : CustomerQueries(database()).history(m_anna, 10))
            story.append(row.summary);
        QCOMPARE(story, QStringList({u"trzy cztery"_s, u"dwa"_s, u"jeden"_s}));
        QVERIFY(!CustomerQueries(database()).card(CustomerId{999}).id.isValid());
    }

    void theOutboxStandsInItsOrder()
    {
        const ConversationRecord talk = m_store->conversation(m_anna, u"Zwrot"_s);
        const EntryId later = m_store->message(talk, at(1), u"a"_s, Direction::Out);
        const EntryId sooner = m_store->message(talk, at(2), u"b"_s, Direction::Out);
        Outbox(database()).put({later, m_store->inbox(), at(9), 0});
        Outbox(database()).put({sooner, m_store->inbox(), at(8), 2});
        const QList<OutboxRow> outbox = ListQueries(database()).outbox();
        QCOMPARE(outbox.size(), 2);
        QCOMPARE(outbox.first().entry, sooner);
        QCOMPARE(outbox.first().attempts, 2);
        QCOMPARE(outbox.first().to, u"pomoc@sklep.example"_s);
        QCOMPARE(ids(View::Outbox), QList{talk.id});
        QCOMPARE(QueueQueries(database()).viewCounts(m_me, at(0)).outbox, 2);
        QCOMPARE(ThreadQueries(database()).page(talk.id, 1, {}).entries.first().notBefore, std::optional(at(8)));
    }

    void shortLists()
    {
        const RecordId team = Records(database()).insert({{}, Catalogue::Team, u"Zwroty"_s, {{u"sla"_s, u"VIP"_s}}});
        Agents(database()).setTeams(m_ola, {TeamId{team.value}});
        Ledgers(database()).put(m_store->inbox(), {5, 4, 1, 0, 2, 3, 10});
        Ledgers(database()).setCursor(m_store->inbox(), u"INBOX/live"_s, u"7:4"_s);
        const QList<AgentRow> agents = ListQueries(database()).agents();
        QCOMPARE(agents.size(), 2);
        QCOMPARE(agents.last().presence, Presence::Away);
        QCOMPARE(agents.last().teams.first().name, u"Zwroty"_s);
        QCOMPARE(ListQueries(database()).records(Catalogue::Team).first().content[u"sla"_s].toString(), u"VIP"_s);
        QCOMPARE(ListQueries(database()).records(Catalogue::Sla).size(), 0);
        QCOMPARE(ListQueries(database()).inboxes().first().backfillTotal, 10);
        const SyncLedger ledger = ListQueries(database()).ledger(m_store->inbox());
        QCOMPARE(ledger.stored, 4);
        QCOMPARE(ledger.cursors[u"INBOX/live"_s].toString(), u"7:4"_s);
    }

private:
    static Instant at(qint64 minutes) { return SampleStore::at(minutes); }
    Database &database() { return m_store->database(); }
    QueueFilter filter(View view) { return {view, m_me, {}, {}, {}}; }
    QList<ConversationId> ids(View view) { return QueueQueries(database()).ids(filter(view), 100, 0); }

    template<typename Change>
    ConversationId conversation(const QString &subject, const Change &change)
    {
        ConversationRecord record = m_store->conversation(m_anna, subject);
        change(record);
        Conversations(database()).update(record, 1);
        return record.id;
    }
    ConversationId open(const QString &subject, std::optional<Instant> due, std::optional<Instant> since,
                        std::optional<AgentId> assignee = {})
    {
        return conversation(subject, [&](ConversationRecord &record) {
            record.due = due;
            record.waitingSince = since;
            record.assignee = assignee;
        });
    }

    std::unique_ptr<SampleStore> m_store;
    CustomerId m_anna;
    AgentId m_me;
    AgentId m_ola;
};

QTEST_GUILESS_MAIN(QueriesTest)
#include "queriestest.moc"
