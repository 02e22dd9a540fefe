// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/webchat/chatcompany.h"

#include <QDirIterator>
#include <QMutex>
#include <QTest>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// A chat that goes on by mail and comes back, as its visitor sees it: the real connector, and a host that says what
/// the conversation knows.
class WebchatMailTest : public QObject
{
    Q_OBJECT

    static constexpr int kPatience = 20'000;
    static constexpr auto kProof = "Zx8-kQ_proof_of_somebody_who_read_the_mail0";

    /// A host that knows one proof, and the mails of one conversation.
    struct Desk
    {
        Desk()
        {
            company.host->intake.onAsk = [this](const ChannelQuestion &question) -> Result<ChannelAnswer> {
                const QMutexLocker lock(&mutex);
                asked.append(question);
                if (isAway)
                    return Error{Error::Kind::Offline, {}, {}, {}};
                if (question.kind == QuestionKind::Prove) {
                    const bool isIt = question.proof == QLatin1StringView(kProof) && !std::exchange(isUsed, true);
                    return ChannelAnswer{isIt ? u"anna@x.example"_s : QString(), {}};
                }
                if (question.kind == QuestionKind::Elsewhere)
                    return ChannelAnswer{{}, mails};
                return ChannelAnswer{question.proved.value(0), {}};
            };
        }
        /// So many questions of the kind were asked.
        int count(QuestionKind kind)
        {
            const QMutexLocker lock(&mutex);
            return int(std::count_if(asked.begin(), asked.end(), [&](auto &one) { return one.kind == kind; }));
        }
        ChannelQuestion last()
        {
            const QMutexLocker lock(&mutex);
            return asked.isEmpty() ? ChannelQuestion() : asked.last();
        }
        void add(const ElsewhereMessage &mail)
        {
            {
                const QMutexLocker lock(&mutex);
                mails.append(mail);
            }
            company.inboxes->tell(HostUnderTest::kInbox,
                                  ChannelNews{NewsKind::Elsewhere, ChatCompany::visitorOf(u"anna"_s)});
        }

        QMutex mutex;
        QList<ChannelQuestion> asked;
        QList<ElsewhereMessage> mails;
        bool isUsed = false;
        bool isAway = false;
        ChatCompany company; ///< goes first: its host asks
    };

