// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

#include "app/store/conversations.h"

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// Undo puts back what a command replaced, whole, or says that it cannot.
class UndoTest : public QObject
{
    Q_OBJECT

    static QList<ConversationId> three(TestEngine &test)
    {
        const InboxId inbox = test.addInbox();
        QList<ConversationId> ids;
        for (const QString &id : {u"a@x"_s, u"b@x"_s, u"c@x"_s}) {
            [&] {
                QVERIFY(test.deliver(inbox, {test.mail(id, id.left(1) + u"@c.example"_s, u"text "_s + id)})->accepted);
            }();
            ids.append(test.conversationWith(id));
        }
        return ids;
    }
    static store::ConversationRecord get(TestEngine &test, ConversationId id)
    {
        return *store::Conversations(test.database()).get(id);
    }

private Q_SLOTS:
    void oneUndoTakesAWholeBulkActionBack()
    {
        TestEngine test;
        const QList<ConversationId> ids = three(test);
        const Instant due = *get(test, ids[1]).due;
        const auto resolved = test.run(Resolve{ids});
        QVERIFY(resolved->undo.has_value());
        for (const ConversationId id : ids)
            QCOMPARE(get(test, id).state, ConversationState::Resolved);
        QVERIFY(test.run(Undo{resolved->undo, {}}).ok());
        for (const ConversationId id : ids)
            QCOMPARE(get(test, id).state, ConversationState::Open);
        QCOMPARE(*get(test, ids[1]).due, due);
        QCOMPARE(test.run(Undo{resolved->undo, {}}).error().kind, Error::Kind::Conflict);
    }

    void undoIsRefusedWhereSomebodyChangedTheFieldMeanwhile()
    {
        TestEngine test;
        const QList<ConversationId> ids = three(test);
        const Actor olena = test.addAgent(u"Olena"_s);
        const auto resolved = test.run(Resolve{ids});
        QVERIFY(test.run(olena, Reopen{{ids[2]}}).ok());
        QCOMPARE(test.run(Undo{resolved->undo, {}}).error().kind, Error::Kind::Conflict);
        // Wholly or not at all.
        QCOMPARE(get(test, ids[0]).state, ConversationState::Resolved);
    }

    void undoWithoutANumberTakesTheNewestOfThatConversation()
    {
        TestEngine test;
        const QList<ConversationId> ids = three(test);
        QVERIFY(test.run(Tag{{ids[0]}, u"vip"_s}).ok());
        QVERIFY(test.run(SetPriority{{ids[1]}, Priority::Urgent}).ok());
        QVERIFY(test.run(Undo{{}, ids[0]}).ok());
        QVERIFY(store::Conversations(test.database()).tags(ids[0]).isEmpty());
        QCOMPARE(get(test, ids[1]).priority, Priority::Urgent);
        QVERIFY(test.run(Undo{}).ok());
        QCOMPARE(get(test, ids[1]).priority, Priority::Normal);
        QCOMPARE(test.run(Undo{}).error().kind, Error::Kind::Conflict);
    }

    void nobodyUndoesWhatSomebodyElseDid()
    {
        TestEngine test;
        const QList<ConversationId> ids = three(test);
        const Actor olena = test.addAgent(u"Olena"_s);
        const auto resolved = test.run(Resolve{{ids[0]}});
        QCOMPARE(test.run(olena, Undo{resolved->undo, {}}).error().kind, Error::Kind::NotPermitted);
    }

    void aBulkActionWithOneMissingChangesNothing()
    {
        TestEngine test;
        QList<ConversationId> ids = three(test);
        ids.append(ConversationId{999});
        QCOMPARE(test.run(Resolve{ids}).error().kind, Error::Kind::NotFound);
        QCOMPARE(get(test, ids[0]).state, ConversationState::Open);
    }
};

QTEST_GUILESS_MAIN(UndoTest)
#include "undotest.moc"
