// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/mailwindow.h"
#include "ui/compose/holdstrip.h"

#include <QMenu>

using namespace centrala;
using test::lastOf;
using test::MailWindow;
using namespace Qt::Literals::StringLiterals;

/// Quick replies: answers that the customer only presses.
class TestChoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreOfferedByKey();
    void theirLimitsAreToldBeforeSending();
    void aChannelWithoutButtonsOffersNone();
};

namespace {

/// The conversation open in it is one by Telegram.
struct ChatWindow : MailWindow
{
    ChatWindow()
    {
        QueueRow row;
        row.channel = u"telegram"_s;
        row.inbox = {4, u"@sklep_example_bot"_s};
        row.customer = {300, u"Jan Kowalski"_s};
        const ConversationId chat = workspace.addConversation(row);
        TimelineEntry entry;
        entry.conversation = chat;
        entry.at = clock.now() - std::chrono::minutes(2);
        entry.channel = row.channel;
        entry.author = {u"telegram"_s, u"900100"_s, u"Jan Kowalski"_s};
        entry.text = u"Dzień dobry, mam pytanie."_s;
        (void)workspace.addEntry(entry);
        window.open(chat);
        window.conversation()->openComposer(ui::Composer::Mode::Reply);
    }
    void offer() { press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier); }
};

} // namespace

void TestChoices::theyAreOfferedByKey()
{
    ChatWindow real;
    real.type(u"W czym pomoc?"_s);
    real.offer();
    real.type(u"Gdzie jest paczka"_s);
    real.offer();
    real.type(u"Zwrot"_s);
    QCOMPARE(real.composer()->choices(), (QStringList{u"Gdzie jest paczka"_s, u"Zwrot"_s}));
    real.window.actions().trigger(u"compose.phone"_s);
    QCOMPARE(real.composer()->choices().size(), 3);
    if (const QString folder = qEnvironmentVariable("CENTRALA_PICTURES"); !folder.isEmpty())
        real.window.grab().save(folder + u"/choices.png"_s);
    real.composer()->showChoices();
    auto *menu = real.composer()->findChild<QMenu *>(u"choices"_s);
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    menu->close();
    real.press(Qt::Key_Return, Qt::ControlModifier);
    const Reply *reply = lastOf<Reply>(real.workspace);
    QVERIFY(reply);
    QVERIFY2(reply->text.startsWith(u"W czym pomoc?\n[Gdzie jest paczka]\n[Zwrot]\n[☎ "_s), qPrintable(reply->text));
}

void TestChoices::theirLimitsAreToldBeforeSending()
{
    ChatWindow real;
    const auto told = [&real](const QString &text, const QString &words) {
        real.composer()->setText(text);
        real.press(Qt::Key_Return, Qt::ControlModifier);
        return !lastOf<Reply>(real.workspace) && real.composer()->strip()->sentence().contains(words);
    };
    QVERIFY(told(u"A?\n[1]\n[2]\n[3]\n[4]"_s, u"3"_s));
    QVERIFY(told(u"A?\n[this is rather long for a button]"_s, u"this is rather"_s));
    QVERIFY(told(u"[Yes]\n[No]"_s, u"above"_s));
    real.composer()->setText(u"A?\n[Yes]\n[No]"_s);
    real.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(lastOf<Reply>(real.workspace));
}

void TestChoices::aChannelWithoutButtonsOffersNone()
{
    MailWindow real;
    real.type(u"Dzien dobry"_s);
    real.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!real.composer()->text().contains(u'['));
    QVERIFY(real.composer()->choices().isEmpty());
}

QTEST_MAIN(TestChoices)
#include "tst_choices.moc"
