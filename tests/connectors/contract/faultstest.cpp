// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Connectors that do wrong: the inbox says why, and everything else goes on.
#include "tests/connectors/contract/hostundertest.h"

#include <QFile>
#include <QMutex>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::test;

namespace {

constexpr int kPatience = 20'000;
const QString kToken = u"s3cret-t0ken/+=ż"_s;

QMutex logMutex;
QString logged;

void remember(QtMsgType, const QMessageLogContext &, const QString &text)
{
    const QMutexLocker lock(&logMutex);
    logged += text + u'\n';
}

QJsonObject fault(const QString &name)
{
    return {{u"fault"_s, name}};
}

} // namespace

class FaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theReasonIsTold_data();
    void theReasonIsTold();
    void itIsTriedAgainWithGrowingWaits();
    void aWrongCursorStartsAgainFromTheStoredOne();
    void deathWhileSendingIsUncertain();
    void nonsenseAsAnOutcomeIsUncertain();
    void aRefusedMessageFailsWithItsReason();
    void aSendingLeftByARunThatDiedIsUncertain();
    void anOutcomeIsKeptUntilItIsWrittenDown();
    void secretsStayOutOfSight();
    void aRenewedSecretIsStored();
    void aTestTellsWhatTheConnectorSaid();
    void troubleNamesItsTime();
    void chatterIsLimited();
    void whoDoesNotStopIsKilled();
    void aMissingConnectorIsTold();
};

void FaultsTest::theReasonIsTold_data()
{
    QTest::addColumn<QString>("reason");
    QTest::newRow("garbage") << u"no protocol on standard output"_s;
    QTest::newRow("no-object") << u"no protocol on standard output"_s;
    QTest::newRow("long-line") << u"longer than"_s;
    QTest::newRow("endless-line") << u"longer than"_s;
    QTest::newRow("outside-the-spool") << u"not a name inside the spool"_s;
    QTest::newRow("not-in-the-spool") << u"not in the spool as promised"_s;
    QTest::newRow("wrong-type") << u".stream"_s;
    QTest::newRow("refuses-protocol") << u"I am too old"_s;
    QTest::newRow("exit") << u"ended with status 3"_s;
}

void FaultsTest::theReasonIsTold()
{
    QFETCH(QString, reason);
    HostUnderTest host(u"faulty"_s, fault(QString::fromLatin1(QTest::currentDataTag())));
    host.start();
    const auto told = [&] {
        for (const FakeIntake::State &state : host.intake.states()) {
            if (state.state == InboxState::Error)
                return state.error.detail.contains(reason) && state.retryAt.has_value();
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(told(), kPatience);
    QCOMPARE(host.intake.stored().size(), 0);
    host.stop();
}

void FaultsTest::itIsTriedAgainWithGrowingWaits()
{
    HostUnderTest host(u"faulty"_s, fault(u"exit"_s));
    connect::Inboxes &inboxes = host.start();
    const auto errors = [&] {
        qsizetype count = 0;
        for (const FakeIntake::State &state : host.intake.states())
            count += state.state == InboxState::Error;
        return count;
    };
    QTRY_VERIFY_WITH_TIMEOUT(errors() >= 3, kPatience);
    // Who waits for everything to be done does not wait for one that does not get up.
    QTRY_VERIFY_WITH_TIMEOUT(inboxes.isSettled(), kPatience);
    QVERIFY(inboxes.figures().value(0).error.has_value());
    host.stop();
}

void FaultsTest::aWrongCursorStartsAgainFromTheStoredOne()
{
    HostUnderTest host(u"faulty"_s, fault(u"wrong-cursor"_s));
    host.start();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.state().state, InboxState::Ok, kPatience);
    QCOMPARE(host.intake.refusedBatches(), 1);
    QCOMPARE(host.intake.texts(), QStringList{u">1"_s});
    host.stop();
}

void FaultsTest::deathWhileSendingIsUncertain()
{
    HostUnderTest host(u"faulty"_s, fault(u"dies-in-send"_s));
    host.intake.queue(outgoing(1, u"one"_s));
    host.start();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.out(1).delivery, Delivery::Uncertain, kPatience);
    QCOMPARE(host.intake.out(1).settled, 1);
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.state().state, InboxState::Ok, kPatience);
    host.stop();
}

void FaultsTest::nonsenseAsAnOutcomeIsUncertain()
{
    HostUnderTest host(u"faulty"_s, fault(u"answers-nonsense"_s));
    host.intake.queue(outgoing(1, u"one"_s));
    host.start();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.out(1).delivery, Delivery::Uncertain, kPatience);
    host.stop();
}

void FaultsTest::aRefusedMessageFailsWithItsReason()
{
    HostUnderTest host(u"faulty"_s, fault(u"refuses-send"_s));
    host.intake.queue(outgoing(1, u"one"_s));
    connect::Inboxes &inboxes = host.start();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.out(1).delivery, Delivery::Failed, kPatience);
    QCOMPARE(host.intake.out(1).reason, u"never heard of this person"_s);
    QTRY_COMPARE(inboxes.figures().value(0).failed, 1);
    host.stop();
}

void FaultsTest::aSendingLeftByARunThatDiedIsUncertain()
{
    HostUnderTest host(u"faulty"_s, fault(u"dies-in-send"_s));
    host.intake.queue(outgoing(1, u"one"_s));
    const auto claimed = host.intake.claimOutgoing(HostUnderTest::kInbox, 1, host.directory());
    QTRY_VERIFY(claimed.isFinished());
    QCOMPARE(host.intake.out(1).delivery, Delivery::Sending);
    host.start();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.out(1).delivery, Delivery::Uncertain, kPatience);
    host.stop();
}

