// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Telegram calls us: what it brings is stored once, whatever breaks, and nobody else is listened to.
#include "tests/connectors/telegram/telegramcompany.h"
#include "tests/support/freeport.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::test;

namespace {

bool isSettled(const TelegramCompany &company)
{
    return company.inboxes->isSettled() && company.host->intake.state().state == InboxState::Ok &&
           !company.bot.webhook.isEmpty();
}

/// The status line of what answers `request`, or nothing.
QByteArray statusOf(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write(request);
    // The event loop runs: the host that the connector asks lives in this thread.
    (void)QTest::qWaitFor([&] { return socket.canReadLine(); }, kPatience);
    return socket.readLine().trimmed().mid(9, 3);
}

QByteArray post(const QByteArray &path, const QByteArray &secret, const QByteArray &body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\n" +
           (secret.isNull() ? QByteArray() : "X-Telegram-Bot-Api-Secret-Token: " + secret + "\r\n") +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

class TelegramHookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void talk();
    void strangersAreRefused();
    void settingsOfAnEarlierVersionDoNoHarm();
    void whatIsNotStoredIsRepeated();
    void aLostAnswerDoublesNothing();
    void changingTheWayLosesAndDoublesNothing();
    void anothersWebhookIsLeftAlone();
    void anAddressThatIsNotReachedIsTold();
    void killedAtTheNthWrite();
};

void TelegramHookTest::talk()
{
    TelegramCompany company(TelegramCompany::Way::Webhook);
    company.bot.putFile(u"f"_s, "content");
    company.bot.says(kAnna, 1, u"waiting since before"_s);
    company.start();
    QTRY_COMPARE_WITH_TIMEOUT(company.texts(), QStringList{u"waiting since before"_s}, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(company), kPatience);
    company.bot.says(kAnna, 2, u"two"_s);
    company.bot.says(kJan, 1, u"from Jan"_s);
    company.bot.says(kAnna, 3, u"three"_s);
    QTRY_COMPARE_WITH_TIMEOUT(company.texts().size(), 4, kPatience);
    QVERIFY(company.texts().indexOf(u"two"_s) < company.texts().indexOf(u"three"_s));
    QTRY_COMPARE_WITH_TIMEOUT(company.bot.unconfirmed(), 0, kPatience);
    QVERIFY(!company.bot.methods().contains(u"getUpdates"_s));
    QSignalSpy settled(company.inboxes, &connect::Inboxes::settled);
    company.inboxes->lookNow();
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, kPatience);
    company.answer(replyTo(kAnna, 1, u"Tomorrow"_s));
    QTRY_COMPARE_WITH_TIMEOUT(company.delivery(1), Delivery::Sent, kPatience);
    company.host->stop();
}

void TelegramHookTest::strangersAreRefused()
{
    TelegramCompany company(TelegramCompany::Way::Webhook);
    const quint16 port = company.door.port();
    company.start();
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(company), kPatience);
    const QByteArray path = "/hooks/telegram/shop";
    const QByteArray secret = company.bot.webhookSecret;
    QVERIFY(secret.size() >= 32);
    const QByteArray update = "{\"update_id\":5,\"message\":{\"message_id\":1,\"from\":{\"id\":9},\"chat\":{\"id\":9},"
                              "\"date\":1795000000,\"text\":\"forged\"}}";
    QCOMPARE(statusOf(port, post(path, {}, update)), "403");
    QCOMPARE(statusOf(port, post(path, secret.toUpper(), update)), "403");
    QCOMPARE(statusOf(port, post(path, secret + 'x', update)), "403");
    QCOMPARE(statusOf(port, post(path, secret.chopped(1), update)), "403");
    QCOMPARE(statusOf(port, post("/other", secret, update)), "404");
    QCOMPARE(statusOf(port, "PUT " + path + " HTTP/1.1\r\nHost: hub\r\nContent-Length: 0\r\n\r\n"), "405");
    QCOMPARE(statusOf(port, "GET " + path + " HTTP/1.1\r\nHost: hub\r\n\r\n"), "404");
    QCOMPARE(statusOf(port, post(path, secret, "no update")), "400");
    QCOMPARE(statusOf(port, post(path, secret, "{\"update_id\":\"5\"}")), "400");
    QCOMPARE(statusOf(port, "POST " + path + " HTTP/1.1\r\nHost: hub\r\nX-Telegram-Bot-Api-Secret-Token: " + secret +
                                "\r\nContent-Length: 300000000\r\n\r\n"),
             "413");
    QVERIFY(company.texts().isEmpty());
    QCOMPARE(statusOf(port, post(path, secret, update)), "200");
    QCOMPARE(company.texts(), QStringList{u"forged"_s});
}

void TelegramHookTest::settingsOfAnEarlierVersionDoNoHarm()
{
    TelegramCompany company;
    QJsonObject settings = company.hookSettings();
    settings.insert(u"webhook_listen"_s, u"127.0.0.1:7703"_s);
    company.changeSettings(settings);
    company.start();
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(company), kPatience);
    company.bot.says(kAnna, 1, u"one"_s);
    QTRY_COMPARE_WITH_TIMEOUT(company.texts(), QStringList{u"one"_s}, kPatience);
}

