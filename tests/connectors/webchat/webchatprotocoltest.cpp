// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/chatlog.h"
#include "connectors/webchat/chatmapping.h"
#include "connectors/webchat/chatprotocol.h"
#include "connectors/webchat/filecheck.h"
#include "connectors/webchat/limits.h"
#include "connectors/webchat/origins.h"
#include "connectors/webchat/signedidentity.h"

#include <QTemporaryDir>
#include <QTest>

using namespace centrala;
using namespace centrala::webchat;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kSecret = "wK3xJt7mQzR5pL8vN2cB6dF9gH4jS1aT";
/// sub customer-1042, email anna@x.example, name Anna Nowak, exp 1767261600.
const QByteArray kToken =
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
    "eyJpc3MiOiJzaG9wLmV4YW1wbGUiLCJhdWQiOiJjZW50cmFsYTppbmJveDo3Iiwic3ViIjoiY3VzdG9tZXItMTA0MiIsImVtYWlsIjoiYW5uYUB4Lm"
    "V4"
    "YW1wbGUiLCJuYW1lIjoiQW5uYSBOb3dhayIsImlhdCI6MTc2NzI1ODAwMCwiZXhwIjoxNzY3MjYxNjAwLCJqdGkiOiJiMmYxIn0."
    "wSKfhNvFuUYoHxSFcLLlALTn3VTho3MPaOM8Uyki2To";
constexpr Instant kWhileGood = instantFromMs(1'767'260'000'000);

} // namespace

class WebchatProtocolTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesThatMayShowTheChat()
    {
        const auto origins = Origins::parse(u"https://shop.example, *.brand.example:8443 http://localhost:3000"_s);
        QVERIFY(origins.ok());
        for (const auto &good :
             {u"https://shop.example"_s, u"https://SHOP.example"_s, u"https://a.brand.example:8443"_s,
              u"https://a.b.brand.example:8443"_s, u"http://localhost:3000"_s})
            QVERIFY2(origins->allows(good), qPrintable(good));
        for (const auto &bad :
             {u""_s, u"null"_s, u"http://shop.example"_s, u"https://shop.example.evil.example"_s,
              u"https://evilshop.example"_s, u"https://shop.example:444"_s, u"https://brand.example:8443"_s,
              u"https://evilbrand.example:8443"_s, u"https://a.brand.example"_s, u"https://shop.example@evil.example"_s,
              u"https://shop.example/"_s, u"https://shop.example#x"_s, u"file://"_s})
            QVERIFY2(!origins->allows(bad), qPrintable(bad));
        for (const auto &wrong : {u""_s, u"*"_s, u"https://*"_s, u"https://*.example"_s, u"ftp://shop.example"_s,
                                  u"https://shop.example/page"_s, u"https://a.*.example"_s})
            QVERIFY2(!Origins::parse(wrong).ok(), qPrintable(wrong));
    }

    void whoIsSignedIn()
    {
        const auto identity = readSignedIdentity(kToken, kSecret, kWhileGood);
        QVERIFY(identity.ok());
        QCOMPARE(identity->subject, u"customer-1042"_s);
        QCOMPARE(identity->email, u"anna@x.example"_s);
        QCOMPARE(identity->name, u"Anna Nowak"_s);
        QVERIFY(!readSignedIdentity(kToken, kSecret, instantFromMs(1'767'261'700'000)).ok());
        QVERIFY(!readSignedIdentity(kToken, kSecret, instantFromMs(1'767'000'000'000)).ok());
        QVERIFY(!readSignedIdentity(kToken, "another secret of some length", kWhileGood).ok());
        QVERIFY(!readSignedIdentity(kToken, {}, kWhileGood).ok());
        for (qsizetype i = 0; i < kToken.size(); ++i) {
            QByteArray forged = kToken;
            forged[i] = forged.at(i) == 'A' ? 'Q' : 'A';
            QVERIFY2(!readSignedIdentity(forged, kSecret, kWhileGood).ok(), qPrintable(QString::number(i)));
            QVERIFY(!readSignedIdentity(kToken.left(i), kSecret, kWhileGood).ok());
        }
        // {"alg":"none"} with an empty signature.
        QVERIFY(!readSignedIdentity("eyJhbGciOiJub25lIn0." + kToken.split('.').at(1) + '.', kSecret, kWhileGood).ok());
    }

    void filesByTheirContent()
    {
        QCOMPARE(allowedType(QByteArray::fromHex("89504e470d0a1a0a0000000d49484452")), u"image/png"_s);
        QCOMPARE(allowedType("%PDF-1.7\n"), u"application/pdf"_s);
        QCOMPARE(allowedType("Just some words."), u"text/plain"_s);
        for (const QByteArray &bad :
             {QByteArray("<!DOCTYPE html><html>"), QByteArray("<html><script>alert(1)</script>"),
              QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
              QByteArray("<?xml version=\"1.0\"?><svg/>"), QByteArray("  \n<script>alert(1)</script>"),
              QByteArray("#!/bin/sh\nrm -rf /"), QByteArray("MZ\x90\0\3\0\0\0", 8),
              QByteArray("\x7f"
                         "ELF\2\1\1\0",
                         8)})
            QVERIFY2(!allowedType(bad), bad.constData());
        QCOMPARE(servedType("Just some words."), QByteArray("application/octet-stream"));
        QCOMPARE(safeFileName(u"../../etc/passwd"_s, u"text/plain"_s), u"passwd.txt"_s);
        QCOMPARE(safeFileName(u"C:\\a\\page.html"_s, u"text/plain"_s), u"page.html.txt"_s);
        QCOMPARE(safeFileName(u"photo\u202Egnp.exe"_s, u"image/png"_s), u"photognp.exe.png"_s);
        QCOMPARE(safeFileName(u"<img src=x>.jpg"_s, u"image/jpeg"_s), u"img src=x.jpg"_s);
        QCOMPARE(safeFileName(u"оферта.docx"_s, u"application/zip"_s), u"оферта.docx"_s);
        QCOMPARE(safeFileName(u"..."_s, u"application/pdf"_s), u"file.pdf"_s);
    }

    void framesThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("frame");
        for (const char *frame :
             {"", "[]", "{}", "null", "{\"t\":1}", "{\"t\":\"hello\"}", "{\"t\":\"hello\",\"secret\":\"short\"}",
              "{\"t\":\"send\",\"text\":\"x\"}", "{\"t\":\"send\",\"id\":\"../../../x\",\"text\":\"x\"}",
              "{\"t\":\"send\",\"id\":\"12345678\",\"text\":\"  \"}",
              "{\"t\":\"send\",\"id\":\"12345678\",\"text\":\"x\",\"files\":[{\"id\":\"../x\"}]}"})
            QTest::newRow(frame) << QByteArray(frame);
    }
    void framesThatAreNone()
    {
        QFETCH(QByteArray, frame);
        QVERIFY(!readFrame(frame).ok());
    }

    void aMessageIsCleaned()
    {
        const auto frame = readFrame(
            "{\"t\":\"send\",\"id\":\"12345678\",\"text\":\" a\\u0000b\\nc \",\"name\":\"Anna\\n\\u202eNowak\","
            "\"email\":\"no "
            "address\",\"page\":{\"title\":\"<b>Lamps</b>\",\"url\":\"https://u:p@shop.example/a?token=x#y\"}}");
        QVERIFY(frame.ok());
        const Said said = std::get<Said>(*frame);
        QCOMPARE(said.text, u"ab\nc"_s);
        QCOMPARE(said.name, u"Anna Nowak"_s);
        QCOMPARE(said.email, QString());
        QCOMPARE(said.pageUrl, u"https://shop.example/a"_s);
        QCOMPARE(said.pageTitle, u"<b>Lamps</b>"_s);
    }

    void aTypedAddressProvesNothing()
    {
        Visitor visitor;
        visitor.id = visitorIdOf(u"a"_s.repeated(43));
        Said said;
        said.id = u"12345678"_s;
        said.text = u"Hello"_s;
        said.name = u"Anna"_s;
        said.email = u"anna@x.example"_s;
        introduce(visitor, said, std::nullopt);
        const InboundMessage typed = inboundFrom(visitor, said, true, kWhileGood);
        QVERIFY(!typed.fromVerified);
        QVERIFY(typed.proved.isEmpty());
        QVERIFY(typed.replyTo.isEmpty());
        QCOMPARE(typed.text, u"Hello"_s);
        QCOMPARE(typed.claimed, (QList<Address>{{u"email"_s, u"anna@x.example"_s, {}}}));
        QCOMPARE(typed.from.kind, u"webchat"_s);

        introduce(visitor, said, readSignedIdentity(kToken, kSecret, kWhileGood).value());
        const InboundMessage proved = inboundFrom(visitor, said, false, kWhileGood);
        QVERIFY(proved.fromVerified);
        QVERIFY(proved.claimed.isEmpty());
        QCOMPARE(proved.proved.value(0).value, u"user:customer-1042"_s);
        QCOMPARE(proved.proved.value(1).value, u"anna@x.example"_s);
        QCOMPARE(proved.from.name, u"Anna Nowak"_s);
    }

    void anAnswerNobodyWasThereForIsToldOnce()
    {
        using namespace std::chrono_literals;
        Visitor visitor;
        visitor.entries = {{1, true, u"m1"_s, {}, u"Hello"_s, {}, kWhileGood},
                           {2, false, u"a2"_s, {}, u"Seen"_s, {}, kWhileGood},
                           {3, false, u"a3"_s, {}, u"Missed"_s, {}, kWhileGood},
                           {4, false, u"a4"_s, {}, u"Just now"_s, {}, kWhileGood + 10min}};
        visitor.lastSeq = 4;
        visitor.delivered = 2;
        visitor.language = u"pl"_s;
        const QList<DeliveryReport> reports =
            reportsOfLeft(visitor, kWhileGood + 5min, u"https://shop.example/lamps"_s);
        QCOMPARE(reports.size(), 1);
        QCOMPARE(reports.first().externalId, u"a3"_s);
        QCOMPARE(reports.first().delivery, Delivery::Sent);
        QCOMPARE(reports.first().reason, u"visitor_left\nhttps://shop.example/lamps#centrala-chat=\nWróć do czatu:"_s);
        QVERIFY(reportsOfLeft(visitor, kWhileGood + 5min, {}).isEmpty());
        // Nor again after a restart.
        Visitors visitors;
        visitor.id = visitorIdOf(u"a"_s.repeated(43));
        ChatLog::apply(ChatLog::visitorRecord(visitor), visitors);
        QCOMPARE(visitors.value(visitor.id).left, 3);
    }

    void theLogIsReadBackWhereverItWasCut()
    {
        QTemporaryDir folder;
        const QString id = visitorIdOf(u"b"_s.repeated(43));
        QList<ChatEntry> entries;
        {
            ChatLog log(QDir(folder.path()));
            QVERIFY(log.open().ok());
            for (int i = 1; i <= 3; ++i) {
                entries.append({i, i != 2, u"message-%1"_s.arg(i), u"Żółć"_s, u"text 😀 %1"_s.arg(i), {}, kWhileGood});
                log.append(ChatLog::entryRecord(id, entries.last()));
            }
            log.flush();
        }
        QFile file(folder.filePath(u"keep-chat.log"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(whole.left(size));
            file.close();
            {
                ChatLog log(QDir(folder.path()));
                const auto visitors = log.open();
                QVERIFY(visitors.ok());
                QCOMPARE(visitors->value(id).entries.size(), whole.left(size).count('\n'));
                log.append(ChatLog::entryRecord(id, {9, true, u"message-9"_s, {}, u"after"_s, {}, kWhileGood}));
                log.flush();
            }
            ChatLog again(QDir(folder.path()));
            const auto visitors = again.open();
            QCOMPARE(visitors->value(id).entries.last().text, u"after"_s);
            QCOMPARE(visitors->value(id).entries.size(), whole.left(size).count('\n') + 1);
        }
    }

    void addresses()
    {
        const QHostAddress local(QHostAddress::LocalHost);
        QCOMPARE(addressOf(local, {}), u"127.0.0.1"_s);
        QCOMPARE(addressOf(local, "6.6.6.6, 192.0.2.7"), u"192.0.2.7"_s);
        QCOMPARE(addressOf(local, "nonsense"), u"127.0.0.1"_s);
        QCOMPARE(addressOf(QHostAddress(u"192.0.2.1"_s), "6.6.6.6"), u"192.0.2.1"_s);
        QCOMPARE(addressOf(local, "2001:db8:1:2:3:4:5:6"), addressOf(local, "2001:db8:1:2:ffff::1"));
    }
};

QTEST_GUILESS_MAIN(WebchatProtocolTest)
#include "webchatprotocoltest.moc"
