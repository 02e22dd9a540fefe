// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/webchat/chatcompany.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::test;

namespace {

constexpr int kPatience = 30'000;

QString said(int number)
{
    return u"message-%1"_s.arg(number, 6, 10, QChar(u'0'));
}

} // namespace

/// What somebody on the internet tries, each against the real program.
class WebchatAttackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPageOfSomebodyElse()
    {
        ChatCompany company;
        QVERIFY(company.start());
        for (const QString &origin : {u"https://evil.example"_s, u"http://shop.example"_s, u"null"_s, QString(),
                                      u"https://shop.example.evil.example"_s}) {
            WidgetLine line(company.chatPort, origin);
            line.hello(WidgetLine::secretOf(u"anna"_s));
            QTRY_VERIFY_WITH_TIMEOUT(line.isClosed(), kPatience);
            QVERIFY2(!line.isWelcome(), qPrintable(origin));
        }
        const auto anna = company.line(u"anna"_s);
        QTRY_VERIFY_WITH_TIMEOUT(anna->isWelcome(), kPatience);
        QCOMPARE(company.upload("words", u"anna"_s, "https://evil.example").status, 403);
        QCOMPARE(company.upload("words", u"anna"_s, {}).status, 403);
        QCOMPARE(company.upload("words", u"anna"_s).status, 201);
        company.stop();
    }

    void aForgedIdentity()
    {
        ChatCompany company;
        QVERIFY(company.start());
        const QJsonObject claims{{u"sub"_s, u"1042"_s}, {u"exp"_s, QDateTime::currentSecsSinceEpoch() + 600}};
        QJsonObject old = claims;
        old[u"exp"_s] = QDateTime::currentSecsSinceEpoch() - 600;
        const QString good = ChatCompany::identity(claims);
        for (const QString &forged : {ChatCompany::identity(claims, "another secret"),
                                      ChatCompany::identity(claims, ChatCompany::kSecret, "none"),
                                      ChatCompany::identity(old), good.left(good.lastIndexOf(u'.') + 1), u"x.y.z"_s}) {
            const auto line = company.line(u"mallory"_s, 0, forged);
            line->say(said(1), u"I am Anna"_s);
            QTRY_COMPARE_WITH_TIMEOUT(line->trouble(), u"sign_in"_s, kPatience);
        }
        QVERIFY(company.host->intake.stored().isEmpty());
        company.stop();
    }

    void anothersChatAndFiles()
    {
        ChatCompany company;
        QVERIFY(company.start());
        const auto anna = company.line(u"anna"_s);
        const auto mallory = company.line(u"mallory"_s);
        QTRY_VERIFY_WITH_TIMEOUT(anna->isWelcome() && mallory->isWelcome(), kPatience);
        const HttpResult up = company.upload("my words", u"anna"_s);
        const QString id = QJsonDocument::fromJson(up.body).object().value(u"id"_s).toString();
        const QJsonArray files{QJsonObject{{u"id"_s, id}, {u"name"_s, u"a.txt"_s}}};
        anna->say(said(1), u"secret"_s, {{u"files"_s, files}});
        QTRY_COMPARE_WITH_TIMEOUT(anna->last(), 1, kPatience);
        QCOMPARE(company.get(u"/files/"_s + id, u"anna"_s).status, 200);
        QCOMPARE(company.get(u"/files/"_s + id, u"mallory"_s).status, 404);
        QCOMPARE(company.get(u"/files/"_s + id).status, 404);
        QCOMPARE(company.get(u"/files/"_s + id, u"anna"_s, "https://evil.example").status, 404);
        // Neither by taking the file into a chat of one's own, nor by the id that agents see.
        mallory->say(said(1), u"mine"_s, {{u"files"_s, files}});
        QTRY_COMPARE_WITH_TIMEOUT(mallory->trouble(), u"refused"_s, kPatience);
        WidgetLine guessed(company.chatPort);
        guessed.hello(ChatCompany::visitorOf(u"anna"_s));
        QTRY_VERIFY_WITH_TIMEOUT(guessed.isClosed(), kPatience);
        for (const QString &path : {u"/files/../keep-chat.log"_s, u"/files/%2e%2e%2fkeep-chat.log"_s,
                                    u"/keep-chat.log"_s, u"/../../etc/passwd"_s})
            QCOMPARE(company.get(path, u"anna"_s).status, 404);
        QVERIFY(mallory->texts().isEmpty());
        company.stop();
    }

    void filesThatWouldRun()
    {
        ChatCompany company;
        QVERIFY(company.start());
        const auto anna = company.line(u"anna"_s);
        QTRY_VERIFY_WITH_TIMEOUT(anna->isWelcome(), kPatience);
        QCOMPARE(
            company.upload("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", u"anna"_s).status,
            415);
        QCOMPARE(company.upload("<!doctype html><script>alert(1)</script>", u"anna"_s).status, 415);
        QCOMPARE(company.upload(QByteArray("MZ\x90\0\3\0\0\0", 8) + QByteArray(9000, 'x'), u"anna"_s).status, 415);
        const int large = company.upload(QByteArray(11 * 1024 * 1024, 'x'), u"anna"_s).status;
        QVERIFY2(large == 413 || large == 0, qPrintable(QString::number(large))); // it may be cut while it still sends
        QCOMPARE(company.upload("words", u"nobody"_s).status, 403);
        QCOMPARE(QDir(company.host->spoolFolder()).entryList({u"keep-file-*"_s}, QDir::Files), QStringList());
        company.stop();
    }

    void scriptEverywhere()
    {
        ChatCompany company;
        QVERIFY(company.start());
        const QString script = u"<img src=x onerror=alert(1)><script>alert(2)</script>"_s;
        const auto anna = company.line(u"anna"_s);
        anna->say(said(1), script,
                  {{u"name"_s, script},
                   {u"email"_s, u"\"<script>\"@x.example"_s},
                   {u"page"_s, QJsonObject{{u"title"_s, script}, {u"url"_s, u"javascript:alert(1)"_s}}}});
        QTRY_COMPARE_WITH_TIMEOUT(anna->last(), 1, kPatience);
        const InboundMessage message = company.host->intake.stored().first().message;
        QVERIFY(message.html.isEmpty()); // text stays text, for whoever shows it
        QVERIFY(message.text.startsWith(script));
        QVERIFY(!message.text.contains(u"javascript:"_s));
        QCOMPARE(message.from.name, script);
        company.stop();
    }

    void framesTooLargeOrSenseless()
    {
        ChatCompany company;
        QVERIFY(company.start());
        const auto anna = company.line(u"anna"_s);
        QTRY_VERIFY_WITH_TIMEOUT(anna->isWelcome(), kPatience);
        for (const QString &raw : {QString(100 * 1024, u'x'), u"{"_s, u"[]"_s, u"{\"t\":\"what\"}"_s}) {
            const auto mallory = company.line(u"mallory"_s);
            mallory->tellRaw(raw);
            QTRY_VERIFY_WITH_TIMEOUT(mallory->isClosed(), kPatience);
        }
        // The head alone announces 100 MB: nothing is waited for.
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, company.chatPort);
        socket.write("GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                     "Origin: https://shop.example\r\nSec-WebSocket-Version: 13\r\n"
                     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(socket.bytesAvailable() > 0, kPatience);
        socket.write(QByteArray::fromHex("81ff0000000006400000") + QByteArray(4096, 'x'));
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, kPatience);
        // A text beyond the limit is refused by name; the line goes on.
        anna->say(said(1), QString(20'000, u'y'));
        QTRY_COMPARE_WITH_TIMEOUT(anna->trouble(), u"refused"_s, kPatience);
        anna->say(said(2), u"still here"_s);
        QTRY_COMPARE_WITH_TIMEOUT(anna->texts(), QStringList{u"still here"_s}, kPatience);
        company.stop();
    }

    void tooFast()
    {
        ChatCompany company;
        QVERIFY(company.start());
        const auto mallory = company.line(u"mallory"_s);
        for (int i = 0; i < 50; ++i)
            mallory->say(said(i), u"spam %1"_s.arg(i));
        QTRY_COMPARE_WITH_TIMEOUT(mallory->trouble(), u"later"_s, kPatience);
        QVERIFY(company.stored().size() < 30);
        for (int i = 0; i < 200; ++i)
            mallory->tell({{u"t"_s, u"ping"_s}});
        QTRY_VERIFY_WITH_TIMEOUT(mallory->isClosed(), kPatience);
        QCOMPARE(mallory->closeCode(), 4008);
        company.stop();
    }

    void tenThousandSessionsFromOneAddress()
    {
        ChatCompany company;
        QVERIFY(company.start());
        // Many at a time, as a script does; few stay, and a customer elsewhere is served meanwhile.
        std::vector<std::unique_ptr<WidgetLine>> lines;
        int welcomes = 0;
        for (int i = 0; i < 10'000; i += 250) {
            for (int n = 0; n < 250; ++n) {
                lines.push_back(std::make_unique<WidgetLine>(company.chatPort));
                lines.back()->hello(WidgetLine::secretOf(QString::number(i + n)));
                lines.back()->say(said(1), u"spam"_s);
            }
            const auto settled = [&] {
                return std::all_of(lines.begin(), lines.end(),
                                   [](const auto &line) { return line->isClosed() || line->isWelcome(); });
            };
            QTRY_VERIFY_WITH_TIMEOUT(settled(), kPatience);
            welcomes = static_cast<int>(
                std::count_if(lines.begin(), lines.end(), [](const auto &line) { return !line->isClosed(); }));
            QVERIFY2(welcomes <= 50, qPrintable(QString::number(welcomes)));
            std::erase_if(lines, [](const auto &line) { return line->isClosed(); });
        }
        QVERIFY(company.stored().size() <= 60);
        WidgetLine anna(company.chatPort, u"https://shop.example"_s, u"192.0.2.7"_s);
        anna.hello(WidgetLine::secretOf(u"anna"_s));
        anna.say(said(1), u"hello"_s);
        QTRY_COMPARE_WITH_TIMEOUT(anna.texts(), QStringList{u"hello"_s}, kPatience);
        company.stop();
    }

    void slowOnes()
    {
        ChatCompany company;
        QVERIFY(company.start());
        std::vector<std::unique_ptr<QTcpSocket>> slow;
        for (const quint16 port : {company.chatPort, company.httpPort}) {
            for (int i = 0; i < 150; ++i) {
                slow.push_back(std::make_unique<QTcpSocket>());
                slow.back()->connectToHost(QHostAddress::LocalHost, port);
                slow.back()->write("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
            }
        }
        const auto all = [&](QAbstractSocket::SocketState state) {
            return std::all_of(slow.begin(), slow.end(), [state](const auto &one) { return one->state() == state; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(all(QAbstractSocket::ConnectedState), kPatience);
        const auto anna = company.line(u"anna"_s);
        anna->say(said(1), u"hello"_s);
        QTRY_COMPARE_WITH_TIMEOUT(anna->texts(), QStringList{u"hello"_s}, kPatience);
        QCOMPARE(company.get(u"/widget.js"_s).status, 200);
        // An octet now and then keeps nobody in.
        QTimer trickle;
        connect(&trickle, &QTimer::timeout, this, [&] {
            for (const auto &one : slow) {
                if (one->state() == QAbstractSocket::ConnectedState)
                    one->write("x");
            }
        });
        trickle.start(1000);
        QTRY_VERIFY_WITH_TIMEOUT(all(QAbstractSocket::UnconnectedState), 60'000);
        company.stop();
    }
};

QTEST_GUILESS_MAIN(WebchatAttackTest)
#include "webchatattacktest.moc"