void TelegramHookTest::whatIsNotStoredIsRepeated()
{
    TelegramCompany company(TelegramCompany::Way::Webhook);
    company.start();
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(company), kPatience);
    company.host->intake.setTrouble(Error{Error::Kind::Storage, {}, u"full"_s, {}});
    company.bot.says(kAnna, 1, u"one"_s);
    QTRY_COMPARE_WITH_TIMEOUT(company.host->intake.state().state, InboxState::Error, kPatience);
    QCOMPARE(company.bot.unconfirmed(), 1);
    company.host->intake.setTrouble({});
    company.inboxes->lookNow();
    QTRY_COMPARE_WITH_TIMEOUT(company.bot.unconfirmed(), 0, kPatience);
    QCOMPARE(company.texts(), QStringList{u"one"_s});
}

void TelegramHookTest::aLostAnswerDoublesNothing()
{
    TelegramCompany company(TelegramCompany::Way::Webhook);
    company.start();
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(company), kPatience);
    company.bot.losesWebhookAnswers = true;
    company.bot.says(kAnna, 1, u"one"_s);
    QTRY_COMPARE_WITH_TIMEOUT(company.bot.unconfirmed(), 0, kPatience);
    QVERIFY(company.bot.webhookCalls() >= 2);
    QCOMPARE(company.texts(), QStringList{u"one"_s});
}

/// Long polling, webhook, another address, long polling: people write all the time.
void TelegramHookTest::changingTheWayLosesAndDoublesNothing()
{
    TelegramCompany company;
    company.bot.says(kAnna, 1, u"1"_s);
    company.start();
    QStringList expected{u"1"_s};
    int number = 1;
    const auto write = [&] {
        for (int i = 0; i < 3; ++i) {
            expected.append(QString::number(++number));
            company.bot.says(i % 2 == 0 ? kAnna : kJan, number, expected.last());
        }
    };
    const auto hasAll = [&] {
        QStringList got = company.texts();
        QStringList wanted = expected;
        got.sort();
        wanted.sort();
        return got == wanted;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasAll(), kPatience);
    const QList<QJsonObject> ways{
        company.hookSettings(u"/one"_s), company.hookSettings(u"/two"_s), {}, company.hookSettings(u"/three"_s), {}};
    for (const QJsonObject &way : ways) {
        write();
        company.bot.losesWebhookAnswers = !company.bot.webhook.isEmpty();
        company.changeSettings(way);
        const QString address = way.value(u"webhook_url"_s).toString();
        QTRY_VERIFY_WITH_TIMEOUT(
            company.bot.webhook.isEmpty() == address.isEmpty() && company.bot.webhook.startsWith(address), kPatience);
        write();
        QTRY_VERIFY_WITH_TIMEOUT(hasAll(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(company.bot.unconfirmed(), 0, kPatience);
    }
    QVERIFY(hasAll());
}

void TelegramHookTest::anothersWebhookIsLeftAlone()
{
    TelegramCompany company(TelegramCompany::Way::Webhook);
    company.bot.webhook = u"https://other.example/"_s;
    company.start();
    QTRY_COMPARE_WITH_TIMEOUT(company.host->intake.state().error.kind, Error::Kind::Conflict, kPatience);
    QCOMPARE(company.bot.webhook, u"https://other.example/"_s);
    company.bot.webhook.clear();
    company.inboxes->lookNow();
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(company), kPatience);
    // And it is told when somebody takes the bot away.
    company.bot.webhook = u"https://other.example/"_s;
    company.inboxes->lookNow();
    QTRY_COMPARE_WITH_TIMEOUT(company.host->intake.state().error.kind, Error::Kind::Conflict, kPatience);
}

void TelegramHookTest::anAddressThatIsNotReachedIsTold()
{
    TelegramCompany company({{u"webhook_url"_s, u"http://127.0.0.1:%1/hooks"_s.arg(freePort())}});
    company.start();
    QTRY_VERIFY_WITH_TIMEOUT(isSettled(company), kPatience);
    company.bot.says(kAnna, 1, u"one"_s);
    QTRY_VERIFY_WITH_TIMEOUT(company.bot.webhookCalls() >= 2, kPatience);
    company.inboxes->lookNow();
    QTRY_COMPARE_WITH_TIMEOUT(company.host->intake.state().error.subject, u"webhook_url"_s, kPatience);
    company.changeSettings({{u"webhook_url"_s, u"https://hub.shop.example"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(company.host->intake.state().error.kind, Error::Kind::Usage, kPatience);
}

void TelegramHookTest::killedAtTheNthWrite()
{
#ifdef Q_OS_UNIX
    const int last = qEnvironmentVariableIsSet("CENTRALA_SOAK") ? 100 : 20;
    for (int n = 1; n <= last; ++n) {
        TelegramCompany company(TelegramCompany::Way::Webhook);
        company.bot.says(kAnna, 1, u"one"_s);
        company.bot.says(kJan, 2, u"two"_s);
        company.host->environment = {
            {u"LD_PRELOAD"_s, QStringLiteral(CENTRALA_BINARY_DIRECTORY "/tests/centrala_killat.so")},
            {u"CENTRALA_KILL_AT"_s, u"%1:%2"_s.arg(n).arg(company.host->directory() + u"/struck"_s)}};
        company.start();
        QTRY_COMPARE_WITH_TIMEOUT(company.texts().size(), 2, kPatience);
        company.bot.says(kAnna, 3, u"three"_s);
        QTRY_COMPARE_WITH_TIMEOUT(company.bot.unconfirmed(), 0, kPatience);
        QVERIFY2(company.host->intake.texts() == (QStringList{u"one"_s, u"three"_s, u"two"_s}),
                 qPrintable(u"n = %1: %2"_s.arg(n).arg(company.texts().join(u' '))));
    }
#endif
}

QTEST_GUILESS_MAIN(TelegramHookTest)
#include "telegramhooktest.moc"
