// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serve/parts.h"

#include <QTest>

using namespace centrala;
using namespace centrala::serve;
using namespace Qt::Literals::StringLiterals;

/// Long answers, and somebody who asks for them and never fetches one.
class PartsTest : public QObject
{
    Q_OBJECT

    static QJsonObject answerOf(qsizetype octets) { return {{u"text"_s, QString(octets, u'x')}}; }

private Q_SLOTS:
    void aLongAnswerComesInParts()
    {
        Parts parts;
        QCOMPARE(*parts.packed(answerOf(10)), answerOf(10));
        QCOMPARE(parts.size(), 0);
        const QJsonObject head = *parts.packed(answerOf(2 * Parts::kPartSize));
        QCOMPARE(partsOf(head), 3);
        const qint64 token = head[u"token"_s].toInteger();
        qsizetype octets = 0;
        for (qint64 i = 0; i < 3; ++i)
            octets += QByteArray::fromBase64((*parts.part(token, i))[u"data"_s].toString().toLatin1()).size();
        QVERIFY(octets > 2 * Parts::kPartSize);
        QCOMPARE(parts.size(), 0);
        QVERIFY(!parts.part(token, 0));
    }

    void whatIsNeverFetchedMakesRoomForWhatIsAskedNow()
    {
        Parts parts;
        const QJsonObject large = answerOf(Parts::kKeptLimit / 4);
        QList<qint64> tokens;
        for (int i = 0; i < 20; ++i) {
            const Result<QJsonObject> head = parts.packed(large);
            QVERIFY(head.ok());
            tokens.append((*head)[u"token"_s].toInteger());
            QVERIFY(parts.size() <= Parts::kKeptLimit);
        }
        QVERIFY(!parts.part(tokens.first(), 0));
        QVERIFY(parts.part(tokens.last(), 0).ok());
        // One that is larger than all that is kept comes all the same, beside the one that is being fetched.
        const Result<QJsonObject> alone = parts.packed(answerOf(Parts::kKeptLimit + 1));
        QVERIFY(alone.ok());
        QVERIFY(parts.part((*alone)[u"token"_s].toInteger(), 0).ok());
        QVERIFY(parts.part(tokens.last(), 1).ok());
        QVERIFY(!parts.part(tokens.at(tokens.size() - 2), 0));
    }
};

QTEST_GUILESS_MAIN(PartsTest)
#include "partstest.moc"
