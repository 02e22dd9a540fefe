// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/webchat/chatcompany.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::test;

namespace {

constexpr int kPatience = 30'000;
const QByteArray kPicture = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + QByteArray(20'000, 'p');

QString said(int number)
{
    return u"message-%1"_s.arg(number, 6, 10, QChar(u'0'));
}

} // namespace

/// The real connector program between a host and bare widgets: nothing lost, nothing doubled, in order.
class WebchatTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void talk()
    {
        ChatCompany company;
        QVERIFY(company.start());
        const auto anna = company.line(u"anna"_s);
        anna->say(said(1), u"Gdzie jest moja paczka?"_s, {{u"name"_s, u"Anna"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(anna->texts(), QStringList{u"Gdzie jest moja paczka?"_s}, kPatience);
        QCOMPARE(company.stored(), QStringList{u"Gdzie jest moja paczka?"_s});
        const InboundMessage message = company.host->intake.stored().first().message;
        QCOMPARE(message.from.name, u"Anna"_s);
        QCOMPARE(message.thread, ChatCompany::visitorOf(u"anna"_s));

        company.answer(1, message.thread, u"Jutro będzie u Pani."_s);
        QTRY_COMPARE_WITH_TIMEOUT(anna->texts().value(1), u"Jutro będzie u Pani."_s, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(company.delivery(1), Delivery::Sent, kPatience);
        QCOMPARE(anna->frames(u"entry"_s).last().value(u"author"_s).toString(), u"Magda Lis"_s);

        anna->tell({{u"t"_s, u"seen"_s}, {u"have"_s, 2}, {u"read"_s, 0}});
        QTRY_COMPARE_WITH_TIMEOUT(company.host->intake.reports().size(), 1, kPatience);
        QCOMPARE(company.host->intake.reports().last().delivery, Delivery::Delivered);
        anna->tell({{u"t"_s, u"seen"_s}, {u"have"_s, 2}, {u"read"_s, 2}});
        QTRY_COMPARE_WITH_TIMEOUT(company.host->intake.reports().size(), 2, kPatience);
        QCOMPARE(company.host->intake.reports().last().delivery, Delivery::Read);
        QCOMPARE(company.host->intake.reports().last().externalId, u"answer-1@shop.example"_s);
        QTRY_VERIFY_WITH_TIMEOUT(company.inboxes->isSettled(), kPatience);
        company.stop();
    }

    void whoWritesAndWhoIsThere()
    {
        ChatCompany company;
        QVERIFY(company.start());
        QList<LiveSignal> heard;
        connect(company.inboxes, &connect::Inboxes::heard, this,
                [&](InboxId, const LiveSignal &signal) { heard.append(signal); });
        const auto last = [&](LiveKind kind) {
            const auto found = std::find_if(heard.rbegin(), heard.rend(), [&](auto &one) { return one.kind == kind; });
            return found == heard.rend() ? LiveSignal() : *found;
        };
        auto anna = company.line(u"anna"_s);
        // Of somebody who never wrote nothing is told.
        anna->tell({{u"t"_s, u"typing"_s}, {u"on"_s, true}});
        anna->tell(
            {{u"t"_s, u"page"_s}, {u"title"_s, u"Lamps"_s}, {u"url"_s, u"https://shop.example/lamps?token=1#x"_s}});
        anna->say(said(1), u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(anna->last(), 1, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(last(LiveKind::Presence).pageTitle, u"Lamps"_s, kPatience);
        QCOMPARE(last(LiveKind::Presence).pageUrl, u"https://shop.example/lamps"_s);
        QVERIFY(!last(LiveKind::Typing).on);

        anna->tell({{u"t"_s, u"typing"_s}, {u"on"_s, true}});
        QTRY_VERIFY_WITH_TIMEOUT(last(LiveKind::Typing).on, kPatience);
        QCOMPARE(last(LiveKind::Typing).thread, ChatCompany::visitorOf(u"anna"_s));
        anna->say(said(2), u"two"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!last(LiveKind::Typing).on, kPatience);

        // An agent's typing reaches this visitor alone, by name.
        const auto jan = company.line(u"jan"_s);
        QTRY_VERIFY_WITH_TIMEOUT(jan->isWelcome(), kPatience);
        LiveSignal answering{LiveKind::Typing, ChatCompany::visitorOf(u"anna"_s), true, u"Magda Lis"_s, {}, {}};
        company.inboxes->tell(HostUnderTest::kInbox, answering);
        QTRY_COMPARE_WITH_TIMEOUT(anna->frames(u"typing"_s).size(), 1, kPatience);
        QCOMPARE(anna->frames(u"typing"_s).last().value(u"name"_s).toString(), u"Magda Lis"_s);
        QVERIFY(anna->frames(u"typing"_s).last().value(u"on"_s).toBool());
        jan->say(said(3), u"three"_s);
        QTRY_COMPARE_WITH_TIMEOUT(jan->last(), 1, kPatience);
        QVERIFY(jan->frames(u"typing"_s).isEmpty());

        // Whoever leaves while writing neither writes nor is there.
        anna->tell({{u"t"_s, u"typing"_s}, {u"on"_s, true}});
        QTRY_VERIFY_WITH_TIMEOUT(last(LiveKind::Typing).on, kPatience);
        anna->close();
        QTRY_VERIFY_WITH_TIMEOUT(!last(LiveKind::Typing).on, kPatience);
        const auto isGone = [&] {
            const LiveSignal presence = last(LiveKind::Presence);
            return presence.thread == ChatCompany::visitorOf(u"anna"_s) && !presence.on;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), kPatience);
        QCOMPARE(company.stored(), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
        company.stop();
    }

    void stepsOfTheJourney()
    {
        ChatCompany company;
        QVERIFY(company.start());
        const auto anna = company.line(u"anna"_s);
        const auto track = [&](const QString &id, const QString &name, const QJsonObject &data) {
            anna->tell({{u"t"_s, u"event"_s}, {u"id"_s, id}, {u"name"_s, name}, {u"data"_s, data}});
        };
        const auto see = [&](const QString &title) {
            anna->tell({{u"t"_s, u"page"_s}, {u"title"_s, title}, {u"url"_s, u"https://shop.example/"_s + title}});
        };
        // Nobody has a conversation that it would belong to.
        see(u"home"_s);
        track(said(1), u"cart_left"_s, {});
        anna->say(said(1), u"one"_s, {{u"email"_s, u"anna@x.example"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(anna->last(), 1, kPatience);
        QCOMPARE(company.host->intake.stored().first().message.claimed,
                 (QList<Address>{{u"email"_s, u"anna@x.example"_s, {}}}));
        QVERIFY(company.host->intake.stored().first().message.proved.isEmpty());

        see(u"lamps"_s);
        see(u"lamps"_s);
        const QJsonObject cart{{u"value"_s, 120},
                               {u"currency"_s, u"PLN"_s},
                               {u"html"_s, u"<b>\n\u202Ex</b>"_s},
                               {u"deep"_s, QJsonObject{{u"a"_s, 1}}}};
        track(said(2), u"cart_left"_s, cart);
        track(said(2), u"cart_left"_s, cart);
        for (int i = 0; i < 40; ++i)
            track(said(100 + i), u"noise"_s, {});
        anna->say(said(3), u"two"_s);
        QTRY_COMPARE_WITH_TIMEOUT(anna->last(), 2, kPatience);
        const QList<Touchpoint> steps = company.host->intake.touchpoints();
        QVERIFY2(steps.size() >= 3 && steps.size() < 30, qPrintable(QString::number(steps.size())));
        QCOMPARE(steps[0].name, u"page_view"_s);
        QCOMPARE(steps[0].pageTitle, u"lamps"_s);
        QCOMPARE(steps[0].thread, ChatCompany::visitorOf(u"anna"_s));
        QCOMPARE(steps[1].name, u"cart_left"_s);
        QCOMPARE(steps[1].data, u"currency: PLN, html: <b> x</b>, value: 120"_s);
        QCOMPARE(steps[2].name, u"noise"_s);
        company.stop();
    }

    void aMessageSaidTwiceCountsOnce()
    {
        ChatCompany company;
        QVERIFY(company.start());
        const auto first = company.line(u"anna"_s);
        const auto second = company.line(u"anna"_s);
        for (int i = 0; i < 3; ++i) {
            first->say(said(1), u"one"_s);
            second->say(said(1), u"one"_s);
        }
        QTRY_VERIFY_WITH_TIMEOUT(first->texts().size() >= 1 && second->texts().size() >= 1, kPatience);
        first->say(said(2), u"two"_s);
        QTRY_VERIFY_WITH_TIMEOUT(first->texts().contains(u"two"_s) && second->texts().contains(u"two"_s), kPatience);
        QCOMPARE(company.host->intake.texts(), (QStringList{u"one"_s, u"two"_s}));
        QCOMPARE(first->last(), 2);
        company.stop();
    }

    void whatWasMissedComesInOrderOnce()
    {
        ChatCompany company;
        QVERIFY(company.start());
        QString expected;
        {
            const auto anna = company.line(u"anna"_s);
            anna->say(said(1), u"one"_s);
            QTRY_COMPARE_WITH_TIMEOUT(anna->last(), 1, kPatience);
        }
        for (int i = 1; i <= 5; ++i)
            company.answer(i, ChatCompany::visitorOf(u"anna"_s), u"answer %1"_s.arg(i));
        QTRY_COMPARE_WITH_TIMEOUT(company.delivery(5), Delivery::Sent, kPatience);
        QVERIFY(company.kill());
        const auto back = company.line(u"anna"_s, 3);
        QTRY_COMPARE_WITH_TIMEOUT(back->texts(), (QStringList{u"answer 3"_s, u"answer 4"_s, u"answer 5"_s}), kPatience);
        const auto anew = company.line(u"anna"_s);
        QTRY_COMPARE_WITH_TIMEOUT(anew->texts().size(), 6, kPatience);
        QCOMPARE(anew->texts().first(), u"one"_s);
        // Handed over a second time, an answer counts once.
        company.host->intake.queue(company.host->intake.out(5).message);
        company.stop();
    }

    void acknowledgedOnlyWhenTheHostHasIt()
    {
        ChatCompany company;
        QVERIFY(company.start());
        QTRY_VERIFY_WITH_TIMEOUT(company.inboxes->isSettled(), kPatience);
        company.host->intake.setTrouble(Error{Error::Kind::Storage, {}, u"disk full"_s, {}});
        const auto anna = company.line(u"anna"_s);
        anna->say(said(1), u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(company.host->intake.state().error.detail, u"disk full"_s, kPatience);
        QVERIFY(anna->texts().isEmpty());
        company.host->intake.setTrouble({});
        QTRY_COMPARE_WITH_TIMEOUT(anna->texts(), QStringList{u"one"_s}, kPatience);
        QCOMPARE(company.stored(), QStringList{u"one"_s});
        company.stop();
    }

    void filesGoBothWays()
    {
        ChatCompany company;
        QVERIFY(company.start());
        const auto anna = company.line(u"anna"_s);
        QTRY_VERIFY_WITH_TIMEOUT(anna->isWelcome(), kPatience);
        const HttpResult up = company.upload(kPicture, u"anna"_s);
        QCOMPARE(up.status, 201);
        const QString id = QJsonDocument::fromJson(up.body).object().value(u"id"_s).toString();
        anna->say(said(1), {}, {{u"files"_s, QJsonArray{QJsonObject{{u"id"_s, id}, {u"name"_s, u"zdjęcie.exe"_s}}}}});
        QTRY_COMPARE_WITH_TIMEOUT(company.host->intake.stored().size(), 1, kPatience);
        QCOMPARE(company.host->intake.stored().first().files.value(u"zdjęcie.exe.png"_s), kPicture);
        QTRY_COMPARE_WITH_TIMEOUT(anna->last(), 1, kPatience);
        const HttpResult own = company.get(u"/files/"_s + id, u"anna"_s);
        QCOMPARE(own.body, kPicture);
        QCOMPARE(own.type, QByteArray("image/png"));
        QCOMPARE(own.disposition, QByteArray("attachment"));

        SpoolFile invoice;
        invoice.spoolName = u"out-1-1"_s;
        invoice.name = u"faktura.html"_s;
        invoice.type = u"text/html"_s;
        const QByteArray content = "<html><script>alert(1)</script></html>";
        invoice.size = content.size();
        invoice.sha256 = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        QFile file(company.host->spoolFolder() + u"/out-1-1"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        company.answer(1, ChatCompany::visitorOf(u"anna"_s), u"The invoice"_s, {invoice});
        QTRY_COMPARE_WITH_TIMEOUT(company.delivery(1), Delivery::Sent, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(anna->last(), 2, kPatience);
        const QJsonObject given = anna->frames(u"entry"_s).last().value(u"files"_s).toArray().first().toObject();
        const HttpResult down = company.get(u"/files/"_s + given.value(u"id"_s).toString(), u"anna"_s);
        QCOMPARE(down.body, content);
        QCOMPARE(down.type, QByteArray("application/octet-stream")); // never as HTML
        QCOMPARE(down.disposition, QByteArray("attachment"));
        company.stop();
    }

    void theSiteSaysWhoIsSignedIn()
    {
        ChatCompany company;
        QVERIFY(company.start());
        const qint64 soon = QDateTime::currentSecsSinceEpoch() + 600;
        const QJsonObject claims{
            {u"sub"_s, u"1042"_s}, {u"email"_s, u"anna@x.example"_s}, {u"name"_s, u"Anna Nowak"_s}, {u"exp"_s, soon}};
        // A line that was opened before anybody signed in ends with that: an address typed there would count as signed.
        const auto before = company.line(u"anna"_s);
        QTRY_VERIFY_WITH_TIMEOUT(before->isWelcome(), kPatience);
        const auto anna = company.line(u"anna"_s, 0, ChatCompany::identity(claims));
        anna->say(said(1), u"one"_s, {{u"name"_s, u"Somebody else"_s}, {u"email"_s, u"boss@x.example"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(anna->last(), 1, kPatience);
        const InboundMessage message = company.host->intake.stored().first().message;
        QVERIFY(message.fromVerified);
        QCOMPARE(message.from.name, u"Anna Nowak"_s);
        QCOMPARE(message.proved.last().value, u"anna@x.example"_s);
        QVERIFY(!message.text.contains(u"boss"_s));
        QTRY_COMPARE_WITH_TIMEOUT(before->trouble(), u"sign_in"_s, kPatience);
        // The secret alone, or another's signature, no longer opens it.
        QJsonObject other = claims;
        other[u"sub"_s] = u"77"_s;
        for (const QString &identity : {QString(), ChatCompany::identity(other)}) {
            const auto stranger = company.line(u"anna"_s, 0, identity);
            QTRY_COMPARE_WITH_TIMEOUT(stranger->trouble(), u"sign_in"_s, kPatience);
            QVERIFY(stranger->texts().isEmpty());
        }
        company.stop();
    }

    void anEndedChatIsGone()
    {
        ChatCompany company;
        QVERIFY(company.start());
        const auto anna = company.line(u"anna"_s);
        anna->say(said(1), u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(anna->last(), 1, kPatience);
        anna->tell({{u"t"_s, u"end"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(anna->trouble(), u"gone"_s, kPatience);
        QVERIFY(company.kill());
        const auto again = company.line(u"anna"_s);
        QTRY_COMPARE_WITH_TIMEOUT(again->trouble(), u"gone"_s, kPatience);
        QVERIFY(again->texts().isEmpty());
        company.answer(1, ChatCompany::visitorOf(u"anna"_s), u"too late"_s);
        QTRY_COMPARE_WITH_TIMEOUT(company.delivery(1), Delivery::Failed, kPatience);
        company.stop();
    }

    void killedAtTheNthWrite()
    {
#ifdef Q_OS_UNIX
        const int last = qEnvironmentVariableIsSet("CENTRALA_SOAK") ? 200 : 12;
        for (int n = 1; n <= last; ++n) {
            ChatCompany company;
            company.host->environment = {
                {u"LD_PRELOAD"_s, QStringLiteral(CENTRALA_BINARY_DIRECTORY "/tests/centrala_killat.so")},
                {u"CENTRALA_KILL_AT"_s, u"%1:%2"_s.arg(n).arg(company.host->directory() + u"/struck"_s)}};
            QVERIFY(company.start());
            QStringList said;
            int told = 0;
            std::unique_ptr<WidgetLine> anna;
            QStringList shown;
            qint64 seen = 0;
            // As the widget does: what was not confirmed is said again after coming back.
            const auto step = [&] {
                if (!anna || anna->isClosed()) {
                    anna = company.line(u"anna"_s, seen);
                    told = 0;
                }
                const QList<QJsonObject> entries = anna->frames(u"entry"_s);
                for (const QJsonObject &entry : entries) {
                    if (entry.value(u"seq"_s).toInteger() > seen) {
                        seen = entry.value(u"seq"_s).toInteger();
                        shown.append(entry.value(u"text"_s).toString());
                    }
                }
                if (anna->isWelcome()) {
                    for (int i = 1; i <= 4; ++i) {
                        if (!shown.contains(u"said %1"_s.arg(i)) && told < i) {
                            anna->say(::said(i), u"said %1"_s.arg(i));
                            told = i;
                            break;
                        }
                        if (!shown.contains(u"said %1"_s.arg(i)))
                            break;
                    }
                }
                return shown.size() >= 6;
            };
            company.answer(1, ChatCompany::visitorOf(u"anna"_s), u"answer 1"_s);
            company.answer(2, ChatCompany::visitorOf(u"anna"_s), u"answer 2"_s);
            QVERIFY2(QTest::qWaitFor(step, kPatience), qPrintable(u"n = %1: %2"_s.arg(n).arg(shown.join(u", "_s))));
            QTRY_COMPARE_WITH_TIMEOUT(company.delivery(2), Delivery::Sent, kPatience);
            const auto whole = company.line(u"anna"_s);
            QTRY_COMPARE_WITH_TIMEOUT(whole->texts().size(), 6, kPatience);
            QCOMPARE(whole->texts(), shown);
            QCOMPARE(company.stored(), (QStringList{u"said 1"_s, u"said 2"_s, u"said 3"_s, u"said 4"_s}));
            company.stop();
        }
#endif
    }
};

QTEST_GUILESS_MAIN(WebchatTest)
#include "webchattest.moc"
