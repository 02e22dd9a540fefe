// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/messagehandler.h"

#include <QTest>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

class MessageHandlerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreStruckOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("setting") << u"imap: password=hunter2 user=anna"_s;
        QTest::newRow("header") << u"Authorization: Bearer hunter2"_s;
        QTest::newRow("json") << uR"({"token": "hunter2", "user": "anna"})"_s;
        QTest::newRow("url") << u"GET https://anna:hunter2@mail.example/"_s;
        QTest::newRow("other name") << u"smtp.password: hunter2, API-Key=hunter2"_s;
    }

    void secretsAreStruckOut()
    {
        QFETCH(QString, text);
        const QString line = fitForLog(text);
        QVERIFY2(!line.contains(u"hunter2"), qPrintable(line));
        QVERIFY(line.contains(u"***"));
    }

    void everythingElseStays()
    {
        const QString text = u"inbox 3: the server does not answer (Zażółć)"_s;
        QCOMPARE(fitForLog(text), text);
    }

    void oneMessageIsOneLineOfALimitedLength()
    {
        QVERIFY(!fitForLog(u"a\nb\x1b[31m"_s).contains(u'\n'));
        QVERIFY(!fitForLog(u"a\nb\x1b[31m"_s).contains(u'\x1b'));
        QVERIFY(fitForLog(QString(1'000'000, u'x')).size() < 10'000);
    }
};

QTEST_GUILESS_MAIN(MessageHandlerTest)
#include "messagehandlertest.moc"