    static std::unique_ptr<WidgetLine> withProof(const ChatCompany &company, const QString &who, const QString &proof,
                                                 qint64 after = 0)
    {
        auto line = std::make_unique<WidgetLine>(company.chatPort);
        line->tell({{u"t"_s, u"hello"_s},
                    {u"secret"_s, WidgetLine::secretOf(who)},
                    {u"after"_s, after},
                    {u"lang"_s, u"pl"_s},
                    {u"proof"_s, proof}});
        return line;
    }
    static std::optional<bool> proved(const std::unique_ptr<WidgetLine> &line)
    {
        const QList<QJsonObject> frames = line->frames(u"proved"_s);
        return frames.isEmpty() ? std::nullopt : std::optional(frames.last().value(u"ok"_s).toBool());
    }
    static ElsewhereMessage mail(int id, const QString &text, bool fromCustomer)
    {
        ElsewhereMessage message;
        message.id = u"mail-%1"_s.arg(id);
        message.text = text;
        message.fromCustomer = fromCustomer;
        message.agent = fromCustomer ? QString() : u"Magda Lis"_s;
        message.at = instantFromMs(1'794'823'200'000 + id);
        return message;
    }

private Q_SLOTS:
    void theLinkOpenedInThisBrowserShowsTheMails()
    {
        Desk desk;
        QVERIFY(desk.company.start());
        auto anna = desk.company.line(u"anna"_s);
        anna->say(u"message-000001"_s, u"Hello"_s, {{u"email"_s, u"anna@x.example"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(anna->last(), 1, kPatience);
        // A typed address proves nothing: mails are not even asked for, and no transcript goes out.
        desk.add(mail(1, u"By mail"_s, true));
        anna->tell({{u"t"_s, u"transcript"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(anna->frames(u"transcript"_s).size(), 1, kPatience);
        QCOMPARE(anna->frames(u"transcript"_s).first().value(u"code"_s).toString(), u"failed"_s);
        QVERIFY(desk.asked.isEmpty());

        // In this browser, and seen in its other tab at once.
        auto link = withProof(desk.company, u"anna"_s, QString::fromLatin1(kProof));
        QTRY_COMPARE_WITH_TIMEOUT(proved(link), std::optional(true), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(anna->texts(), (QStringList{u"Hello"_s, u"By mail"_s}), kPatience);
        QVERIFY(anna->frames(u"entry"_s).last().value(u"mail"_s).toBool());
        QCOMPARE(anna->frames(u"entry"_s).last().value(u"from"_s).toString(), u"visitor"_s);
        desk.add(mail(2, u"It comes tomorrow"_s, false));
        QTRY_COMPARE_WITH_TIMEOUT(anna->texts().last(), u"It comes tomorrow"_s, kPatience);
        QCOMPARE(anna->frames(u"entry"_s).last().value(u"author"_s).toString(), u"Magda Lis"_s);

        // It outlives the server, and nothing stands twice.
        QVERIFY(desk.company.kill());
        auto again = desk.company.line(u"anna"_s);
        QTRY_VERIFY_WITH_TIMEOUT(again->isWelcome(), kPatience);
        QVERIFY(again->frames(u"welcome"_s).first().value(u"proved"_s).toBool());
        const int asked = desk.count(QuestionKind::Elsewhere);
        desk.add(mail(3, u"Thank you"_s, true));
        QTRY_VERIFY_WITH_TIMEOUT(desk.count(QuestionKind::Elsewhere) > asked, kPatience);
        const QStringList all{u"Hello"_s, u"By mail"_s, u"It comes tomorrow"_s, u"Thank you"_s};
        QTRY_COMPARE_WITH_TIMEOUT(again->texts(), all, kPatience);
        // A mail is nobody's message in the chat: it is not handed over as one, and its marks are nobody's.
        again->tell({{u"t"_s, u"seen"_s}, {u"have"_s, again->last()}, {u"read"_s, again->last()}});
        again->say(u"message-000002"_s, u"Back"_s);
        QTRY_COMPARE_WITH_TIMEOUT(again->texts().last(), u"Back"_s, kPatience);
        QCOMPARE(desk.company.stored(), (QStringList{u"Hello"_s, u"Back"_s}));
        QVERIFY(desk.company.host->intake.reports().isEmpty());
        QVERIFY(desk.company.host->intake.stored().last().message.claimed.isEmpty());

        again->tell({{u"t"_s, u"transcript"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(again->frames(u"transcript"_s).size(), 1, kPatience);
        QCOMPARE(again->frames(u"transcript"_s).first().value(u"address"_s).toString(), u"anna@x.example"_s);
        const QString transcript = desk.last().transcript;
        QVERIFY2(transcript.startsWith(u"Ty, "_s) && transcript.contains(u"\nHello\n"_s), qPrintable(transcript));
        QVERIFY(transcript.indexOf(u"Magda Lis, "_s) < transcript.indexOf(u"Thank you"_s));
        desk.company.stop();
    }

    void noOtherBrowserAndNoOtherProof()
    {
        Desk desk;
        QVERIFY(desk.company.start());
        for (const QString &who : {u"anna"_s, u"mallory"_s}) {
            const auto line = desk.company.line(who);
            line->say(u"message-000001"_s, u"Hello"_s, {{u"email"_s, u"anna@x.example"_s}});
            QTRY_COMPARE_WITH_TIMEOUT(line->last(), 1, kPatience);
        }
        // A browser without a chat is not even asked about.
        auto stranger = withProof(desk.company, u"stranger"_s, QString::fromLatin1(kProof));
        QTRY_COMPARE_WITH_TIMEOUT(proved(stranger), std::optional(false), kPatience);
        QVERIFY(desk.asked.isEmpty());
        // What cannot be one is none; what is forged is asked about, and refused.
        auto odd = withProof(desk.company, u"anna"_s, u"<script>"_s);
        QTRY_VERIFY_WITH_TIMEOUT(odd->isWelcome(), kPatience);
        auto forged = withProof(desk.company, u"anna"_s, QString(43, u'A'));
        QTRY_COMPARE_WITH_TIMEOUT(proved(forged), std::optional(false), kPatience);
        QVERIFY(!proved(odd).value_or(false));
        QCOMPARE(desk.last().thread, ChatCompany::visitorOf(u"anna"_s));
        // Nobody can answer now: it is no answer, and the widget says it again.
        desk.isAway = true;
        auto early = withProof(desk.company, u"anna"_s, QString::fromLatin1(kProof));
        QTRY_COMPARE_WITH_TIMEOUT(desk.count(QuestionKind::Prove), 2, kPatience);
        desk.isAway = false;
        auto link = withProof(desk.company, u"anna"_s, QString::fromLatin1(kProof));
        QTRY_COMPARE_WITH_TIMEOUT(proved(link), std::optional(true), kPatience);
        // Whoever finds it later, at another browser, gets nothing; nor does anybody by trying often.
        for (int i = 0; i < 15; ++i) {
            auto used = withProof(desk.company, u"mallory"_s, QString::fromLatin1(kProof));
            QTRY_COMPARE_WITH_TIMEOUT(proved(used), std::optional(false), kPatience);
        }
        QVERIFY(desk.count(QuestionKind::Prove) <= 14);
        const auto mallory = desk.company.line(u"mallory"_s);
        QTRY_VERIFY_WITH_TIMEOUT(mallory->isWelcome(), kPatience);
        QVERIFY(!mallory->frames(u"welcome"_s).first().value(u"proved"_s).toBool());
        // Nowhere on the disk of the connector.
        QDirIterator files(desk.company.host->spoolFolder(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(kProof));
        }
        desk.company.stop();
    }

    void theSignedAddressNeedsNoLink()
    {
        Desk desk;
        desk.mails = {mail(1, u"By mail"_s, true)};
        QVERIFY(desk.company.start());
        const QString token = ChatCompany::identity({{u"sub"_s, u"1042"_s},
                                                     {u"email"_s, u"lena@x.example"_s},
                                                     {u"exp"_s, toMs(SystemClock().now()) / 1000 + 600}});
        auto lena = desk.company.line(u"lena"_s, 0, token);
        lena->say(u"message-000001"_s, u"Hello"_s);
        QTRY_COMPARE_WITH_TIMEOUT(lena->last(), 1, kPatience);
        lena = desk.company.line(u"lena"_s, 0, token);
        QTRY_COMPARE_WITH_TIMEOUT(lena->texts(), (QStringList{u"Hello"_s, u"By mail"_s}), kPatience);
        QCOMPARE(desk.last().proved, QStringList{u"lena@x.example"_s});
        desk.company.stop();
    }

    void howLongOneWaits()
    {
        Desk desk;
        QVERIFY(desk.company.start());
        auto anna = desk.company.line(u"anna"_s);
        QTRY_VERIFY_WITH_TIMEOUT(anna->isWelcome(), kPatience);
        const ChannelNews wait{NewsKind::Wait, {}, 7, 3};
        desk.company.inboxes->tell(HostUnderTest::kInbox, wait);
        QTRY_COMPARE_WITH_TIMEOUT(anna->frames(u"wait"_s).size(), 1, kPatience);
        QCOMPARE(anna->frames(u"wait"_s).first().value(u"minutes"_s).toInt(), 7);
        QCOMPARE(anna->frames(u"wait"_s).first().value(u"waiting"_s).toInt(), 3);
        // Who comes later, and who has no line yet.
        auto jan = desk.company.line(u"jan"_s);
        QTRY_COMPARE_WITH_TIMEOUT(jan->frames(u"wait"_s).size(), 1, kPatience);
        const HttpResult told = desk.company.get(u"/wait"_s, {}, "https://anywhere.example");
        QCOMPARE(told.status, 200);
        QVERIFY2(told.body.contains("\"minutes\":7"), told.body.constData());
        desk.company.stop();
    }
};

QTEST_GUILESS_MAIN(WebchatMailTest)
#include "webchatmailtest.moc"
