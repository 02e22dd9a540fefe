// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole way with whole programs: a hub, its connectors, a mailbox (Dovecot), a mail server that takes answers, and
// a visitor's browser as bare as can be.
#include "tests/connectors/webchat/widgetline.h"
#include "tests/support/dovecotserver.h"
#include "tests/support/freeport.h"
#include "tests/support/hubprogram.h"
#include "tests/support/smtpsink.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTest>

using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

class ChatMailWayTest : public QObject
{
    Q_OBJECT

    static constexpr int kSoon = 30'000;
    static constexpr int kAfterAMinute = 150'000;

    /// The mail's text, whatever way it was encoded.
    static QString textOf(const SunkMail &mail)
    {
        const qsizetype head = mail.data.indexOf("\r\n\r\n");
        const QByteArray headers = mail.data.left(head).toLower();
        QByteArray body = mail.data.mid(head + 4);
        if (headers.contains("base64"))
            return QString::fromUtf8(QByteArray::fromBase64(body));
        if (headers.contains("quoted-printable"))
            body = QByteArray::fromPercentEncoding(body.replace("=\r\n", ""), '=');
        return QString::fromUtf8(body);
    }
    static QByteArray messageId(const SunkMail &mail)
    {
        static const QRegularExpression line(u"^Message-ID: *(<[^>]+>)"_s,
                                             QRegularExpression::MultilineOption |
                                                 QRegularExpression::CaseInsensitiveOption);
        return line.match(QString::fromUtf8(mail.data)).captured(1).toUtf8();
    }
    static bool isIn(std::unique_ptr<WidgetLine> &line, quint16 port, const QString &who, qint64 after = 0,
                     const QString &proof = {})
    {
        if (!line || line->isClosed()) {
            line = std::make_unique<WidgetLine>(port);
            line->tell({{u"t"_s, u"hello"_s},
                        {u"secret"_s, WidgetLine::secretOf(who)},
                        {u"after"_s, after},
                        {u"lang"_s, u"en"_s},
                        {u"proof"_s, proof}});
        }
        return line->isWelcome();
    }

private Q_SLOTS:
    void beginsInTheChatGoesOnByMailEndsInTheChat()
    {
        DovecotServer imap;
        QVERIFY2(imap.start(), qPrintable(imap.problem()));
        SmtpSink smtp;
        QVERIFY(smtp.start());
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        const auto ctl = [&](const QStringList &words) {
            const CtlResult result = hub.boss(words);
            if (result.status != 0)
                qWarning("%s", result.err.constData());
            return result;
        };
        const QStringList mailbox{u"inbox"_s,
                                  u"add"_s,
                                  u"email"_s,
                                  u"--name"_s,
                                  u"Support"_s,
                                  u"--no-test"_s,
                                  u"--secret"_s,
                                  u"password="_s + hub.passwordFile(u"secret"_s),
                                  u"--set"_s,
                                  u"address=support@shop.example"_s,
                                  u"imap.host=127.0.0.1"_s,
                                  u"imap.port=%1"_s.arg(imap.imapPort()),
                                  u"imap.security=none"_s,
                                  u"imap.user=anna"_s,
                                  u"smtp.host=127.0.0.1"_s,
                                  u"smtp.port=%1"_s.arg(smtp.port()),
                                  u"smtp.security=none"_s};
        QCOMPARE(ctl(mailbox).status, 0);
        const quint16 port = freePort();
        QCOMPARE(ctl({u"inbox"_s, u"add"_s, u"webchat"_s, u"--name"_s, u"Chat"_s, u"--set"_s,
                      u"origins=https://shop.example"_s, u"listen=127.0.0.1:%1"_s.arg(port),
                      u"http=127.0.0.1:%1"_s.arg(freePort()), u"mail_after=1"_s, u"expected_minutes=9"_s})
                     .status,
                 0);

        // Asked in the chat, and gone.
        std::unique_ptr<WidgetLine> olga;
        QTRY_VERIFY_WITH_TIMEOUT(isIn(olga, port, u"olga"_s), kSoon);
        const QJsonObject page{{u"url"_s, u"https://shop.example/lamps?id=7"_s}, {u"title"_s, u"Lamps"_s}};
        olga->say(u"message-000001"_s, u"Where is my parcel?"_s,
                  {{u"name"_s, u"Olga"_s}, {u"email"_s, u"olga@x.example"_s}, {u"page"_s, page}});
        QTRY_COMPARE_WITH_TIMEOUT(olga->last(), 1, kSoon);
        // How long it takes is told on a hub, too; nobody can say it from the queue yet.
        const auto isWaitTold = [&] {
            const QList<QJsonObject> told = olga->frames(u"wait"_s);
            return !told.isEmpty() && told.last().value(u"minutes"_s).toInt() == 9 &&
                   told.last().value(u"waiting"_s).toInt() == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWaitTold(), kSoon);
        olga->close();
        const QString talk = QString::number(ctl({u"queue"_s}).array().first().toObject().value(u"id"_s).toInteger());
        QCOMPARE(ctl({u"conversation"_s, u"reply"_s, talk, u"--text"_s, u"It left yesterday."_s, u"--now"_s}).status,
                 0);

        // A minute later it goes on by mail, with the link that leads back.
        QTRY_COMPARE_WITH_TIMEOUT(smtp.count(), 1, kAfterAMinute);
        const SunkMail mail = smtp.mails().first();
        QCOMPARE(mail.recipients, QList<QByteArray>{"olga@x.example"});
        const QString text = textOf(mail);
        static const QRegularExpression link(u"https://shop\\.example/#centrala-chat=([\\w-]{43})"_s);
        const QString proof = link.match(text).captured(1);
        QVERIFY2(text.startsWith(u"It left yesterday."_s) && !proof.isEmpty(), qPrintable(text));
        // No log, no page and no shell shows the proof.
        const auto shown = [&] { return ctl({u"conversation"_s, u"show"_s, talk}).out; };
        QVERIFY(!shown().contains(proof.toUtf8()));
        QVERIFY(!hub.output().contains(proof.toUtf8()) && !hub.errors().contains(proof.toUtf8()));

        // Answered there: the same conversation; the chat shows nothing of it to whoever only typed the address.
        QVERIFY(imap.deliver(u"anna"_s,
                             "From: Olga <olga@x.example>\r\nTo: support@shop.example\r\nSubject: Re: Lamps\r\n"
                             "Message-ID: <back-1@x.example>\r\nIn-Reply-To: " +
                                 messageId(mail) +
                                 "\r\nDate: " + QDateTime::currentDateTimeUtc().toString(Qt::RFC2822Date).toLatin1() +
                                 "\r\n\r\n"
                                 "Which courier?\r\n"));
        QTRY_VERIFY_WITH_TIMEOUT(shown().contains("Which courier?"), kSoon);
        QVERIFY(shown().contains("claimed_mail"));
        QTRY_VERIFY_WITH_TIMEOUT(isIn(olga, port, u"olga"_s), kSoon);
        QCOMPARE(olga->frames(u"welcome"_s).first().value(u"proved"_s).toBool(), false);
        QCOMPARE(olga->texts(), (QStringList{u"Where is my parcel?"_s, u"It left yesterday."_s}));

        // The link in another browser proves nothing, and is not used up by it.
        std::unique_ptr<WidgetLine> mallory;
        QTRY_VERIFY_WITH_TIMEOUT(isIn(mallory, port, u"mallory"_s, 0, proof), kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(mallory->frames(u"proved"_s).size(), 1, kSoon);
        QVERIFY(!mallory->frames(u"proved"_s).first().value(u"ok"_s).toBool(true));
        // Opened in this one: what was said by mail stands in the chat, too.
        std::unique_ptr<WidgetLine> tab;
        QTRY_VERIFY_WITH_TIMEOUT(isIn(tab, port, u"olga"_s, 0, proof), kSoon);
        const QStringList all{u"Where is my parcel?"_s, u"It left yesterday."_s, u"Which courier?"_s};
        QTRY_COMPARE_WITH_TIMEOUT(tab->texts(), all, kSoon);
        QVERIFY(tab->frames(u"proved"_s).first().value(u"ok"_s).toBool());
        QCOMPARE(ctl({u"conversation"_s, u"reply"_s, talk, u"--text"_s, u"The blue one."_s, u"--now"_s}).status, 0);
        QTRY_COMPARE_WITH_TIMEOUT(smtp.count(), 2, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(tab->texts(), all + QStringList{u"The blue one."_s}, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(olga->texts(), all + QStringList{u"The blue one."_s}, kSoon);

        // And it ends in the chat: one conversation, one customer, nobody asked anything twice.
        tab->say(u"message-000002"_s, u"It is here. Thank you!"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shown().contains("It is here. Thank you!"), kSoon);
        QCOMPARE(ctl({u"conversation"_s, u"reply"_s, talk, u"--text"_s, u"Good."_s, u"--now"_s}).status, 0);
        QTRY_COMPARE_WITH_TIMEOUT(tab->texts().last(), u"Good."_s, kSoon);
        QCOMPARE(smtp.count(), 2);
        QCOMPARE(ctl({u"conversation"_s, u"list"_s}).array().size(), 1);
        const QJsonObject customer = ctl({u"conversation"_s, u"show"_s, talk}).object().value(u"customer"_s).toObject();
        const QByteArray person =
            ctl({u"customer"_s, u"show"_s, QString::number(customer.value(u"id"_s).toInteger())}).out;
        QVERIFY2(!person.contains("claimed_email"), person.constData());
        // The transcript goes to the address that was proved.
        tab->tell({{u"t"_s, u"transcript"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(smtp.count(), 3, kSoon);
        QCOMPARE(smtp.mails().last().recipients, QList<QByteArray>{"olga@x.example"});
        QVERIFY(textOf(smtp.mails().last()).contains(u"It is here. Thank you!"_s));
        QVERIFY(!textOf(smtp.mails().last()).contains(proof));
    }
};

QTEST_GUILESS_MAIN(ChatMailWayTest)
#include "chatmailwaytest.moc"
