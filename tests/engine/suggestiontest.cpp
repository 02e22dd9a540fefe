// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

#include "app/store/conversations.h"
#include "app/store/threadqueries.h"
#include "app/store/visibility.h"

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// A mail that refers to a conversation in which its sender has no part: proposed, joined, dismissed, and never told to
/// whoever may not see the other.
class SuggestionTest : public QObject
{
    Q_OBJECT

    static InboundMessage referring(const TestEngine &test, const QString &id, const QString &from,
                                    const QStringList &references)
    {
        InboundMessage mail = test.mail(id, from, u"I was told to write here about "_s + id);
        mail.references = references;
        return mail;
    }
    static ThreadPage page(TestEngine &test, ConversationId id)
    {
        return store::ThreadQueries(test.database()).page(id, 50, {});
    }
    static ThreadPage page(TestEngine &test, const QString &id) { return page(test, test.conversationWith(id)); }
    static qsizetype messages(TestEngine &test, ConversationId id)
    {
        const QList<TimelineEntry> entries = page(test, id).entries;
        return std::count_if(entries.begin(), entries.end(),
                             [](const TimelineEntry &one) { return one.kind == EntryKind::Message; });
    }
    /// Anna wrote, and then a lawyer of hers whom nobody knows.
    static InboxId annaAndAStranger(TestEngine &test)
    {
        const InboxId inbox = test.addInbox();
        std::ignore = test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"My lamp"_s)});
        std::ignore =
            test.deliver(inbox, {referring(test, u"s@x"_s, u"lawyer@law.example"_s, {u"unknown@x"_s, u"a@x"_s})});
        return inbox;
    }

