// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The menu beside the chat: Telegram has the one of the settings, whatever fails on the way.
#include "app/model/sentences.h"
#include "tests/connectors/telegram/telegramcompany.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::test;

namespace {

const QString kTrack = u"track - Where is my parcel"_s;
const QString kTwo = kTrack + u"\n/return_it - Odeślij coś"_s;

QStringList shown(const TelegramCompany &company)
{
    QStringList lines;
    for (const QJsonValue &command : company.bot.menu)
        lines.append(command[u"command"_s].toString() + u": "_s + command[u"description"_s].toString());
    return lines;
}

qsizetype told(const TelegramCompany &company)
{
    return company.bot.methods().count(u"setMyCommands"_s) + company.bot.methods().count(u"deleteMyCommands"_s);
}

bool isWell(const TelegramCompany &company)
{
    return company.inboxes->isSettled() && company.host->intake.state().state == InboxState::Ok;
}

/// Goes on once the connector runs with the settings it has now: what is said then has been taken in.
void hearFrom(TelegramCompany &company, int message)
{
    const QString text = u"message %1"_s.arg(message);
    company.bot.says(kAnna, message, text);
    QTRY_VERIFY_WITH_TIMEOUT(company.texts().contains(text), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(isWell(company), kPatience);
}

} // namespace

class TelegramMenuTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsToldWhenItChanges()
    {
        TelegramCompany company({{u"menu"_s, kTwo}});
        company.start();
        const QStringList two{u"track: Where is my parcel"_s, u"return_it: Odeślij coś"_s};
        QTRY_COMPARE_WITH_TIMEOUT(shown(company), two, kPatience);
        hearFrom(company, 1);
        // Other settings, the same menu; what somebody did with @BotFather meanwhile stays.
        company.bot.menu = QJsonArray{};
        company.changeSettings({{u"menu"_s, u"  track -   Where is my parcel \n\nreturn_it: Odeślij coś"_s}});
        hearFrom(company, 2);
        QCOMPARE(told(company), 1);
        company.changeSettings({{u"menu"_s, kTrack}});
        QTRY_COMPARE_WITH_TIMEOUT(shown(company), two.mid(0, 1), kPatience);
        company.changeSettings({{u"menu"_s, QString()}});
        QTRY_COMPARE_WITH_TIMEOUT(shown(company), QStringList(), kPatience);
        hearFrom(company, 3);
        QCOMPARE(company.bot.methods().count(u"deleteMyCommands"_s), 1);
        company.changeSettings({{u"menu"_s, u"\n"_s}});
        hearFrom(company, 4);
        QCOMPARE(told(company), 3);
    }

    void whatWasThereBeforeStays()
    {
        TelegramCompany company;
        company.bot.menu = {QJsonObject{{u"command"_s, u"old"_s}, {u"description"_s, u"By hand"_s}}};
        company.start();
        hearFrom(company, 1);
        QCOMPARE(told(company), 0);
        QCOMPARE(shown(company), QStringList{u"old: By hand"_s});
    }

    void whoPressesOneSendsAMessage()
    {
        TelegramCompany company({{u"menu"_s, kTwo}});
        company.start();
        const QJsonObject from{{u"id"_s, kAnna}, {u"first_name"_s, u"Anna"_s}};
        const QJsonArray entities{QJsonObject{{u"type"_s, u"bot_command"_s}, {u"offset"_s, 0}, {u"length"_s, 6}}};
        company.bot.happens(
            {{u"message"_s, QJsonObject{{u"message_id"_s, 5},
                                        {u"from"_s, from},
                                        {u"chat"_s, QJsonObject{{u"id"_s, kAnna}, {u"type"_s, u"private"_s}}},
                                        {u"date"_s, 1'795'000'000},
                                        {u"text"_s, u"/track"_s},
                                        {u"entities"_s, entities}}}});
        QTRY_COMPARE_WITH_TIMEOUT(company.texts(), QStringList{u"/track"_s}, kPatience);
        QCOMPARE(company.host->intake.stored().first().message.thread, QString::number(kAnna));
    }

    /// What Telegram does not take, though we would.
    void aRefusalIsToldAndStopsNothing()
    {
        TelegramCompany company({{u"menu"_s, kTwo}});
        company.bot.refusesMenu = true;
        company.start();
        hearFrom(company, 1);
        const QString sentence = QString::fromLatin1(sentences::kMenuRefused).section(u'%', 0, 0);
        QTRY_VERIFY_WITH_TIMEOUT(company.host->intake.state().error.detail.startsWith(sentence), kPatience);
        QCOMPARE(company.host->intake.state().state, InboxState::Ok);
        company.bot.refusesMenu = false;
        company.changeSettings({{u"menu"_s, kTrack}});
        QTRY_COMPARE_WITH_TIMEOUT(shown(company).size(), 1, kPatience);
        hearFrom(company, 2);
        QCOMPARE(company.host->intake.state().error.detail, QString());
    }

    void everyRequestFails_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::newRow("cut before") << int(HttpFault::Kind::CutBefore) << 0;
        QTest::newRow("cut after") << int(HttpFault::Kind::CutAfter) << 0;
        QTest::newRow("server error") << int(HttpFault::Kind::Answer) << 502;
        QTest::newRow("too many") << int(HttpFault::Kind::Answer) << 429;
        QTest::newRow("twice") << int(HttpFault::Kind::Twice) << 0;
    }
    void everyRequestFails()
    {
        QFETCH(int, kind);
        QFETCH(int, status);
        const QByteArray wait =
            QByteArray("{'ok':false,'error_code':429,'description':'Too Many Requests: retry after 1',"
                       "'parameters':{'retry_after':1}}")
                .replace('\'', '"');
        const HttpFault fault{HttpFault::Kind(kind), {status, wait, "application/json", {}}};
        TelegramCompany company({{u"menu"_s, kTwo}});
        int struck = 0;
        company.bot.http().setFaults([&](int, const HttpRequest &request) -> std::optional<HttpFault> {
            const bool strikes = request.path.contains("/setMyCommands") && struck++ == 0;
            return strikes ? std::optional(fault) : std::nullopt;
        });
        company.start();
        hearFrom(company, 1); // it does not wait for the menu
        QTRY_COMPARE_WITH_TIMEOUT(shown(company).size(), 2, kPatience);
        company.changeSettings({{u"menu"_s, QString()}});
        QTRY_COMPARE_WITH_TIMEOUT(shown(company).size(), 0, kPatience);
    }

    void killedAtTheNthWrite()
    {
#ifdef Q_OS_UNIX
        const int last = qEnvironmentVariableIsSet("CENTRALA_SOAK") ? 60 : 6;
        for (int n = 1; n <= last; ++n) {
            TelegramCompany company({{u"menu"_s, kTwo}});
            company.host->environment = {
                {u"LD_PRELOAD"_s, QStringLiteral(CENTRALA_BINARY_DIRECTORY "/tests/centrala_killat.so")},
                {u"CENTRALA_KILL_AT"_s, u"%1:%2"_s.arg(n).arg(company.host->directory() + u"/struck"_s)}};
            company.start();
            hearFrom(company, 1);
            QTRY_COMPARE_WITH_TIMEOUT(shown(company).size(), 2, kPatience);
            company.changeSettings({{u"menu"_s, QString()}});
            QTRY_COMPARE_WITH_TIMEOUT(shown(company).size(), 0, kPatience);
        }
#endif
    }
};

QTEST_GUILESS_MAIN(TelegramMenuTest)
#include "telegrammenutest.moc"
