// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedimap.h"

#include "connectors/email/emailconnector.h"
#include "tests/connectors/email/fakehost.h"

#include <QBitArray>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::email;

namespace {

/// A figure of this process in KiB.
qint64 memoryKib(const QByteArray &name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf(name + ':');
    return text.mid(at + name.size() + 1, text.indexOf("kB", at) - at - name.size() - 1).trimmed().toLongLong();
}

/// Ticks off what comes, so that a mail that comes twice or never is noticed without keeping any.
class CountingHost final : public FakeHost
{
public:
    explicit CountingHost(int mails) : seen(mails + 1) {}

    [[nodiscard]] QFuture<Result<BatchVerdict>> deliver(const Batch &batch) override
    {
        for (const InboundMessage &message : batch.messages) {
            const int uid = message.number.section(u':', 1).toInt();
            twice += seen.testBit(uid) ? 1 : 0;
            seen.setBit(uid);
            newest = std::max(newest, uid);
        }
        return FakeHost::deliver(batch);
    }

    QBitArray seen;
    int twice = 0;
    int newest = 0;
};

} // namespace

/// A mailbox of half a million mails (in the long form): the newest can be used in seconds, memory stays small, and
/// after an interruption it goes on where it was.
class BigMailboxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isTakenInWhole();

private:
    [[nodiscard]] Startup startup(const FakeHost &host) const;
    ScriptedImap m_server;
};

Startup BigMailboxTest::startup(const FakeHost &host) const
{
    Startup startup;
    startup.settings = {{u"address"_s, u"shop@shop.example"_s}, {u"imap.host"_s, u"127.0.0.1"_s},
                        {u"imap.port"_s, m_server.port()},      {u"imap.security"_s, u"none"_s},
                        {u"smtp.host"_s, u"127.0.0.1"_s},       {u"smtp.security"_s, u"none"_s}};
    startup.secrets = {{u"password"_s, u"secret"_s}};
    startup.cursors = host.cursors;
    return startup;
}

void BigMailboxTest::isTakenInWhole()
{
    const int mails = qEnvironmentVariableIsSet("CENTRALA_SOAK") ? 500'000 : 20'000;
    m_server.made = mails;
    m_server.keepsVerbs = false;
    QVERIFY(m_server.start());
    CountingHost host(mails);
    host.forgetful = true;
    const qint64 before = memoryKib("VmRSS");
    auto connector = std::make_unique<EmailConnector>(host);
    QElapsedTimer timer;
    timer.start();
    connector->start(startup(host));
    QTRY_VERIFY_WITH_TIMEOUT(host.newest == mails && host.received >= 50, 20'000);
    const qint64 first = timer.elapsed();
    QTRY_VERIFY_WITH_TIMEOUT(host.received > mails / 3, 280'000);
    QTRY_VERIFY_WITH_TIMEOUT(connector->stop().isFinished(), 15'000);
    connector = std::make_unique<EmailConnector>(host); // as after a restart of the machine
    connector->start(startup(host));
    QTRY_VERIFY_WITH_TIMEOUT(host.seen.count(true) == mails && host.states.last().first == ConnectorState::CaughtUp,
                             280'000);
    const qint64 grown = memoryKib("VmHWM") - before;
    qInfo("%d mails in %lld ms, the newest after %lld ms, %lld KiB more than before", mails, timer.elapsed(), first,
          grown);
    QTRY_VERIFY_WITH_TIMEOUT(connector->stop().isFinished(), 15'000);
    QCOMPARE(host.twice, 0);
    QVERIFY(host.largestJson < 1024 * 1024);
#ifndef __SANITIZE_ADDRESS__ // which holds back what was freed
    QVERIFY2(grown < 25 * 1024, qPrintable(QString::number(grown)));
#endif
}

QTEST_GUILESS_MAIN(BigMailboxTest)
#include "bigmailboxtest.moc"
