// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every connector that follows a folder does, in whatever language it is written.
#include "tests/connectors/contract/hostundertest.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::test;

namespace {

constexpr int kPatience = 20'000;

void addConnectors()
{
    QTest::addColumn<QString>("channel");
    QTest::newRow("loopback") << u"loopback"_s;
    QTest::newRow("python") << u"python-example"_s;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

class ContractTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void messagesComeInExactlyOnce_data() { addConnectors(); }
    void messagesComeInExactlyOnce();
    void longTextsComeWhole_data() { addConnectors(); }
    void longTextsComeWhole();
    void whatCannotBeUnderstoodIsKeptWhole_data() { addConnectors(); }
    void whatCannotBeUnderstoodIsKeptWhole();
    void filesComeWithTheirMessage();
    void aFileOutsideTheFolderIsNotSentAlong();
    void theNextRunGoesOnFromTheCursor_data() { addConnectors(); }
    void theNextRunGoesOnFromTheCursor();
    void aMissedBatchIsOfferedAgain_data() { addConnectors(); }
    void aMissedBatchIsOfferedAgain();
    void answersGoOutOnce_data() { addConnectors(); }
    void answersGoOutOnce();
    void aLongAnswerGoesOutWhole_data() { addConnectors(); }
    void aLongAnswerGoesOutWhole();
    void oneThatHangsIsKilledAndStartedAgain_data() { addConnectors(); }
    void oneThatHangsIsKilledAndStartedAgain();
    void stoppingEndsTheProgram_data() { addConnectors(); }
    void stoppingEndsTheProgram();
    void aKilledHostLeavesNobodyBehind_data() { addConnectors(); }
    void aKilledHostLeavesNobodyBehind();
    void settingsAreTried_data() { addConnectors(); }
    void settingsAreTried();
    void lookingAgainSettlesAgain_data() { addConnectors(); }
    void lookingAgainSettlesAgain();
    void pausedEditedRemoved();
};

void ContractTest::messagesComeInExactlyOnce()
{
    QFETCH(QString, channel);
    HostUnderTest host(channel);
    QStringList expected;
    const auto write = [&](int from, int to) {
        for (int i = from; i < to; ++i) {
            expected.append(u"m%1"_s.arg(i));
            host.putMessage(expected.last());
        }
    };
    write(0, 130);
    connect::Inboxes &inboxes = host.start();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.texts(), sorted(expected), kPatience);
    write(130, 250);
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.texts(), sorted(expected), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(inboxes.isSettled(), kPatience);
    QCOMPARE(host.intake.state().state, InboxState::Ok);
    QCOMPARE(inboxes.figures().value(0).received, 250);
    QCOMPARE(inboxes.figures().value(0).stored, 250);
    QCOMPARE(QDir(host.inFolder()).entryList({u"*.json"_s}, QDir::Files), QStringList());
    QTRY_COMPARE(QDir(host.spoolFolder()).entryList(QDir::Files), QStringList());
    host.stop();
}

