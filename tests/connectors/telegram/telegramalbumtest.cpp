// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pictures that somebody sends together are one message, however they come and whatever breaks.
#include "tests/connectors/telegram/telegramcompany.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::test;

namespace {

/// Every message as "text (number of files)", in the order in which they came.
QStringList told(const TelegramCompany &company)
{
    QStringList lines;
    for (const FakeIntake::Stored &stored : company.host->intake.stored())
        lines.append(u"%1 (%2)"_s.arg(stored.message.text).arg(stored.message.files.size()));
    return lines;
}

void sendAlbum(TelegramCompany &company, qint64 user, int first)
{
    for (int i = 0; i < 3; ++i) {
        const QString name = u"p%1"_s.arg(first + i);
        company.bot.putFile(name, QByteArray(1'000, 'p'));
        company.bot.happens(albumPart(user, first + i, name, i == 1 ? u"Three pictures"_s : QString()));
    }
}

} // namespace

class TelegramAlbumTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsOneMessage_data()
    {
        QTest::addColumn<bool>("hook");
        QTest::newRow("webhook") << true;
        QTest::newRow("long polling") << false;
    }
    /// Also for those whose pictures take a moment, and what is written after it comes after it.
    void itIsOneMessage()
    {
        QFETCH(bool, hook);
        TelegramCompany company(hook ? TelegramCompany::Way::Webhook : TelegramCompany::Way::Polling);
        company.start();
        QTRY_VERIFY_WITH_TIMEOUT(company.inboxes->isSettled(), kPatience);
        company.bot.says(kAnna, 1, u"Look:"_s);
        sendAlbum(company, kAnna, 2);
        company.bot.says(kAnna, 5, u"All of them broken"_s);
        const QStringList whole{u"Look: (0)"_s, u"Three pictures (3)"_s, u"All of them broken (0)"_s};
        QTRY_COMPARE_WITH_TIMEOUT(told(company), whole, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(company.bot.unconfirmed(), 0, kPatience);
        // The second part when the first was taken from us.
        company.bot.putFile(u"slow"_s, "1");
        QTRY_VERIFY_WITH_TIMEOUT(hook || company.bot.isHolding(), kPatience);
        const int calls = company.bot.webhookCalls();
        company.bot.happens(albumPart(kJan, 9, u"slow"_s, u"Two"_s));
        QTRY_VERIFY_WITH_TIMEOUT(hook ? company.bot.webhookCalls() > calls : !company.bot.isHolding(), kPatience);
        company.bot.happens(albumPart(kJan, 10, u"slow"_s));
        QTRY_COMPARE_WITH_TIMEOUT(told(company).mid(3), QStringList{u"Two (2)"_s}, kPatience);
    }

    /// Two people at once, and Telegram does not hear that a part was taken.
    void peoplesAlbumsStayApart()
    {
        TelegramCompany company(TelegramCompany::Way::Webhook);
        company.start();
        QTRY_VERIFY_WITH_TIMEOUT(company.inboxes->isSettled() && !company.bot.webhook.isEmpty(), kPatience);
        company.bot.losesWebhookAnswers = true;
        sendAlbum(company, kAnna, 1);
        sendAlbum(company, kJan, 11);
        QTRY_COMPARE_WITH_TIMEOUT(told(company), (QStringList{u"Three pictures (3)"_s, u"Three pictures (3)"_s}),
                                  kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(company.bot.unconfirmed(), 0, kPatience);
        QVERIFY(company.bot.webhookCalls() > 6);
        QCOMPARE(company.host->intake.stored().at(0).message.files.size(), 3);
    }

    void whatTelegramForgotIsNotLostByChangingTheWay()
    {
        TelegramCompany company(TelegramCompany::Way::Webhook);
        company.start();
        QTRY_VERIFY_WITH_TIMEOUT(company.inboxes->isSettled() && !company.bot.webhook.isEmpty(), kPatience);
        sendAlbum(company, kAnna, 1);
        QTRY_COMPARE_WITH_TIMEOUT(company.bot.unconfirmed(), 0, kPatience);
        company.changeSettings({});
        QTRY_VERIFY_WITH_TIMEOUT(company.bot.webhook.isEmpty(), kPatience);
        company.bot.says(kAnna, 5, u"after"_s);
        QTRY_COMPARE_WITH_TIMEOUT(told(company), (QStringList{u"Three pictures (3)"_s, u"after (0)"_s}), kPatience);
    }

    void killedAtTheNthWrite()
    {
#ifdef Q_OS_UNIX
        const bool soak = qEnvironmentVariableIsSet("CENTRALA_SOAK");
        for (int n = 1; n <= 60; n += soak ? 1 : 7) {
            TelegramCompany company(TelegramCompany::Way::Webhook);
            company.host->environment = {
                {u"LD_PRELOAD"_s, QStringLiteral(CENTRALA_BINARY_DIRECTORY "/tests/centrala_killat.so")},
                {u"CENTRALA_KILL_AT"_s, u"%1:%2"_s.arg(n).arg(company.host->directory() + u"/struck"_s)}};
            company.start();
            sendAlbum(company, kAnna, 1);
            company.bot.says(kAnna, 5, u"after"_s);
            QTRY_COMPARE_WITH_TIMEOUT(company.bot.unconfirmed(), 0, kPatience);
            QTRY_VERIFY_WITH_TIMEOUT(told(company).contains(u"after (0)"_s), kPatience);
            QVERIFY2(told(company) == (QStringList{u"Three pictures (3)"_s, u"after (0)"_s}),
                     qPrintable(u"n = %1: %2"_s.arg(n).arg(told(company).join(u", "_s))));
        }
#endif
    }
};

QTEST_GUILESS_MAIN(TelegramAlbumTest)
#include "telegramalbumtest.moc"