private Q_SLOTS:
    void aStrangerWhoRefersToAConversationIsProposedToBelongThere()
    {
        TestEngine test;
        const InboxId inbox = annaAndAStranger(test);
        const ConversationId annas = test.conversationWith(u"a@x"_s);
        QVERIFY(test.conversationWith(u"s@x"_s) != annas);
        const QueueRow proposed = page(test, u"s@x"_s).topics.value(0);
        QCOMPARE(proposed.id, annas);
        QCOMPARE(proposed.subject, u"About a@x"_s);
        QCOMPARE(proposed.customer.name, u"anna"_s);
        QVERIFY(page(test, annas).topics.isEmpty());
        // To our answer as well; what nobody knows of proposes nothing.
        Reply reply;
        reply.conversation = annas;
        reply.text = u"It is on its way"_s;
        reply.now = true;
        QVERIFY(test.run(reply).ok());
        const auto claimed = test.engine().claimOutgoing(inbox, 10, test.spool());
        const QString ours = claimed->messages.first().externalId;
        QVERIFY(test.engine().settle(EntryId{claimed->messages.first().entry}, {}).ok());
        QVERIFY(test.deliver(inbox, {referring(test, u"t@x"_s, u"jan@d.example"_s, {ours}),
                                     referring(test, u"n@x"_s, u"ewa@d.example"_s, {u"elsewhere@x"_s}),
                                     referring(test, u"b@x"_s, u"anna@c.example"_s, {ours})})
                    ->accepted);
        QCOMPARE(page(test, u"t@x"_s).topics.value(0).id, annas);
        QVERIFY(page(test, u"n@x"_s).topics.isEmpty());
        QCOMPARE(test.conversationWith(u"b@x"_s), annas); // she belongs there
    }

    void historyAndOurselvesProposeNothing()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        QVERIFY(test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"My lamp"_s)})->accepted);
        QVERIFY(test.deliver(inbox, {referring(test, u"h@x"_s, u"jan@d.example"_s, {u"a@x"_s})}, true)->accepted);
        QVERIFY(test.deliver(inbox, {referring(test, u"o@x"_s, u"support@shop.example"_s, {u"a@x"_s})})->accepted);
        QVERIFY(page(test, u"h@x"_s).topics.isEmpty());
        QVERIFY(page(test, u"o@x"_s).topics.isEmpty());
        QVERIFY(test.conversationWith(u"h@x"_s) != test.conversationWith(u"a@x"_s));
    }

    void whatIsDismissedStaysDismissed()
    {
        TestEngine test;
        const InboxId inbox = annaAndAStranger(test);
        const ConversationId strangers = test.conversationWith(u"s@x"_s);
        const auto dismissed = test.run(SplitConversation{strangers, {}, {}});
        QVERIFY(dismissed->undo.has_value());
        QVERIFY(page(test, strangers).topics.isEmpty());
        QVERIFY(
            test.deliver(inbox, {referring(test, u"s2@x"_s, u"lawyer@law.example"_s, {u"s@x"_s, u"a@x"_s})})->accepted);
        QCOMPARE(test.conversationWith(u"s2@x"_s), strangers);
        QVERIFY(page(test, strangers).topics.isEmpty());
        QCOMPARE(test.run(SplitConversation{strangers, {}, {}}).error().kind, Error::Kind::Usage);
        QVERIFY(test.run(Undo{dismissed->undo, {}}).ok());
        QCOMPARE(page(test, strangers).topics.size(), 1);
        QCOMPARE(test.run(SplitConversation{ConversationId{999}, {}, {}}).error().kind, Error::Kind::NotFound);
    }

    void joiningAsProposedCanBeTakenBack()
    {
        TestEngine test;
        const InboxId inbox = annaAndAStranger(test);
        const ConversationId annas = test.conversationWith(u"a@x"_s);
        const ConversationId strangers = test.conversationWith(u"s@x"_s);
        const auto before = *store::Conversations(test.database()).get(strangers);
        const auto joined = test.run(MergeConversations{annas, strangers});
        QVERIFY(joined->undo.has_value());
        QCOMPARE(messages(test, annas), 2);
        QVERIFY(page(test, strangers).topics.isEmpty());
        QVERIFY(page(test, annas).topics.isEmpty());
        QVERIFY(test.run(Undo{joined->undo, {}}).ok());
        QCOMPARE(messages(test, annas), 1);
        QCOMPARE(messages(test, strangers), 1);
        const auto after = *store::Conversations(test.database()).get(strangers);
        QCOMPARE(after.state, before.state);
        QCOMPARE(after.waitingSince, before.waitingSince);
        QCOMPARE(after.due, before.due);
        QCOMPARE(after.unread, before.unread);
        QCOMPARE(after.snippet, before.snippet);
        QVERIFY(!after.mergedInto);
        QCOMPARE(store::Conversations(test.database()).get(annas)->unread, 1);
        QCOMPARE(page(test, strangers).topics.value(0).id, annas);
        // Whoever came with the join has no part in hers again, and what answers them goes to theirs.
        QVERIFY(test.deliver(inbox, {referring(test, u"s2@x"_s, u"lawyer@law.example"_s, {u"a@x"_s}),
                                     referring(test, u"s3@x"_s, u"lawyer@law.example"_s, {u"s@x"_s}),
                                     referring(test, u"b@x"_s, u"anna@c.example"_s, {u"a@x"_s})})
                    ->accepted);
        QVERIFY(test.conversationWith(u"s2@x"_s) != annas);
        QCOMPARE(test.conversationWith(u"s3@x"_s), strangers);
        QCOMPARE(test.conversationWith(u"b@x"_s), annas);
        QCOMPARE(test.run(Undo{joined->undo, {}}).error().kind, Error::Kind::Conflict);
    }

    void aJoinIsNotTakenBackOverWhatWasDoneSince()
    {
        TestEngine test;
        const InboxId inbox = annaAndAStranger(test);
        const ConversationId annas = test.conversationWith(u"a@x"_s);
        const ConversationId strangers = test.conversationWith(u"s@x"_s);
        const auto joined = test.run(MergeConversations{annas, strangers});
        const EntryId moved{test.count("SELECT entry FROM message WHERE external_id = 's@x'")};
        const auto part = test.run(SplitConversation{annas, {moved}, {}});
        QVERIFY(part.ok());
        QCOMPARE(test.run(Undo{joined->undo, {}}).error().kind, Error::Kind::Conflict);
        QCOMPARE(messages(test, annas), 1);
        QCOMPARE(messages(test, *part->conversation), 1);
        QVERIFY(store::Conversations(test.database()).get(strangers)->mergedInto == annas);
        QVERIFY(inbox.isValid());
    }

    void itFollowsTheOtherConversationWhereverThatGoes()
    {
        TestEngine test;
        const InboxId inbox = annaAndAStranger(test);
        const ConversationId strangers = test.conversationWith(u"s@x"_s);
        QVERIFY(test.deliver(inbox, {test.mail(u"c@x"_s, u"anna@c.example"_s, u"Another matter"_s)})->accepted);
        const ConversationId other = test.conversationWith(u"c@x"_s);
        QVERIFY(test.run(MergeConversations{other, test.conversationWith(u"a@x"_s)}).ok());
        QCOMPARE(page(test, strangers).topics.value(0).id, other);
        // Whose it was is erased: nothing is left to refer to.
        QVERIFY(test.run(EraseCustomer{*store::Conversations(test.database()).get(other)->customer}).ok());
        QVERIFY(page(test, strangers).topics.isEmpty());
        QVERIFY(test.run(EraseCustomer{*store::Conversations(test.database()).get(strangers)->customer}).ok());
        QCOMPARE(test.count("SELECT count(*) FROM referring"), 0);
    }

    void whoeverMayNotSeeTheOtherLearnsNothingOfIt()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const InboxId closed = test.addInbox(u"people@shop.example"_s);
        QVERIFY(test.deliver(closed, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"In confidence"_s)})->accepted);
        QVERIFY(test.deliver(inbox, {referring(test, u"s@x"_s, u"lawyer@law.example"_s, {u"a@x"_s}),
                                     referring(test, u"n@x"_s, u"jan@d.example"_s, {u"nobodys@x"_s})})
                    ->accepted);
        QCOMPARE(page(test, u"s@x"_s).topics.size(), 1);
        auto reader = store::Database::openSqlite(test.database().path(), store::Database::Access::ReadOnly);
        QVERIFY(reader.ok());
        store::hideInboxes(**reader, {closed});
        const auto read = [&](const QString &id) {
            return store::ThreadQueries(**reader).page(test.conversationWith(id), 50, {});
        };
        QVERIFY(read(u"s@x"_s).topics.isEmpty());
        // Nor does anything else tell the two mails apart: what is kept is what each says of itself.
        QCOMPARE(read(u"s@x"_s).entries.size(), read(u"n@x"_s).entries.size());
        QCOMPARE(test.count("SELECT count(*) FROM referring"), 2);
        QCOMPARE(test.text("SELECT ids FROM referring ORDER BY conversation LIMIT 1"), u"[\"a@x\"]"_s);
    }
};

QTEST_GUILESS_MAIN(SuggestionTest)
#include "suggestiontest.moc"
