// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/mimereader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::email;

/// Odd mails, and what a person should read of them.
class MimeReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsHeaders_data();
    void readsHeaders();
    void readsBodies_data();
    void readsBodies();
    void readsAttachments();
    void knowsMachines_data();
    void knowsMachines();
    void findsWhatIsAnswered();
    void makesAnIdWhereThereIsNone();
    void movesLongBodiesToTheSpool();
    void refusesBombs();
    void aHugeHeaderIsLimitedNotLost_data();
    void aHugeHeaderIsLimitedNotLost();
    void staysQuick();

private:
    [[nodiscard]] InboundMessage read(const QByteArray &mail) const;
    [[nodiscard]] QByteArray content(const SpoolFile &file) const;

    QTemporaryDir m_spool;
};

InboundMessage MimeReaderTest::read(const QByteArray &mail) const
{
    RawMail raw;
    raw.octets = mail;
    raw.uid = 1;
    raw.uidValidity = 2;
    const Result<ReadMail> result = MimeReader(QDir(m_spool.path())).read(raw);
    if (!result || !std::holds_alternative<InboundMessage>(result->what))
        qWarning("refused");
    return result && std::holds_alternative<InboundMessage>(result->what) ? std::get<InboundMessage>(result->what)
                                                                          : InboundMessage();
}

QByteArray MimeReaderTest::content(const SpoolFile &file) const
{
    QFile source(m_spool.filePath(file.spoolName));
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

void MimeReaderTest::readsHeaders_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    const QString none;
    QTest::newRow("encoded words") << QByteArray(
                                          "Subject: =?UTF-8?Q?Za=C5=BC=C3=B3=C5=82=C4=87?= =?UTF-8?B?IGfEmcWbbMSF?=")
                                   << u"Zażółć gęślą"_s << none << none;
    QTest::newRow("character split over words")
        << QByteArray("Subject: =?UTF-8?Q?Za=C5?=\r\n =?UTF-8?Q?=BC=C3=B3=C5=82=C4=87?=") << u"Zażółć"_s << none
        << none;
    QTest::newRow("padded words") << QByteArray("From: =?UTF-8?B?xbs=?= =?UTF-8?B?w7PFgnc=?= <z@x.example>\r\n"
                                                "Subject: =?UTF-8?B?xbs=?= =?UTF-8?B?w7PFgnc=?=")
                                  << u"Żółw"_s << u"Żółw"_s << u"z@x.example"_s;
    QTest::newRow("iso-8859-2 word") << QByteArray("Subject: =?iso-8859-2?Q?=B1=E6=EA?=") << u"ąćę"_s << none << none;
    QTest::newRow("raw UTF-8") << QByteArray("Subject: Za\xc5\xbc\xc3\xb3\xc5\x82\xc4\x87") << u"Zażółć"_s << none
                               << none;
    QTest::newRow("raw windows-1250") << QByteArray("Subject: Za\xbf\xf3\xb3\xe6 ja\x9f\xf1") << u"Zażółć jaźń"_s
                                      << none << none;
    QTest::newRow("raw windows-1251") << QByteArray(
                                             "Subject: \xcf\xf0\xe8\xe2\xb3\xf2, \xff\xea \xf1\xef\xf0\xe0\xe2\xe8")
                                      << u"Привіт, як справи"_s << none << none;
    QTest::newRow("folded") << QByteArray("Subject: one\r\n two\r\n\tthree") << u"one two three"_s << none << none;
    QTest::newRow("direction override") << QByteArray("Subject: a\xe2\x80\xae"
                                                      "b")
                                        << u"ab"_s << none << none;
    QTest::newRow("plain from") << QByteArray("From: Jan Kowalski <jan@x.example>") << none << u"Jan Kowalski"_s
                                << u"jan@x.example"_s;
    QTest::newRow("bare from") << QByteArray("From: jan@x.example") << none << none << u"jan@x.example"_s;
    QTest::newRow("word in quotes") << QByteArray("From: \"=?utf-8?B?xYF1a2Fzeg==?=\" <l@x.example>") << none
                                    << u"Łukasz"_s << u"l@x.example"_s;
    QTest::newRow("comment") << QByteArray("From: jan@x.example (Jan)") << none << u"Jan"_s << u"jan@x.example"_s;
    QTest::newRow("group") << QByteArray("From: team: a@x.example, b@x.example;") << none << none << u"a@x.example"_s;
    QTest::newRow("raw name") << QByteArray("From: Micha\xb3 <m@x.example>") << none << u"Michał"_s << u"m@x.example"_s;
    QTest::newRow("sender instead") << QByteArray("Sender: s@x.example") << none << none << u"s@x.example"_s;
    QTest::newRow("address as a name") << QByteArray("From: \"support@bank.example\" <x@evil.example>") << none
                                       << u"support@bank.example"_s << u"x@evil.example"_s;
}

