// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/mimewriter.h"
#include "connectors/email/mimereader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::email;

/// What is written can be read again, by us and by every server on the way.
class MimeWriterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas();
    void isSafeForEveryServer();
    void asksForAnswersToAnAddressOfItsOwn();
    void shortensLongReferences();
    void letsNothingIntoTheHeaders();

private:
    [[nodiscard]] SpoolFile put(const QByteArray &octets, const QString &name, const QString &type) const;
    [[nodiscard]] QByteArray write(const OutgoingMessage &message) const;
    [[nodiscard]] InboundMessage read(const QByteArray &mail) const;
    [[nodiscard]] static OutgoingMessage message();

    QTemporaryDir m_spool;
};

SpoolFile MimeWriterTest::put(const QByteArray &octets, const QString &name, const QString &type) const
{
    SpoolFile file = SpoolWriter(QDir(m_spool.path())).write(octets).value();
    file.name = name;
    file.type = type;
    return file;
}

QByteArray MimeWriterTest::write(const OutgoingMessage &message) const
{
    const Result<WrittenMail> written = MimeWriter(QDir(m_spool.path())).write(message);
    if (!written)
        return {};
    QFile file(written->path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

InboundMessage MimeWriterTest::read(const QByteArray &mail) const
{
    RawMail raw;
    raw.octets = mail;
    return std::get<InboundMessage>(MimeReader(QDir(m_spool.path())).read(raw).value().what);
}

OutgoingMessage MimeWriterTest::message()
{
    OutgoingMessage message;
    message.externalId = u"<c88.m501.7f3a9c@shop.example>"_s;
    message.from = {u"email"_s, u"sklep@shop.example"_s, u"Sklep „Żółw”, Łódź"_s};
    message.to = {{u"email"_s, u"jan@x.example"_s, u"Jan \"Janek\" Kowalski"_s}};
    message.cc = {{u"email"_s, u"ola@x.example"_s, {}}};
    message.subject = u"Re: Gdzie jest moja paczka? Довге питання, яке не вміщується в один рядок, і ще трохи"_s;
    message.text = u"Dzień dobry,\n\n.\n..kropki\nFrom here\n"_s;
    message.references = {u"first@x.example"_s, u"last@x.example"_s};
    message.at = instantFromMs(1'795'000'000'000);
    return message;
}

void MimeWriterTest::comesBackAsItWas()
{
    OutgoingMessage sent = message();
    sent.html = u"<p>Dzień dobry <img src=\"cid:logo@shop\"></p>\n"_s;
    sent.files = {put("%PDF\0\x01\xff", u"faktura łódź – długa nazwa pliku, która nie zmieści się w wierszu.pdf"_s,
                      u"application/pdf"_s),
                  put("png", u"logo.png"_s, u"image/png"_s),
                  put("Subject: x\n\nx\n", u"mail.eml"_s, u"message/rfc822"_s)};
    sent.files[1].contentId = u"logo@shop"_s;
    sent.files[1].isInline = true;
    const QByteArray octets = write(sent);
    const InboundMessage back = read(octets);
    QCOMPARE(back.externalId, u"c88.m501.7f3a9c@shop.example"_s);
    QCOMPARE(back.references, (QStringList{u"last@x.example"_s, u"first@x.example"_s}));
    QCOMPARE(back.from, sent.from);
    QCOMPARE(back.to, sent.to);
    QCOMPARE(back.cc, sent.cc);
    QCOMPARE(back.subject, sent.subject);
    QCOMPARE(back.text, sent.text);
    QCOMPARE(back.html, sent.html);
    QCOMPARE(back.sentAt, sent.at);
    QCOMPARE(back.automatic, false);
    QCOMPARE(back.files.size(), 3);
    const auto named = [&](const QString &name) {
        return *std::find_if(back.files.begin(), back.files.end(),
                             [&](const SpoolFile &file) { return file.name == name; });
    };
    QCOMPARE(named(sent.files[0].name).sha256, sent.files[0].sha256);
    QCOMPARE(named(u"logo.png"_s).isInline, true);
    QCOMPARE(named(u"mail.eml"_s).sha256, sent.files[2].sha256);
    OutgoingMessage again = sent;
    QCOMPARE(read(write(again)).bodyHash, back.bodyHash);
}

void MimeWriterTest::isSafeForEveryServer()
{
    OutgoingMessage sent = message();
    sent.text = u"ż"_s.repeated(20'000) + u"\r\nplain\n"_s + u"x"_s.repeated(5000);
    sent.files = {put(QByteArray(100'000, '\xff'), u"x.bin"_s, u"not a type"_s)};
    for (int i = 0; i < 60; ++i)
        sent.to.append({u"email"_s, u"person%1@a-rather-long-domain.example"_s.arg(i), u"Osoba numer %1 ż"_s.arg(i)});
    const QByteArray octets = write(sent);
    QVERIFY(octets.size() > 100'000);
    QVERIFY(std::none_of(octets.begin(), octets.end(), [](char octet) { return (octet & 0x80) != 0 || octet == 0; }));
    QVERIFY(octets.endsWith("\r\n"));
    for (const QByteArray &line : octets.split('\n')) {
        QVERIFY(line.isEmpty() || line.endsWith('\r'));
        QVERIFY(line.size() <= 999);
        QVERIFY(line.count('\r') <= 1);
    }
    const InboundMessage back = read(octets);
    QCOMPARE(back.to.size(), 61);
    QCOMPARE(back.to.last(), sent.to.last());
    QVERIFY(back.text.isEmpty() || back.text.startsWith(u"żżż"));
}

/// An answer to the address comes to the mail it answers, in whatever state the rest of it is.
void MimeWriterTest::asksForAnswersToAnAddressOfItsOwn()
{
    const QString token = u"c88.m501.0123456789abcdef01234567"_s;
    OutgoingMessage sent = message();
    sent.externalId = token + u"@shop.example"_s;
    const auto headers = [&](const MailHeaders &wished) {
        const Result<WrittenMail> written = MimeWriter(QDir(m_spool.path()), wished).write(sent);
        QFile file(written->path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const InboundMessage plain = read(headers({}));
    QVERIFY(plain.replyTo.isEmpty());
    const QByteArray whole = headers({true, u"https://shop.example/stop?a=1"_s});
    QVERIFY(whole.contains("\r\nList-Unsubscribe: <https://shop.example/stop?a=1>\r\n"));
    const QString address = read(whole).replyTo.value(0).value;
    QCOMPARE(address, u"sklep+"_s + token + u"@shop.example"_s);

    const auto readAsInbox = [this](const QByteArray &mail) {
        RawMail raw;
        raw.octets = mail;
        const MimeReader reader(QDir(m_spool.path()), {{u"sklep@shop.example"_s, u"other@alias.example"_s}, {}});
        return std::get<InboundMessage>(reader.read(raw).value().what);
    };
    const auto answerTo = [&](const QString &to) {
        return readAsInbox("From: jan@x.example\r\nTo: " + to.toUtf8() + "\r\nSubject: something else\r\n\r\nyes\r\n");
    };
    const InboundMessage answer = answerTo(address.toUpper());
    QCOMPARE(answer.references, QStringList{sent.externalId});
    QCOMPARE(answer.to.value(0).value, u"SKLEP@SHOP.EXAMPLE"_s); // the token is nobody's address
    QCOMPARE(answerTo(u"other+"_s + token + u"@alias.example"_s).references, QStringList{sent.externalId});
    const InboundMessage elsewhere = answerTo(u"else+"_s + token + u"@shop.example"_s);
    QVERIFY(elsewhere.references.isEmpty());
    QCOMPARE(elsewhere.to.value(0).value, u"else+"_s + token + u"@shop.example"_s);
    QVERIFY(answerTo(u"sklep+news@shop.example"_s).references.isEmpty());
    QCOMPARE(readAsInbox(whole).replyTo.value(0).value, u"sklep@shop.example"_s); // ours, come back
    sent.from.value = u"a-name-that-is-really-much-too-long@shop.example"_s;
    QVERIFY(read(headers({true, {}})).replyTo.isEmpty());
}

void MimeWriterTest::shortensLongReferences()
{
    OutgoingMessage sent = message();
    sent.references.clear();
    for (int i = 0; i < 300; ++i)
        sent.references.append(u"m%1@x.example"_s.arg(i));
    const InboundMessage back = read(write(sent));
    QCOMPARE(back.references.size(), 40);
    QCOMPARE(back.references.first(), u"m299@x.example"_s);
    QCOMPARE(back.references.last(), u"m0@x.example"_s);
}

void MimeWriterTest::letsNothingIntoTheHeaders()
{
    OutgoingMessage sent = message();
    sent.subject = u"Hi\r\nBcc: evil@x.example\r\n\r\nbody"_s;
    sent.to[0].name = u"Jan\r\nX-Evil: 1"_s;
    sent.references = {u"a@x> \r\nX-Evil: 2"_s};
    sent.bcc = {{u"email"_s, u"boss@shop.example"_s, {}}};
    const QByteArray octets = write(sent);
    const QByteArray head = octets.left(octets.indexOf("\r\n\r\n"));
    QVERIFY(!head.contains("\nBcc:") && !head.contains("\nX-Evil"));
    QVERIFY(!octets.contains("boss@"));
    sent.to.clear();
    sent.cc.clear();
    QVERIFY(write(sent).contains("\r\nTo: undisclosed-recipients:"));
    sent.bcc.clear();
    QVERIFY(write(sent).isEmpty());
    for (const QString &address : {u"a@b\r\nc"_s, u"a b@c"_s, u"@x"_s, u"x@"_s, u"a@b@c"_s, u"<a@b>"_s})
        QVERIFY2(!isMailAddress(address), qPrintable(address));
    QVERIFY(isMailAddress(u"o'neil+tag@shop.example"_s));
}

QTEST_GUILESS_MAIN(MimeWriterTest)
#include "mimewritertest.moc"