void ContractTest::longTextsComeWhole()
{
    QFETCH(QString, channel);
    HostUnderTest host(channel);
    QStringList expected;
    // Together far more than a line may hold; the second kind is below the limit for a text that travels inline.
    for (int i = 0; i < 3; ++i)
        expected.append(u"żółć %1 "_s.arg(i).repeated(150'000));
    for (int i = 0; i < 60; ++i)
        expected.append(u"short %1 "_s.arg(i).repeated(5'000));
    for (int i = 0; i < expected.size(); ++i)
        host.putMessage(u"m%1"_s.arg(i), {{u"text"_s, expected[i]}});
    if (channel == u"python-example")
        QSKIP("the example does not divide batches that are too long");
    host.start();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.stored().size(), expected.size(), kPatience);
    QVERIFY(host.intake.texts() == sorted(expected));
    QTRY_COMPARE(QDir(host.spoolFolder()).entryList(QDir::Files), QStringList());
    host.stop();
}

void ContractTest::whatCannotBeUnderstoodIsKeptWhole()
{
    QFETCH(QString, channel);
    HostUnderTest host(channel);
    host.putFile(u"broken.json"_s, "{\"text\": \"half");
    host.putFile(u"nobody.json"_s, "{\"text\": \"from nobody\"}");
    host.putMessage(u"good"_s);
    host.start();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.refused().size(), 2, kPatience);
    QList<QByteArray> contents;
    for (const auto &[item, content] : host.intake.refused()) {
        QVERIFY(!item.reason.isEmpty());
        QCOMPARE(item.bytes, content.size());
        contents.append(content);
    }
    QVERIFY(contents.contains("{\"text\": \"half"));
    QVERIFY(contents.contains("{\"text\": \"from nobody\"}"));
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.texts(), QStringList{u"good"_s}, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(QDir(host.inFolder() + u"/refused"_s).entryList(QDir::Files).size(), 2, kPatience);
    host.stop();
}

void ContractTest::filesComeWithTheirMessage()
{
    HostUnderTest host(u"loopback"_s);
    const QByteArray picture(3 * 1024 * 1024, 'p');
    host.putFile(u"photo.jpg"_s, picture);
    host.putMessage(u"m"_s,
                    {{u"html"_s, u"<b>m</b>"_s},
                     {u"external_id"_s, u"x1"_s},
                     {u"references"_s, QJsonArray{u"x0"_s}},
                     {u"sent_at"_s, u"2026-11-22T10:00:00.000Z"_s},
                     {u"files"_s, QJsonArray{QJsonObject{{u"path"_s, u"photo.jpg"_s}, {u"type"_s, u"image/jpeg"_s}}}}});
    host.start();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.stored().size(), 1, kPatience);
    const FakeIntake::Stored stored = host.intake.stored().first();
    QCOMPARE(stored.message.externalId, u"x1"_s);
    QCOMPARE(stored.message.references, QStringList{u"x0"_s});
    QCOMPARE(stored.message.html, u"<b>m</b>"_s);
    QCOMPARE(toIso(stored.message.sentAt.value()), u"2026-11-22T10:00:00.000Z"_s);
    QCOMPARE(stored.files.keys(), QStringList{u"photo.jpg"_s});
    QVERIFY(stored.files.first() == picture);
    host.stop();
}

void ContractTest::aFileOutsideTheFolderIsNotSentAlong()
{
    HostUnderTest host(u"loopback"_s);
    host.putMessage(u"m"_s, {{u"files"_s, QJsonArray{QJsonObject{{u"path"_s, u"/etc/passwd"_s}}}}});
    host.putMessage(u"n"_s, {{u"files"_s, QJsonArray{QJsonObject{{u"path"_s, u"../../../../etc/passwd"_s}}}}});
    host.start();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.refused().size(), 2, kPatience);
    QCOMPARE(host.intake.stored().size(), 0);
    host.stop();
}

void ContractTest::theNextRunGoesOnFromTheCursor()
{
    QFETCH(QString, channel);
    HostUnderTest host(channel);
    host.putMessage(u"a"_s);
    host.start();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.texts(), QStringList{u"a"_s}, kPatience);
    host.stop();
    host.putMessage(u"b"_s);
    connect::Inboxes &inboxes = host.start();
    QTRY_VERIFY_WITH_TIMEOUT(inboxes.isSettled(), kPatience);
    QCOMPARE(host.intake.texts(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(host.intake.refusedBatches(), 0);
    host.stop();
}

void ContractTest::aMissedBatchIsOfferedAgain()
{
    QFETCH(QString, channel);
    HostUnderTest host(channel);
    host.putMessage(u"a"_s);
    connect::Inboxes &inboxes = host.start();
    QTRY_VERIFY_WITH_TIMEOUT(inboxes.isSettled(), kPatience);
    host.intake.setTrouble(Error{Error::Kind::Storage, {}, u"disk full"_s, {}});
    host.putMessage(u"b"_s);
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.state().state, InboxState::Error, kPatience);
    QCOMPARE(host.intake.state().error.detail, u"disk full"_s);
    host.intake.setTrouble({});
    inboxes.lookNow();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.texts(), (QStringList{u"a"_s, u"b"_s}), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.state().state, InboxState::Ok, kPatience);
    host.stop();
}