void MimeReaderTest::readsHeaders()
{
    QFETCH(QByteArray, header);
    const InboundMessage message = read(header + "\r\n\r\ntext\r\n");
    QTEST(message.subject, "subject");
    QTEST(message.from.name, "name");
    QTEST(message.from.value, "address");
}

void MimeReaderTest::readsBodies_data()
{
    QTest::addColumn<QByteArray>("mail");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    const auto single = [](const QByteArray &type, const QByteArray &encoding, const QByteArray &body) {
        return "Subject: x\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n" + body;
    };
    QTest::newRow("no type at all") << QByteArray("Subject: x\r\n\r\nHi\r\nthere\r\n") << u"Hi\nthere\n"_s << QString();
    QTest::newRow("quoted-printable") << single("text/plain; charset=utf-8", "quoted-printable",
                                                "Za=c5=bc=\r\n=C3=B3\r\n")
                                      << u"Zażó\n"_s << QString();
    QTest::newRow("base64 with junk") << single("text/plain; charset=utf-8", "base64", "WmHF!vMOz\r\n") << u"Zażó"_s
                                      << QString();
    QTest::newRow("declared ascii, is UTF-8")
        << single("text/plain; charset=us-ascii", "8bit", "\xc5\xbc") << u"ż"_s << QString();
    QTest::newRow("latin1 means windows-1252")
        << single("text/plain; charset=iso-8859-1", "8bit", "\x93hi\x94 \x80") << u"“hi” €"_s << QString();
    QTest::newRow("declared UTF-8, is windows-1250")
        << single("text/plain; charset=utf-8", "8bit", "za\xbf\xf3\xb3\xe6 g\xea\x9cl\xb9 ja\x9f\xf1")
        << u"zażółć gęślą jaźń"_s << QString();
    QTest::newRow("unknown charset") << single("text/plain; charset=x-klingon", "8bit", "\xc5\xbc") << u"ż"_s
                                     << QString();
    QTest::newRow("NUL and BOM") << single("text/plain; charset=utf-8", "8bit",
                                           QByteArray("\xef\xbb\xbf"
                                                      "a\0b",
                                                      6))
                                 << u"ab"_s << QString();
    QTest::newRow("HTML alone") << single("text/html; charset=utf-8", "8bit",
                                          "<style>p{}</style><p>One<br>two &amp; <b>three</b></p><p>4&lt;5</p>")
                                << u"One\ntwo & three\n\n4<5"_s
                                << u"<style>p{}</style><p>One<br>two &amp; <b>three</b></p><p>4&lt;5</p>"_s;
    const QByteArray alternative =
        "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nplain\r\n"
        "--b\r\nContent-Type: text/html\r\n\r\n<p>rich</p>\r\n--b--\r\n";
    QTest::newRow("alternative") << QByteArray("Subject: x\r\n" + alternative) << u"plain"_s << u"<p>rich</p>"_s;
    QTest::newRow("mixed with a footer")
        << QByteArray("Subject: x\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n" + alternative +
                      "\r\n--m\r\nContent-Type: text/plain\r\n\r\nfooter\r\n--m--\r\n")
        << u"plain\nfooter"_s << u"<p>rich</p><pre>footer</pre>"_s;
    QTest::newRow("empty plain part") << QByteArray("Subject: x\r\nContent-Type: multipart/alternative; "
                                                    "boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n \r\n"
                                                    "--b\r\nContent-Type: text/html\r\n\r\n<p>rich</p>\r\n--b--\r\n")
                                      << u"rich"_s << u"<p>rich</p>"_s;
    QTest::newRow("boundary never ends")
        << QByteArray("Subject: x\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n\r\nstill here\r\n")
        << u"still here\n"_s << QString();
    QTest::newRow("boundary missing") << QByteArray("Subject: x\r\nContent-Type: multipart/mixed\r\n\r\nlost?\r\n")
                                      << u"lost?\n"_s << QString();
    QTest::newRow("no body") << QByteArray("Subject: x\r\n\r\n") << QString() << QString();
}

