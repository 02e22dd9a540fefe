// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/businesshours.h"

#include <QJsonArray>
#include <QTest>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

/// Working time in a zone, over weekends, holidays and the change of clocks.
class BusinessHoursTest : public QObject
{
    Q_OBJECT

    static BusinessHours warsaw()
    {
        QJsonObject week;
        for (const QString &day : {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s})
            week.insert(day, QJsonArray{QJsonArray{u"09:00"_s, u"17:00"_s}});
        return BusinessHours::fromJson(
                   {{u"zone"_s, u"Europe/Warsaw"_s}, {u"hours"_s, week}, {u"holidays"_s, QJsonArray{u"2026-11-11"_s}}})
            .value();
    }

private Q_SLOTS:
    void workingTimePassesOnlyWhileSomebodyWorks_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("to");
        QTest::newRow("within a day") << u"2026-11-16T09:00:00Z"_s << 60 << u"2026-11-16T10:00:00.000Z"_s;
        QTest::newRow("before opening") << u"2026-11-16T03:00:00Z"_s << 30 << u"2026-11-16T08:30:00.000Z"_s;
        QTest::newRow("over night") << u"2026-11-16T15:30:00Z"_s << 60 << u"2026-11-17T08:30:00.000Z"_s;
        QTest::newRow("over the weekend") << u"2026-11-20T15:30:00Z"_s << 60 << u"2026-11-23T08:30:00.000Z"_s;
        QTest::newRow("over a holiday") << u"2026-11-10T15:30:00Z"_s << 60 << u"2026-11-12T08:30:00.000Z"_s;
        QTest::newRow("summer time") << u"2026-07-01T14:30:00Z"_s << 60 << u"2026-07-02T07:30:00.000Z"_s;
        QTest::newRow("clocks go back") << u"2026-10-23T14:30:00Z"_s << 60 << u"2026-10-26T08:30:00.000Z"_s;
        QTest::newRow("to the last minute") << u"2026-11-16T15:00:00Z"_s << 60 << u"2026-11-16T16:00:00.000Z"_s;
    }
    void workingTimePassesOnlyWhileSomebodyWorks()
    {
        QFETCH(QString, from);
        QFETCH(int, minutes);
        QFETCH(QString, to);
        const Instant start = *instantFromIso(from);
        const Instant end = warsaw().after(start, std::chrono::minutes(minutes));
        QCOMPARE(toIso(end), to);
        QCOMPARE(warsaw().between(start, end), Milliseconds(std::chrono::minutes(minutes)));
        QVERIFY(warsaw().isOpen(end - Milliseconds(1)));
    }

    void aCalendarThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("content");
        QTest::newRow("zone") << QJsonObject{{u"zone"_s, u"Europe/Nowhere"_s}};
        QTest::newRow("never open") << QJsonObject{{u"hours"_s, QJsonObject()}};
        QTest::newRow("backwards") << QJsonObject{
            {u"hours"_s, QJsonObject{{u"mon"_s, QJsonArray{QJsonArray{u"17:00"_s, u"09:00"_s}}}}}};
        QTest::newRow("holiday") << QJsonObject{{u"holidays"_s, QJsonArray{u"Christmas"_s}}};
    }
    void aCalendarThatIsNoneIsRefused()
    {
        QFETCH(QJsonObject, content);
        QCOMPARE(BusinessHours::fromJson(content).error().kind, Error::Kind::Malformed);
    }

    void withoutHoursItIsAroundTheClock()
    {
        const Instant sunday = *instantFromIso(u"2026-11-15T03:00:00Z"_s);
        QCOMPARE(BusinessHours().after(sunday, std::chrono::hours(1)), sunday + std::chrono::hours(1));
        QCOMPARE(BusinessHours::fromJson({})->after(sunday, std::chrono::hours(1)), sunday + std::chrono::hours(1));
    }
};

QTEST_GUILESS_MAIN(BusinessHoursTest)
#include "businesshourstest.moc"
