// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/mailwindow.h"
#include "ui/compose/holdstrip.h"
#include "ui/queue/queuepane.h"

#include <QMenu>

using namespace centrala;
using test::lastOf;
using test::MailWindow;
using namespace Qt::Literals::StringLiterals;

/// Through which channel an answer leaves, and to which of the customer's addresses.
class TestRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerGoesOutThroughAnotherChannel()
    {
        MailWindow real;
        const auto telegram = std::find_if(real.workspace.inboxRows.begin(), real.workspace.inboxRows.end(),
                                           [](const InboxRow &row) { return row.channel == u"telegram"; });
        QVERIFY(telegram != real.workspace.inboxRows.end());
        CustomerCard &card = real.workspace.customers[300];
        card.id = CustomerId{300};
        card.identities = {{IdentityId{71}, u"email"_s, u"jan.kowalski@poczta.example"_s, {}, true, {}, false},
                           {IdentityId{72}, u"email"_s, u"jan@praca.example"_s, {}, true, {}, false},
                           {IdentityId{73}, u"telegram"_s, u"900100"_s, u"@jan_k"_s, true, {}, false}};
        const auto menu = [&real] {
            real.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
            auto *opened = real.composer()->findChild<QMenu *>(u"routes"_s, Qt::FindDirectChildrenOnly);
            return opened;
        };
        const auto wayTo = [](QMenu *opened, const QString &words) -> QAction * {
            for (QAction *item : opened->actions()) {
                if (item->text().contains(words))
                    return item;
            }
            return nullptr;
        };
        // The conversation's own way is chosen; a bot cannot write to somebody who never wrote to it.
        QMenu *opened = menu();
        QVERIFY(opened && opened->isVisible());
        QVERIFY(opened->actions().first()->isChecked());
        QVERIFY(opened->actions().first()->text().contains(u"jan.kowalski@poczta.example"_s));
        QVERIFY(!wayTo(opened, u"@jan_k"_s)->isEnabled());
        QVERIFY(wayTo(opened, u"@jan_k"_s)->text().contains(u"they must write there first"_s));
        QVERIFY(wayTo(opened, u"jan@praca.example"_s)->isEnabled());
        opened->close();
        QTRY_VERIFY(!real.composer()->findChild<QMenu *>(u"routes"_s, Qt::FindDirectChildrenOnly));

        // He did write there once.
        QueueRow chat;
        chat.channel = telegram->channel;
        chat.inbox = {telegram->id.value, telegram->name};
        chat.customer = {300, u"Jan Kowalski"_s};
        chat.state = ConversationState::Resolved;
        (void)real.workspace.addConversation(chat);
        opened = menu();
        QVERIFY(opened);
        QAction *way = wayTo(opened, u"@jan_k"_s);
        QVERIFY(way && way->isEnabled());
        way->trigger();
        opened->close();
        QVERIFY2(real.composer()->strip()->sentence().contains(u"@jan_k"_s),
                 qPrintable(real.composer()->strip()->sentence()));
        if (const QString folder = qEnvironmentVariable("CENTRALA_PICTURES"); !folder.isEmpty())
            real.window.grab().save(folder + u"/another-channel.png"_s);
        real.composer()->setText(QString(2001, u'a')); // the limit is that channel's
        real.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!lastOf<Reply>(real.workspace));
        real.composer()->setText(u"Zwrot jest w drodze."_s);
        QVERIFY(!real.composer()->strip()->sentence().isEmpty()); // said until it is sent
        real.press(Qt::Key_Return, Qt::ControlModifier);
        const Reply *reply = lastOf<Reply>(real.workspace);
        QVERIFY(reply);
        QCOMPARE(reply->via, std::optional(telegram->id));
        QCOMPARE(reply->to.size(), 1);
        QCOMPARE(reply->to.first().value, u"900100"_s);
        QVERIFY(reply->cc.isEmpty() && reply->html.isEmpty());
        // The next one goes the usual way again.
        real.composer()->setText(u"Jeszcze jedno."_s);
        real.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(lastOf<Reply>(real.workspace)->via, std::optional(InboxId{1}));
        QCOMPARE(lastOf<Reply>(real.workspace)->to.first().value, u"jan.kowalski@poczta.example"_s);
    }

    /// What was begun for one channel is neither sent by another nor in another conversation.
    void theWayBelongsToItsDraft()
    {
        MailWindow real;
        CustomerCard &card = real.workspace.customers[300];
        card.id = CustomerId{300};
        card.identities = {{IdentityId{71}, u"email"_s, u"jan.kowalski@poczta.example"_s, {}, true, {}, false},
                           {IdentityId{72}, u"email"_s, u"jan@praca.example"_s, {}, true, {}, false}};
        const auto choose = [&real] {
            real.window.actions().trigger(u"compose.channel"_s);
            auto *opened = real.composer()->findChild<QMenu *>(u"routes"_s, Qt::FindDirectChildrenOnly);
            return opened ? opened->actions().at(1) : nullptr;
        };
        QAction *work = choose();
        QVERIFY(work && work->text().contains(u"jan@praca.example"_s));
        // The menu still stands open when another conversation comes: nothing of it is chosen there.
        const ConversationId other = real.window.queue()->model().idAt(0);
        QVERIFY(other != real.id);
        real.window.open(other);
        work->trigger();
        QVERIFY(real.composer()->strip()->sentence().isEmpty());
        QApplication::activePopupWidget()->close();

        real.window.open(real.id);
        real.window.conversation()->openComposer(ui::Composer::Mode::Reply);
        choose()->trigger();
        QApplication::activePopupWidget()->close();
        real.type(u"Do pracy."_s);
        real.window.open(other);
        real.window.open(real.id);
        real.window.conversation()->openComposer(ui::Composer::Mode::Reply);
        QCOMPARE(real.composer()->text(), u"Do pracy."_s);
        QVERIFY(real.composer()->strip()->sentence().contains(u"jan@praca.example"_s));
        real.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(lastOf<Reply>(real.workspace));
        QCOMPARE(lastOf<Reply>(real.workspace)->to.first().value, u"jan@praca.example"_s);
        // Sent: the next draft is an ordinary one, also after coming back.
        real.window.open(other);
        real.window.open(real.id);
        QVERIFY(real.composer()->strip()->sentence().isEmpty());
    }
};

QTEST_MAIN(TestRoutes)
#include "tst_routes.moc"
