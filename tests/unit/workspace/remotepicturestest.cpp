// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/remotepictures.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace centrala::workspace;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Answers each request by its path, and remembers what was asked.
class PictureServer final : public QTcpServer
{
public:
    QHash<QByteArray, QByteArray> answers; ///< whole HTTP answers
    QList<QByteArray> requests;

    PictureServer()
    {
        (void)listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QByteArray request = socket->readAll();
                requests.append(request);
                socket->write(
                    answers.value(request.split(' ').value(1), "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"));
                socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QString url(const QString &path) const
    {
        return u"http://127.0.0.1:%1%2"_s.arg(serverPort()).arg(path);
    }
    static QByteArray ok(const QByteArray &content)
    {
        return "HTTP/1.1 200 OK\r\nSet-Cookie: seen=1\r\nContent-Length: " + QByteArray::number(content.size()) +
               "\r\nConnection: close\r\n\r\n" + content;
    }
};

QHash<QString, QByteArray> fetched(RemotePictures &pictures, const QStringList &urls)
{
    const auto future = pictures.fetch(urls);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        return {};
    return future.result();
}

} // namespace

/// Pictures on the net are fetched only from the net, and only so much.
class RemotePicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyThePublicInternetIsCalled_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isPublic");
        for (const char *one : {"127.0.0.1", "10.1.2.3", "192.168.1.1", "172.31.0.1", "169.254.169.254", "100.64.0.1",
                                "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "fe80::1", "fc00::1", "::",
                                "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "ff02::1"})
            QTest::newRow(one) << QString::fromLatin1(one) << false;
        for (const char *one : {"93.184.216.34", "8.8.8.8", "172.32.0.1", "2606:2800:220:1::1"})
            QTest::newRow(one) << QString::fromLatin1(one) << true;
    }
    void onlyThePublicInternetIsCalled()
    {
        QFETCH(QString, address);
        QFETCH(bool, isPublic);
        QCOMPARE(isPublicAddress(QHostAddress(address)), isPublic);
    }

    void thisMachineIsNotCalled()
    {
        PictureServer server;
        server.answers.insert("/a.png", PictureServer::ok("picture"));
        RemotePictures pictures;
        const QString name = server.url(u"/a.png"_s).replace(u"127.0.0.1"_s, u"localhost"_s);
        QVERIFY(fetched(pictures, {server.url(u"/a.png"_s), name, u"file:///etc/hostname"_s, u"data:,x"_s,
                                   u"ftp://127.0.0.1/x"_s})
                    .isEmpty());
        QVERIFY(server.requests.isEmpty());
    }

    void whatComesIsKeptApartAndWithoutCookies()
    {
        PictureServer server;
        server.answers.insert("/a.png", PictureServer::ok("first"));
        server.answers.insert("/b.png", PictureServer::ok("second"));
        RemotePictures pictures(RemotePictures::Reach::ThisMachineToo);
        const auto found =
            fetched(pictures, {server.url(u"/a.png"_s), server.url(u"/b.png"_s), server.url(u"/none.png"_s)});
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.value(server.url(u"/b.png"_s)), QByteArray("second"));
        QCOMPARE(fetched(pictures, {server.url(u"/a.png"_s)}).size(), 1);
        for (const QByteArray &request : std::as_const(server.requests)) {
            QVERIFY(!request.toLower().contains("cookie"));
            QVERIFY(!request.toLower().contains("referer"));
            QVERIFY(!request.toLower().contains("centrala"));
        }
    }

    void redirectsAreFollowedAFewTimes()
    {
        PictureServer server;
        const auto to = [&](const QByteArray &place) {
            return "HTTP/1.1 302 Found\r\nLocation: " + place + "\r\nContent-Length: 0\r\n\r\n";
        };
        server.answers.insert("/once", to("/a.png"));
        server.answers.insert("/a.png", PictureServer::ok("picture"));
        server.answers.insert("/round", to("/round"));
        server.answers.insert("/out", to("file:///etc/hostname"));
        RemotePictures pictures(RemotePictures::Reach::ThisMachineToo);
        const auto found = fetched(pictures, {server.url(u"/once"_s), server.url(u"/round"_s), server.url(u"/out"_s)});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.value(server.url(u"/once"_s)), QByteArray("picture"));
        QCOMPARE(server.requests.size(), 2 + 4 + 1);
    }

    void limitsHold()
    {
        PictureServer server;
        server.answers.insert("/big", PictureServer::ok(QByteArray(5000, 'x')));
        server.answers.insert("/small", PictureServer::ok(QByteArray(500, 'x')));
        server.answers.insert("/never", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nx");
        RemotePictures pictures(RemotePictures::Reach::ThisMachineToo);
        pictures.setLimits({2, 1000, 100'000, 3, 2000, 5000});
        const auto found =
            fetched(pictures, {server.url(u"/big"_s), server.url(u"/small"_s), server.url(u"/small?third"_s)});
        QCOMPARE(found.keys(), QStringList(server.url(u"/small"_s)));
        QCOMPARE(server.requests.size(), 2);
        pictures.setLimits({10, 1000, 600, 3, 2000, 5000});
        server.answers.insert("/small?b", PictureServer::ok(QByteArray(500, 'x')));
        QVERIFY(fetched(pictures, {server.url(u"/small"_s), server.url(u"/small?b"_s)}).size() <= 1);
        QVERIFY(fetched(pictures, {server.url(u"/never"_s)}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(RemotePicturesTest)
#include "remotepicturestest.moc"
