// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/remotepictures.h"
#include "tests/gui/mailwindow.h"
#include "ui/thread/threadview.h"

#include <QBuffer>
#include <QTcpServer>
#include <QTcpSocket>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Gives a picture to whoever asks, and counts.
class PictureServer final : public QTcpServer
{
public:
    int asked = 0;
    PictureServer()
    {
        QImage picture(40, 200, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QBuffer buffer(&m_png);
        (void)buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "PNG");
        (void)listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const bool isGone = socket->readAll().contains("gone");
                ++asked;
                socket->write(isGone ? QByteArray("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")
                                     : "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " +
                                           QByteArray::number(m_png.size()) + "\r\n\r\n" + m_png);
                socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QString url(const QString &name) const
    {
        return u"http://127.0.0.1:%1/%2"_s.arg(serverPort()).arg(name);
    }

private:
    QByteArray m_png;
};

} // namespace

/// Nothing is fetched from the net until somebody asks for it.
class TestPictures : public QObject
{
    Q_OBJECT

    static EntryId addMail(test::MailWindow &mail, const QString &sender, const QStringList &pictures)
    {
        TimelineEntry entry;
        entry.conversation = mail.id;
        entry.at = mail.clock.now();
        entry.channel = u"email"_s;
        entry.author = {u"email"_s, sender, u"Sklep"_s};
        entry.subject = u"Nowości"_s;
        entry.html = u"<h1>Nowości</h1><p>Dzień dobry, oto lampy.</p>"_s;
        for (const QString &picture : pictures)
            entry.html += u"<p><img src=\"%1\" alt=\"lampa\"/></p>"_s.arg(picture);
        return mail.workspace.addEntry(entry);
    }
    static ui::ThreadView *viewOf(test::MailWindow &mail)
    {
        auto *view = mail.window.conversation()->view();
        view->mails().setRemotePictures(
            std::make_unique<workspace::RemotePictures>(workspace::RemotePictures::Reach::ThisMachineToo));
        return view;
    }

private Q_SLOTS:
    void oneClickShowsTheMailsPictures()
    {
        PictureServer server;
        test::MailWindow mail;
        ui::ThreadView *view = viewOf(mail);
        const EntryId id = addMail(mail, u"news@shop.example"_s, {server.url(u"a.png"_s), server.url(u"b.png"_s)});
        QTRY_VERIFY(view->targetRect(id, ui::EntryLayout::Act::ShowPictures).isValid());
        QCOMPARE(server.asked, 0);
        const int before = view->visualRect(view->model()->index(view->model()->rowCount() - 1, 0)).height();
        if (qEnvironmentVariableIsSet("CENTRALA_PICTURES"))
            mail.window.grab().save(qEnvironmentVariable("CENTRALA_PICTURES") + u"/held.png"_s);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->targetRect(id, ui::EntryLayout::Act::ShowPictures).center());
        QTRY_COMPARE(server.asked, 2);
        QTRY_VERIFY(!view->targetRect(id, ui::EntryLayout::Act::ShowPictures).isValid());
        QTRY_VERIFY(view->visualRect(view->model()->index(view->model()->rowCount() - 1, 0)).height() > before);
        if (qEnvironmentVariableIsSet("CENTRALA_PICTURES"))
            mail.window.grab().save(qEnvironmentVariable("CENTRALA_PICTURES") + u"/shown.png"_s);
        // Another mail of the same sender waits to be asked for.
        const EntryId next = addMail(mail, u"news@shop.example"_s, {server.url(u"c.png"_s)});
        QTRY_VERIFY(view->targetRect(next, ui::EntryLayout::Act::ShowPictures).isValid());
        QCOMPARE(server.asked, 2);
    }

    void aSenderIsRememberedOnlyWhenAskedFor()
    {
        PictureServer server;
        test::MailWindow mail;
        ui::ThreadView *view = viewOf(mail);
        const EntryId first = addMail(mail, u"news@shop.example"_s, {server.url(u"a.png"_s)});
        QTRY_VERIFY(view->targetRect(first, ui::EntryLayout::Act::AlwaysPictures).isValid());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->targetRect(first, ui::EntryLayout::Act::AlwaysPictures).center());
        QTRY_COMPARE(server.asked, 1);
        (void)addMail(mail, u"news@shop.example"_s, {server.url(u"b.png"_s)});
        QTRY_COMPARE(server.asked, 2);
        const EntryId other = addMail(mail, u"spam@other.example"_s, {server.url(u"c.png"_s)});
        QTRY_VERIFY(view->targetRect(other, ui::EntryLayout::Act::ShowPictures).isValid());
        QCOMPARE(server.asked, 2);
    }

    void whatDoesNotComeIsSaid()
    {
        PictureServer server;
        test::MailWindow mail;
        ui::ThreadView *view = viewOf(mail);
        const EntryId id = addMail(mail, u"news@shop.example"_s, {server.url(u"gone.png"_s)});
        QTRY_VERIFY(view->targetRect(id, ui::EntryLayout::Act::ShowPictures).isValid());
        view->showPictures(id, false);
        QTRY_COMPARE(server.asked, 1);
        QTRY_VERIFY(!view->targetRect(id, ui::EntryLayout::Act::ShowPictures).isValid());
        view->showPictures(id, false); // once is enough
        QTest::qWait(0);
        QCOMPARE(server.asked, 1);
    }
};

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