void FaultsTest::anOutcomeIsKeptUntilItIsWrittenDown()
{
    HostUnderTest host(u"loopback"_s);
    host.intake.queue(outgoing(1, u"one"_s));
    host.intake.afterClaim = [&] {
        QMetaObject::invokeMethod(qApp, [&] {
            host.intake.setTrouble(Error{Error::Kind::Storage, {}, u"disk full"_s, {}});
        });
    };
    connect::Inboxes &inboxes = host.start();
    QTRY_COMPARE_WITH_TIMEOUT(host.answers().size(), 1, kPatience);
    QVERIFY(!inboxes.isSettled());
    host.intake.setTrouble({});
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.out(1).delivery, Delivery::Sent, kPatience);
    QCOMPARE(host.intake.out(1).settled, 1);
    QCOMPARE(host.answers().size(), 1);
    host.stop();
}

void FaultsTest::secretsStayOutOfSight()
{
    logged.clear();
    const QtMessageHandler before = qInstallMessageHandler(remember);
    HostUnderTest host(u"faulty"_s, fault(u"tells-secret"_s));
    host.secrets.owners.insert(connect::secretsOwner(HostUnderTest::kInbox), {{u"token"_s, kToken}});
    connect::Inboxes &inboxes = host.start();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.state().state, InboxState::Error, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(logged.contains(u"yyyy"_s), kPatience);
    const qint64 process = inboxes.processId(HostUnderTest::kInbox);
    QByteArray visible;
    for (const QString &name : {u"cmdline"_s, u"environ"_s}) {
        QFile file(u"/proc/%1/%2"_s.arg(process).arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        visible += file.readAll();
    }
    host.stop();
    qInstallMessageHandler(before);
    QVERIFY(!visible.isEmpty());
    QVERIFY(!visible.contains(kToken.toUtf8()));
    QVERIFY(logged.contains(u"connecting with •••"_s));
    QVERIFY(!logged.contains(kToken));
    QVERIFY(!logged.contains(kToken.left(8)));
    const FakeIntake::State state = host.intake.state();
    QCOMPARE(state.error.detail, u"the server does not like •••"_s);
    QCOMPARE(state.error.kind, Error::Kind::Unauthorised);
    QVERIFY(!state.retryAt); // a person must do something first
}

void FaultsTest::aRenewedSecretIsStored()
{
    HostUnderTest host(u"faulty"_s, fault(u"renews-secret"_s));
    const QString owner = connect::secretsOwner(HostUnderTest::kInbox);
    host.secrets.owners.insert(owner, {{u"token"_s, u"old"_s}});
    host.start();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.state().state, InboxState::Ok, kPatience);
    QCOMPARE(host.secrets.owners.value(owner), (connect::SecretSet{{u"token"_s, u"renewed"_s}}));
    host.stop();
}

void FaultsTest::aTestTellsWhatTheConnectorSaid()
{
    HostUnderTest host(u"loopback"_s);
    connect::Inboxes &inboxes = host.start();
    const auto refused = inboxes.testSettings(u"faulty"_s, fault(u"cannot-test"_s), {{u"token"_s, kToken}});
    QTRY_VERIFY_WITH_TIMEOUT(refused.isFinished(), kPatience);
    QCOMPARE(refused.result().error().kind, Error::Kind::Unauthorised);
    QCOMPARE(refused.result().error().detail, u"wrong token •••"_s);
    const auto missing = inboxes.testSettings(u"pigeon"_s, {}, {});
    QVERIFY(missing.isFinished());
    QCOMPARE(missing.result().error().kind, Error::Kind::NotFound);
    host.stop();
}

void FaultsTest::troubleNamesItsTime()
{
    HostUnderTest host(u"faulty"_s, fault(u"trouble"_s));
    connect::Inboxes &inboxes = host.start();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.state().state, InboxState::Error, kPatience);
    QCOMPARE(host.intake.state().retryAt.value(), instantFromMs(4'000'000'000'000));
    QCOMPARE(host.intake.state().error.kind, Error::Kind::Offline);
    QTRY_VERIFY_WITH_TIMEOUT(inboxes.isSettled(), kPatience);
    host.stop();
}

void FaultsTest::chatterIsLimited()
{
    logged.clear();
    const QtMessageHandler before = qInstallMessageHandler(remember);
    HostUnderTest host(u"faulty"_s, fault(u"chatter"_s));
    host.limits.pingEvery = Milliseconds(30'000);
    host.start();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.state().state, InboxState::Ok, kPatience);
    host.stop();
    qInstallMessageHandler(before);
    QVERIFY(logged.size() < 300'000);
    QVERIFY(logged.contains(u"says too much"_s));
}

void FaultsTest::whoDoesNotStopIsKilled()
{
    HostUnderTest host(u"faulty"_s, fault(u"does-not-stop"_s));
    host.limits.drain = Milliseconds(300);
    connect::Inboxes &inboxes = host.start();
    QTRY_VERIFY_WITH_TIMEOUT(inboxes.processId(HostUnderTest::kInbox) > 0, kPatience);
    const qint64 process = inboxes.processId(HostUnderTest::kInbox);
    host.stop();
    QVERIFY(!isAlive(process));
}

void FaultsTest::aMissingConnectorIsTold()
{
    HostUnderTest host(u"pigeon"_s, fault(u"x"_s));
    connect::Inboxes &inboxes = host.start();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.state().state, InboxState::Error, kPatience);
    QCOMPARE(host.intake.state().error.kind, Error::Kind::NotFound);
    QVERIFY(inboxes.isSettled());
    QVERIFY(inboxes.figures().value(0).error.has_value());
    host.stop();
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "faultstest.moc"
