// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/clock.h"
#include "app/model/randomsource.h"
#include "app/workspace/localworkspace.h"
#include "tests/gui/guisetup.h"
#include "tests/support/dovecotserver.h"
#include "tests/support/httpfarend.h"
#include "tests/support/smtpsink.h"
#include "ui/controls/button.h"
#include "ui/settings/addinboxdialog.h"
#include "ui/settings/firststart.h"
#include "ui/settings/schemaform.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QLineEdit>
#include <QSpinBox>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;
using test::HttpFarEnd;
using test::HttpRequest;
using test::HttpResponse;

namespace {

constexpr int kSoon = 30'000;

ui::Button *buttonOf(QWidget &in, const QString &words)
{
    for (ui::Button *button : in.findChildren<ui::Button *>()) {
        if (button->isVisible() && button->isEnabled() && button->text() == words)
            return button;
    }
    return nullptr;
}

/// Puts a picture where $CENTRALA_PICTURES says, for people to look at.
void keep(QWidget &shown, const QString &name)
{
    const QString folder = qEnvironmentVariable("CENTRALA_PICTURES");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        shown.grab().save(QDir(folder).filePath(name + u".png"_s));
}

} // namespace

/// A mailbox that takes no password: its owner signs in with the browser, from the first steps and from the settings.
/// Mail servers, connector and workspace are real; the browser is the test.
class TestSignIn : public QObject
{
    Q_OBJECT

    struct World
    {
        test::DovecotServer imap;
        std::unique_ptr<test::SmtpSink> smtp;
        std::unique_ptr<HttpFarEnd> provider;
        QStringList codes;     ///< that the provider was given
        QStringList refreshed; ///< refresh tokens that were used
        QTemporaryDir folder;
        SystemClock clock;
        SystemRandom random;
        std::unique_ptr<workspace::LocalWorkspace> workspace;
        std::unique_ptr<test::GuiSetup> setup;
        test::AnsweringDialogs dialogs;
        std::unique_ptr<ui::MainWindow> window;
    };
    std::unique_ptr<World> m_world;
    QList<QUrl> m_opened;

    static void json(const HttpFarEnd::Respond &respond, const QByteArray &text)
    {
        HttpResponse response;
        response.body = text;
        respond(response);
    }

    void fill(const ui::SchemaForm *form)
    {
        const auto field = [form](const QString &name) { return qobject_cast<QLineEdit *>(form->control(name)); };
        const QString root = u"http://127.0.0.1:%1"_s.arg(m_world->provider->port());
        field(u"address"_s)->setText(u"anna@shop.example"_s);
        for (const auto &[name, port] :
             {std::pair(u"imap"_s, m_world->imap.imapPort()), std::pair(u"smtp"_s, m_world->smtp->port())}) {
            field(name + u".host"_s)->setText(u"127.0.0.1"_s);
            qobject_cast<QSpinBox *>(form->control(name + u".port"_s))->setValue(port);
            auto *security = qobject_cast<QComboBox *>(form->control(name + u".security"_s));
            security->setCurrentIndex(security->findData(u"none"_s));
            field(name + u".user"_s)->setText(u"anna"_s);
        }
        field(u"oauth.auth_url"_s)->setText(root + u"/authorize"_s);
        field(u"oauth.token_url"_s)->setText(root + u"/token"_s);
    }

