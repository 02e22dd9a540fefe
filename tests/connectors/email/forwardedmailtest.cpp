// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/forwardedmail.h"
#include "connectors/email/mimereader.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::email;

/// What a colleague passes on is the mail of whoever wrote it, in the ways mail programs forward.
class ForwardedMailTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_spool;

    [[nodiscard]] InboundMessage read(const QByteArray &mail, const Colleagues &colleagues) const
    {
        RawMail raw;
        raw.octets = mail;
        const MimeReader reader(QDir(m_spool.path()), {{u"support@shop.example"_s}, colleagues});
        return std::get<InboundMessage>(reader.read(raw).value().what);
    }
    [[nodiscard]] static QByteArray letter(const QByteArray &from, const QByteArray &subject, const QString &text)
    {
        return "From: " + from + "\r\nTo: support@shop.example\r\nSubject: " + subject + "\r\nReply-To: " + from +
               "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text.toUtf8();
    }

private Q_SLOTS:
    void findsWhoWroteFirst_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *program, const QString &text, const QString &name = u"Anna Nowak"_s,
                            const QString &address = u"anna@c.example"_s) {
            QTest::newRow(program) << text << address << name;
        };
        row("Gmail", u"Please answer.\n\n---------- Forwarded message ---------\nFrom: Anna Nowak <anna@c.example>\n"
                     "Date: Sun, 22 Nov 2026 at 10:00\nSubject: Parcel\nTo: <jan@shop.example>\n\nWhere is it?\n"_s);
        row("Gmail in Polish",
            u"---------- Forwarded message ---------\nOd: Anna Nowak <anna@c.example>\n"
            "Date: niedz., 22 lis 2026 o 10:00\nSubject: Paczka\nTo: <jan@shop.example>\n\n\nGdzie?"_s);
        row("Outlook", u"See below\n\n________________________________\nFrom: Anna Nowak <anna@c.example>\n"
                       "Sent: Sunday, November 22, 2026 10:00\nTo: Jan\nSubject: Parcel\n\nWhere?"_s);
        row("Outlook, older", u"-----Original Message-----\nFrom: Anna Nowak [mailto:anna@c.example] \nSent: Sunday\n"
                              "To: Jan\nSubject: Parcel\n"_s);
        row("Outlook in Polish", u"Od: Anna Nowak <anna@c.example> \nWysłano: niedziela, 22 listopada 2026 10:00\n"
                                 "Do: Jan\nTemat: Paczka\n\nGdzie?"_s);
        row("Apple Mail", u"> Begin forwarded message:\n> \n> From: Anna Nowak <anna@c.example>\n> Subject: Parcel\n"
                          "> Date: 22 November 2026 at 10:00:00 CET\n> To: jan@shop.example\n> \n> Where is it?"_s);
        row("Thunderbird", u"-------- Forwarded Message --------\nSubject: \tParcel\nDate: \tSun, 22 Nov 2026\n"
                           "From: \tAnna Nowak <anna@c.example>\nTo: \tjan@shop.example\n\nWhere?"_s);
        row("Thunderbird in Polish", u"-------- Treść przekazanej wiadomości --------\nTemat: Paczka\n"
                                     "Data: Sun, 22 Nov 2026\nNadawca: Anna Nowak <anna@c.example>\n"
                                     "Adresat: jan@shop.example\n"_s);
        row("Ukrainian", u"---------- Forwarded message ---------\nВід: Anna Nowak <anna@c.example>\n"
                         "Дата: нд, 22 лист. 2026\nТема: Посилка\nКому: Jan\n"_s);
        row("with stars", u"*From:* Anna Nowak <anna@c.example>\n*Sent:* Sunday\n*To:* Jan\n*Subject:* Parcel\n"_s);
        row("no name", u"From: anna@c.example\nDate: today\nSubject: x\n"_s, QString());
        row("the first of two", u"From: Anna Nowak <anna@c.example>\nDate: x\nSubject: x\n\nFrom: Ola <ola@c.example>\n"
                                "Date: y\nSubject: y\n"_s);
        row("prose", u"To: be or not\n\nI wrote to you.\nFrom: where? I do not know\nMore prose\n"_s, {}, {});
        row("no address", u"From: Anna\nDate: x\nSubject: x\n\ntext"_s, {}, {});
        row("two lines are no block", u"From: anna@c.example\nSubject: x\n\ntext"_s, {}, {});
    }
    void findsWhoWroteFirst()
    {
        QFETCH(QString, text);
        const Address sender = forwardedSender(text);
        QTEST(sender.value, "address");
        QTEST(sender.name, "name");
    }

    void onlyAColleaguePassesOn()
    {
        const QString text =
            u"Hi\n\n---------- Forwarded message ---------\nFrom: Anna <anna@c.example>\nDate: x\nSubject: y\n\nz"_s;
        const Colleagues own{u"shop.example"_s};
        const InboundMessage passed = read(letter("Jan <jan@shop.example>", "Fwd: Parcel", text), own);
        QCOMPARE(passed.from, (Address{u"email"_s, u"anna@c.example"_s, u"Anna"_s}));
        QCOMPARE(passed.forwardedBy, (Address{u"email"_s, u"jan@shop.example"_s, u"Jan"_s}));
        QVERIFY(passed.replyTo.isEmpty());      // else the answer went to the colleague
        QVERIFY(passed.text.startsWith(u"Hi")); // whole, the colleague's words too
        const auto staysTheirs = [&](const QByteArray &from, const QByteArray &subject, const QString &words) {
            const InboundMessage mail = read(letter(from, subject, words), own);
            return mail.forwardedBy.value.isEmpty() && from.contains(mail.from.value.toUtf8()) &&
                   !mail.replyTo.isEmpty();
        };
        QVERIFY(staysTheirs("ola@x.example", "Fwd: Parcel", text));          // a stranger
        QVERIFY(staysTheirs("jan@shop.example", "Re: Parcel", text));        // an answer that quotes
        QVERIFY(staysTheirs("jan@shop.example", "Fwd: Parcel", u"Hi!\n"_s)); // nothing inside
        const InboundMessage ours = read(letter("jan@gmail.com", "Fwd: Parcel",
                                                QString(text).replace(u"anna@c.example"_s, u"Support@shop.example"_s)),
                                         {u"jan@gmail.com"_s});
        QCOMPARE(ours.from.value, u"jan@gmail.com"_s); // our own answer
        QVERIFY(staysTheirs("jan@shop.example", "Fwd: Parcel",
                            QString(text).replace(u"anna@c.example"_s, u"ola@shop.example"_s))); // among colleagues
    }

    void aMailThatIsAttachedWhole()
    {
        const QByteArray inner =
            "Content-Type: message/rfc822\r\n\r\nFrom: Anna <anna@c.example>\r\nSubject: Parcel\r\n\r\nz\r\n";
        const auto mail = [](const QByteArray &parts) {
            return "From: jan@shop.example\r\nTo: support@shop.example\r\nSubject: PD: Parcel\r\n"
                   "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nsee\r\n" +
                   parts + "--b--\r\n";
        };
        const Colleagues own{u"shop.example"_s};
        QCOMPARE(read(mail("--b\r\n" + inner), own).from.value, u"anna@c.example"_s);
        QCOMPARE(read(mail("--b\r\n" + inner + "--b\r\n" + inner), own).from.value, u"jan@shop.example"_s);
    }

    void colleaguesAreTheOnesOfTheDomain()
    {
        QCOMPARE(colleaguesOf({}, u"support@Shop.example"_s), Colleagues{u"shop.example"_s});
        QCOMPARE(colleaguesOf({}, u"shop@gmail.com"_s), Colleagues()); // the whole world has one there
        QCOMPARE(colleaguesOf(u" Jan@gmail.com, @partner.example ,"_s, u"shop@gmail.com"_s),
                 (Colleagues{u"jan@gmail.com"_s, u"partner.example"_s}));
    }
};

QTEST_GUILESS_MAIN(ForwardedMailTest)
#include "forwardedmailtest.moc"
