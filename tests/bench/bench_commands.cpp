// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many commands a second a hub does for desks that do not wait for each other, beside the engine alone, which
// writes each of them to the disk just the same.
#include "tests/bench/report.h"
#include "tests/support/hubprogram.h"
#include "tests/support/testengine.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QWebSocket>

#include <memory>
#include <vector>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDesks = 10;
constexpr int kCommands = 3000;
constexpr int kUnderWay = 16; ///< of each desk
constexpr int kLimitMs = 120'000;

QString request(int id, const QString &method, const QJsonObject &params)
{
    const QJsonObject message{{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"method"_s, method}, {u"params"_s, params}};
    return QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact));
}

double engineAlone()
{
    test::TestEngine test;
    const InboxId inbox = test.addInbox();
    std::ignore = test.deliver(inbox, {test.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello"_s)});
    const ConversationId id = test.conversationWith(u"a@x"_s);
    test.database().runText(u"PRAGMA synchronous=FULL"_s);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kCommands; ++i)
        std::ignore = test.run(AddNote{id, u"note %1"_s.arg(i)});
    return kCommands * 1000.0 / static_cast<double>(timer.elapsed());
}

/// One desk: keeps kUnderWay notes on their way as long as there are some to send.
struct Desk
{
    QWebSocket socket;
    int *left = nullptr;
    int *done = nullptr;
    qint64 conversation = 0;
    int id = 10;
    bool ready = false;

    void send()
    {
        if (*left <= 0)
            return;
        --*left;
        const QJsonObject note{
            {u"name"_s, u"note"_s}, {u"conversation"_s, conversation}, {u"text"_s, u"note %1"_s.arg(*left)}};
        socket.sendTextMessage(request(
            ++id, u"run"_s, {{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"command"_s, note}}));
    }
    void begin(const QUrl &url, const QString &token)
    {
        QObject::connect(&socket, &QWebSocket::connected, &socket, [this, token] {
            socket.sendTextMessage(request(1, u"sign_in"_s, {{u"protocol"_s, 1}, {u"secret"_s, token}}));
        });
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [this](const QString &text) {
            if (text.contains(u"\"method\""_s))
                return;
            if (!ready) {
                ready = true;
                return;
            }
            ++*done;
            send();
        });
        socket.open(url);
    }
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    qputenv("CENTRALA_SECRETS", "file");
    const double alone = engineAlone();
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

    int left = kCommands;
    int done = 0;
    std::vector<std::unique_ptr<Desk>> desks;
    for (int i = 0; i < kDesks; ++i) {
        desks.push_back(std::make_unique<Desk>());
        desks.back()->left = &left;
        desks.back()->done = &done;
        desks.back()->conversation = conversation;
        desks.back()->begin(QUrl(hub.url()), token);
        if (!QTest::qWaitFor([&] { return desks.back()->ready; }, kLimitMs))
            qFatal("a desk did not come in");
    }
    QElapsedTimer timer;
    timer.start();
    for (const auto &desk : desks) {
        for (int i = 0; i < kUnderWay; ++i)
            desk->send();
    }
    if (!QTest::qWaitFor([&] { return done >= kCommands; }, kLimitMs))
        qFatal("only %d of %d commands were answered", done, kCommands);
    const double through = kCommands * 1000.0 / static_cast<double>(timer.elapsed());
    bench::report({u"commands"_s,
                   u"commands a second through the hub"_s,
                   u"%1 desks, %2 notes"_s.arg(kDesks).arg(kCommands),
                   through,
                   u"1/s"_s,
                   u"the engine alone"_s,
                   alone,
                   through / alone,
                   {},
                   true});
    return 0;
}