void MimeReaderTest::readsBodies()
{
    QFETCH(QByteArray, mail);
    const InboundMessage message = read(mail);
    QTEST(message.text, "text");
    QTEST(message.html, "html");
    QCOMPARE(message.bodyHash.size(), 64);
}

void MimeReaderTest::readsAttachments()
{
    const InboundMessage message = read(
        "Subject: x\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n"
        "--m\r\nContent-Type: multipart/related; boundary=r\r\n\r\n"
        "--r\r\nContent-Type: text/html\r\n\r\n<img src=\"cid:pic@x\">\r\n"
        "--r\r\nContent-Type: image/png\r\nContent-ID: <pic@x>\r\nContent-Transfer-Encoding: base64\r\n\r\nAQID\r\n"
        "--r\r\nContent-Type: image/png; name=unused.png\r\nContent-ID: <unused@x>\r\nContent-Disposition: "
        "inline\r\n\r\nx\r\n--r--\r\n"
        "--m\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; "
        "filename*=UTF-8''faktura-%C5%82%C3%B3d%C5%BA.pdf\r\n\r\npdf\r\n"
        "--m\r\nContent-Type: application/octet-stream; name=\"=?UTF-8?Q?=C5=BC.txt?=\"\r\n\r\nold\r\n"
        "--m\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; "
        "filename=\"../../etc/pass\xe2\x80\xaewd\"\r\n\r\nsecret\r\n"
        "--m\r\nContent-Type: text/plain; name=CON.txt\r\n\r\nreserved\r\n"
        "--m\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner / one\r\n\r\nforwarded\r\n"
        "--m\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\n--m--\r\n");
    QStringList names;
    for (const SpoolFile &file : message.files)
        names.append(file.name);
    QCOMPARE(names, (QStringList{u"attachment.png"_s, u"unused.png"_s, u"faktura-łódź.pdf"_s, u"ż.txt"_s, u"passwd"_s,
                                 u"_CON.txt"_s, u"inner - one.eml"_s, u"invitation.ics"_s}));
    QVERIFY(message.files[0].isInline);
    QCOMPARE(message.files[0].contentId, u"pic@x"_s);
    QCOMPARE(content(message.files[0]), QByteArray("\x01\x02\x03"));
    QCOMPARE(message.files[0].size, 3);
    QCOMPARE(message.files[0].sha256, u"039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81"_s);
    QVERIFY(!message.files[1].isInline);
    QCOMPARE(content(message.files[4]), QByteArray("secret"));
    QVERIFY(content(message.files[6]).contains("forwarded"));
}

void MimeReaderTest::knowsMachines_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("isMachine");
    QTest::newRow("person") << QByteArray("From: jan@x.example\r\nReturn-Path: <jan@x.example>") << false;
    QTest::newRow("Auto-Submitted: no") << QByteArray("From: jan@x.example\r\nAuto-Submitted: no") << false;
    QTest::newRow("auto-replied") << QByteArray("From: jan@x.example\r\nAuto-Submitted: auto-replied; x=y") << true;
    QTest::newRow("null sender") << QByteArray("From: jan@x.example\r\nReturn-Path: <>") << true;
    QTest::newRow("no-reply") << QByteArray("From: No-Reply@x.example") << true;
    QTest::newRow("mailer-daemon") << QByteArray("From: MAILER-DAEMON@x.example") << true;
    QTest::newRow("list") << QByteArray("From: jan@x.example\r\nList-Id: <l.x.example>") << true;
    QTest::newRow("bulk") << QByteArray("From: jan@x.example\r\nPrecedence: Bulk") << true;
    QTest::newRow("report") << QByteArray("From: jan@x.example\r\nContent-Type: multipart/report; boundary=b") << true;
    QTest::newRow("suppress") << QByteArray("From: jan@x.example\r\nX-Auto-Response-Suppress: All") << true;
}