void ContractTest::answersGoOutOnce()
{
    QFETCH(QString, channel);
    HostUnderTest host(channel);
    for (int entry = 1; entry <= 15; ++entry)
        host.intake.queue(outgoing(entry, u"Answer %1"_s.arg(entry)));
    connect::Inboxes &inboxes = host.start();
    QTRY_VERIFY_WITH_TIMEOUT(inboxes.isSettled(), kPatience);
    host.intake.queue(outgoing(16, u"Answer 16"_s));
    inboxes.lookForOutgoing();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.out(16).delivery, Delivery::Sent, kPatience);
    QCOMPARE(host.answers().size(), 16);
    for (int entry = 1; entry <= 16; ++entry) {
        QCOMPARE(host.answer(entry)[u"text"_s].toString(), u"Answer %1"_s.arg(entry));
        QCOMPARE(host.answer(entry)[u"to"_s][0][u"value"_s].toString(), u"anna@shop.example"_s);
        QCOMPARE(host.intake.out(entry).settled, 1);
    }
    QTRY_COMPARE(inboxes.figures().value(0).sent, 16);
    host.stop();
}

void ContractTest::aLongAnswerGoesOutWhole()
{
    QFETCH(QString, channel);
    HostUnderTest host(channel);
    const QString text = u"dziękuję "_s.repeated(200'000);
    host.intake.queue(outgoing(7, text));
    host.start();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.out(7).delivery, Delivery::Sent, kPatience);
    QVERIFY(host.answer(7)[u"text"_s].toString() == text);
    QTRY_COMPARE(QDir(host.spoolFolder()).entryList(QDir::Files), QStringList());
    host.stop();
}

