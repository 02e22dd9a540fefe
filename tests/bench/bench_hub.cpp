// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One change told to a thousand desks that are signed in to a real hub, beside a bare QWebSocketServer that sends the
// same octets to as many.
#include "tests/bench/report.h"
#include "tests/support/hubprogram.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <QThread>
#include <QUuid>
#include <QWebSocket>
#include <QWebSocketServer>

#include <memory>
#include <vector>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDesks = 1000;
constexpr int kAtOnce = 100; ///< connecting
constexpr int kChanges = 40;
constexpr int kLimitMs = 60'000;

QString request(int id, const QString &method, const QJsonObject &params)
{
    const QJsonObject message{{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"method"_s, method}, {u"params"_s, params}};
    return QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact));
}

/// What a process has in memory; 0 where the system does not say it (Linux does, in /proc).
double residentKb(qint64 process)
{
    QFile file(u"/proc/%1/status"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble();
    }
    return 0;
}

/// Many desks in this process: they only note when something is told.
struct Desks
{
    std::vector<std::unique_ptr<QWebSocket>> sockets;
    QElapsedTimer clock;
    bench::Times times;
    int ready = 0;
    int told = 0;
    qsizetype octets = 0;

    void connectAll(const QUrl &url, const QStringList &greetings)
    {
        for (int i = 0; i < kDesks; ++i) {
            auto socket = std::make_unique<QWebSocket>();
            QWebSocket *raw = socket.get();
            QObject::connect(raw, &QWebSocket::connected, raw, [this, raw, greetings] {
                if (!greetings.isEmpty())
                    raw->sendTextMessage(greetings.first());
                ready += greetings.isEmpty() ? 1 : 0;
            });
            QObject::connect(raw, &QWebSocket::textMessageReceived, raw, [this, raw, greetings](const QString &text) {
                if (text.contains(u"\"error\""_s))
                    qFatal("%s", qPrintable(text.left(300)));
                if (text.contains(u"\"id\":1,"_s)) { // signed in
                    raw->sendTextMessage(greetings.last());
                } else if (text.contains(u"\"method\":\"changes\""_s)) {
                    times.add(double(clock.nsecsElapsed()) / 1e6);
                    ++told;
                    octets = text.size();
                } else if (text.contains(u"\"id\":2"_s)) {
                    ++ready;
                }
            });
            raw->open(url);
            sockets.push_back(std::move(socket));
            if ((i + 1) % kAtOnce == 0 && !QTest::qWaitFor([&] { return ready > i; }, kLimitMs))
                qFatal("only %d of %d desks came in", ready, i + 1);
        }
    }
    /// Does something that tells everybody once, and waits until it came to all.
    template<typename Tell>
    void measure(Tell tell)
    {
        const int before = told;
        clock.start();
        tell();
        if (!QTest::qWaitFor([&] { return told >= before + kDesks; }, kLimitMs))
            qFatal("only %d of %d desks were told", told - before, kDesks);
    }
};

/// The bare server, in a thread of its own as the hub is in a process of its own.
class Bare : public QObject
{
public:
    Bare() : m_server(u"bare"_s, QWebSocketServer::NonSecureMode, this)
    {
        m_server.setMaxPendingConnections(kDesks);
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            while (QWebSocket *socket = m_server.nextPendingConnection())
                m_sockets.append(socket);
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] QUrl url() const { return m_server.serverUrl(); }
    void tell(const QString &line)
    {
        for (QWebSocket *socket : std::as_const(m_sockets))
            socket->sendTextMessage(line);
    }

private:
    QWebSocketServer m_server;
    QList<QWebSocket *> m_sockets;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    qputenv("CENTRALA_SECRETS", "file");
    test::HubProgram hub;
    if (!hub.start())
        qFatal("%s", hub.errors().constData());
    const test::LoopbackFolder channel(hub.path(u"channel"_s));
    std::ignore = hub.addInbox(u"Shop"_s, channel);
    channel.put(u"m1"_s, u"Parcel"_s, u"Hello"_s);
    const QString token = hub.boss({u"token"_s, u"add"_s, u"bench"_s}).object()[u"token"_s].toString();
    qint64 conversation = 0;
    while (conversation == 0)
        conversation = hub.boss({u"queue"_s}).array().at(0)[u"id"_s].toInteger();

    const double before = residentKb(hub.processId());
    Desks desks;
    desks.connectAll(QUrl(hub.url()), {request(1, u"sign_in"_s, {{u"protocol"_s, 1}, {u"secret"_s, token}}),
                                       request(2, u"changes"_s, {{u"after"_s, 1'000'000'000}})});
    for (int i = 0; i < kChanges; ++i) {
        const QJsonObject note{
            {u"name"_s, u"note"_s}, {u"conversation"_s, conversation}, {u"text"_s, u"note %1"_s.arg(i)}};
        desks.measure([&] {
            desks.sockets.front()->sendTextMessage(
                request(10 + i, u"run"_s,
                        {{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"command"_s, note}}));
        });
    }
    const double memory = (residentKb(hub.processId()) - before) / kDesks;
    const double p99 = desks.times.percentile(0.99);
    const qsizetype octets = desks.octets;

    QThread thread;
    auto *bare = new Bare;
    const QUrl url = bare->url();
    bare->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, bare, &QObject::deleteLater);
    thread.start();
    Desks plain;
    plain.connectAll(url, {});
    const QString line =
        u"{\"method\":\"changes\",\"text\":\"%1\"}"_s.arg(QString(qMax<qsizetype>(0, octets - 35), u'x'));
    for (int i = 0; i < kChanges; ++i)
        plain.measure([&] { QMetaObject::invokeMethod(bare, [bare, line] { bare->tell(line); }); });
    const double baseline = plain.times.percentile(0.99);
    thread.quit();
    thread.wait();

    bench::Finding finding;
    finding.name = u"hub"_s;
    finding.what = u"one change to all desks, from the wish to the last desk, p99"_s;
    finding.size = u"%1 desks, %2 octets"_s.arg(kDesks).arg(octets);
    finding.value = p99;
    finding.unit = u"ms"_s;
    finding.baselineWhat = u"a bare QWebSocketServer sending the same octets"_s;
    finding.baseline = baseline;
    finding.ratio = p99 / baseline;
    finding.promise = u"under 100 ms"_s;
    finding.holds = p99 < 100;
    bench::report(finding);
    bench::Finding desk;
    desk.name = u"hub"_s;
    desk.what = u"memory that the hub takes for one desk"_s;
    desk.size = u"%1 desks"_s.arg(kDesks);
    desk.value = memory;
    desk.unit = u"KB"_s;
    bench::report(desk);
    return 0;
}
