// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/jsonrpcpeer.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::wire;

namespace {

JsonRpcPeer::Answer echo(const QString &method, const QJsonObject &params)
{
    if (method == u"echo")
        return answered(params);
    return answered(Error{Error::Kind::RateLimited, u"channel"_s, u"slowly"_s, instantFromMs(5)});
}

/// Two ends that talk to each other directly.
struct Pair
{
    JsonRpcPeer left{[this](const QByteArray &line) { right.receive(line); }, echo};
    JsonRpcPeer right{[this](const QByteArray &line) { left.receive(line); }, echo};
};

} // namespace

class JsonRpcPeerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bothEndsAsk();
    void anErrorArrivesWhole();
    void anAnswerMayComeLater();
    void aDroppedRequestIsAnsweredAllTheSame();
    void anAnswerAfterTheEndGoesNowhere();
    void linesAreFoundHoweverBytesCome();
    void whatIsNoProtocolBreaksIt_data();
    void whatIsNoProtocolBreaksIt();
    void aLineTooLongIsNotBuffered();
    void aLineTooLongIsNotSent();
    void pendingRequestsFailWhenItBreaks();
    void answersNobodyAskedForArePassedOver();
};

void JsonRpcPeerTest::bothEndsAsk()
{
    Pair pair;
    const QJsonObject params{{u"text"_s, u"zażółć\n"_s}};
    QCOMPARE(pair.left.request(u"echo"_s, params).result().value(), params);
    QCOMPARE(pair.right.request(u"echo"_s, params).result().value(), params);
}

void JsonRpcPeerTest::anErrorArrivesWhole()
{
    Pair pair;
    const Error error = pair.left.request(u"other"_s).result().error();
    QCOMPARE(error.kind, Error::Kind::RateLimited);
    QCOMPARE(error.subject, u"channel"_s);
    QCOMPARE(error.detail, u"slowly"_s);
    QCOMPARE(error.retryAt, std::optional(instantFromMs(5)));
}

void JsonRpcPeerTest::anAnswerMayComeLater()
{
    QByteArray written;
    QPromise<Result<QJsonObject>> promise;
    promise.start();
    JsonRpcPeer peer([&](const QByteArray &line) { written += line; },
                     [&](const QString &, const QJsonObject &) { return promise.future(); });
    peer.receive(R"({"jsonrpc":"2.0","id":"a","method":"slow"})"
                 "\n");
    QVERIFY(written.isEmpty());
    promise.addResult(QJsonObject{{u"done"_s, true}});
    promise.finish();
    QCOMPARE(QJsonDocument::fromJson(written).object(),
             (QJsonObject{{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, u"a"_s}, {u"result"_s, QJsonObject{{u"done"_s, true}}}}));
}

void JsonRpcPeerTest::aDroppedRequestIsAnsweredAllTheSame()
{
    QByteArray written;
    auto promise = std::make_unique<QPromise<Result<QJsonObject>>>();
    promise->start();
    JsonRpcPeer peer([&](const QByteArray &line) { written += line; },
                     [&](const QString &, const QJsonObject &) { return promise->future(); });
    peer.receive("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"slow\"}\n");
    promise.reset();
    QTRY_VERIFY(written.contains("\"error\""));
}

void JsonRpcPeerTest::anAnswerAfterTheEndGoesNowhere()
{
    QPromise<Result<QJsonObject>> promise;
    promise.start();
    auto peer = std::make_unique<JsonRpcPeer>([](const QByteArray &) {},
                                              [&](const QString &, const QJsonObject &) { return promise.future(); });
    peer->receive("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"slow\"}\n");
    peer.reset();
    promise.addResult(QJsonObject{});
    promise.finish();
    QCoreApplication::processEvents();
}

void JsonRpcPeerTest::linesAreFoundHoweverBytesCome()
{
    QByteArray written;
    JsonRpcPeer peer([&](const QByteArray &line) { written += line; }, echo);
    const QByteArray bytes = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"echo\"}\r\n\n  \n"
                             "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"echo\"}\n";
    for (const char octet : bytes)
        peer.receive(QByteArray(1, octet));
    QCOMPARE(written.count('\n'), 2);
    peer.receive(bytes);
    QCOMPARE(written.count('\n'), 4);
}

void JsonRpcPeerTest::whatIsNoProtocolBreaksIt_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("text") << QByteArray("Hello");
    QTest::newRow("half") << QByteArray("{\"method\":");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("number") << QByteArray("1");
    QTest::newRow("nothing in it") << QByteArray("{}");
    QTest::newRow("method is no text") << QByteArray("{\"method\":1}");
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\x00x", 4);
}

void JsonRpcPeerTest::whatIsNoProtocolBreaksIt()
{
    QFETCH(QByteArray, line);
    JsonRpcPeer peer([](const QByteArray &) {}, echo);
    QSignalSpy broken(&peer, &JsonRpcPeer::broken);
    peer.receive(line + '\n');
    peer.receive(line + '\n');
    QCOMPARE(broken.size(), 1);
    QVERIFY(peer.isClosed());
}

void JsonRpcPeerTest::aLineTooLongIsNotBuffered()
{
    JsonRpcPeer peer([](const QByteArray &) {}, echo);
    QSignalSpy broken(&peer, &JsonRpcPeer::broken);
    QByteArray line = "{\"jsonrpc\":\"2.0\",\"method\":\"echo\",\"x\":\"";
    line += QByteArray(JsonRpcPeer::kLineLimit - line.size() - 2, 'x') + "\"}";
    QCOMPARE(line.size(), JsonRpcPeer::kLineLimit);
    peer.receive(line + '\n');
    QCOMPARE(broken.size(), 0);
    peer.receive(QByteArray(JsonRpcPeer::kLineLimit, 'x'));
    QCOMPARE(broken.size(), 0);
    peer.receive("x");
    QCOMPARE(broken.size(), 1);
}

void JsonRpcPeerTest::aLineTooLongIsNotSent()
{
    Pair pair;
    const QJsonObject params{{u"text"_s, QString(JsonRpcPeer::kLineLimit, u'x')}};
    const JsonRpcPeer::Answer answer = pair.left.request(u"echo"_s, params);
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().kind, Error::Kind::TooLarge);
    QVERIFY(pair.left.request(u"echo"_s).result().ok());
}

void JsonRpcPeerTest::pendingRequestsFailWhenItBreaks()
{
    JsonRpcPeer peer([](const QByteArray &) {}, echo);
    const JsonRpcPeer::Answer first = peer.request(u"a"_s);
    const JsonRpcPeer::Answer second = peer.request(u"b"_s);
    peer.receive("garbage\n");
    QCOMPARE(first.result().error().kind, Error::Kind::Malformed);
    QCOMPARE(second.result().error().kind, Error::Kind::Malformed);
    QCOMPARE(peer.request(u"c"_s).result().error().kind, Error::Kind::Offline);
}

void JsonRpcPeerTest::answersNobodyAskedForArePassedOver()
{
    JsonRpcPeer peer([](const QByteArray &) {}, echo);
    const JsonRpcPeer::Answer answer = peer.request(u"a"_s);
    peer.receive("{\"id\":77,\"result\":{}}\n{\"id\":null,\"error\":{}}\n{\"result\":{}}\n");
    QVERIFY(!answer.isFinished());
    peer.receive("{\"id\":1,\"result\":{}}\n{\"id\":1,\"result\":{}}\n");
    QVERIFY(answer.result().ok());
    QVERIFY(!peer.isClosed());
}

QTEST_GUILESS_MAIN(JsonRpcPeerTest)
#include "jsonrpcpeertest.moc"
