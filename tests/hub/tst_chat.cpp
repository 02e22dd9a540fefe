// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An agent's real window and a visitor of the company's site: on one machine, and at a desk of a team.
#include "app/workspace/localworkspace.h"
#include "tests/connectors/webchat/widgetline.h"
#include "tests/gui/guisetup.h"
#include "tests/support/freeport.h"
#include "tests/support/hubprogram.h"
#include "tests/support/rawdesk.h"
#include "tests/support/testdesk.h"
#include "ui/compose/composer.h"
#include "ui/compose/messageedit.h"
#include "ui/shell/mainwindow.h"
#include "ui/team/lookersline.h"
#include "ui/thread/conversationpane.h"
#include "ui/thread/threadtext.h"

#include <QTest>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

class ChatTest : public QObject
{
    Q_OBJECT

    static constexpr int kSoon = 30'000;
    const QString m_password = u"correct horse battery"_s;
    SystemClock m_clock;

    static QStringList settings(quint16 chat, quint16 http)
    {
        return {u"origins=https://shop.example"_s, u"listen=127.0.0.1:%1"_s.arg(chat),
                u"http=127.0.0.1:%1"_s.arg(http)};
    }

    static ConversationId newest(workspace::Workspace &workspace)
    {
        return workspace.pages().queueIds({View::Open, {}, {}, {}, {}}, 1).value(0);
    }

    /// The chat listens when its connector has come up.
    static bool isIn(std::unique_ptr<WidgetLine> &line, quint16 port)
    {
        if (!line || line->isClosed()) {
            line = std::make_unique<WidgetLine>(port);
            line->hello(WidgetLine::secretOf(u"anna"_s));
        }
        return line->isWelcome();
    }

