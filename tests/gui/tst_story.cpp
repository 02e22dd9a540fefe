// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One person chats on the site, mails, and goes on in Telegram: in the real window, over the real connectors.
#include "app/model/clock.h"
#include "app/model/randomsource.h"
#include "app/workspace/localworkspace.h"
#include "tests/connectors/telegram/fakebotapi.h"
#include "tests/connectors/webchat/widgetline.h"
#include "tests/gui/guisetup.h"
#include "tests/support/dovecotserver.h"
#include "tests/support/freeport.h"
#include "tests/support/smtpsink.h"
#include "ui/compose/messageedit.h"
#include "ui/customer/customerpane.h"
#include "ui/queue/queuepane.h"
#include "ui/settings/addinboxdialog.h"
#include "ui/settings/schemaform.h"
#include "ui/shell/statusline.h"
#include "ui/thread/conversationpane.h"

#include <QDir>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSoon = 30'000;
constexpr qint64 kAnna = 5'987'654'321;
const QString kAddress = u"anna.nowak@poczta.example"_s;
const QByteArray kSiteSecret = "wK3xJt7mQzR5pL8vN2cB6dF9gH4jS1aT";

/// What the shop's own page says of a customer who is signed in there.
QString signedInAs(const QString &name, const QString &email)
{
    const auto part = [](const QByteArray &bytes) {
        return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QJsonObject claims{{u"sub"_s, u"customer-1042"_s},
                             {u"email"_s, email},
                             {u"name"_s, name},
                             {u"exp"_s, QDateTime::currentSecsSinceEpoch() + 3600}};
    const QByteArray text =
        part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + '.' + part(QJsonDocument(claims).toJson(QJsonDocument::Compact));
    return QString::fromLatin1(text + '.' +
                               part(QMessageAuthenticationCode::hash(text, kSiteSecret, QCryptographicHash::Sha256)));
}

QByteArray mail(const QString &text)
{
    return "From: Anna Nowak <" + kAddress.toUtf8() + ">\r\nTo: pomoc@sklep.example\r\nSubject: Lampa\r\nDate: " +
           QDateTime::currentDateTimeUtc().toString(Qt::RFC2822Date).toUtf8() +
           "\r\nMessage-ID: <1@poczta.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; "
           "charset=utf-8\r\n\r\n" +
           text.toUtf8() + "\r\n";
}

/// A shop with its three inboxes, and the window over them.
struct Shop
{
    test::DovecotServer server{{{u"pomoc"_s, u"secret"_s}}};
    test::SmtpSink sink;
    test::FakeBotApi bot;
    quint16 chatPort = test::freePort();
    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<workspace::LocalWorkspace> workspace =
        std::move(workspace::LocalWorkspace::open(workspace::Folder(folder.filePath(u"workspace"_s)), clock, random))
            .value();
    test::GuiSetup setup{clock};
    test::AnsweringDialogs dialogs;
    ui::MainWindow window{setup.look, *workspace, dialogs};
    int messages = 0;

    void begin()
    {
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(sink.start());
        QVERIFY(bot.start());
        window.resize(1280, 800);
        window.begin({View::Mine, workspace->me().agent, {}, {}, {}});
        window.show();
        workspace->start();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    void add(const QString &channel, const QString &name, const QJsonObject &settings,
             const QHash<QString, QString> &secrets)
    {
        const auto added = workspace->addInbox({channel, name, settings}, secrets);
        QTRY_VERIFY_WITH_TIMEOUT(added.isFinished(), kSoon);
        QVERIFY2(added.result().ok(), added.result() ? "" : qPrintable(added.result().error().detail));
    }
    void connectChannels()
    {
        add(u"webchat"_s, u"sklep.example"_s,
            {{u"origins"_s, u"https://shop.example"_s},
             {u"listen"_s, u"127.0.0.1:%1"_s.arg(chatPort)},
             {u"http"_s, u"127.0.0.1:%1"_s.arg(test::freePort())}},
            {{u"identity_secret"_s, QString::fromLatin1(kSiteSecret)}});
        add(u"email"_s, u"Pomoc"_s,
            {{u"address"_s, u"pomoc@sklep.example"_s},
             {u"imap.host"_s, server.host()},
             {u"imap.port"_s, server.imapPort()},
             {u"imap.security"_s, u"none"_s},
             {u"imap.user"_s, u"pomoc"_s},
             {u"smtp.host"_s, server.host()},
             {u"smtp.port"_s, sink.port()},
             {u"smtp.security"_s, u"none"_s},
             {u"smtp.user"_s, u"pomoc"_s}},
            {{u"password"_s, u"secret"_s}});
        connectTelegram();
    }
    void connectTelegram()
    {
        add(u"telegram"_s, u"@sklep_bot"_s,
            {{u"base_url"_s, bot.url()}, {u"start_link"_s, u"https://t.me/sklep_bot?start="_s}},
            {{u"token"_s, QString::fromLatin1(test::FakeBotApi::kToken)}});
    }
    [[nodiscard]] int waiting() const { return window.queue()->model().rowCount(); }
    /// Takes the next one, who said `question`, and answers, as agents do.
    void answerNext(const QString &question, const QString &words)
    {
        window.actions().trigger(u"queue.next"_s);
        QTRY_VERIFY_WITH_TIMEOUT(told().value(told().size() - 1).contains(question), kSoon);
        answer(words);
    }
    void answer(const QString &words)
    {
        window.conversation()->openComposer(ui::Composer::Mode::Reply);
        ui::Composer *composer = window.conversation()->composer();
        composer->setText(words); // the keyboard of the tests has no Polish letters
        QTest::keyClick(composer->edit(), Qt::Key_Return, Qt::ControlModifier);
    }
    void writesToTheBot(const QString &words)
    {
        const QJsonObject from{
            {u"id"_s, kAnna}, {u"is_bot"_s, false}, {u"first_name"_s, u"Anna"_s}, {u"last_name"_s, u"Nowak"_s}};
        bot.happens({{u"message"_s, QJsonObject{{u"message_id"_s, ++messages},
                                                {u"from"_s, from},
                                                {u"chat"_s, QJsonObject{{u"id"_s, kAnna}, {u"type"_s, u"private"_s}}},
                                                {u"date"_s, QDateTime::currentSecsSinceEpoch()},
                                                {u"text"_s, words}}}});
    }
    /// What the timeline shows, the person's whole history.
    [[nodiscard]] QStringList told()
    {
        ui::ThreadModel &model = window.conversation()->model();
        while (model.hasEarlier())
            model.fetchEarlier();
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (const QString text = model.entry(row).text; !text.isEmpty())
                texts.append(model.entry(row).channel + u": "_s + text.section(u'\n', 0, 0).trimmed());
        }
        return texts;
    }
};

void keep(QWidget &widget, const QString &name)
{
    QCoreApplication::processEvents(); // what was to be laid out anew
    if (const QString folder = qEnvironmentVariable("CENTRALA_PICTURES"); !folder.isEmpty())
        QVERIFY(widget.grab().save(folder + u'/' + name + u".png"_s));
}

} // namespace

class TestStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onePersonInThreeChannelsIsOneCustomer()
    {
        Shop shop;
        shop.begin();
        shop.connectChannels();

        // She is signed in on the shop's site and asks in the chat.
        QTRY_VERIFY_WITH_TIMEOUT(!shop.workspace->pages().inboxes().isEmpty(), kSoon);
        std::unique_ptr<test::WidgetLine> visitor;
        const auto isWelcome = [&] {
            if (!visitor || visitor->isClosed()) { // it listens in a moment
                visitor = std::make_unique<test::WidgetLine>(shop.chatPort);
                visitor->hello(test::WidgetLine::secretOf(u"anna"_s), 0, signedInAs(u"Anna Nowak"_s, kAddress));
            }
            return visitor->isWelcome();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWelcome(), kSoon);
        visitor->say(u"question-1"_s, u"Czy lampa stoi w magazynie?"_s);
        QTRY_COMPARE_WITH_TIMEOUT(shop.waiting(), 1, kSoon);
        shop.answerNext(u"Czy lampa"_s, u"Tak, mamy trzy."_s);
        QTRY_VERIFY_WITH_TIMEOUT(visitor->texts().contains(u"Tak, mamy trzy."_s), kSoon);

        // Later she mails.
        QVERIFY(shop.server.deliver(u"pomoc"_s, mail(u"Lampa przyszła bez klosza."_s)));
        QTRY_COMPARE_WITH_TIMEOUT(shop.waiting(), 1, kSoon);
        shop.answerNext(u"bez klosza"_s, u"Przepraszamy! Szybciej w Telegramie: {link.telegram}"_s);
        QTRY_COMPARE_WITH_TIMEOUT(shop.sink.mails().size(), 1, kSoon);
        QByteArray data = shop.sink.mails().first().data;
        data.replace("=\r\n", "").replace("=3D", "=");
        const QString payload = QRegularExpression(u"https://t\\.me/sklep_bot\\?start=([A-Za-z0-9_-]+)"_s)
                                    .match(QString::fromUtf8(data))
                                    .captured(1);
        QVERIFY2(payload.size() > 30, data.constData());

        // She follows the link, and the shop knows her.
        for (const QString &words : {u"/start "_s + payload, u"Wolę pisać tutaj. Kiedy będzie klosz?"_s})
            shop.writesToTheBot(words);
        QTRY_COMPARE_WITH_TIMEOUT(shop.bot.unconfirmed(), 0, kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(shop.waiting(), 1, kSoon); // one queue, one line
        shop.answerNext(u"Kiedy"_s, u"Jutro do 12."_s);
        QTRY_COMPARE_WITH_TIMEOUT(shop.bot.arrived(u"Jutro do 12."_s), 1, kSoon);
        QCOMPARE(shop.sink.mails().size(), 1);

        // One customer with three addresses, and one timeline.
        shop.window.conversation()->view()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_W);
        const QStringList whole{u"webchat: Czy lampa stoi w magazynie?"_s,
                                u"webchat: Tak, mamy trzy."_s,
                                u"email: Lampa przyszła bez klosza."_s,
                                u"email: Przepraszamy! Szybciej w Telegramie: https://t.me/sklep_bot?start="_s +
                                    payload,
                                u"telegram: /start"_s,
                                u"telegram: Wolę pisać tutaj. Kiedy będzie klosz?"_s,
                                u"telegram: Jutro do 12."_s};
        QTRY_COMPARE_WITH_TIMEOUT(shop.told(), whole, kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(shop.window.customer()->isUpToDate() && shop.window.customer()->hasCustomer(), kSoon);
        QStringList addresses;
        for (const ui::CustomerRow &row : shop.window.customer()->rows())
            addresses.append(row.text);
        QVERIFY2(addresses.contains(kAddress), qPrintable(addresses.join(u' ')));
        shop.window.conversation()->view()->scrollToEnd();
        QTRY_VERIFY_WITH_TIMEOUT(shop.window.customer()->isUpToDate(), kSoon);
        // All of it has left.
        const auto *status = shop.window.findChild<ui::StatusLine *>();
        QTRY_VERIFY_WITH_TIMEOUT(!status->words().join(u' ').contains(u"waiting to send"_s), kSoon);
        keep(shop.window, u"one-person"_s);
    }

    /// The administrator makes the menu in the inbox's settings; who presses a command is in the queue.
    void theMenuIsMadeInTheSettings()
    {
        Shop shop;
        shop.begin();
        shop.connectTelegram();
        QTRY_VERIFY_WITH_TIMEOUT(!shop.workspace->pages().inboxes().isEmpty(), kSoon);
        const InboxRow inbox = shop.workspace->pages().inboxes().first();
        ui::AddInboxDialog settings(shop.setup.look, *shop.workspace, inbox, &shop.window);
        settings.show();
        auto *menu = qobject_cast<QPlainTextEdit *>(settings.form()->control(u"menu"_s));
        QVERIFY(menu);
        menu->setFocus();
        QTest::keyClicks(menu, u"track - Gdzie jest moja paczka"_s);
        QTest::keyClick(menu, Qt::Key_Return);
        QTest::keyClicks(menu, u"Return"_s);
        keep(settings, u"telegram-menu"_s);
        settings.testAndSave();
        QTRY_VERIFY_WITH_TIMEOUT(settings.trouble().startsWith(u"Line 2 does not begin with a command"_s), kSoon);
        keep(settings, u"telegram-menu-refused"_s);
        QVERIFY(settings.isVisible());
        QVERIFY(shop.bot.menu.isEmpty());
        QTest::keyClicks(menu, u"\b\b\b\b\b\breturn - Jak cos zwrocic"_s);
        QCOMPARE(menu->toPlainText(), u"track - Gdzie jest moja paczka\nreturn - Jak cos zwrocic"_s);
        bool saved = false;
        connect(&settings, &ui::AddInboxDialog::added, this, [&saved] { saved = true; });
        settings.testAndSave();
        QTRY_VERIFY2_WITH_TIMEOUT(saved, qPrintable(settings.trouble()), kSoon);
        QTRY_COMPARE_WITH_TIMEOUT(shop.bot.menu.size(), 2, kSoon);
        QCOMPARE(shop.bot.menu[1][u"command"_s].toString(), u"return"_s);

        shop.writesToTheBot(u"/track"_s);
        QTRY_COMPARE_WITH_TIMEOUT(shop.waiting(), 1, kSoon);
        shop.answerNext(u"/track"_s, u"W drodze."_s);
        QTRY_COMPARE_WITH_TIMEOUT(shop.bot.arrived(u"W drodze."_s), 1, kSoon);

        // What Telegram itself refuses is told where one looks; the messages go on.
        shop.bot.refusesMenu = true;
        const InboxRow now = shop.workspace->pages().inboxes().first();
        ui::AddInboxDialog again(shop.setup.look, *shop.workspace, now, &shop.window);
        menu = qobject_cast<QPlainTextEdit *>(again.form()->control(u"menu"_s));
        QVERIFY(menu->toPlainText().contains(u"zwrocic"_s));
        menu->setPlainText(u"hours - Kiedy pracujemy"_s);
        again.testAndSave();
        const auto *status = shop.window.findChild<ui::StatusLine *>();
        QTRY_VERIFY_WITH_TIMEOUT(status->words().contains(u"@sklep_bot: look at it"_s), kSoon);
        shop.writesToTheBot(u"Halo?"_s);
        QTRY_COMPARE_WITH_TIMEOUT(shop.waiting(), 1, kSoon);
        keep(shop.window, u"telegram-menu-trouble"_s);
    }
};

QTEST_MAIN(TestStory)
#include "tst_story.moc"
