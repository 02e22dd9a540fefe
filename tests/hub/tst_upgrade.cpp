// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/migrations.h"
#include "app/wire/version.h"
#include "tests/gui/guisetup.h"
#include "tests/hub/olderstore.h"
#include "tests/hub/versionline.h"
#include "tests/support/badline.h"
#include "tests/support/huboffice.h"
#include "tests/support/rawdesk.h"
#include "tests/support/testdesk.h"
#include "ui/shell/statusline.h"
#include "ui/team/joindialog.h"

#include <QFileInfo>
#include <QLineEdit>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// The hub is upgraded first, and the desks when their turn comes.
class TestUpgrade : public QObject
{
    Q_OBJECT

    static constexpr int kSoon = 20'000;
    const QString m_password = u"a password of hers"_s;

    static bool tells(const ui::MainWindow &window, const QString &words)
    {
        return window.status()->words().join(u'|').contains(words);
    }
    static void picture(QWidget &widget, const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("CENTRALA_PICTURES"); !folder.isEmpty())
            widget.grab().save(folder + u'/' + name + u".png"_s);
    }

    /// A desk that worked, and whose line is cut: a note waits in its outbox, half an answer in its drafts.
    struct Waiting
    {
        HubOffice office;
        std::unique_ptr<VersionLine> line;
        TestDesk desk;
        ConversationId id;

        [[nodiscard]] bool make(const QString &password)
        {
            if (!office.open(password))
                return false;
            office.write(u"Parcel"_s);
            line = std::make_unique<VersionLine>(office.hub.url());
            line->setVersion(wire::kProtocolVersion);
            if (!desk.join(line->url(), u"olena"_s, password) ||
                !QTest::qWaitFor([this] { return desk.conversation(u"Parcel"_s).isValid(); }, kSoon))
                return false;
            id = desk.conversation(u"Parcel"_s);
            line->cut();
            if (!QTest::qWaitFor([this] { return desk.team().line() == LineState::Offline; }, kSoon))
                return false;
            desk.workspace().desk().saveDraft(id, false, u"half an answer"_s);
            const auto noted = desk.run(AddNote{id, u"written while away"_s});
            return noted && noted->ok();
        }
        [[nodiscard]] qsizetype sessions() const { return office.hub.boss({u"session"_s, u"list"_s}).array().size(); }
    };

    /// Whoever would join such a hub anew is told the same.
    static void joins(const ui::Look &look, const QString &hub, int version)
    {
        ui::JoinDialog join(look, {}, 0, nullptr);
        join.field()->setText(hub);
        join.show();
        QTest::keyClick(join.field(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(join.trouble().contains(u"hub"_s), kSoon);
        QVERIFY2(join.trouble().contains(version > wire::kProtocolVersion ? u"newer"_s : u"too old"_s),
                 qPrintable(join.trouble()));
    }

    /// Another version than the hub's is refused in the window; nothing that was written is lost, and it is sent when
    /// the versions fit again.
    void refused(int version, const QString &words, const QString &name)
    {
        Waiting waiting;
        QVERIFY2(waiting.make(m_password), waiting.office.hub.errors());
        TestDesk &desk = waiting.desk;
        waiting.line->setVersion(version);
        desk.start(waiting.line->url());
        SystemClock clock;
        GuiSetup setup(clock);
        AnsweringDialogs dialogs;
        auto window = std::make_unique<ui::MainWindow>(setup.look, desk.workspace(), dialogs);
        window->resize(1280, 720);
        window->begin({View::Open, {}, {}, {}, {}});
        window->show();
        const qsizetype sessions = waiting.sessions();
        waiting.line->mend();
        QTRY_VERIFY_WITH_TIMEOUT(tells(*window, words), kSoon);
        QCOMPARE(desk.team().line(), LineState::UpdateNeeded);
        picture(*window, name);
        QVERIFY(waiting.office.channel->answers().isEmpty());
        QCOMPARE(waiting.sessions(), sessions);
        // One reads and writes on.
        QCOMPARE(desk.run(TakeNext{})->error().kind, Error::Kind::Offline);
        QVERIFY(desk.run(Tag{{waiting.id}, u"later"_s})->ok());
        QCOMPARE(desk.texts(waiting.id), (QStringList{u"Hello"_s, u"written while away"_s}));
        QCOMPARE(desk.workspace().desk().draft(waiting.id, false), u"half an answer"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desk.team().wishes().size(), 2, kSoon);
        joins(setup.look, waiting.line->url(), version);
        if (QTest::currentTestFailed())
            return;
        window.reset();
        // Updated: it signs in by itself, and everything arrives once.
        waiting.line->setVersion(wire::kProtocolVersion);
        desk.start(waiting.line->url());
        QVERIFY(desk.isUpToDate());
        QTRY_COMPARE_WITH_TIMEOUT(desk.texts(waiting.id), (QStringList{u"Hello"_s, u"written while away"_s}), kSoon);
        QCOMPARE(desk.pages().queueRows({waiting.id}).first().tags, QStringList{u"later"_s});
        QCOMPARE(desk.workspace().desk().draft(waiting.id, false), u"half an answer"_s);
        QCOMPARE(desk.difference(waiting.office.store()), QString());
    }

private Q_SLOTS:
    void aDeskOneVersionOlderWorks()
    {
        Waiting waiting;
        QVERIFY2(waiting.make(m_password), waiting.office.hub.errors());
        waiting.line->setVersion(wire::kProtocolVersion - 1);
        waiting.line->mend();
        TestDesk &desk = waiting.desk;
        QVERIFY(desk.isUpToDate());
        QTRY_COMPARE_WITH_TIMEOUT(desk.texts(waiting.id), (QStringList{u"Hello"_s, u"written while away"_s}), kSoon);
        // A colleague's newer desk and this one see what the other does.
        TestDesk iryna;
        QVERIFY(iryna.join(waiting.office.hub.url(), u"iryna"_s, m_password));
        QVERIFY(iryna.run(AddNote{waiting.id, u"by the newer"_s})->ok());
        QTRY_VERIFY_WITH_TIMEOUT(desk.texts(waiting.id).contains(u"by the newer"_s), kSoon);
        Reply reply;
        reply.conversation = waiting.id;
        reply.text = u"by the older"_s;
        reply.now = true;
        QVERIFY(desk.run(reply)->ok());
        QTRY_VERIFY_WITH_TIMEOUT(iryna.texts(waiting.id).contains(u"by the older"_s), kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(waiting.office.channel->answers().size(), 1, kSoon);
        QCOMPARE(desk.difference(waiting.office.store()), QString());
    }

    /// What a desk of protocol 1 says, word for word, and what it needs of the answers.
    void theWordsOfTheFirstVersionAreUnderstood()
    {
        HubOffice office;
        QVERIFY2(office.open(m_password), office.hub.errors());
        office.write(u"Parcel"_s);
        QTRY_COMPARE_WITH_TIMEOUT(office.hub.boss({u"queue"_s}).array().size(), 1, kSoon);
        RawDesk desk(office.hub.url());
        const auto said = [&desk](const QString &method, const char *params) {
            return desk.ask(method, QJsonDocument::fromJson(params).object())[u"result"_s].toObject();
        };
        const QJsonObject greeting = desk.ask(u"sign_in"_s, {{u"protocol"_s, 1},
                                                             {u"machine"_s, u"desk"_s},
                                                             {u"user"_s, u"olena"_s},
                                                             {u"password"_s, m_password}})[u"result"_s]
                                         .toObject();
        QVERIFY(!greeting[u"secret"_s].toString().isEmpty() && greeting[u"agent"_s].toInt() > 0);
        QCOMPARE(greeting[u"name"_s].toString(), u"olena"_s);
        QCOMPARE(greeting[u"role"_s].toString(), u"agent"_s);
        const QJsonObject snapshot = said(u"snapshot"_s, "{}");
        const qint64 id = snapshot[u"conversations"_s][0].toInteger();
        QVERIFY(id > 0 && snapshot[u"head"_s].toInteger() > 0 && !snapshot[u"epoch"_s].toString().isEmpty());
        const QJsonObject fetched =
            desk.ask(u"fetch"_s, {{u"conversations"_s, QJsonArray{id}}})[u"result"_s].toObject();
        QCOMPARE(fetched[u"bundles"_s][0][u"rows"_s][u"conversation"_s][0][u"subject"_s].toString(), u"Parcel"_s);
        const QJsonObject changes = desk.ask(u"changes"_s, {{u"after"_s, snapshot[u"head"_s]}})[u"result"_s].toObject();
        QCOMPARE(changes[u"more"_s].toBool(), false);
        const QJsonObject noted =
            desk.ask(u"run"_s, {{u"id"_s, u"11111111-2222-4333-8444-555555555555"_s},
                                {u"command"_s, QJsonObject{{u"name"_s, u"note"_s},
                                                           {u"conversation"_s, id},
                                                           {u"text"_s, u"by hand"_s}}}})[u"result"_s]
                .toObject();
        QVERIFY(noted[u"entry"_s].toInteger() > 0);
        QTRY_VERIFY_WITH_TIMEOUT(desk.wasTold(u"changes"_s), kSoon);
    }

    void aDeskTwoVersionsOlderIsAskedToUpdate()
    {
        refused(wire::kProtocolVersion - 2, u"This program is too old for the hub"_s, u"too-old"_s);
    }

    void aDeskNewerThanTheHubWorksOnWithoutIt()
    {
        refused(wire::kProtocolVersion + 1, u"The hub is older than this program"_s, u"too-new"_s);
    }

    /// The folder of the version before, under desks that were there all the time: it is upgraded after a backup, and
    /// whoever was away comes back with what they wrote.
    void theHubIsUpgradedUnderItsDesks()
    {
        HubOffice office;
        QVERIFY2(office.open(m_password), office.hub.errors());
        office.write(u"Parcel"_s, u"Zażółć gęślą jaźń"_s);
        BadLine line(office.hub.port());
        TestDesk olena;
        TestDesk iryna;
        QVERIFY(olena.join(line.url(), u"olena"_s, m_password));
        QVERIFY(iryna.join(office.hub.url(), u"iryna"_s, m_password));
        QTRY_VERIFY_WITH_TIMEOUT(olena.conversation(u"Parcel"_s).isValid(), kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(iryna.conversation(u"Parcel"_s).isValid(), kSoon);
        const ConversationId id = olena.conversation(u"Parcel"_s);
        line.cut();
        QTRY_VERIFY_WITH_TIMEOUT(olena.team().line() == LineState::Offline, kSoon);
        Reply reply;
        reply.conversation = id;
        reply.text = u"On its way"_s;
        reply.now = true;
        QVERIFY(olena.run(reply)->ok());
        QVERIFY(olena.run(Tag{{id}, u"parcel"_s})->ok());
        QVERIFY(iryna.run(AddNote{id, u"before the upgrade"_s})->ok());
        QCOMPARE(office.hub.terminate(), 0);

        const Result<void> older = makeOlder(office.store());
        QVERIFY2(older.ok(), older ? "" : qPrintable(older.error().detail));
        QVERIFY2(office.hub.start(), office.hub.errors());
        const QString backup =
            office.store() + u".before-"_s + QString::number(store::newestSchema()).rightJustified(4, u'0');
        QVERIFY(QFileInfo::exists(backup));
        {
            auto kept = store::Database::openSqlite(backup, store::Database::Access::ReadOnly);
            QVERIFY(kept.ok());
            QCOMPARE(store::schemaOf(**kept), store::newestSchema() - 1);
            auto rows = (*kept)->query("SELECT count(*) FROM note");
            QVERIFY(rows.next());
            QCOMPARE(rows.number(0), 1);
        }
        // The older schema had no place for who said what somebody does; now it is said again.
        QCOMPARE(office.hub.boss({u"presence"_s, u"set"_s, u"away"_s}).status, 0);
        for (const QString &name : {u"olena"_s, u"iryna"_s})
            QCOMPARE(office.hub.ctl(name, m_password, {u"presence"_s, u"set"_s, u"away"_s}).status, 0);
        line.mend();
        QVERIFY(olena.isUpToDate());
        QVERIFY(iryna.isUpToDate());
        QTRY_COMPARE_WITH_TIMEOUT(office.channel->answers().size(), 1, kSoon);
        for (TestDesk *desk : {&olena, &iryna}) {
            QTRY_COMPARE_WITH_TIMEOUT(desk->texts(id),
                                      (QStringList{u"Zażółć gęślą jaźń"_s, u"before the upgrade"_s, u"On its way"_s}),
                                      kSoon);
            QCOMPARE(desk->pages().queueRows({id}).first().tags, QStringList{u"parcel"_s});
            QCOMPARE(desk->difference(office.store()), QString());
        }
        QCOMPARE(office.hub.boss({u"search"_s, u"gesla"_s}).array().size(), 1);
        QVERIFY(office.hub.boss({u"check"_s}).object()[u"ok"_s].toBool());
        // And once more: what is upgraded is upgraded.
        QVERIFY(QFile::remove(backup));
        QCOMPARE(office.hub.terminate(), 0);
        QVERIFY2(office.hub.start(), office.hub.errors());
        QVERIFY(!QFileInfo::exists(backup));
        QVERIFY(olena.isUpToDate());
    }
};

QTEST_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