    /// A visitor writes, both see each other write, and the answer arrives.
    void talk(workspace::Workspace &workspace, quint16 port, const QString &agent)
    {
        GuiSetup setup(m_clock);
        AnsweringDialogs dialogs;
        ui::MainWindow window(setup.look, workspace, dialogs);
        window.resize(1280, 720);
        window.begin({View::Open, {}, {}, {}, {}});
        window.show();
        std::unique_ptr<WidgetLine> anna;
        QTRY_VERIFY_WITH_TIMEOUT(isIn(anna, port), kSoon);
        anna->tell({{u"t"_s, u"page"_s}, {u"title"_s, u"Lamps <b>"_s}, {u"url"_s, u"https://shop.example/lamps"_s}});
        anna->say(u"message-000001"_s, u"Where is my parcel?"_s,
                  {{u"name"_s, u"Anna Nowak"_s}, {u"email"_s, u"anna@x.example"_s}});
        QTRY_VERIFY_WITH_TIMEOUT(newest(workspace).isValid(), kSoon);
        const ConversationId id = newest(workspace);
        window.open(id);
        auto *foot = window.findChild<ui::LookersLine *>();
        anna->tell({{u"t"_s, u"page"_s}, {u"title"_s, u"Shades <b>"_s}, {u"url"_s, u"https://shop.example/shades"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(foot->words(), u"On your site now: Shades <b>"_s, kSoon);
        QCOMPARE(foot->toolTip(), u"https://shop.example/shades"_s);
        // It stands in the timeline, too; what was typed into the form proves nothing.
        const auto stepsTold = [&] {
            QStringList words;
            for (const TimelineEntry &entry : workspace.pages().thread(id, 100).entries) {
                if (entry.kind == EntryKind::Event)
                    words.append(ui::ThreadText::event(entry));
            }
            return words;
        };
        QTRY_COMPARE_WITH_TIMEOUT(stepsTold(), QStringList{u"Looked at Shades <b>"_s}, kSoon);
        const CustomerId customer{workspace.pages().thread(id, 1).head.customer.id};
        bool isClaimed = false;
        for (const IdentityRow &one : workspace.pages().customer(customer).identities)
            isClaimed = isClaimed || (one.name == u"anna@x.example" && !one.verified);
        QVERIFY(isClaimed);
        anna->tell({{u"t"_s, u"typing"_s}, {u"on"_s, true}});
        QTRY_COMPARE_WITH_TIMEOUT(foot->words(), u"Anna Nowak is writing"_s, kSoon);
        QVERIFY(foot->isVisible());
        if (const QString folder = qEnvironmentVariable("CENTRALA_SCREENSHOTS"); !folder.isEmpty())
            window.grab().save(folder + u"/chat-visitor-writes-%1.png"_s.arg(agent));
        anna->tell({{u"t"_s, u"typing"_s}, {u"on"_s, false}});
        QTRY_COMPARE_WITH_TIMEOUT(foot->words(), u"On your site now: Shades <b>"_s, kSoon);

        // A note is colleagues' business: the visitor sees nobody write.
        window.activateWindow();
        window.conversation()->openComposer(ui::Composer::Mode::Note);
        ui::Composer *composer = window.conversation()->composer();
        QTRY_VERIFY_WITH_TIMEOUT(composer->edit()->hasFocus(), kSoon);
        QTest::keyClicks(composer->edit(), u"rude"_s);
        composer->setText({});
        window.conversation()->openComposer(ui::Composer::Mode::Reply);
        QTRY_VERIFY_WITH_TIMEOUT(composer->edit()->hasFocus(), kSoon);
        QTest::keyClicks(composer->edit(), u"It comes tomorrow"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!anna->frames(u"typing"_s).isEmpty(), kSoon);
        QCOMPARE(anna->frames(u"typing"_s).size(), 1);
        QCOMPARE(anna->frames(u"typing"_s).first().value(u"name"_s).toString(), agent);
        QVERIFY(anna->frames(u"typing"_s).first().value(u"on"_s).toBool());
        window.actions().trigger(u"compose.send"_s);
        QTRY_VERIFY_WITH_TIMEOUT(anna->texts().contains(u"It comes tomorrow"_s), kSoon);
        QVERIFY(!anna->frames(u"typing"_s).last().value(u"on"_s).toBool());
        // Read there, seen here.
        anna->tell({{u"t"_s, u"seen"_s}, {u"have"_s, anna->last()}, {u"read"_s, anna->last()}});
        const auto isRead = [&] { return workspace.pages().thread(id, 1).entries.value(0).delivery == Delivery::Read; };
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), kSoon);
        anna->close();
        QTRY_VERIFY_WITH_TIMEOUT(foot->words().isEmpty(), kSoon);
    }

private Q_SLOTS:
    void onOneMachine()
    {
        qputenv("CENTRALA_SECRETS", "file");
        QTemporaryDir folder;
        SeededRandom random{7};
        auto opened = workspace::LocalWorkspace::open(workspace::Folder(folder.filePath(u"ws"_s)), m_clock, random);
        QVERIFY(opened);
        const auto workspace = *std::move(opened);
        workspace->start();
        const quint16 port = freePort();
        AddInbox wish;
        wish.channel = u"webchat"_s;
        wish.inboxName = u"Chat"_s;
        wish.settings = {{u"origins"_s, u"https://shop.example"_s},
                         {u"listen"_s, u"127.0.0.1:%1"_s.arg(port)},
                         {u"http"_s, u"127.0.0.1:%1"_s.arg(freePort())}};
        const auto added = workspace->addInbox(wish, {});
        QTRY_VERIFY_WITH_TIMEOUT(added.isFinished(), kSoon);
        QVERIFY(added.result());
        talk(*workspace, port, workspace->pages().agents().value(0).name);
        const auto stopped = workspace->stop();
        QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), kSoon);
    }

    void atADeskOfATeam()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        const quint16 port = freePort();
        const QStringList words = QStringList{u"inbox"_s, u"add"_s, u"webchat"_s, u"--name"_s, u"Chat"_s, u"--set"_s} +
                                  settings(port, freePort());
        QCOMPARE(hub.boss(words).status, 0);
        QVERIFY(hub.addAgent(u"olena"_s, m_password) > 0);
        TestDesk desk;
        QVERIFY(desk.join(hub.url(), u"olena"_s, m_password));
        talk(desk.workspace(), port, u"olena"_s);
    }

    void onlyWhoMaySeeItMayBeSeenWriting()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        const quint16 port = freePort();
        const QStringList words = QStringList{u"inbox"_s, u"add"_s, u"webchat"_s, u"--name"_s, u"Chat"_s, u"--set"_s} +
                                  settings(port, freePort());
        QCOMPARE(hub.boss(words).status, 0);
        QVERIFY(hub.addAgent(u"olena"_s, m_password) > 0);
        QVERIFY(hub.addAgent(u"iryna"_s, m_password) > 0);
        QCOMPARE(hub.boss({u"team"_s, u"add"_s, u"Chatters"_s}).status, 0);
        QCOMPARE(hub.boss({u"agent"_s, u"set"_s, u"olena"_s, u"--team"_s, u"Chatters"_s}).status, 0);
        QCOMPARE(hub.boss({u"inbox"_s, u"close"_s, u"1"_s, u"Chatters"_s}).status, 0);
        TestDesk olena;
        QVERIFY(olena.join(hub.url(), u"olena"_s, m_password));
        std::unique_ptr<WidgetLine> anna;
        QTRY_VERIFY_WITH_TIMEOUT(isIn(anna, port), kSoon);
        anna->say(u"message-000001"_s, u"Where is my parcel?"_s, {{u"name"_s, u"Anna Nowak"_s}});
        QTRY_VERIFY_WITH_TIMEOUT(newest(olena.workspace()).isValid(), kSoon);
        const ConversationId id = newest(olena.workspace());
        RawDesk iryna(hub.url());
        QVERIFY(RawDesk::errorOf(iryna.signIn(u"iryna"_s, m_password)).isEmpty());
        const QJsonObject looking{{u"conversation"_s, id.value}, {u"types"_s, true}, {u"answers"_s, true}};
        QVERIFY(RawDesk::errorOf(iryna.ask(u"looking"_s, looking)).isEmpty());
        anna->tell({{u"t"_s, u"typing"_s}, {u"on"_s, true}});
        olena.team().lookAt(id, true, true);
        QTRY_VERIFY_WITH_TIMEOUT(olena.team().live().at(id).types, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(anna->frames(u"typing"_s).size(), 1, kSoon);
        QCOMPARE(anna->frames(u"typing"_s).first().value(u"name"_s).toString(), u"olena"_s);
        // Whatever was told to iryna before this answer came was told before.
        QVERIFY(RawDesk::errorOf(iryna.ask(u"looking"_s, looking)).isEmpty());
        QVERIFY(!iryna.wasTold(u"live"_s));
        QCOMPARE(anna->frames(u"typing"_s).size(), 1);
    }
};

QTEST_MAIN(ChatTest)
#include "tst_chat.moc"
