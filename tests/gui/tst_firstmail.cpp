// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/clock.h"
#include "app/model/randomsource.h"
#include "app/workspace/localworkspace.h"
#include "tests/gui/guisetup.h"
#include "tests/support/dovecotserver.h"
#include "tests/support/smtpsink.h"
#include "ui/compose/holdstrip.h"
#include "ui/compose/messageedit.h"
#include "ui/controls/button.h"
#include "ui/queue/queuepane.h"
#include "ui/settings/firststart.h"
#include "ui/settings/schemaform.h"
#include "ui/thread/conversationpane.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSoon = 30'000;

/// The button with these words that a person sees.
ui::Button *buttonOf(QWidget &in, const QString &words)
{
    for (ui::Button *button : in.findChildren<ui::Button *>()) {
        if (button->isVisible() && button->isEnabled() && button->text() == words)
            return button;
    }
    return nullptr;
}

/// Puts a picture where $CENTRALA_PICTURES says, for people to look at.
void keep(QWidget &shown, const QString &name)
{
    const QString folder = qEnvironmentVariable("CENTRALA_PICTURES");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        shown.grab().save(QDir(folder).filePath(name + u".png"_s));
}

QByteArray letter(const QDateTime &at)
{
    return "From: Jan Kowalski <jan@poczta.example>\r\nTo: anna@shop.example\r\nSubject: Lampa\r\nDate: " +
           at.toString(Qt::RFC2822Date).toUtf8() +
           "\r\nMessage-ID: <1@poczta.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; "
           "charset=utf-8\r\n\r\nGdzie jest moja lampa?\r\n";
}

} // namespace

/// Somebody new, a mailbox on a real server, and nothing to go by but what the screen says.
class TestFirstMail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromAnEmptyWorkspaceToTheFirstMailAnswered()
    {
        test::DovecotServer server;
        QVERIFY2(server.start(), qPrintable(server.problem()));
        test::SmtpSink sink;
        QVERIFY(sink.start());
        QVERIFY(server.deliver(u"anna"_s, letter(QDateTime::currentDateTimeUtc().addSecs(-600))));
        QTemporaryDir folder;
        const SystemClock clock;
        SystemRandom random;
        auto opened =
            workspace::LocalWorkspace::open(workspace::Folder(folder.filePath(u"workspace"_s)), clock, random);
        QVERIFY(opened.ok());
        const auto workspace = std::move(opened.value());
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

        // Language and name: Enter goes on, as the button says.
        QTest::keyClick(assistant, Qt::Key_Return);
        QCOMPARE(assistant->step(), ui::FirstStart::NameStep);
        QTest::keyClicks(assistant->findChild<QLineEdit *>(u"agentName"_s), u"Magda Lis"_s);
        QTest::keyClick(assistant, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(assistant->step(), ui::FirstStart::InboxStep, kSoon);

        // The mailbox. Its servers are nowhere to be found: they are asked for.
        ui::Button *email = buttonOf(*assistant, u"E-mail"_s);
        QVERIFY(email);
        QTest::mouseClick(email, Qt::LeftButton);
        const ui::SchemaForm *form = assistant->inboxForm()->form();
        const auto field = [form](const QString &name) { return qobject_cast<QLineEdit *>(form->control(name)); };
        keep(*assistant, u"firstmail-inbox"_s);
        QVERIFY(field(u"address"_s)->hasFocus());
        QTest::keyClicks(field(u"address"_s), u"anna@shop.example"_s);
        QTest::keyClicks(field(u"password"_s), u"wrong"_s);
        for (const auto &[name, port] : {std::pair(u"imap"_s, server.imapPort()), std::pair(u"smtp"_s, sink.port())}) {
            field(name + u".host"_s)->setText(server.host());
            qobject_cast<QSpinBox *>(form->control(name + u".port"_s))->setValue(port);
            auto *security = qobject_cast<QComboBox *>(form->control(name + u".security"_s));
            security->setCurrentIndex(security->findData(u"none"_s));
            field(name + u".user"_s)->setText(u"anna"_s);
        }

        // A wrong password first: the screen says so, and what was typed stays.
        QTest::mouseClick(buttonOf(*assistant, u"Test and continue"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!assistant->inboxForm()->trouble().isEmpty(), kSoon);
        keep(*assistant, u"firstmail-refused"_s);
        QVERIFY2(assistant->inboxForm()->trouble().contains(u"password"_s),
                 qPrintable(assistant->inboxForm()->trouble()));
        QTRY_VERIFY_WITH_TIMEOUT(field(u"password"_s)->hasFocus(), kSoon);
        QTest::keyClicks(field(u"password"_s), u"secret"_s); // over the wrong one
        QTRY_VERIFY_WITH_TIMEOUT(buttonOf(*assistant, u"Test and continue"_s), kSoon);
        QTest::mouseClick(buttonOf(*assistant, u"Test and continue"_s), Qt::LeftButton);
        QTRY_VERIFY2_WITH_TIMEOUT(assistant->step() == ui::FirstStart::TryStep,
                                  qPrintable(assistant->inboxForm()->trouble()), kSoon);
        keep(*assistant, u"firstmail-try"_s);
        const auto *expected = assistant->findChild<QLabel *>(u"expected"_s);
        QVERIFY(expected->text().contains(u"Press N"_s));
        QTest::mouseClick(buttonOf(*assistant, u"Open the queue"_s), Qt::LeftButton);

        // The customer waits in the queue; N, words, Ctrl Enter, as the assistant and the strip say.
        QTRY_COMPARE_WITH_TIMEOUT(window.queue()->model().rowCount(), 1, kSoon);
        keep(window, u"firstmail-queue"_s);
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_VERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
        QTRY_VERIFY_WITH_TIMEOUT(window.selection().conversation().isValid(), kSoon);
        ui::Composer *composer = window.conversation()->composer();
        QVERIFY(composer->strip()->sentence().contains(u"first answer"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_R);
        QTest::keyClicks(composer->edit(), u"It is on its way."_s);
        QVERIFY(composer->strip()->sentence().contains(u"first answer"_s)); // as long as it helps
        keep(window, u"firstmail-answer"_s);
        QTest::keyClick(composer->edit(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(sink.mails().size(), 1, kSoon);
        QVERIFY(sink.mails().first().data.contains("It is on its way."));
        QCOMPARE(sink.mails().first().recipients, QList<QByteArray>{"jan@poczta.example"});
        QVERIFY(!composer->strip()->sentence().contains(u"first answer"_s));
        keep(window, u"firstmail-sent"_s);
    }
};

QTEST_MAIN(TestFirstMail)
#include "tst_firstmail.moc"
