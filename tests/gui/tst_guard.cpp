// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/addresslist.h"
#include "ui/compose/audience.h"
#include "ui/compose/cannedanswers.h"
#include "ui/compose/channellimits.h"
#include "ui/compose/greeting.h"
#include "ui/compose/richtext.h"
#include "ui/compose/sendguard.h"

#include <QJsonArray>
#include <QTest>

using namespace centrala;
using namespace centrala::ui;
using namespace Qt::Literals::StringLiterals;

/// The pure parts of writing: who is greeted, what is announced, who gets it.
class TestGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greetings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *text, const char *name) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(name);
        };
        row("Hi Anna,\nyour lamp", "Anna");
        row("Dear Mr Smith,", "Smith");
        row("Hello Grace O’Connell-Hathersage!", "Grace");
        row("Good morning, Tom.", "Tom");
        row("Hello, Thank you for writing.", "");
        row("Dear customer,", "");
        row("Dear Sir,", "");
        row("Hello there,", "");
        row("Hi all,", "");
        row("\n\nHey Bob - quick one", "");
        row("Dzień dobry Pani Anno,\nprzesyłam", "Anno");
        row("Dzień dobry, Panie Tomaszu!", "Tomaszu");
        row("Dzień dobry, dziękuję za wiadomość.", "");
        row("Dzień dobry,\nAnna kazała zapytać", "");
        row("Szanowna Pani,", "");
        row("Szanowny Panie Marku,", "Marku");
        row("Szanowni Państwo,", "");
        row("Cześć Olu,", "Olu");
        row("Witam Pana, Panie Janie", "");
        row("Доброго дня, Олександро!", "Олександро");
        row("Вітаю, пане Андрію!", "Андрію");
        row("Шановна пані Олено,", "Олено");
        row("Добрий день!", "");
        row("Доброго дня, дякуємо за лист.", "");
        row("Шановні колеги,", "");
        row("Twoja lampa jedzie.", "");
        row("", "");
    }
    void greetings()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QCOMPARE(greetedName(text), name);
    }

    void names_data()
    {
        QTest::addColumn<QString>("greeted");
        QTest::addColumn<QString>("names");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *greeted, const char *names, bool same) {
            QTest::addRow("%s / %s", greeted, names) << QString::fromUtf8(greeted) << QString::fromUtf8(names) << same;
        };
        row("Anna", "Anna Nowak", true);
        row("Anno", "Anna Nowak", true);
        row("Anno", "Jan Kowalski", false);
        row("Tomaszu", "Tomasz Wójcik", true);
        row("Marku", "Marek Kowal", true);
        row("Pawle", "Paweł Kowal", true);
        row("Piotrze", "Piotr Zając", true);
        row("Robercie", "Robert Lis", true);
        row("Krzysztofie", "Krzysztof Lis", true);
        row("Olu", "Aleksandra Wiśniewska", true);
        row("Kasiu", "Katarzyna Maj", true);
        row("Tomku", "Tomasz Maj", true);
        row("Marku", "Maria Kowal", false);
        row("Janie", "Anna Nowak", false);
        row("Олександро", "Олександра Григоренко", true);
        row("Андрію", "Андрій Шевченко", true);
        row("Михайле", "Михайло Коваль", true);
        row("Олено", "Наталія Коваль", false);
        row("Сергію", "Андрій Шевченко", false);
        row("Олександро", "Oleksandra Hryhorenko", true); // another script: it cannot be told
        row("Bob", "Robert Miller", true);
        row("Grace", "Harriet Featherstonehaugh", false);
        row("Smith", "John Smith", true);
        row("Anno", "+48 600 000 174", true);
        row("Anno", "Przedsiębiorstwo „Świetlik” Sp. z o.o.", true);
        row("Anno", "", true);
        row("Jan", "j.kowalski jan@poczta.example", true);
    }
    void names()
    {
        QFETCH(QString, greeted);
        QFETCH(QString, names);
        QFETCH(bool, same);
        QCOMPARE(mayBeCalled(greeted, names.isEmpty() ? QStringList() : QStringList(names)), same);
    }

    void announcements_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("announces");
        const auto row = [](const char *text, bool announces) {
            QTest::newRow(text) << QString::fromUtf8(text) << announces;
        };
        row("The invoice is attached.", true);
        row("Please see the attachment.", true);
        row("The photo you attached is dark.", false);
        row("Your attachment did not open.", false);
        row("> The invoice is attached.", false);
        row("We are very attached.", true);
        row("Fakturę przesyłam Pani w załączniku.", true);
        row("Fakture przesylam w zalaczniku.", true);
        row("Załączam protokół.", true);
        row("Nie załączam faktury.", false);
        row("Wysłane bez niczego.", false);
        row("Рахунок у вкладенні.", true);
        row("Долучаю протокол.", true);
        row("Ваш файл не відкрився.", false);
        row("Дякую, прикріплено.", true);
        row("W zał.", false);
    }
    void announcements()
    {
        QFETCH(QString, text);
        QFETCH(bool, announces);
        QCOMPARE(!announcedFile(text).isEmpty(), announces);
        GuardedLetter letter;
        letter.text = text;
        const auto reason = reasonToHold(letter);
        QCOMPARE(reason.has_value(), announces);
        letter.hasFiles = true;
        QVERIFY(!reasonToHold(letter));
    }

    void recipients()
    {
        const Address jan{u"email"_s, u"jan.kowalski@poczta.example"_s, u"Jan Kowalski"_s};
        const Address ewa{u"email"_s, u"ewa@poczta.example"_s, {}};
        const Address colleague{u"email"_s, u"serwis@sklep.example"_s, {}};
        GuardedLetter letter;
        letter.text = u"Dzień dobry"_s;
        letter.to = {jan};
        letter.customer = {jan};
        letter.known = {jan};
        letter.ownDomains = {u"sklep.example"_s};
        letter.names = {u"Jan Kowalski"_s};
        QVERIFY(!reasonToHold(letter));
        letter.cc = {colleague, ewa};
        QVERIFY(!reasonToHold(letter)); // of our own house, and of the customer's
        letter.cc = {{u"email"_s, u"ktos@gdzies.example"_s, {}}};
        QCOMPARE(reasonToHold(letter)->kind, HeldReason::Kind::NewRecipient);
        letter.cc = {{u"email"_s, u"jan.kowalsky@poczta.example"_s, {}}};
        QCOMPARE(reasonToHold(letter)->kind, HeldReason::Kind::LookAlike);
        QCOMPARE(reasonToHold(letter)->expected, jan.value);
        letter.cc.clear();
        letter.to = {colleague};
        QCOMPARE(reasonToHold(letter)->kind, HeldReason::Kind::CustomerLeft);
        letter.to = {{u"email"_s, u"Jan.Kowalski@Poczta.example"_s, {}}};
        QVERIFY(!reasonToHold(letter));
        letter.text = u"Numer {conversation.id}"_s;
        QCOMPARE(reasonToHold(letter)->kind, HeldReason::Kind::Variable);
        letter.text = u"JSON {a.b}"_s;
        QVERIFY(!reasonToHold(letter)); // no variable of ours
        letter.subjectMissing = true;
        QCOMPARE(reasonToHold(letter)->kind, HeldReason::Kind::NoSubject);
    }

    void addressesAreRead()
    {
        const AddressList read = addressesIn(
            u"Anna <Anna@Shop.example>, \"Nowak, Jan\" <jan@shop.example>; zly@, ewa@poczta.example,"_s, u"email"_s);
        QCOMPARE(read.addresses.size(), 3);
        QCOMPARE(read.addresses.at(0).value, u"anna@shop.example"_s);
        QCOMPARE(read.addresses.at(1).name, u"Nowak, Jan"_s);
        QCOMPARE(read.wrong, QStringList(u"zly@"_s));
        QCOMPARE(addressesIn(writtenAddresses(read.addresses), u"email"_s).addresses, read.addresses);
        QCOMPARE(addressesIn(u"+48 600 000 174"_s, u"phone"_s).addresses.first().value, u"+48600000174"_s);
        QVERIFY(addressesIn(u"anna"_s, u"phone"_s).addresses.isEmpty());
    }

    void cannedAnswersAreRankedAndFilled()
    {
        const QList<CannedAnswer> all{{RecordId{1}, u"Zwroty/Żądanie"_s, u"a"_s, {}},
                                      {RecordId{2}, u"Dostawa/Zwroty"_s, u"b"_s, {}},
                                      {RecordId{3}, u"Inne"_s, u"zwroty w tekście"_s, {}}};
        const auto found = matching(all, u"zwr"_s);
        QCOMPARE(found.size(), 3);
        QCOMPARE(found.at(0).id.value, 2); // the title before the folder, the folder before the text
        QCOMPARE(found.at(1).id.value, 1);
        QCOMPARE(matching(all, u"zwroty/zad"_s).size(), 1);
        QCOMPARE(matching(all, u"nic"_s).size(), 0);
        QCOMPARE(filled(u"{customer.name}, {agent.name} {x.y} {"_s, {{u"customer.name"_s, u"Jan {agent.name}"_s}}),
                 u"Jan {agent.name}, {agent.name} {x.y} {"_s);
        QCOMPARE(unfilledVariables(u"{x.y} {agent.name}"_s), QStringList(u"agent.name"_s));
    }

    void limitsOfAChannel()
    {
        const ChannelLimits limits = ChannelLimits::of(
            {{u"attachments"_s,
              QJsonObject{{u"max_bytes"_s, 1000}, {u"types"_s, QJsonArray{u"image/*"_s, u"application/pdf"_s}}}}});
        QVERIFY(limits.refusal(u"a.png"_s, 10, u"image/png"_s).isEmpty());
        QVERIFY(limits.refusal(u"a.pdf"_s, 1000, u"application/pdf"_s).isEmpty());
        QVERIFY(!limits.refusal(u"a.pdf"_s, 1001, u"application/pdf"_s).isEmpty());
        QVERIFY(!limits.refusal(u"a.exe"_s, 10, u"application/x-msdownload"_s).isEmpty());
        QVERIFY(!ChannelLimits::of({{u"attachments"_s, QJsonObject{{u"max_bytes"_s, 0}}}}).takesFiles());
    }

    void links()
    {
        QCOMPARE(linkTarget(u"sklep.example/a b"_s), QString());
        QCOMPARE(linkTarget(u"sklep.example"_s), u"https://sklep.example"_s);
        QCOMPARE(linkTarget(u"anna@sklep.example"_s), u"mailto:anna@sklep.example"_s);
        QCOMPARE(linkTarget(u"javascript:alert(1)"_s), QString());
        QCOMPARE(linkTarget(u"https://sklep.example/?a=1&b=2"_s), u"https://sklep.example/?a=1&b=2"_s);
    }

    void theAudienceOfAConversation()
    {
        QueueRow head;
        head.customer = {1, u"Jan Kowalski"_s};
        TimelineEntry in;
        in.author = {u"email"_s, u"jan@poczta.example"_s, u"Janek"_s};
        in.to = {{u"email"_s, u"pomoc@sklep.example"_s, {}}};
        in.cc = {{u"email"_s, u"ewa@poczta.example"_s, {}}, {u"email"_s, u"pomoc@sklep.example"_s, {}}};
        in.text = u"Gdzie lampa?\n\nPozdrawiam\nJasiek"_s;
        TimelineEntry forwarded;
        forwarded.direction = Direction::Out;
        forwarded.to = {{u"email"_s, u"serwis@naprawa.example"_s, {}}};
        const Audience audience = audienceOf(head, {in, forwarded}, {u"pomoc@sklep.example"_s});
        QCOMPARE(audience.to.first().value, u"jan@poczta.example"_s);
        QCOMPARE(audience.customer.size(), 1);
        QCOMPARE(audience.cc.size(), 1);
        QCOMPARE(audience.known.size(), 3);
        QVERIFY(audience.names.contains(u"Jasiek"_s));
        const Audience first = audienceOf(head, {forwarded}, {});
        QCOMPARE(first.to, forwarded.to);
        QCOMPARE(first.customer, forwarded.to);
        // Where they want it, and not to the server whose report came last.
        in.replyTo = {{u"email"_s, u"biuro@poczta.example"_s, {}}, {u"email"_s, u"Pomoc@sklep.example"_s, {}}};
        TimelineEntry report;
        report.author = {u"email"_s, u"mailer-daemon@poczta.example"_s, {}};
        report.nobodys = true;
        const Audience elsewhere = audienceOf(head, {in, report}, {u"pomoc@sklep.example"_s});
        QCOMPARE(elsewhere.to.size(), 1);
        QCOMPARE(elsewhere.to.first().value, u"biuro@poczta.example"_s);
        QVERIFY(elsewhere.customer.contains(elsewhere.to.first()));
    }
};

QTEST_GUILESS_MAIN(TestGuard)
#include "tst_guard.moc"