void ContractTest::oneThatHangsIsKilledAndStartedAgain()
{
    QFETCH(QString, channel);
    HostUnderTest host(channel);
    host.limits.pingAnswer = Milliseconds(1'000);
    connect::Inboxes &inboxes = host.start();
    QTRY_VERIFY_WITH_TIMEOUT(inboxes.isSettled(), kPatience);
    const qint64 first = inboxes.processId(HostUnderTest::kInbox);
    QVERIFY(first > 0);
    ::kill(pid_t(first), SIGSTOP);
    host.putMessage(u"a"_s);
    const auto sawError = [&] {
        for (const FakeIntake::State &state : host.intake.states()) {
            if (state.state == InboxState::Error)
                return state.retryAt.has_value() && state.error.detail.contains(u"did not answer"_s);
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(sawError(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.texts(), QStringList{u"a"_s}, kPatience);
    QVERIFY(inboxes.processId(HostUnderTest::kInbox) != first);
    QVERIFY(!isAlive(first));
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.state().state, InboxState::Ok, kPatience);
    host.stop();
}

void ContractTest::stoppingEndsTheProgram()
{
    QFETCH(QString, channel);
    HostUnderTest host(channel);
    connect::Inboxes &inboxes = host.start();
    QTRY_VERIFY_WITH_TIMEOUT(inboxes.isSettled(), kPatience);
    const qint64 process = inboxes.processId(HostUnderTest::kInbox);
    QVERIFY(isAlive(process));
    host.stop();
    QVERIFY(!isAlive(process));
    // It ended because it was asked to, not because it was killed for taking too long.
    QCOMPARE(host.intake.state().state, InboxState::Ok);
}

void ContractTest::aKilledHostLeavesNobodyBehind()
{
    QFETCH(QString, channel);
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--host"_s, channel});
    QVERIFY(other.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(other.canReadLine(), kPatience);
    const qint64 connector = other.readLine().trimmed().toLongLong();
    QVERIFY(isAlive(connector));
    other.kill();
    QVERIFY(other.waitForFinished());
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(connector), kPatience);
}

void ContractTest::settingsAreTried()
{
    QFETCH(QString, channel);
    HostUnderTest host(channel);
    connect::Inboxes &inboxes = host.start();
    const auto good = inboxes.testSettings(channel, {{u"directory"_s, host.directory()}}, {});
    QTRY_VERIFY_WITH_TIMEOUT(good.isFinished(), kPatience);
    QVERIFY(good.result().ok());
    QVERIFY(good.result()->value(u"directory"_s).toString().endsWith(u"channel"_s));
    const auto bad = inboxes.testSettings(channel, {{u"directory"_s, u"/proc/nothing/here"_s}}, {});
    QTRY_VERIFY_WITH_TIMEOUT(bad.isFinished(), kPatience);
    QVERIFY(!bad.result().ok());
    const auto unknown = inboxes.testSettings(channel, {{u"folder"_s, u"x"_s}}, {});
    QVERIFY(unknown.isFinished());
    QCOMPARE(unknown.result().error().kind, Error::Kind::Usage);
    QCOMPARE(unknown.result().error().subject, u"folder"_s);
    host.stop();
}

void ContractTest::lookingAgainSettlesAgain()
{
    QFETCH(QString, channel);
    HostUnderTest host(channel);
    connect::Inboxes &inboxes = host.start();
    QTRY_VERIFY_WITH_TIMEOUT(inboxes.isSettled(), kPatience);
    QSignalSpy settled(&inboxes, &connect::Inboxes::settled);
    for (int round = 1; round <= 3; ++round) {
        host.putMessage(u"m%1"_s.arg(round));
        inboxes.lookNow();
        QVERIFY(!inboxes.isSettled());
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), round, kPatience);
        QCOMPARE(host.intake.texts().size(), round);
    }
    host.stop();
}

void ContractTest::pausedEditedRemoved()
{
    HostUnderTest host(u"loopback"_s);
    host.secrets.owners.insert(connect::secretsOwner(HostUnderTest::kInbox), {});
    connect::Inboxes &inboxes = host.start();
    QTRY_VERIFY_WITH_TIMEOUT(inboxes.isSettled(), kPatience);
    const qint64 first = inboxes.processId(HostUnderTest::kInbox);

    InboxRow row = host.row();
    row.state = InboxState::Paused;
    host.intake.putInbox(row);
    inboxes.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(inboxes.processId(HostUnderTest::kInbox), 0, kPatience);
    QTRY_VERIFY(!isAlive(first));
    QVERIFY(inboxes.isSettled());

    host.putMessage(u"a"_s);
    const QString elsewhere = host.directory() + u"2"_s;
    row.state = InboxState::Ok;
    row.settings = {{u"directory"_s, elsewhere}};
    host.intake.putInbox(row);
    inboxes.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(QDir(elsewhere + u"/in/done"_s).exists(), kPatience);
    row.settings = host.row().settings;
    host.intake.putInbox(row);
    inboxes.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(host.intake.texts(), QStringList{u"a"_s}, kPatience);

    host.intake.removeInbox(HostUnderTest::kInbox);
    inboxes.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(inboxes.figures().isEmpty(), kPatience);
    QVERIFY(!host.secrets.owners.contains(connect::secretsOwner(HostUnderTest::kInbox)));
    host.stop();
}

namespace {

/// The other program of aKilledHostLeavesNobodyBehind(): says which process its connector is, and goes on.
int runHost(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    HostUnderTest host(QCoreApplication::arguments().value(2));
    connect::Inboxes &inboxes = host.start();
    QObject::connect(&inboxes, &connect::Inboxes::settled, &app, [&] {
        fprintf(stdout, "%lld\n", inboxes.processId(HostUnderTest::kInbox));
        fflush(stdout);
    });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 2 && QByteArray(argv[1]) == "--host")
        return runHost(argc, argv);
    QCoreApplication app(argc, argv);
    ContractTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "contracttest.moc"
