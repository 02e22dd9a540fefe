// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/telegram/telegramcompany.h"

#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::test;

/// The connector's program against a bot's far end that behaves as Telegram says, and fails as networks do.
class TelegramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void talk()
    {
        TelegramCompany company;
        company.bot.says(kAnna, 15, u"Gdzie jest moja paczka?"_s);
        company.start();
        QTRY_COMPARE_WITH_TIMEOUT(company.texts(), QStringList{u"Gdzie jest moja paczka?"_s}, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(company.host->intake.state().state, InboxState::Ok, kPatience);
        QCOMPARE(company.bot.unconfirmed(), 0);
        // Held by the long poll: what happens now is here at once.
        company.bot.says(kAnna, 16, u"Halo?"_s);
        QTRY_COMPARE_WITH_TIMEOUT(company.texts().size(), 2, 2'000);
        company.answer(replyTo(kAnna, 1, u"Jutro będzie u Pani."_s));
        QTRY_COMPARE_WITH_TIMEOUT(company.delivery(1), Delivery::Sent, kPatience);
        QCOMPARE(company.bot.arrived(u"Jutro będzie u Pani."_s), 1);
        company.host->stop();
    }

    void wokenItSaysWhenAllIsThere()
    {
        TelegramCompany company;
        company.start();
        QTRY_VERIFY_WITH_TIMEOUT(company.inboxes->isSettled(), kPatience);
        QSignalSpy settled(company.inboxes, &connect::Inboxes::settled);
        company.inboxes->lookNow();
        QVERIFY(!company.inboxes->isSettled());
        QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, kPatience);
    }

    void filesComeAlong()
    {
        TelegramCompany company;
        const QByteArray photo(300'000, 'p');
        company.bot.putFile(u"b"_s, photo);
        const QJsonObject from{{u"id"_s, kAnna}, {u"first_name"_s, u"Anna"_s}};
        const QJsonObject chat{{u"id"_s, kAnna}};
        company.bot.happens(
            {{u"message"_s, QJsonObject{{u"message_id"_s, 1},
                                        {u"from"_s, from},
                                        {u"chat"_s, chat},
                                        {u"caption"_s, u"Broken"_s},
                                        {u"photo"_s, QJsonArray{QJsonObject{{u"file_id"_s, u"b"_s}}}}}}});
        company.bot.happens({{u"message"_s, QJsonObject{{u"message_id"_s, 2},
                                                        {u"from"_s, from},
                                                        {u"chat"_s, chat},
                                                        {u"document"_s, QJsonObject{{u"file_id"_s, u"big"_s},
                                                                                    {u"file_name"_s, u"film.mov"_s},
                                                                                    {u"file_size"_s, 99'000'000}}}}}});
        company.start();
        QTRY_COMPARE_WITH_TIMEOUT(company.host->intake.stored().size(), 2, kPatience);
        const FakeIntake::Stored first = company.host->intake.stored().at(0);
        QCOMPARE(first.message.text, u"Broken"_s);
        QCOMPARE(first.files.value(u"photo.jpg"_s), photo);
        QVERIFY(company.host->intake.stored().at(1).message.text.contains(u"film.mov"_s));
    }

    void filesAreSent()
    {
        TelegramCompany company;
        company.start();
        QTRY_VERIFY_WITH_TIMEOUT(company.inboxes->isSettled(), kPatience);
        OutgoingMessage message = replyTo(kAnna, 1, u"The invoice"_s);
        QFile file(company.host->spoolFolder() + u"/invoice"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF");
        file.close();
        SpoolFile invoice;
        invoice.spoolName = u"invoice"_s;
        invoice.name = u"faktura łódź.pdf"_s;
        invoice.type = u"application/pdf"_s;
        invoice.size = 4;
        message.files = {invoice};
        company.answer(message);
        QTRY_COMPARE_WITH_TIMEOUT(company.delivery(1), Delivery::Sent, kPatience);
        QCOMPARE(company.bot.sent().size(), 1);
        const SentByBot sent = company.bot.sent().first();
        QCOMPARE(sent.method, u"sendDocument"_s);
        QCOMPARE(sent.arguments.value(u"caption"_s).toString(), u"The invoice"_s);
        QCOMPARE(sent.file, QByteArray("%PDF"));
        QCOMPARE(sent.fileName, u"faktura łódź.pdf"_s);
    }

    void quickRepliesAreButtons()
    {
        TelegramCompany company;
        company.start();
        QTRY_VERIFY_WITH_TIMEOUT(company.inboxes->isSettled(), kPatience);
        company.answer(replyTo(kAnna, 1, u"How can we help?\n\n[Where is my parcel]\n[]\n[☎ Share my number]"_s));
        company.answer(replyTo(-77, 2, u"Agreed?\n[☎ Number]"_s));
        company.answer(replyTo(kJan, 3, u"[only brackets]"_s));
        company.answer(replyTo(kJan, 4, u"See [1] above."_s));
        QTRY_COMPARE_WITH_TIMEOUT(company.bot.sent().size(), 4, kPatience);
        const auto sent = [&company](const QString &text) {
            for (const SentByBot &one : company.bot.sent()) {
                if (one.arguments.value(u"text"_s).toString() == text)
                    return one.arguments.value(u"reply_markup"_s).toObject();
            }
            return QJsonObject{{u"missing"_s, text}};
        };
        const QJsonObject shown = sent(u"How can we help?"_s);
        QCOMPARE(
            shown.value(u"keyboard"_s).toArray(),
            (QJsonArray{QJsonArray{QJsonObject{{u"text"_s, u"Where is my parcel"_s}}},
                        QJsonArray{QJsonObject{{u"text"_s, u"☎ Share my number"_s}, {u"request_contact"_s, true}}}}));
        QVERIFY(shown.value(u"one_time_keyboard"_s).toBool());
        QVERIFY(!sent(u"Agreed?"_s).value(u"keyboard"_s)[0][0].toObject().contains(u"request_contact"_s));
        QVERIFY(sent(u"[only brackets]"_s).isEmpty()); // Telegram takes no message without words
        QVERIFY(sent(u"See [1] above."_s).isEmpty());
    }

    void typingIsShownButNotTooOften()
    {
        TelegramCompany company;
        company.start();
        QTRY_VERIFY_WITH_TIMEOUT(company.inboxes->isSettled(), kPatience);
        const auto types = [&company](qint64 chat, bool on) {
            company.inboxes->tell(HostUnderTest::kInbox,
                                  {LiveKind::Typing, QString::number(chat), on, u"Olena"_s, {}, {}});
        };
        for (int i = 0; i < 5; ++i)
            types(kAnna, true);
        types(kJan, false);
        types(-77, true);
        QTRY_VERIFY_WITH_TIMEOUT(company.bot.typingShown().contains(-77), kPatience);
        QCOMPARE(company.bot.typingShown(), (QList<qint64>{kAnna, -77}));
        QVERIFY(company.bot.sent().isEmpty());
    }

    void everyRequestFails_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("cut before") << int(HttpFault::Kind::CutBefore);
        QTest::newRow("cut after") << int(HttpFault::Kind::CutAfter);
        QTest::newRow("cut in the middle") << int(HttpFault::Kind::CutMiddle);
        QTest::newRow("server error") << int(HttpFault::Kind::Answer);
        QTest::newRow("twice") << int(HttpFault::Kind::Twice);
        QTest::newRow("hangs") << int(HttpFault::Kind::Hang);
    }
    /// The n-th request fails, for every n: nothing lost, nothing doubled. A request that hangs is given up after 15
    /// to 30 s, and a person who looks again does not wait for that.
    void everyRequestFails()
    {
        QFETCH(int, kind);
        HttpFault fault{HttpFault::Kind(kind), {502, "<html>Bad Gateway", "text/html", {}}};
        for (int n = 1; n <= 8; ++n) {
            TelegramCompany company;
            company.bot.http().setFaults([&](int number, const HttpRequest &request) -> std::optional<HttpFault> {
                const bool struck = number == n && !request.path.contains("/send");
                return struck ? std::optional(fault) : std::nullopt;
            });
            company.bot.putFile(u"f"_s, "content");
            company.bot.says(kAnna, 1, u"one"_s);
            company.bot.happens(
                {{u"message"_s, QJsonObject{{u"message_id"_s, 2},
                                            {u"from"_s, QJsonObject{{u"id"_s, kJan}, {u"first_name"_s, u"Jan"_s}}},
                                            {u"chat"_s, QJsonObject{{u"id"_s, kJan}}},
                                            {u"caption"_s, u"two"_s},
                                            {u"document"_s, QJsonObject{{u"file_id"_s, u"f"_s}}}}}});
            company.start();
            company.inboxes->lookNow();
            if (kind == int(HttpFault::Kind::Hang)) {
                // As a router does that forgets a quiet line: no need to wait for our own time to run out.
                (void)QTest::qWaitFor([&] { return company.bot.http().requests() >= n; }, 1'000);
                company.bot.http().cutAll();
            }
            QTRY_COMPARE_WITH_TIMEOUT(company.texts().size(), 2, kPatience);
            company.bot.says(kAnna, 3, u"three"_s);
            QTRY_VERIFY_WITH_TIMEOUT(company.texts().contains(u"three"_s), kPatience);
            QCOMPARE(company.texts(), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
            QTRY_COMPARE_WITH_TIMEOUT(company.bot.unconfirmed(), 0, kPatience);
        }
    }

    /// Nobody cuts the line: the time runs out.
    void aRequestThatHangsIsGivenUp()
    {
        TelegramCompany company;
        company.bot.says(kAnna, 1, u"one"_s);
        company.bot.http().setFaults([](int number, const HttpRequest &) {
            return number == 1 ? std::optional(HttpFault{HttpFault::Kind::Hang, {}}) : std::nullopt;
        });
        company.start();
        QTRY_COMPARE_WITH_TIMEOUT(company.texts(), QStringList{u"one"_s}, kPatience);
    }

    void doubtIsTold_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("arrived");
        QTest::newRow("cut before") << int(HttpFault::Kind::CutBefore) << 0;
        QTest::newRow("cut after") << int(HttpFault::Kind::CutAfter) << 1;
        QTest::newRow("server error") << int(HttpFault::Kind::Answer) << 0;
    }
    void doubtIsTold()
    {
        QFETCH(int, kind);
        TelegramCompany company;
        HttpFault fault{HttpFault::Kind(kind), {500, {}, "text/html", {}}};
        company.bot.http().setFaults([&](int, const HttpRequest &request) {
            return request.path.contains("/sendMessage") ? std::optional(fault) : std::nullopt;
        });
        company.start();
        QTRY_VERIFY_WITH_TIMEOUT(company.inboxes->isSettled(), kPatience);
        company.answer(replyTo(kAnna, 1, u"Once"_s));
        QTRY_COMPARE_WITH_TIMEOUT(company.delivery(1), Delivery::Uncertain, kPatience);
        QTEST(company.bot.arrived(u"Once"_s), "arrived");
    }

    void aSlowChatHoldsNobodyUp()
    {
        TelegramCompany company;
        int refused = 0;
        const HttpFault slow{
            HttpFault::Kind::Answer,
            {429,
             QByteArray("{'ok':false,'error_code':429,'description':'Too Many Requests: retry after 1',"
                        "'parameters':{'retry_after':1}}")
                 .replace('\'', '"'),
             "application/json",
             {}}};
        company.bot.http().setFaults([&](int, const HttpRequest &request) -> std::optional<HttpFault> {
            const bool isAnna = request.path.contains("/send") && request.body.contains(QByteArray::number(kAnna));
            return isAnna && refused++ == 0 ? std::optional(slow) : std::nullopt;
        });
        company.start();
        QTRY_VERIFY_WITH_TIMEOUT(company.inboxes->isSettled(), kPatience);
        company.host->intake.queue(replyTo(kAnna, 1, u"first"_s));
        company.host->intake.queue(replyTo(kAnna, 2, u"second"_s));
        company.answer(replyTo(kJan, 3, u"other"_s));
        QTRY_COMPARE_WITH_TIMEOUT(company.delivery(3), Delivery::Sent, kPatience);
        QCOMPARE(company.bot.sent().size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(company.delivery(2), Delivery::Sent, kPatience);
        QCOMPARE(company.bot.sent().at(1).arguments.value(u"text"_s).toString(), u"first"_s);
        QCOMPARE(company.bot.sent().at(2).arguments.value(u"text"_s).toString(), u"second"_s);
        QCOMPARE(company.bot.sent().size(), 3);
    }

    void refusalsSayWhy()
    {
        TelegramCompany company;
        company.bot.blocked = {kAnna};
        company.bot.movedFrom = -55;
        company.bot.movedTo = -100'055;
        company.start();
        QTRY_VERIFY_WITH_TIMEOUT(company.inboxes->isSettled(), kPatience);
        company.answer(replyTo(kAnna, 1, u"Hello"_s));
        company.answer(replyTo(kJan, 2, QString(40'961, u'x')));
        company.answer(replyTo(-55, 3, u"To the group"_s));
        QTRY_COMPARE_WITH_TIMEOUT(company.delivery(1), Delivery::Failed, kPatience);
        QCOMPARE(company.host->intake.out(1).reason, u"Forbidden: bot was blocked by the user"_s);
        QTRY_COMPARE_WITH_TIMEOUT(company.delivery(2), Delivery::Failed, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(company.delivery(3), Delivery::Sent, kPatience);
        QCOMPARE(company.bot.arrived(u"To the group"_s), 1);
    }

    /// In pieces, in order, nothing of it lost, no letter cut in two.
    void aLongAnswerIsSplit()
    {
        TelegramCompany company;
        company.start();
        QTRY_VERIFY_WITH_TIMEOUT(company.inboxes->isSettled(), kPatience);
        QString text = QString(4'095, u'x') + u"\U0001f600 and "_s;
        for (int i = 0; text.size() < 9'000; ++i)
            text += u"word%1 "_s.arg(i);
        text += u"\n[Yes]\n[No]"_s;
        company.answer(replyTo(kAnna, 1, text));
        QTRY_COMPARE_WITH_TIMEOUT(company.delivery(1), Delivery::Sent, kPatience);
        QStringList pieces;
        for (const SentByBot &sent : company.bot.sent())
            pieces.append(sent.arguments.value(u"text"_s).toString());
        QCOMPARE(pieces.size(), 3);
        QCOMPARE(pieces[0], QString(4'095, u'x'));
        QVERIFY(pieces[1].size() <= 4'096 && pieces[1].endsWith(u' '));
        QCOMPARE(pieces.join(QString()), text.section(u'\n', 0, 0));
        QVERIFY(!company.bot.sent().first().arguments.contains(u"reply_markup"_s));
        QVERIFY(company.bot.sent().last().arguments.contains(u"reply_markup"_s));
    }

    void troubleSaysWhatToDo()
    {
        TelegramCompany company;
        const QString good = std::exchange(company.bot.token, u"1:revoked"_s);
        company.start();
        QTRY_COMPARE_WITH_TIMEOUT(company.host->intake.state().error.kind, Error::Kind::Unauthorised, kPatience);
        QVERIFY(!company.host->intake.state().error.detail.contains(QString::fromLatin1(FakeBotApi::kToken)));
        company.bot.token = good;
        company.bot.webhook = u"https://other.example/"_s;
        company.inboxes->lookNow();
        QTRY_COMPARE_WITH_TIMEOUT(company.host->intake.state().error.kind, Error::Kind::Conflict, kPatience);
        company.bot.webhook.clear();
        company.inboxes->lookNow();
        QTRY_COMPARE_WITH_TIMEOUT(company.host->intake.state().state, InboxState::Ok, kPatience);
    }

    void settingsAreTried()
    {
        TelegramCompany company;
        company.start();
        const QJsonObject settings{{u"base_url"_s, company.bot.url()}};
        const QString token = QString::fromLatin1(FakeBotApi::kToken);
        const auto tried = [&](const QString &key) {
            const auto result = company.inboxes->testSettings(u"telegram"_s, settings, {{u"token"_s, key}});
            return QTest::qWaitFor([&] { return result.isFinished(); }, kPatience)
                       ? result.result()
                       : Result<QJsonObject>(Error{Error::Kind::Bug, {}, u"no answer"_s, {}});
        };
        const Result<QJsonObject> found = tried(token);
        QVERIFY(found.ok());
        QCOMPARE(found->value(u"bot"_s).toString(), u"@shop_bot"_s);
        QCOMPARE(tried(u"1:wrong"_s).error().kind, Error::Kind::Unauthorised);
    }

    void aLongBacklogComesInOrder()
    {
        const int messages = qEnvironmentVariableIsSet("CENTRALA_SOAK") ? 100'000 : 3'000;
        TelegramCompany company;
        QStringList expected;
        for (int i = 1; i <= messages; ++i) {
            expected.append(QString::number(i));
            company.bot.says(kAnna + i % 50, i, expected.last());
        }
        company.start();
        QTRY_COMPARE_WITH_TIMEOUT(company.host->intake.stored().size(), messages, 280'000);
        QCOMPARE(company.texts(), expected);
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__) // which holds back what was freed
        QFile status(u"/proc/%1/status"_s.arg(company.inboxes->processId(HostUnderTest::kInbox)));
        QVERIFY(status.open(QIODevice::ReadOnly));
        const QByteArray text = status.readAll();
        const qint64 kib = text.mid(text.indexOf("VmHWM:") + 6).trimmed().split(' ').first().toLongLong();
        QVERIFY2(kib > 0 && kib < 60 * 1024, qPrintable(u"%1 KiB"_s.arg(kib)));
#endif
    }

    void killedAtTheNthWrite()
    {
#ifdef Q_OS_UNIX
        const int last = qEnvironmentVariableIsSet("CENTRALA_SOAK") ? 100 : 20;
        for (int n = 1; n <= last; ++n) {
            TelegramCompany company;
            company.bot.putFile(u"b"_s, QByteArray(5'000, 'p'));
            company.bot.says(kAnna, 1, u"one"_s);
            company.bot.happens(
                {{u"message"_s, QJsonObject{{u"message_id"_s, 2},
                                            {u"from"_s, QJsonObject{{u"id"_s, kJan}, {u"first_name"_s, u"Jan"_s}}},
                                            {u"chat"_s, QJsonObject{{u"id"_s, kJan}}},
                                            {u"caption"_s, u"two"_s},
                                            {u"document"_s, QJsonObject{{u"file_id"_s, u"b"_s}}}}}});
            company.host->environment = {
                {u"LD_PRELOAD"_s, QStringLiteral(CENTRALA_BINARY_DIRECTORY "/tests/centrala_killat.so")},
                {u"CENTRALA_KILL_AT"_s, u"%1:%2"_s.arg(n).arg(company.host->directory() + u"/struck"_s)}};
            company.host->intake.queue(replyTo(kAnna, 1, u"answer"_s));
            company.start();
            QTRY_COMPARE_WITH_TIMEOUT(company.texts(), (QStringList{u"one"_s, u"two"_s}), kPatience);
            QTRY_VERIFY_WITH_TIMEOUT(
                company.delivery(1) == Delivery::Sent || company.delivery(1) == Delivery::Uncertain, kPatience);
            const int arrived = company.bot.arrived(u"answer"_s);
            QVERIFY2(arrived == 1 || (arrived == 0 && company.delivery(1) == Delivery::Uncertain),
                     qPrintable(u"n = %1: it arrived %2 times"_s.arg(n).arg(arrived)));
        }
#endif
    }
};

QTEST_GUILESS_MAIN(TelegramTest)
#include "telegramtest.moc"
