// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/numberset.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;

class NumberSetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isWrittenAndRead()
    {
        QCOMPARE(NumberSet({5, 1, 2, 3, 3, 9}).toString(), u"1:3,5,9"_s);
        QCOMPARE(NumberSet::from(u"1:3,5,9"_s)->toString(), u"1:3,5,9"_s);
        QCOMPARE(NumberSet::from(u"4:9,1:5,10"_s)->toString(), u"1:10"_s);
        QCOMPARE(NumberSet::from(QString())->count(), 0);
        QCOMPARE(NumberSet::from(u"1:4294967295"_s)->count(), 4294967295);
        for (const QString &wrong : {u"0"_s, u"3:1"_s, u"1:2:3"_s, u"a"_s, u"1,,2"_s, u"4294967296"_s, u"1:"_s})
            QVERIFY2(!NumberSet::from(wrong), qPrintable(wrong));
    }

    void whatIsNotInTheOther()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 500; ++round) {
            QList<quint32> left;
            QList<quint32> right;
            for (quint32 number = 1; number <= 40; ++number) {
                if (random.bounded(3) > 0)
                    left.append(number);
                if (random.bounded(2) > 0)
                    right.append(number);
            }
            QList<quint32> rest = left;
            rest.removeIf([&](quint32 number) { return right.contains(number); });
            const NumberSet told = NumberSet(left).without(NumberSet(right));
            QCOMPARE(told.toString(), NumberSet(rest).toString());
            QCOMPARE(told.count(), rest.size());
            QCOMPARE(told.first(5), rest.mid(0, 5));
        }
    }
};

QTEST_APPLESS_MAIN(NumberSetTest)
#include "numbersettest.moc"
