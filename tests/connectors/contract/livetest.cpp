// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signs of life between a host and its connectors: who writes just now, who is there.
#include "tests/connectors/contract/hostundertest.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::test;

namespace {

constexpr int kPatience = 20'000;

} // namespace

class LiveTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signsOfLifeGoBothWays_data();
    void signsOfLifeGoBothWays();
    void signsOfLifeAreFittedAndThinnedOut();
};

void LiveTest::signsOfLifeGoBothWays_data()
{
    QTest::addColumn<QString>("channel");
    QTest::newRow("loopback") << u"loopback"_s;
    QTest::newRow("python") << u"python-example"_s;
}

void LiveTest::signsOfLifeGoBothWays()
{
    QFETCH(QString, channel);
    HostUnderTest host(channel);
    const QDir live(host.directory() + u"/live"_s);
    QVERIFY(live.mkpath(u"."_s));
    connect::Inboxes &inboxes = host.start();
    QList<LiveSignal> heard;
    connect(&inboxes, &connect::Inboxes::heard, this, [&](InboxId inbox, const LiveSignal &signal) {
        QCOMPARE(inbox, HostUnderTest::kInbox);
        heard.append(signal);
    });
    QTRY_VERIFY_WITH_TIMEOUT(inboxes.isSettled(), kPatience);
    const auto say = [&](const QByteArray &signal) {
        static int number = 0;
        QSaveFile file(live.filePath(u"%1.json"_s.arg(++number)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(signal);
        QVERIFY(file.commit());
    };
    say("{\"kind\": \"typing\", \"thread\": \"chat-7\", \"on\": true}");
    QTRY_COMPARE_WITH_TIMEOUT(heard.size(), 1, kPatience);
    QCOMPARE(heard.first(), (LiveSignal{LiveKind::Typing, u"chat-7"_s, true, {}, {}, {}}));
    say("{\"kind\": \"presence\", \"thread\": \"chat-7\", \"on\": true, \"page_title\": \"Lamps\", "
        "\"page_url\": \"https://shop.example/lamps\"}");
    QTRY_COMPARE_WITH_TIMEOUT(heard.size(), 2, kPatience);
    QCOMPARE(heard.last().pageTitle, u"Lamps"_s);
    QCOMPARE(heard.last().pageUrl, u"https://shop.example/lamps"_s);
    // They are no messages, and nothing else depends on them.
    say("{\"kind\": \"typing\", \"on\": true}");
    host.putMessage(u"a"_s);
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.texts(), QStringList{u"a"_s}, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(live.entryList({u"*.json"_s}), QStringList(), kPatience);
    QCOMPARE(heard.size(), 2);

    inboxes.tell(HostUnderTest::kInbox, {LiveKind::Typing, u"chat-7"_s, true, u"Olena"_s, {}, {}});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(live.filePath(u"shown.txt"_s)), kPatience);
    QFile shown(live.filePath(u"shown.txt"_s));
    QVERIFY(shown.open(QIODevice::ReadOnly));
    const QJsonObject told = QJsonDocument::fromJson(shown.readAll()).object();
    QCOMPARE(told[u"kind"_s].toString(), u"typing"_s);
    QCOMPARE(told[u"thread"_s].toString(), u"chat-7"_s);
    QCOMPARE(told[u"who"_s].toString(), u"Olena"_s);
    QVERIFY(told[u"on"_s].toBool());
    host.stop();
}

void LiveTest::signsOfLifeAreFittedAndThinnedOut()
{
    const LiveSignal one{LiveKind::Typing, u"t"_s, true, {}, {}, {}};
    LiveSignal off = one;
    off.on = false;
    connect::LiveGate gate;
    Instant now = instantFromMs(1'795'000'000'000);
    QVERIFY(gate.admits(one, now));
    QVERIFY(!gate.admits(one, now + Milliseconds(500)));
    QVERIFY(gate.admits(off, now + Milliseconds(500)));
    QVERIFY(gate.admits(off, now + Milliseconds(3'000)));
    // A flood is cut, and what comes a second later passes again.
    now += Milliseconds(10'000);
    int passed = 0;
    for (int i = 0; i < 50'000; ++i)
        passed += gate.admits({LiveKind::Typing, QString::number(i), true, {}, {}, {}}, now);
    QCOMPARE(passed, connect::LiveGate::kBurst);
    QVERIFY(gate.admits(one, now + Milliseconds(1'000)));

    QVERIFY(!connect::fitted({LiveKind::Typing, {}, true, {}, {}, {}}));
    QVERIFY(!connect::fitted({LiveKind::Typing, QString(501, u't'), true, {}, {}, {}}));
    const auto long_ = connect::fitted(
        {LiveKind::Presence, u"t"_s, true, {}, u"Lamps\n\u202Efdp.exe "_s + QString(500, u'x'), QString(5'000, u'u')});
    QVERIFY(long_ && long_->pageTitle.startsWith(u"Lamps fdp.exe"_s));
    QVERIFY(long_->pageTitle.size() <= LiveSignal::kTitleLimit && long_->pageUrl.size() <= LiveSignal::kUrlLimit);
}

QTEST_GUILESS_MAIN(LiveTest)
#include "livetest.moc"
