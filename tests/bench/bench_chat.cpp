// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two thousand visitors who chat at once through the real connector with a real workspace, beside a bare
// QWebSocketServer that sends the same frames back.
#include "tests/bench/report.h"
#include "tests/support/ctlprogram.h"
#include "tests/support/freeport.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>

#include <memory>
#include <vector>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kVisitors = 2000;
constexpr int kAtOnce = 100;     ///< connecting
constexpr int kEveryMs = 10'000; ///< each visitor writes so often
constexpr int kMessages = 3;     ///< of each
constexpr int kLimitMs = 120'000;
constexpr double kMostMs = 100;

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// What a message takes from the visitor until it is known to be where agents see it: the server's frame with its
/// number.
struct Visitors
{
    struct One
    {
        QWebSocket socket{u"https://shop.example"_s};
        QElapsedTimer clock;
        int said = 0;
        int heard = 0;
    };
    std::vector<std::unique_ptr<One>> all;
    bench::Times times;
    int ready = 0;
    int heard = 0;

    void connectAll(quint16 port, bool isChat)
    {
        for (int i = 0; i < kVisitors; ++i) {
            auto visitor = std::make_unique<One>();
            One *one = visitor.get();
            QObject::connect(&one->socket, &QWebSocket::connected, &one->socket, [this, one, i, isChat] {
                const QByteArray secret = QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256)
                                              .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
                if (isChat)
                    one->socket.sendTextMessage(
                        json({{u"t"_s, u"hello"_s}, {u"secret"_s, QString::fromLatin1(secret)}}));
                else
                    ++ready;
            });
            QObject::connect(&one->socket, &QWebSocket::textMessageReceived, &one->socket,
                             [this, one](const QString &text) {
                                 if (text.contains(u"\"t\":\"welcome\""_s))
                                     ++ready;
                                 if (!text.contains(u"number %1 of"_s.arg(one->said)))
                                     return;
                                 times.add(double(one->clock.nsecsElapsed()) / 1e6);
                                 ++one->heard;
                                 ++heard;
                             });
            QNetworkRequest request(QUrl(u"ws://127.0.0.1:%1/"_s.arg(port)));
            request.setRawHeader("X-Forwarded-For",
                                 "10.0." + QByteArray::number(i / 250) + '.' + QByteArray::number(i % 250 + 1));
            one->socket.open(request);
            all.push_back(std::move(visitor));
            if (i % kAtOnce == kAtOnce - 1 && !QTest::qWaitFor([&] { return ready > i; }, kLimitMs))
                qFatal("%d of %d visitors are in", ready, i + 1);
        }
    }

    void say(One &one, int visitor)
    {
        ++one.said;
        one.clock.start();
        one.socket.sendTextMessage(
            json({{u"t"_s, u"send"_s},
                  {u"id"_s, u"%1-message-%2"_s.arg(visitor, 6, 10, QChar(u'0')).arg(one.said)},
                  {u"text"_s, u"This is number %1 of what visitor %2 says."_s.arg(one.said).arg(visitor)}}));
    }

    /// Everybody writes every ten seconds, not all in the same moment.
    void chat()
    {
        int next = 0;
        QElapsedTimer clock;
        clock.start();
        const auto step = [&] {
            while (next < kVisitors * kMessages && clock.elapsed() >= qint64(next) * kEveryMs / kVisitors) {
                say(*all[static_cast<size_t>(next % kVisitors)], next % kVisitors);
                ++next;
            }
            return heard >= kVisitors * kMessages;
        };
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &timer, [&] { (void)step(); });
        timer.start(1);
        if (!QTest::qWaitFor(step, kLimitMs))
            qFatal("%d of %d messages came back", heard, kVisitors * kMessages);
    }
};

class Echo final : public QObject
{
public:
    Echo()
    {
        m_server.setMaxPendingConnections(kVisitors);
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            QWebSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QWebSocket::textMessageReceived, socket, &QWebSocket::sendTextMessage);
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    QWebSocketServer m_server{u"bare"_s, QWebSocketServer::NonSecureMode, this};
};

/// Resident octets of the connector, the only child of the program that holds the workspace (Linux).
double connectorMemory(qint64 holder)
{
    QByteArray child;
    const QDir threads(u"/proc/%1/task"_s.arg(holder));
    for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile children(threads.filePath(thread + u"/children"_s));
        if (children.open(QIODevice::ReadOnly))
            child += children.readAll();
    }
    QFile status(u"/proc/%1/status"_s.arg(QString::fromLatin1(child.simplified().split(' ').value(0))));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression resident(u"VmRSS:\\s+(\\d+) kB"_s);
    return resident.match(QString::fromLatin1(status.readAll())).captured(1).toDouble() * 1024;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    qputenv("CENTRALA_SECRETS", "file");
    QTemporaryDir folder;
    const test::CtlProgram ctl(folder.filePath(u"workspace"_s));
    const quint16 port = test::freePort();
    const test::CtlResult added = ctl.run({u"inbox"_s, u"add"_s, u"webchat"_s, u"--name"_s, u"Chat"_s, u"--set"_s,
                                           u"origins=https://shop.example"_s, u"listen=127.0.0.1:%1"_s.arg(port),
                                           u"http=127.0.0.1:%1"_s.arg(test::freePort())});
    if (added.status != 0)
        qFatal("%s", added.err.constData());
    const std::unique_ptr<QProcess> holder = ctl.start({u"sync"_s, u"--timeout"_s, u"600"_s});
    const auto listens = [&] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        return socket.waitForConnected(200);
    };
    if (!QTest::qWaitFor(listens, kLimitMs))
        qFatal("the chat does not listen");
    const double before = connectorMemory(holder->processId());
    Visitors visitors;
    visitors.connectAll(port, true);
    visitors.chat();
    const double perVisitor = (connectorMemory(holder->processId()) - before) / kVisitors / 1024;
    const double p99 = visitors.times.percentile(0.99);
    visitors.all.clear();
    holder->terminate();
    holder->waitForFinished(10'000);

    QThread thread;
    auto *echo = new Echo;
    const quint16 echoPort = echo->port();
    echo->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, echo, &QObject::deleteLater);
    thread.start();
    Visitors plain;
    plain.connectAll(echoPort, false);
    plain.chat();
    const double baseline = plain.times.percentile(0.99);
    plain.all.clear();
    thread.quit();
    thread.wait();

    bench::Finding finding;
    finding.name = u"chat"_s;
    finding.what = u"a visitor's message until agents see it, p99"_s;
    finding.size = u"%1 visitors, each writing every %2 s"_s.arg(kVisitors).arg(kEveryMs / 1000);
    finding.value = p99;
    finding.unit = u"ms"_s;
    finding.baselineWhat = u"a bare QWebSocketServer echo"_s;
    finding.baseline = baseline;
    finding.ratio = p99 / baseline;
    finding.promise = u"under 100 ms"_s;
    finding.holds = p99 < kMostMs;
    bench::report(finding);

    bench::Finding memory;
    memory.name = u"chat"_s;
    memory.what = u"memory of the connector for each visitor"_s;
    memory.size = u"%1 visitors"_s.arg(kVisitors);
    memory.value = perVisitor;
    memory.unit = u"KiB"_s;
    memory.promise = u"under 40 KiB"_s;
    memory.holds = perVisitor > 0 && perVisitor < 40;
    bench::report(memory);
    return 0;
}
