// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/arguments.h"

#include <QTest>

using namespace centrala;
using namespace centrala::ctl;
using namespace Qt::Literals::StringLiterals;

class ArgumentsTest : public QObject
{
    Q_OBJECT

    const Signature m_signature{u"ID [MORE…]"_s,
                                {{u"--text"_s, u"T"_s, {}}, {u"--now"_s, {}, {}}, {u"--cc"_s, u"A"_s, {}, true}}};

private Q_SLOTS:
    void wordsAndOptionsInAnyOrder()
    {
        const auto arguments = Arguments::parse(
            {u"--now"_s, u"7"_s, u"--cc"_s, u"a@x"_s, u"more"_s, u"--cc=b@x"_s, u"--text"_s, u"--not an option"_s},
            m_signature);
        QVERIFY(arguments.ok());
        QCOMPARE(arguments->words(), (QStringList{u"7"_s, u"more"_s}));
        QCOMPARE(arguments->id<ConversationId>(0).value(), ConversationId{7});
        QCOMPARE(arguments->values(u"--cc"_s), (QStringList{u"a@x"_s, u"b@x"_s}));
        QCOMPARE(arguments->value(u"--text"_s), u"--not an option"_s);
        QVERIFY(arguments->has(u"--now"_s));
    }

    void whatCannotBeMeantIsToldInOneSentence_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown option") << QStringList{u"7"_s, u"--fast"_s};
        QTest::newRow("option without value") << QStringList{u"7"_s, u"--text"_s};
        QTest::newRow("option twice") << QStringList{u"7"_s, u"--text"_s, u"a"_s, u"--text"_s, u"b"_s};
        QTest::newRow("switch with value") << QStringList{u"7"_s, u"--now=yes"_s};
    }

    void whatCannotBeMeantIsToldInOneSentence()
    {
        QFETCH(QStringList, words);
        const auto arguments = Arguments::parse(words, m_signature);
        QVERIFY(!arguments.ok());
        QCOMPARE(arguments.error().kind, Error::Kind::Usage);
        QVERIFY(arguments.error().detail.endsWith(u'.'));
    }

    void timesAreAbsoluteOrFromNow()
    {
        const Instant now = instantFromMs(1'795'000'000'000);
        using namespace std::chrono_literals;
        QCOMPARE(timeFrom(u"+15m"_s, now).value(), now + 15min);
        QCOMPARE(timeFrom(u"+2h"_s, now).value(), now + 2h);
        QCOMPARE(timeFrom(u"+1d"_s, now).value(), now + 24h);
        QCOMPARE(toIso(timeFrom(u"2026-11-22T14:03:27Z"_s, now).value()), u"2026-11-22T14:03:27.000Z"_s);
        QCOMPARE(toIso(timeFrom(u"2026-11-22T15:03:27+01:00"_s, now).value()), u"2026-11-22T14:03:27.000Z"_s);
        for (const QString &wrong : {u"soon"_s, u"+"_s, u"+h"_s, u"+2y"_s, u"+-2h"_s, u"+99999999999999d"_s, u""_s})
            QVERIFY2(!timeFrom(wrong, now).ok(), qPrintable(wrong));
    }

    void aNumberOfARowIsAboveZero()
    {
        for (const QString &wrong : {u"0"_s, u"-1"_s, u"1.5"_s, u"first"_s, u"99999999999999999999"_s}) {
            const auto arguments = Arguments::parse({wrong}, m_signature);
            QVERIFY(arguments.ok());
            QVERIFY2(!arguments->id<ConversationId>(0).ok(), qPrintable(wrong));
        }
    }
};

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "argumentstest.moc"
