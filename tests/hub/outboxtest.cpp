// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/badline.h"
#include "tests/support/huboffice.h"
#include "tests/support/testdesk.h"

#include <QTest>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// What a desk wished while its line was bad: what belongs together, and what may or may not have been carried out.
class OutboxTest : public QObject
{
    Q_OBJECT

    static const QString kPassword;
    static constexpr int kSoon = 20'000;

    /// olena, over a line that can be broken, and iryna; two conversations.
    struct Scene
    {
        HubOffice office;
        std::unique_ptr<BadLine> line;
        TestDesk olena;
        TestDesk iryna;
        ConversationId id;
        ConversationId other;

        [[nodiscard]] bool open(const QString &role = u"agent"_s)
        {
            if (!office.open(kPassword, role))
                return false;
            office.write(u"Parcel"_s);
            office.write(u"Invoice"_s);
            line = std::make_unique<BadLine>(office.hub.port());
            const auto isHere = [this] {
                id = olena.conversation(u"Parcel"_s);
                other = olena.conversation(u"Invoice"_s);
                return id.isValid() && other.isValid() && iryna.conversation(u"Parcel"_s).isValid();
            };
            return olena.join(line->url(), u"olena"_s, kPassword) &&
                   iryna.join(office.hub.url(), u"iryna"_s, kPassword) && QTest::qWaitFor(isHere, kSoon);
        }
        [[nodiscard]] bool cut()
        {
            line->cut();
            return QTest::qWaitFor([this] { return olena.team().line() == LineState::Offline; }, kSoon);
        }
        /// As the window sends it: behind the last entry that was seen.
        [[nodiscard]] Reply reply(TestDesk &desk, const QString &text) const
        {
            Reply reply;
            reply.conversation = id;
            reply.text = text;
            reply.now = true;
            reply.seen = desk.pages().thread(id, 50).entries.last().id;
            return reply;
        }
        [[nodiscard]] ConversationState state(TestDesk &desk) const
        {
            return desk.pages().queueRows({id}).first().state;
        }
        [[nodiscard]] qsizetype answers() const { return office.channel->answers().size(); }
        [[nodiscard]] bool waitsForDecision()
        {
            return QTest::qWaitFor(
                [this] { return !olena.team().wishes().isEmpty() && olena.team().wishes().first().refused; }, kSoon);
        }
        /// olena answers and ends the work on it without a line, while iryna answers.
        [[nodiscard]] bool answeredTwice(const QList<Command> &after)
        {
            if (!cut() || !olena.run(reply(olena, u"Mine"_s))->ok())
                return false;
            for (const Command &one : after) {
                if (!olena.run(one)->ok())
                    return false;
            }
            if (!iryna.run(reply(iryna, u"Theirs"_s))->ok())
                return false;
            line->mend();
            return waitsForDecision();
        }
    };

private Q_SLOTS:
    void whatEndsTheWorkWaitsWithTheAnswerItLeansOn()
    {
        Scene scene;
        QVERIFY2(scene.open(), scene.office.hub.errors());
        QVERIFY(scene.office.hub.boss({u"wrap-up-code"_s, u"add"_s, u"Delivered"_s}).status == 0);
        QVERIFY(scene.answeredTwice({WrapUp{scene.id, u"Delivered"_s}, Resolve{{scene.id}}, Resolve{{scene.other}},
                                     Tag{{scene.id}, u"late"_s}}));
        // What has nothing to do with it went on.
        QTRY_COMPARE_WITH_TIMEOUT(scene.olena.pages().queueRows({scene.other}).first().state,
                                  ConversationState::Resolved, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(scene.olena.pages().queueRows({scene.id}).first().tags, QStringList{u"late"_s},
                                  kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(scene.olena.team().wishes().size(), 3, kSoon);
        QCOMPARE(scene.state(scene.iryna), ConversationState::Pending);
        // Also after the program was started again.
        scene.olena.start(scene.line->url());
        QVERIFY(QTest::qWaitFor([&] { return scene.olena.team().line() == LineState::Online; }, kSoon));
        QCOMPARE(scene.olena.team().wishes().size(), 3);
        QCOMPARE(scene.state(scene.olena), ConversationState::Pending);
        // Sent all the same, it is followed by what leaned on it.
        scene.olena.team().tryAgain(scene.olena.team().wishes().first().number);
        QVERIFY(scene.olena.isUpToDate());
        QTRY_COMPARE_WITH_TIMEOUT(scene.answers(), 2, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(scene.state(scene.iryna), ConversationState::Resolved, kSoon);
        const SeenField wrapUp{Entity::Conversation, scene.id.value, u"wrap_up"_s, {}};
        QTRY_COMPARE_WITH_TIMEOUT(scene.iryna.pages().fieldNow(wrapUp).value_or(QString()), u"Delivered"_s, kSoon);
        QCOMPARE(scene.olena.difference(scene.office.store()), QString());
    }

    void itIsWithdrawnWithTheAnswerItLeansOn()
    {
        Scene scene;
        QVERIFY2(scene.open(), scene.office.hub.errors());
        const Instant later = SystemClock().now() + std::chrono::hours(24);
        QVERIFY(scene.answeredTwice({Snooze{{scene.id}, later}}));
        QCOMPARE(scene.olena.team().wishes().size(), 2);
        scene.olena.team().giveUp(scene.olena.team().wishes().first().number);
        QVERIFY(scene.olena.isUpToDate());
        QTRY_COMPARE_WITH_TIMEOUT(scene.olena.team().wishes().size(), 0, kSoon);
        QCOMPARE(scene.state(scene.olena), ConversationState::Pending);
        QTRY_COMPARE_WITH_TIMEOUT(scene.answers(), 1, kSoon);
    }

    /// What is wished with the refused answer in sight leans on nothing, though the line is down.
    void whatIsWishedAfterARefusalIsNotWithdrawnWithIt()
    {
        Scene scene;
        QVERIFY2(scene.open(), scene.office.hub.errors());
        QVERIFY(scene.answeredTwice({}));
        QVERIFY(scene.cut());
        QVERIFY(scene.olena.run(Resolve{{scene.id}})->ok());
        QCOMPARE(scene.olena.team().wishes().size(), 2);
        scene.olena.team().giveUp(scene.olena.team().wishes().first().number);
        QTRY_COMPARE_WITH_TIMEOUT(scene.olena.team().wishes().size(), 1, kSoon);
        scene.line->mend();
        QVERIFY(scene.olena.isUpToDate());
        QTRY_COMPARE_WITH_TIMEOUT(scene.state(scene.iryna), ConversationState::Resolved, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(scene.answers(), 1, kSoon);
    }

    void anAcceptedAnswerIsFollowedByWhatLeansOnIt()
    {
        Scene scene;
        QVERIFY2(scene.open(), scene.office.hub.errors());
        QVERIFY(scene.cut());
        QVERIFY(scene.olena.run(scene.reply(scene.olena, u"Mine"_s))->ok());
        QVERIFY(scene.olena.run(Resolve{{scene.id}})->ok());
        scene.line->mend();
        QVERIFY(scene.olena.isUpToDate());
        QTRY_COMPARE_WITH_TIMEOUT(scene.answers(), 1, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(scene.state(scene.iryna), ConversationState::Resolved, kSoon);
    }

    void aShortBreakIsNotNoticed_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::newRow("the answer is lost") << true;
        QTest::newRow("the wish is lost") << false;
    }
    /// What makes sense only now was sent, and the line broke for a moment: it is carried out once, and whoever waits
    /// for it hears so.
    void aShortBreakIsNotNoticed()
    {
        QFETCH(bool, arrived);
        Scene scene;
        QVERIFY2(scene.open(), scene.office.hub.errors());
        if (arrived)
            scene.line->swallowAnswers(true);
        else
            scene.line->setDelay(600'000);
        const qint64 asked = scene.line->asked();
        const auto merged = scene.olena.workspace().run(MergeConversations{scene.id, scene.other});
        QTRY_VERIFY_WITH_TIMEOUT(scene.line->asked() > asked + 100, kSoon);
        if (arrived)
            QTRY_COMPARE_WITH_TIMEOUT(scene.iryna.pages().queueCount({View::Open, {}, {}, {}, {}}), 1, kSoon);
        scene.line->cut();
        scene.line->setDelay(0);
        scene.line->mend();
        QTRY_VERIFY_WITH_TIMEOUT(merged.isFinished(), kSoon);
        QVERIFY2(merged.result().ok(), merged.result() ? "" : qPrintable(merged.result().error().detail));
        QVERIFY(scene.olena.isUpToDate());
        QTRY_COMPARE_WITH_TIMEOUT(scene.iryna.pages().queueCount({View::Open, {}, {}, {}, {}}), 1, kSoon);
        QCOMPARE(scene.olena.difference(scene.office.store()), QString());
    }

    void aLongBreakLeavesNothingUncertain_data() { aShortBreakIsNotNoticed_data(); }
    /// Whoever waited was told that it needs the line. When that is back the hub says whether it was carried out, and
    /// nobody is asked; what was not is not done hours later.
    void aLongBreakLeavesNothingUncertain()
    {
        QFETCH(bool, arrived);
        Scene scene;
        QVERIFY2(scene.open(), scene.office.hub.errors());
        if (arrived)
            scene.line->swallowAnswers(true);
        else
            scene.line->setDelay(600'000);
        const qint64 asked = scene.line->asked();
        const auto taken = scene.olena.workspace().run(TakeNext{});
        QTRY_VERIFY_WITH_TIMEOUT(scene.line->asked() > asked + 100, kSoon);
        const auto hers = [&scene] {
            return scene.iryna.pages().queueRows({scene.id, scene.other}).first().assignee.name == u"olena" ||
                   scene.iryna.pages().queueRows({scene.id, scene.other}).last().assignee.name == u"olena";
        };
        if (arrived)
            QTRY_VERIFY_WITH_TIMEOUT(hers(), kSoon);
        scene.line->cut();
        QTRY_VERIFY_WITH_TIMEOUT(taken.isFinished(), kSoon);
        QCOMPARE(taken.result().error().kind, Error::Kind::Offline);
        QCOMPARE(scene.olena.team().wishes().size(), 1);
        QVERIFY(!scene.olena.team().wishes().first().refused);
        scene.line->setDelay(0);
        scene.line->mend();
        QVERIFY(scene.olena.isUpToDate());
        QCOMPARE(scene.olena.difference(scene.office.store()), QString());
        QCOMPARE(hers(), arrived);
    }
};

const QString OutboxTest::kPassword = u"a password of hers"_s;

QTEST_GUILESS_MAIN(OutboxTest)
#include "outboxtest.moc"