void MimeReaderTest::knowsMachines()
{
    QFETCH(QByteArray, header);
    QTEST(read(header + "\r\n\r\nx\r\n").automatic, "isMachine");
}

void MimeReaderTest::findsWhatIsAnswered()
{
    const InboundMessage message = read("Message-ID:\r\n <me@x>\r\nIn-Reply-To: your mail of Monday <last@x>\r\n"
                                        "References: <first@x> <sec\r\n ond@x> <last@x> <> <a>\r\n\r\nx\r\n");
    QCOMPARE(message.externalId, u"me@x"_s);
    QCOMPARE(message.references, (QStringList{u"last@x"_s, u"second@x"_s, u"first@x"_s}));
    QCOMPARE(read("Message-ID: \r\nIn-Reply-To: \r\n\r\nx\r\n").references, QStringList());
}

void MimeReaderTest::makesAnIdWhereThereIsNone()
{
    const InboundMessage one = read("From: jan@x.example\r\nSubject: one\r\n\r\nx\r\n");
    QVERIFY(one.externalId.endsWith(u"@without-message-id.invalid"));
    QCOMPARE(read("From: jan@x.example\r\nSubject: one\r\n\r\nx\r\n").externalId, one.externalId);
    QVERIFY(read("From: ola@x.example\r\nSubject: one\r\n\r\nx\r\n").externalId != one.externalId);
    // What is too short to be anybody's own, in letters, however many octets they take and whatever stands around them.
    for (const QByteArray &id :
         {QByteArray("<>"), QByteArray("<abc>"), QByteArray("<\xc5\xbc\xc3\xb3\xc5\x82>"), QByteArray("a@b")})
        QVERIFY2(read("Message-ID: " + id + "\r\nSubject: one\r\n\r\nx\r\n").externalId.size() > 20, id);
    QCOMPARE(read("Message-ID: a@bc\r\n\r\nx\r\n").externalId, u"a@bc"_s);
}

