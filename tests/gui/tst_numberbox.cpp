// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/numberbox.h"

#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

/// A number that is typed or stepped beside a page that changes by itself.
class TestNumberBox : public QObject
{
    Q_OBJECT

    std::unique_ptr<QWidget> m_page;
    ui::NumberBox *m_box = nullptr;

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<QWidget>();
        m_box = new ui::NumberBox(u"box"_s, u"At once"_s, u"as usual"_s, 1000, m_page.get());
        m_box->setSuffix(u" at once"_s);
        auto *other = new QWidget(m_page.get());
        other->setFocusPolicy(Qt::StrongFocus);
        auto *all = new QVBoxLayout(m_page.get());
        all->addWidget(m_box);
        all->addWidget(other);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_box->showNumber(5, true);
        m_box->setFocus();
    }

    void whatIsTypedStaysAndIsGivenOnce()
    {
        QSignalSpy given(m_box, &ui::NumberBox::given);
        m_box->selectAll();
        QTest::keyClicks(m_box, u"12"_s);
        m_box->showNumber(5, false);
        QCOMPARE(m_box->text(), u"12 at once"_s);
        QTest::keyClick(m_box, Qt::Key_Return);
        QCOMPARE(given.size(), 1);
        QCOMPARE(given.takeFirst().value(0).toInt(), 12);
        QTest::keyClick(m_box, Qt::Key_Return);
        QVERIFY(given.isEmpty());
        m_box->showNumber(12, false); // the answer
        QCOMPARE(m_box->text(), u"12 at once"_s);
        // Of something else now: what was half typed was not meant for that.
        m_box->selectAll();
        QTest::keyClicks(m_box, u"7"_s);
        m_box->showNumber(3, true);
        QCOMPARE(m_box->text(), u"3 at once"_s);
        QTest::keyClick(m_box, Qt::Key_Return);
        QVERIFY(given.isEmpty());
    }

    void whatWasRefusedIsTakenBackAndCanBeTriedAgain()
    {
        QSignalSpy given(m_box, &ui::NumberBox::given);
        for (int i = 0; i < 2; ++i) {
            m_box->selectAll();
            QTest::keyClicks(m_box, u"7"_s);
            QTest::keyClick(m_box, Qt::Key_Return);
            QCOMPARE(given.size(), i + 1);
            m_box->showNumber(5, false);
            QCOMPARE(m_box->value(), 5);
        }
    }

    void stepsAreGivenAsOneAndTheWheelIsNone()
    {
        QSignalSpy given(m_box, &ui::NumberBox::given);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(m_box, Qt::Key_Up);
        m_box->showNumber(5, false);
        QVERIFY(given.isEmpty());
        QTRY_COMPARE(given.size(), 1);
        QCOMPARE(given.takeFirst().value(0).toInt(), 9);
        QWheelEvent wheel(QPointF(5, 5), m_box->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, 120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_box, &wheel);
        QCOMPARE(m_box->value(), 9);
        QVERIFY(!wheel.isAccepted());
        // What was stepped is given where the keyboard goes elsewhere; what is no longer to be had is not.
        QTest::keyClick(m_box, Qt::Key_Down);
        QTest::keyClick(m_box, Qt::Key_Tab);
        QCOMPARE(given.size(), 1);
        m_box->setFocus();
        QTest::keyClick(m_box, Qt::Key_Down);
        m_box->showNumber(2, true);
        m_box->setEnabled(false);
        QCOMPARE(given.size(), 1);
        QCOMPARE(m_box->value(), 2);
    }
};

QTEST_MAIN(TestNumberBox)
#include "tst_numberbox.moc"
