// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guisetup.h"
#include "tests/support/badline.h"
#include "tests/support/huboffice.h"
#include "tests/support/testdesk.h"
#include "ui/search/palette.h"

#include <QLineEdit>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// What lies beyond the copy's horizon, searched and opened in the real window.
class TestOlder : public QObject
{
    Q_OBJECT

    static constexpr int kSoon = 20'000;
    const QString m_password = u"a password of hers"_s;

    /// A hub with two matters about the same thing, one of them years ago.
    [[nodiscard]] bool open(HubOffice &office)
    {
        if (!office.open(m_password))
            return false;
        office.write(u"Old matter"_s, u"Zażółć gęślą jaźń, wiele lat temu"_s);
        office.write(u"New matter"_s, u"Zażółć gęślą jaźń, dzisiaj"_s);
        const auto both = [&office] { return office.hub.boss({u"queue"_s}).array().size() == 2; };
        if (!QTest::qWaitFor(both, kSoon) || office.hub.terminate() != 0)
            return false;
        auto database = store::Database::openSqlite(office.store(), store::Database::Access::ReadWrite);
        if (!database)
            return false;
        (*database)->runText(u"UPDATE conversation SET last_at = last_at - 1000 * 86400000, state = 'resolved',"
                             " waiting_since = NULL, due = NULL WHERE subject = 'Old matter'"_s);
        const bool aged = (*database)->takeError().ok();
        database->reset();
        return aged && office.hub.start();
    }
    static int rowOf(ui::Results &results, const QString &text)
    {
        for (int row = 0; row < results.rowCount(); ++row) {
            if (results.row(row).text == text)
                return row;
        }
        return -1;
    }
    static void picture(QWidget &widget, const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("CENTRALA_PICTURES"); !folder.isEmpty())
            widget.grab().save(folder + u'/' + name + u".png"_s);
    }

private Q_SLOTS:
    void itIsFoundUnderWhatIsHereAndOpens()
    {
        HubOffice office;
        QVERIFY2(open(office), office.hub.errors());
        BadLine line(office.hub.port());
        TestDesk desk;
        QVERIFY(desk.join(line.url(), u"olena"_s, m_password));
        QVERIFY(desk.conversation(u"New matter"_s).isValid());
        QVERIFY(!desk.conversation(u"Old matter"_s).isValid());
        SystemClock clock;
        GuiSetup setup(clock);
        AnsweringDialogs dialogs;
        ui::MainWindow window(setup.look, desk.workspace(), dialogs);
        window.resize(1280, 720);
        window.begin({View::Open, {}, {}, {}, {}});
        window.show();
        ui::Palette *palette = window.commandPalette();
        ui::Results &results = palette->results();
        palette->open();
        QTest::keyClicks(palette->field(), u"gesla"_s);
        const QString heading = u"Older, on the hub"_s;
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(results, heading) > 0, kSoon);
        const int older = rowOf(results, heading) + 1;
        QCOMPARE(rowOf(results, u"Messages"_s) + 2, rowOf(results, heading)); // one here, and it stands first
        QCOMPARE(results.rowCount(), older + 1);
        QVERIFY(results.row(older).isOnHub);
        QVERIFY2(results.row(older).detail.contains(u"wiele lat temu"_s), qPrintable(results.row(older).detail));
        picture(window, u"older"_s);
        // What comes late does not move the choice that somebody has made meanwhile.
        palette->field()->clear();
        QTest::keyClicks(palette->field(), u"gesla"_s);
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(results, u"Messages"_s) >= 0, kSoon);
        const int before = results.rowCount() - 1;
        while (palette->chosen() != before)
            QTest::keyClick(palette->field(), Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(results, heading) > 0, kSoon);
        QCOMPARE(palette->chosen(), before);
        // Down once more, and Enter fetches and opens it.
        QTest::keyClick(palette->field(), Qt::Key_Down);
        QCOMPARE(palette->chosen(), older);
        QTest::keyClick(palette->field(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!palette->isVisible(), kSoon);
        const ConversationId id = window.selection().conversation();
        QCOMPARE(desk.pages().queueRows({id}).first().subject, u"Old matter"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desk.texts(id), QStringList{u"Zażółć gęślą jaźń, wiele lat temu"_s}, kSoon);
        picture(window, u"older-open"_s);
        // It stays, also without the line; what is not here then is not found, and nothing waits for it.
        line.cut();
        QTRY_VERIFY_WITH_TIMEOUT(desk.team().line() != LineState::Online, kSoon);
        palette->open();
        QTest::keyClicks(palette->field(), u"gesla"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!results.searching(), kSoon);
        QCOMPARE(rowOf(results, heading), -1);
        QVERIFY(rowOf(results, u"Messages"_s) >= 0);
        QCOMPARE(results.rowCount() - 1 - rowOf(results, u"Messages"_s), 2);
    }

    void whatCannotBeFetchedSaysSo()
    {
        HubOffice office;
        QVERIFY2(open(office), office.hub.errors());
        BadLine line(office.hub.port());
        TestDesk desk;
        QVERIFY(desk.join(line.url(), u"olena"_s, m_password));
        SystemClock clock;
        GuiSetup setup(clock);
        AnsweringDialogs dialogs;
        ui::MainWindow window(setup.look, desk.workspace(), dialogs);
        window.resize(1280, 720);
        window.begin({View::Open, {}, {}, {}, {}});
        window.show();
        ui::Palette *palette = window.commandPalette();
        ui::Results &results = palette->results();
        palette->open();
        QTest::keyClicks(palette->field(), u"lat temu"_s); // nowhere but on the hub
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(results, u"Older, on the hub"_s) >= 0, kSoon);
        line.cut();
        QTRY_VERIFY_WITH_TIMEOUT(desk.team().line() != LineState::Online, kSoon);
        QTest::keyClick(palette->field(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(results.row(rowOf(results, u"Older, on the hub"_s) + 1).detail,
                                  u"It cannot be fetched from the hub now."_s, kSoon);
        QVERIFY(palette->isVisible());
        line.mend();
        QVERIFY(desk.isUpToDate());
        QTest::keyClick(palette->field(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!palette->isVisible(), kSoon);
        QCOMPARE(desk.pages().queueRows({window.selection().conversation()}).first().subject, u"Old matter"_s);
    }
};

QTEST_MAIN(TestOlder)
#include "tst_older.moc"