void MimeReaderTest::movesLongBodiesToTheSpool()
{
    const QByteArray line = "<p>A long story about \"everything\"</p>\r\n";
    const InboundMessage message =
        read("Subject: x\r\nContent-Type: text/html\r\n\r\n" + line.repeated(200'000 / line.size()));
    QVERIFY(message.text.isEmpty() && message.html.isEmpty());
    QCOMPARE(message.bodies.size(), 2);
    QCOMPARE(message.bodies[0].contentId, u"text"_s);
    QCOMPARE(message.bodies[1].contentId, u"html"_s);
    QVERIFY(content(message.bodies[0]).startsWith("A long story about \"everything\"\n"));
}

void MimeReaderTest::refusesBombs()
{
    const auto refusal = [this](const QByteArray &mail) {
        RawMail raw;
        raw.octets = mail;
        raw.folder = u"INBOX"_s;
        raw.uid = 7;
        raw.uidValidity = 9;
        const Result<ReadMail> result = MimeReader(QDir(m_spool.path())).read(raw);
        return result && std::holds_alternative<RefusedItem>(result->what) ? std::get<RefusedItem>(result->what)
                                                                           : RefusedItem();
    };
    QByteArray nested = "Subject: x\r\n";
    for (int i = 0; i < 3000; ++i) {
        const QByteArray boundary = "b" + QByteArray::number(i);
        nested += "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n";
    }
    QByteArray wide = "Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
    wide += QByteArray("--b\r\nContent-Type: image/png\r\n\r\nx\r\n").repeated(5000) + "--b--\r\n";
    for (const QByteArray &bomb : {nested, wide}) { // what is beyond the limits is in the mail itself
        const InboundMessage message = read(bomb);
        QVERIFY(!message.files.isEmpty() && message.files.size() <= 100);
        QCOMPARE(message.files.last().name, u"mail.eml"_s);
        QCOMPARE(content(message.files.last()), bomb);
    }
    for (const QByteArray &bomb : {QByteArray(), QByteArray("\0\0\0", 3)}) {
        const qsizetype before = QDir(m_spool.path()).entryList(QDir::Files).size();
        const RefusedItem item = refusal(bomb);
        QVERIFY2(!item.reason.isEmpty(), bomb.left(60));
        QCOMPARE(item.number, u"9:7"_s);
        QCOMPARE(item.bytes, bomb.size());
        QCOMPARE(content(item.raw), bomb);
        QCOMPARE(QDir(m_spool.path()).entryList(QDir::Files).size(), before + 1); // the raw mail and nothing else
    }
}

void MimeReaderTest::staysQuick()
{
    QElapsedTimer timer;
    timer.start();
    static_cast<void>(
        read("Subject: x\r\nContent-Type: text/html\r\n\r\n" + QByteArray("<a href=\"").repeated(200'000)));
    static_cast<void>(read("Subject: x\r\nContent-Type: text/html\r\n\r\n" + QByteArray("<!--").repeated(200'000)));
    static_cast<void>(
        read("Subject: x\r\nContent-Type: text/html\r\n\r\n" + QByteArray("<style>&amp").repeated(100'000)));
    static_cast<void>(read("Subject: " + QByteArray("=?UTF-8?Q?=C5?= ").repeated(5'000) + "\r\n\r\nx"));
    static_cast<void>(read("To: " + QByteArray("a@x.example, ").repeated(20'000) + "\r\n\r\nx"));
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void MimeReaderTest::aHugeHeaderIsLimitedNotLost_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<bool>("isFile");
    for (const bool isFile : {false, true}) {
        const QByteArray how = isFile ? ", in a file" : "";
        QTest::newRow("whole" + how) << QByteArray() << isFile;
        QTest::newRow("a line before it" + how) << QByteArray("this is no header\r\n") << isFile;
        QTest::newRow("a NUL in it" + how) << QByteArray("X-Odd: a\0b\r\n", 12) << isFile;
    }
}

/// More than a mebibyte of header, as big mails come: in a file, or small enough for memory.
void MimeReaderTest::aHugeHeaderIsLimitedNotLost()
{
    QFETCH(QByteArray, before);
    QFETCH(bool, isFile);
    QByteArray mail = before + "From: jan@x.example\r\nSubject: many\r\nMessage-ID: <m1@x.example>\r\nTo: a0@x.example";
    for (int i = 1; i < 30'000; ++i)
        mail += ",\r\n a" + QByteArray::number(i) + "@recipients.example";
    mail += "\r\nX-Long: " + QByteArray(700'000, 'x') + "\r\n\r\nThe text.\r\n";
    QVERIFY(mail.size() > 1'500'000);
    RawMail raw;
    raw.uid = 1;
    raw.uidValidity = 2;
    raw.size = mail.size();
    if (isFile) {
        raw.path = m_spool.filePath(u"raw.tmp"_s);
        QFile file(raw.path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(mail) == mail.size());
    } else {
        raw.octets = mail;
    }
    const Result<ReadMail> result = MimeReader(QDir(m_spool.path())).read(raw);
    QVERIFY(result && std::holds_alternative<InboundMessage>(result->what));
    const auto &message = std::get<InboundMessage>(result->what);
    QCOMPARE(message.subject, u"many"_s);
    QCOMPARE(message.from.value, u"jan@x.example"_s);
    QCOMPARE(message.text.trimmed(), u"The text."_s);
    QCOMPARE(message.to.first().value, u"a0@x.example"_s);
    QVERIFY(message.to.size() > 100 && message.to.size() <= 1000);
    QVERIFY(result->jsonSize < 200'000);
    QCOMPARE(QDir(m_spool.path()).entryList({u"*.tmp"_s}), QStringList());
}

QTEST_GUILESS_MAIN(MimeReaderTest)
#include "mimereadertest.moc"