    /// What the owner's browser does once the provider is content, or is not.
    void answer(const QByteArray &outcome)
    {
        const QUrlQuery shown(m_opened.last());
        const QUrl redirect(shown.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        auto *browser = new QTcpSocket(this);
        connect(browser, &QTcpSocket::disconnected, browser, &QObject::deleteLater);
        browser->connectToHost(redirect.host(), static_cast<quint16>(redirect.port()));
        browser->write("GET /?" + outcome + "&state=" + shown.queryItemValue(u"state"_s).toLatin1() +
                       " HTTP/1.1\r\nHost: x\r\n\r\n");
    }

public Q_SLOTS:
    void open(const QUrl &url) { m_opened.append(url); }

private Q_SLOTS:
    void init()
    {
        m_opened.clear();
        QDesktopServices::setUrlHandler(u"http"_s, this, "open");
        m_world = std::make_unique<World>();
        World &world = *m_world;
        world.smtp = std::make_unique<test::SmtpSink>(test::SmtpSink::Options{.token = u"good"_s});
        QVERIFY(world.smtp->start());
        world.provider =
            std::make_unique<HttpFarEnd>([&world](const HttpRequest &request, const HttpFarEnd::Respond &respond) {
                if (request.path.startsWith("/introspect"))
                    return json(respond, request.path.contains("token=good&")
                                             ? "{\"email\": \"anna\", \"active\": \"true\"}"
                                             : "{\"active\": \"false\"}");
                const QUrlQuery form(QString::fromUtf8(request.body));
                if (form.queryItemValue(u"grant_type"_s) == u"authorization_code") {
                    world.codes.append(form.queryItemValue(u"code"_s));
                    return json(respond, "{\"access_token\": \"unused\", \"refresh_token\": \"for-" +
                                             world.codes.last().toLatin1() + "\"}");
                }
                world.refreshed.append(form.queryItemValue(u"refresh_token"_s));
                json(respond, "{\"access_token\": \"good\", \"expires_in\": 3600, \"refresh_token\": \"turned-" +
                                  QByteArray::number(world.refreshed.size()) + "\"}");
            });
        QVERIFY(world.provider->listen());
        world.imap.acceptTokens(u"http://127.0.0.1:%1/introspect?token="_s.arg(world.provider->port()));
        QVERIFY2(world.imap.start(), qPrintable(world.imap.problem()));
        QVERIFY(world.imap.deliver(u"anna"_s, "From: Jan <jan@x.example>\r\nSubject: Lampa\r\nMessage-ID: "
                                              "<1@x.example>\r\n\r\nGdzie jest?\r\n"));
        auto opened = workspace::LocalWorkspace::open(workspace::Folder(world.folder.filePath(u"workspace"_s)),
                                                      world.clock, world.random);
        QVERIFY(opened.ok());
        world.workspace = std::move(opened.value());
        world.setup = std::make_unique<test::GuiSetup>(world.clock);
        world.window = std::make_unique<ui::MainWindow>(world.setup->look, *world.workspace, world.dialogs);
        world.window->resize(1280, 720);
        world.window->show();
        world.workspace->start();
    }
    void cleanup()
    {
        QDesktopServices::unsetUrlHandler(u"http"_s);
        m_world->window.reset();
        m_world->workspace.reset();
        m_world.reset();
    }

    void anOwnerSignsInWithTheBrowser()
    {
        World &world = *m_world;
        world.window->firstStart();
        auto *assistant = world.window->findChild<ui::FirstStart *>();
        assistant->showStep(ui::FirstStart::InboxStep);
        QTest::mouseClick(buttonOf(*assistant, u"E-mail"_s), Qt::LeftButton);
        const ui::SchemaForm *form = assistant->inboxForm()->form();
        QVERIFY(!buttonOf(*assistant, u"Sign in with the browser"_s));
        auto *way = qobject_cast<QComboBox *>(form->control(u"auth"_s));
        QVERIFY(way->isVisible()); // nobody has to look for it
        way->setCurrentIndex(way->findData(u"xoauth2"_s));
        QVERIFY(buttonOf(*assistant, u"Sign in with the browser"_s));
        fill(form);

        // What is missing is asked for where it belongs.
        QTest::mouseClick(buttonOf(*assistant, u"Sign in with the browser"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!assistant->inboxForm()->trouble().isEmpty(), kSoon);
        auto *application = qobject_cast<QLineEdit *>(form->control(u"oauth.client_id"_s));
        QTRY_VERIFY_WITH_TIMEOUT(application->hasFocus() && !application->visibleRegion().isEmpty(), kSoon);
        keep(*assistant, u"signin-missing"_s);
        application->setText(u"our app"_s);

        // The owner says no; then yes, and the assistant goes on by itself.
        QTest::mouseClick(buttonOf(*assistant, u"Test and continue"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_opened.size(), 1, kSoon);
        QVERIFY(buttonOf(*assistant, u"Stop waiting"_s));
        keep(*assistant, u"signin-waiting"_s);
        answer("error=access_denied");
        QTRY_VERIFY_WITH_TIMEOUT(assistant->inboxForm()->trouble().contains(u"did not sign you in"_s), kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(buttonOf(*assistant, u"Test and continue"_s), kSoon);
        QTest::mouseClick(buttonOf(*assistant, u"Test and continue"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_opened.size(), 2, kSoon);
        answer("code=one");
        QTRY_VERIFY2_WITH_TIMEOUT(assistant->step() == ui::FirstStart::TryStep,
                                  qPrintable(assistant->inboxForm()->trouble()), kSoon);
        QCOMPARE(world.codes, QStringList{u"one"_s});
        QTRY_COMPARE_WITH_TIMEOUT(world.workspace->pages().queueCount({View::Open, {}, {}, {}, {}}), 1, kSoon);
        QVERIFY(world.refreshed.size() >= 2);
        QCOMPARE(world.refreshed.first(), u"for-one"_s);
        QCOMPARE(world.refreshed.at(1), u"turned-1"_s); // what the test was given in its place
    }

    void itIsDoneAgainInTheSettings()
    {
        World &world = *m_world;
        ui::AddInboxDialog adding(world.setup->look, *world.workspace, world.window.get());
        adding.show();
        QTest::mouseClick(adding.findChild<ui::Button *>(u"email"_s), Qt::LeftButton);
        auto *form = adding.findChild<ui::InboxForm *>();
        auto *way = qobject_cast<QComboBox *>(form->form()->control(u"auth"_s));
        way->setCurrentIndex(way->findData(u"xoauth2"_s));
        fill(form->form());
        qobject_cast<QLineEdit *>(form->form()->control(u"oauth.client_id"_s))->setText(u"our app"_s);

        // Somebody changes their mind, and then signs in first and saves after.
        QTest::mouseClick(buttonOf(adding, u"Sign in with the browser"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_opened.size(), 1, kSoon);
        QTest::mouseClick(buttonOf(adding, u"Stop waiting"_s), Qt::LeftButton);
        QVERIFY(buttonOf(adding, u"Test and save"_s));
        QTest::mouseClick(buttonOf(adding, u"Sign in with the browser"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_opened.size(), 2, kSoon);
        QTest::mouseClick(buttonOf(adding, u"Open the page again"_s), Qt::LeftButton);
        QCOMPARE(m_opened.size(), 3);
        QCOMPARE(m_opened.at(2), m_opened.at(1));
        answer("code=one");
        QTRY_VERIFY_WITH_TIMEOUT(buttonOf(adding, u"Sign in again with the browser"_s), kSoon);
        keep(adding, u"signin-signed-in"_s);
        QCOMPARE(adding.isVisible(), true); // nothing was saved
        QTest::mouseClick(buttonOf(adding, u"Test and save"_s), Qt::LeftButton);
        QTRY_VERIFY2_WITH_TIMEOUT(!adding.isVisible(), qPrintable(form->trouble()), kSoon);
        QCOMPARE(world.codes.size(), 1);
        QCOMPARE(world.workspace->pages().inboxes().size(), 1);

        // The provider forgot us: the same mailbox is signed in to once more.
        const InboxRow inbox = world.workspace->pages().inboxes().first();
        ui::AddInboxDialog editing(world.setup->look, *world.workspace, inbox, world.window.get());
        editing.show();
        QTest::mouseClick(buttonOf(editing, u"Sign in again with the browser"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_opened.size(), 4, kSoon);
        answer("code=two");
        QTRY_VERIFY_WITH_TIMEOUT(buttonOf(editing, u"Test and save"_s), kSoon);
        QTest::mouseClick(buttonOf(editing, u"Test and save"_s), Qt::LeftButton);
        QTRY_VERIFY2_WITH_TIMEOUT(!editing.isVisible(), qPrintable(editing.findChild<ui::InboxForm *>()->trouble()),
                                  kSoon);
        QVERIFY(world.refreshed.contains(u"for-two"_s));
    }
};

QTEST_MAIN(TestSignIn)
#include "tst_signin.moc"
