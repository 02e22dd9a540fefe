// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guisetup.h"
#include "tests/support/threadtime.h"
#include "ui/thread/conversationpane.h"
#include "ui/thread/findbar.h"
#include "ui/thread/threadview.h"

#include <QScrollBar>
#include <QTest>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The program's event loop with a watch on it: how long the interface's thread worked for the longest single event. It
/// counts the thread's own time, so that a busy machine does not fail the test.
class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        const double before = test::threadMilliseconds();
        const bool done = QApplication::notify(receiver, event);
        longest = qMax(longest, test::threadMilliseconds() - before);
        --m_depth;
        return done;
    }
    double longest = 0;

private:
    int m_depth = 0;
};

constexpr double kFrame = 16.7;

} // namespace

/// Mails made to freeze a program, opened, scrolled and searched in the real window.
class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noMailHoldsTheWindow_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        const QString open = u"<table><tr><td>"_s;
        const QString close = u"</td></tr></table>"_s;
        QTest::newRow("plain") << u"Dzień dobry"_s << QString();
        QTest::newRow("18 nested tables") << QString() << open.repeated(18) + u"środek"_s + close.repeated(18);
        QTest::newRow("18 nested tables, wide")
            << QString() << (open + u"<b>a</b></td><td>"_s).repeated(18) + u"środek"_s + close.repeated(18);
        QTest::newRow("20,000 open div") << QString() << u"<b>x</b>"_s + u"<div>"_s.repeated(20'000) + u"koniec"_s;
        QTest::newRow("1 MB word") << QString(1'000'000, u'a') << QString();
        QTest::newRow("1 MB word in HTML") << QString() << u"<b>x</b><p>"_s + QString(1'000'000, u'a') + u"</p>"_s;
        QTest::newRow("5,000 images") << QString()
                                      << u"<b>x</b>"_s +
                                             u"<img src='https://net.example/a.gif' alt='obraz'>"_s.repeated(5'000);
        QTest::newRow("4 MB of text") << u"Słowo po słowie, wiersz po wierszu.\n"_s.repeated(110'000) << QString();
        QTest::newRow("4 MB of HTML") << QString() << u"<p>Słowo po <b>słowie</b>.</p>"_s.repeated(140'000);
    }
    void noMailHoldsTheWindow()
    {
        QFETCH(QString, text);
        QFETCH(QString, html);
        test::SampleWindow sample(QSize(1280, 720));
        QueueRow row;
        row.channel = u"email"_s;
        row.customer = {900, u"Ktoś"_s};
        const ConversationId id = sample.workspace.addConversation(row);
        TimelineEntry mail;
        mail.conversation = id;
        mail.at = sample.clock.now();
        mail.channel = u"email"_s;
        mail.author = {u"email"_s, u"ktos@poczta.example"_s, u"Ktoś"_s};
        mail.text = text;
        mail.html = html;
        sample.workspace.addEntry(mail);
        QTest::qWait(60);

        auto *app = static_cast<WatchedApplication *>(QCoreApplication::instance());
        app->longest = 0;
        const double before = test::threadMilliseconds();
        sample.window.open(id);
        const double opening = test::threadMilliseconds() - before;
        ui::ThreadView *view = sample.window.conversation()->view();
        QTRY_VERIFY(view->visualRect(sample.window.conversation()->model().index(0)).height() > 0);
        QTest::qWait(400); // whatever is made elsewhere comes back in this time
        const double reading = app->longest;
        app->longest = 0;
        for (int step = 0; step < 10; ++step) {
            view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() - 200);
            QTest::qWait(5);
        }
        const double scrolling = app->longest;
        qInfo("opened in %.1f ms, longest turn reading %.1f ms, scrolling %.1f ms", opening, reading, scrolling);
        QVERIFY2(opening < kFrame, qPrintable(QString::number(opening)));
        QVERIFY2(reading < kFrame, qPrintable(QString::number(reading)));
        QVERIFY2(scrolling < kFrame, qPrintable(QString::number(scrolling)));
    }
};

int main(int argc, char **argv)
{
    WatchedApplication app(argc, argv);
    TestHostile test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_hostile.moc"
