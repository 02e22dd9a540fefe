// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What channels call: the hub's HTTP address, as anybody on the internet may use it.
#include "app/hub/httpserver.h"

#include <QElapsedTimer>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;

namespace {

constexpr int kSoon = 20'000;

/// A server whose calls the test answers.
struct Door
{
    hub::Figures figures;
    QList<ChannelCall> calls;
    std::vector<std::shared_ptr<QPromise<int>>> open;
    int status = 200; ///< 0: when the test says so
    hub::HttpServer server;

    Door()
        : server(figures, [this](const ChannelCall &call) {
              calls.append(call);
              auto promise = std::make_shared<QPromise<int>>();
              promise->start();
              open.push_back(promise);
              if (status != 0)
                  answer(open.size() - 1, status);
              return promise->future();
          })
    {
        figures.healthy = true;
        if (!server.listen(QHostAddress(QHostAddress::LocalHost), 0, {}, {}))
            qFatal("no port");
    }
    void answer(size_t which, int with) const
    {
        open[which]->addResult(with);
        open[which]->finish();
    }
};

/// A client that says exactly what it is told to.
struct Client
{
    QTcpSocket socket;

    explicit Client(const Door &door, const QByteArray &words = {})
    {
        socket.connectToHost(QHostAddress::LocalHost, door.server.port());
        socket.write(words);
    }
    /// The status and the headers of what comes back, in lower case.
    QByteArray head()
    {
        QByteArray read;
        const auto whole = [&] {
            read += socket.readAll();
            return read.contains("\r\n\r\n") || socket.state() == QAbstractSocket::UnconnectedState;
        };
        (void)QTest::qWaitFor(whole, kSoon);
        return read.toLower();
    }
    QByteArray status() { return head().mid(9, 3); }
};

QByteArray post(const QByteArray &body, const QByteArray &path = "/hooks/shop?one=1&two=a%20b")
{
    return "POST " + path +
           " HTTP/1.1\r\nHost: hub\r\nX-Secret: Wy\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

} // namespace

class HooksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCallComesWhole()
    {
        Door door;
        const QByteArray body("\0\xff{}\r\n", 6);
        QCOMPARE(Client(door, post(body)).status(), "200");
        QCOMPARE(door.calls.size(), 1);
        QCOMPARE(door.calls[0].path, u"/hooks/shop"_s);
        QCOMPARE(door.calls[0].query, u"one=1&two=a%20b"_s);
        QCOMPARE(door.calls[0].headers.value(u"x-secret"_s), u"Wy"_s);
        QCOMPARE(door.calls[0].body, body);
        // In pieces, without its length.
        QCOMPARE(Client(door, "POST /hooks/shop HTTP/1.1\r\nHost: hub\r\nTransfer-Encoding: chunked\r\n\r\n"
                              "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
                     .status(),
                 "200");
        QCOMPARE(door.calls[1].body, "abcde");
    }

    void whatIsSaidIsWhatTheConnectorSays()
    {
        Door door;
        for (const int status : {403, 404, 400, 503}) {
            door.status = status;
            const QByteArray head = Client(door, post("{}")).head();
            QCOMPARE(head.mid(9, 3), QByteArray::number(status));
            QCOMPARE(head.contains("retry-after: 2\r\n"), status == 503);
        }
    }

    void whatIsTooLargeIsRefusedUnread()
    {
        Door door;
        QCOMPARE(Client(door, "POST /hooks/shop HTTP/1.1\r\nHost: hub\r\nContent-Length: 300000000\r\n\r\n").status(),
                 "413");
        // Who does not say how much it is may send a lot of it; little is kept.
        Client liar(door, "POST /hooks/shop HTTP/1.1\r\nHost: hub\r\nTransfer-Encoding: chunked\r\n\r\n");
        const QByteArray piece(64 * 1024, 'x');
        for (int i = 0; i < 40; ++i)
            liar.socket.write(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
        liar.socket.write("0\r\n\r\n");
        QCOMPARE(liar.status(), "413");
        QCOMPARE(Client(door, post(QByteArray(ChannelCall::kBodyLimit, 'x'))).status(), "200");
        QCOMPARE(Client(door, "POST /hooks/shop HTTP/1.1\r\nHost: hub\r\nX: " + QByteArray(40'000, 'x') +
                                  "\r\nContent-Length: 0\r\n\r\n")
                     .status(),
                 "431");
        QCOMPARE(door.calls.size(), 1);
    }

    /// Calls wait without a thread each, and nobody who waits keeps the health page from being read.
    void manyWaitAtOnce()
    {
        Door door;
        door.status = 0;
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < hub::HttpServer::kCallLimit; ++i)
            clients.push_back(std::make_unique<Client>(door, post("{}")));
        QTRY_COMPARE_WITH_TIMEOUT(door.calls.size(), hub::HttpServer::kCallLimit, kSoon);
        QCOMPARE(Client(door, post("{}")).status(), "503");
        QCOMPARE(Client(door, "GET /healthz HTTP/1.1\r\nHost: hub\r\n\r\n").status(), "200");
        // The last first; one client has gone meanwhile.
        clients[3].reset();
        for (size_t i = door.open.size(); i-- > 0;)
            door.answer(i, 200);
        for (const auto &client : clients)
            QVERIFY(!client || client->status() == "200");
        door.status = 200;
        QTRY_COMPARE_WITH_TIMEOUT(Client(door, post("{}")).status(), "200", kSoon);
    }

    /// Who takes for ever to say what they want holds no place of others.
    void slowBodiesAreGivenUp()
    {
        Door door;
        std::vector<std::unique_ptr<Client>> slow;
        for (int i = 0; i < hub::HttpServer::kCallLimit; ++i)
            slow.push_back(std::make_unique<Client>(
                door, "POST /hooks/shop HTTP/1.1\r\nHost: hub\r\nContent-Length: 100000\r\n\r\n{"));
        QTRY_COMPARE_WITH_TIMEOUT(Client(door, post("{}")).status(), "503", kSoon);
        const auto isServed = [&] {
            for (const auto &client : slow)
                client->socket.write(" "); // they do go on
            return Client(door, post("{}")).status() == "200";
        };
        QVERIFY(QTest::qWaitFor(isServed, 2 * kSoon));
    }

    /// Connections that begin and say nothing more are ended.
    void halfOpenOnesAreEnded()
    {
        Door door;
        std::vector<std::unique_ptr<Client>> silent;
        for (unsigned i = 0; i < hub::HttpServer::kConnectionLimit; ++i)
            silent.push_back(std::make_unique<Client>(door, "POST /hooks/shop HTTP/1.1\r\nHost: h"));
        const auto isServed = [&] {
            return Client(door, "GET /healthz HTTP/1.1\r\nHost: hub\r\n\r\n").status() == "200";
        };
        QVERIFY(QTest::qWaitFor(isServed, 2 * kSoon));
    }

    /// The server ends while calls wait, and answers that come later do no harm.
    void itEndsWhileCallsWait()
    {
        std::vector<std::shared_ptr<QPromise<int>>> late;
        std::unique_ptr<Client> client;
        {
            Door door;
            door.status = 0;
            client = std::make_unique<Client>(door, post("{}"));
            QTRY_COMPARE_WITH_TIMEOUT(door.calls.size(), 1, kSoon);
            late = door.open;
        }
        late[0]->addResult(200);
        late[0]->finish();
        QVERIFY(QList<QByteArray>({"503", ""}).contains(client->status()));
    }
};

QTEST_GUILESS_MAIN(HooksTest)
#include "hookstest.moc"
