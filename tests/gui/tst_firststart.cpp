// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/registry.h"
#include "app/model/clock.h"
#include "app/model/randomsource.h"
#include "app/workspace/localworkspace.h"
#include "tests/gui/guisetup.h"
#include "ui/controls/button.h"
#include "ui/settings/firststart.h"
#include "ui/settings/schemaform.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSoon = 20'000;

/// Clicks where a person would: on the button with these words.
bool click(QWidget &in, const QString &words)
{
    for (ui::Button *button : in.findChildren<ui::Button *>()) {
        if (button->isVisible() && button->isEnabled() && button->text() == words) {
            QTest::mouseClick(button, Qt::LeftButton);
            return true;
        }
    }
    return false;
}

QLineEdit *field(ui::FirstStart &assistant, const QString &name)
{
    return assistant.findChild<QLineEdit *>(name);
}

/// The e-mail channel as it is installed.
workspace::Channel email()
{
    const auto manifest = connect::Registry(connect::Registry::usualFolders()).find(u"email"_s).value();
    return {manifest.name,
            u"E-mail"_s,
            connect::settingsIn(u"en"_s, manifest.settings),
            manifest.capabilities,
            manifest.icon,
            manifest.identity,
            manifest.discovery.value("from"_L1).toString(),
            connect::discoverableSettings(manifest.discovery)};
}

/// The assistant at its step for the mailbox, over a workspace in memory.
struct AtTheInbox
{
    AtTheInbox()
    {
        sample.workspace.channelList = {email()};
        sample.window.firstStart();
        assistant = sample.window.findChild<ui::FirstStart *>();
        assistant->showStep(ui::FirstStart::InboxStep);
    }
    test::SampleWindow sample;
    ui::FirstStart *assistant;
};

/// Puts a picture where $CENTRALA_PICTURES says, for people to look at.
void keep(QWidget &shown, const QString &name)
{
    const QString folder = qEnvironmentVariable("CENTRALA_PICTURES");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        shown.grab().save(QDir(folder).filePath(name + u".png"_s));
}

} // namespace

class TestFirstStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromNothingToAConnectedInbox()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir().mkpath(folder.filePath(u"loop"_s)));
        const SystemClock clock;
        SystemRandom random;
        auto workspace =
            std::move(workspace::LocalWorkspace::open(workspace::Folder(folder.filePath(u"shop"_s)), clock, random))
                .value();
        const test::GuiSetup setup(clock);
        test::AnsweringDialogs dialogs;
        ui::MainWindow window(setup.look, *workspace, dialogs);
        window.resize(1280, 720);
        window.begin({View::Mine, workspace->me().agent, {}, {}, {}});
        window.show();
        workspace->start();
        QVERIFY(ui::FirstStart::isDue(*workspace));
        window.firstStart();
        auto *assistant = window.findChild<ui::FirstStart *>();
        QVERIFY(assistant && assistant->isVisible());

        QCOMPARE(assistant->step(), ui::FirstStart::LanguageStep);
        keep(*assistant, u"firststart-language"_s);
        QVERIFY(click(*assistant, u"Continue"_s));

        QCOMPARE(assistant->step(), ui::FirstStart::NameStep);
        QVERIFY(click(*assistant, u"Continue"_s)); // nothing typed: it says so and stays
        QCOMPARE(assistant->step(), ui::FirstStart::NameStep);
        QTest::keyClicks(field(*assistant, u"agentName"_s), u"Magda Lis"_s);
        keep(*assistant, u"firststart-name"_s);
        QTest::keyClick(assistant, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(assistant->step(), ui::FirstStart::InboxStep, kSoon);
        QCOMPARE(workspace->pages().agents().first().name, u"Magda Lis"_s);

        QVERIFY(click(*assistant, u"Folder"_s));
        QVERIFY(click(*assistant, u"Test and continue"_s)); // the folder is missing
        QCOMPARE(assistant->step(), ui::FirstStart::InboxStep);
        QTest::keyClicks(field(*assistant, u"directory"_s), folder.filePath(u"loop"_s));
        QVERIFY(click(*assistant, u"Test and continue"_s));
        QTRY_COMPARE_WITH_TIMEOUT(assistant->step(), ui::FirstStart::TryStep, kSoon);
        const auto *expected = assistant->findChild<QLabel *>(u"expected"_s);
        QVERIFY(expected->text().contains(u"is connected"_s));
        keep(*assistant, u"firststart-try"_s);
        QVERIFY(click(*assistant, u"Open the queue"_s));
        QTRY_VERIFY(!window.findChild<ui::FirstStart *>());
        QVERIFY(!ui::FirstStart::isDue(*workspace));

        // It is found again by name.
        QVERIFY(window.actions().trigger(u"app.firstStart"_s));
        QVERIFY(window.findChild<ui::FirstStart *>());
    }

    void serversAreFoundFromTheAddress()
    {
        AtTheInbox shown;
        test::SampleWindow &sample = shown.sample;
        ui::FirstStart *assistant = shown.assistant;
        sample.workspace.found = workspace::FoundSettings{
            {{u"imap.host"_s, u"imap.sklep.example"_s}, {u"smtp.host"_s, u"smtp.sklep.example"_s}},
            u"Switch on IMAP first."_s,
            false};
        QTest::keyClicks(field(*assistant, u"address"_s), u"pomoc@sklep.example"_s);
        QTRY_VERIFY(assistant->inboxForm()->finding().contains(u"found for sklep.example"_s));
        QVERIFY(assistant->inboxForm()->finding().contains(u"Switch on IMAP first."_s));
        QCOMPARE(field(*assistant, u"imap.host"_s)->text(), u"imap.sklep.example"_s);
        QVERIFY(!field(*assistant, u"imap.host"_s)->isVisible()); // folded: nothing to fill in
        QCOMPARE(field(*assistant, u"inboxName"_s)->text(), u"pomoc@sklep.example"_s);
        keep(*assistant, u"firststart-inbox"_s);

        // A wrong password: what to do stands there, and what was typed stays.
        QTest::keyClicks(field(*assistant, u"password"_s), u"secret"_s);
        sample.workspace.nextError = Error{Error::Kind::Unauthorised, u"imap.sklep.example"_s, u"535"_s, {}};
        QVERIFY(click(*assistant, u"Test and continue"_s));
        QTRY_VERIFY(assistant->inboxForm()->trouble().contains(u"Type the password again"_s));
        keep(*assistant, u"firststart-refused"_s);
        QCOMPARE(field(*assistant, u"password"_s)->text(), u"secret"_s);
        QCOMPARE(assistant->step(), ui::FirstStart::InboxStep);
        QVERIFY(click(*assistant, u"Test and continue"_s));
        QTRY_COMPARE(assistant->step(), ui::FirstStart::TryStep);
        const auto &wish = *test::lastOf<AddInbox>(sample.workspace);
        QCOMPARE(wish.settings.value("smtp.host"_L1).toString(), u"smtp.sklep.example"_s);
        QCOMPARE(wish.inboxName, u"pomoc@sklep.example"_s);
    }

    void unknownServersAreAskedFor()
    {
        AtTheInbox shown;
        ui::FirstStart *assistant = shown.assistant;
        QTest::keyClicks(field(*assistant, u"address"_s), u"pomoc@sklep.example"_s);
        QTRY_VERIFY(assistant->inboxForm()->finding().contains(u"are not known"_s));
        QVERIFY(field(*assistant, u"imap.host"_s)->isVisible());
        keep(*assistant, u"firststart-unknown"_s);
    }

    void whatThePersonTypedIsTheirs()
    {
        AtTheInbox shown;
        test::SampleWindow &sample = shown.sample;
        ui::FirstStart *assistant = shown.assistant;
        QTest::keyClicks(field(*assistant, u"address"_s), u"pomoc@sklep.example"_s);
        QTRY_VERIFY(assistant->inboxForm()->finding().contains(u"are not known"_s));
        QTest::keyClicks(field(*assistant, u"imap.host"_s), u"own.example"_s);
        sample.workspace.found = workspace::FoundSettings{{{u"imap.host"_s, u"imap.inny.example"_s}}, {}, true};
        field(*assistant, u"address"_s)->clear();
        QTest::keyClicks(field(*assistant, u"address"_s), u"pomoc@inny.example"_s);
        QTRY_VERIFY(assistant->inboxForm()->finding().contains(u"usual names"_s));
        QCOMPARE(field(*assistant, u"imap.host"_s)->text(), u"own.example"_s);
    }

    void itCanBeLeftAndAnotherLanguageIsKept()
    {
        test::SampleWindow sample(QSize(1280, 720), ui::ThemeKind::Light, true);
        QVERIFY(ui::FirstStart::isDue(sample.workspace));
        sample.window.firstStart();
        auto *assistant = sample.window.findChild<ui::FirstStart *>();
        QSignalSpy reopened(&sample.window, &ui::MainWindow::reopenWished);
        QVERIFY(click(*assistant, u"Polski"_s));
        QCOMPARE(sample.workspace.preference(u"language"_s), QByteArray("pl"));
        QCOMPARE(reopened.count(), 1);
        QCOMPARE(reopened.first().first().toString(), u"first-start"_s);
        QTest::keyClick(assistant, Qt::Key_Escape);
        QTRY_VERIFY(!sample.window.findChild<ui::FirstStart *>());
        QVERIFY(!ui::FirstStart::isDue(sample.workspace));
    }
};

QTEST_MAIN(TestFirstStart)
#include "tst_firststart.moc"
