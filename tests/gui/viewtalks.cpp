// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/viewtalks.h"

#include <QFile>
#include <QTemporaryDir>

namespace centrala::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

ConversationId conversation(SampleWindow &sample, const QString &channel, const QString &subject)
{
    QueueRow row;
    row.channel = channel;
    row.inbox = {1, u"pomoc@sklep.example"_s};
    row.customer = {300, u"Jan Kowalski"_s};
    row.subject = subject;
    row.lastAt = sample.clock.now();
    row.due = sample.clock.now() + 25min;
    CustomerCard card;
    card.id = CustomerId{300};
    card.name = u"Jan Kowalski"_s;
    card.since = sample.clock.now() - 24h * 400;
    card.conversations = 1;
    card.identities = {{IdentityId{31}, u"email"_s, u"jan.kowalski@poczta.example"_s, {}, true, card.id}};
    sample.workspace.customers.insert(300, card);
    return sample.workspace.addConversation(row);
}

TimelineEntry said(SampleWindow &sample, ConversationId id, Direction direction, Milliseconds ago,
                   const QString &channel, const QString &text)
{
    TimelineEntry entry;
    entry.conversation = id;
    entry.direction = direction;
    entry.at = sample.clock.now() - ago;
    entry.channel = channel;
    entry.text = text;
    if (direction == Direction::In) {
        entry.author = {u"email"_s, u"jan.kowalski@poczta.example"_s, u"Jan Kowalski"_s};
        entry.to = {{u"email"_s, u"pomoc@sklep.example"_s, {}}};
    } else {
        entry.agent = {1, u"Magda Lis"_s};
        entry.delivery = Delivery::Sent;
        entry.to = {{u"email"_s, u"jan.kowalski@poczta.example"_s, {}}};
    }
    return entry;
}

} // namespace

void openRichest(SampleWindow &sample)
{
    for (const QueueRow &row : std::as_const(sample.workspace.conversations)) {
        if (row.tags.contains(u"VIP"_s) && row.state == ConversationState::Open)
            sample.window.open(row.id);
    }
}

ConversationId mailTalk(SampleWindow &sample)
{
    const ConversationId id = conversation(sample, u"email"_s, u"Zwrot lampy, zamówienie 4471/2026"_s);
    TimelineEntry first =
        said(sample, id, Direction::In, 26h, u"email"_s, u"Kiedy dostanę zwrot za lampę?\n\nPozdrawiam\nJan"_s);
    sample.workspace.addEntry(first);
    TimelineEntry letter = said(sample, id, Direction::In, 2h, u"email"_s, {});
    letter.html = u"<h2>Nowości w <a href='https://sklep.example/nowosci'>naszym sklepie</a></h2><p>Dzień dobry, oto "
                  "<b>trzy lampy</b>, o które pytano. Regulamin zwrotów jest <a href='https://sklep.example/zwroty'>na "
                  "stronie</a>.</p><ul><li>kinkiet mosiężny</li><li>lampa stojąca</li></ul><p><img "
                  "src='https://sklep.example/1.png'/><img src='https://sklep.example/2.png'/></p>"_s;
    AttachmentRow file;
    file.id = AttachmentId{601};
    file.name = u"faktura-korygująca-FK-118-10-2026-kopia.pdf"_s;
    file.type = u"application/pdf"_s;
    file.size = 184'320;
    letter.attachments = {file};
    sample.workspace.addEntry(letter);
    return id;
}

ConversationId longTalk(SampleWindow &sample)
{
    const ConversationId old = conversation(sample, u"webchat"_s, u"Lampa stojąca nie świeci"_s);
    sample.workspace.conversations[old.value].state = ConversationState::Resolved;
    const ConversationId id = conversation(sample, u"email"_s, u"Faktura do zamówienia 4127"_s);
    sample.workspace.conversations[id.value].unread = 3;
    const QString words[] = {
        u"Dzień dobry, czy lampa jest jeszcze dostępna?"_s,
        u"Tak, mamy dwie sztuki. Wysyłka trwa jeden dzień roboczy, a kurier dzwoni godzinę wcześniej."_s,
        u"Dziękuję. Proszę jeszcze o informację, czy klosz można wymienić na większy, bo stół jest długi i obecny nie "
        "oświetla obu końców. Zależy mi też na ciepłej barwie."_s,
        u"Oczywiście. Klosze 30 i 45 cm pasują do tej samej oprawy; barwa 2700 K jest w zestawie."_s};
    for (int day = 60; day > 0; --day) {
        const bool ours = day % 2 == 0;
        TimelineEntry entry = said(sample, day > 30 ? old : id, ours ? Direction::Out : Direction::In, 24h * day,
                                   day > 30 ? u"webchat"_s : u"email"_s, words[day % 4]);
        sample.workspace.addEntry(entry);
    }
    for (const Milliseconds ago : {Milliseconds(50min), Milliseconds(20min), Milliseconds(3min)})
        sample.workspace.addEntry(said(sample, id, Direction::In, ago, u"email"_s, u"Czy lampa już jedzie?"_s));
    return id;
}

ConversationId deliveriesTalk(SampleWindow &sample)
{
    const ConversationId id = conversation(sample, u"webchat"_s, {});
    const Delivery fates[] = {Delivery::Read,   Delivery::Delivered, Delivery::Sent,      Delivery::Queued,
                              Delivery::Failed, Delivery::Uncertain, Delivery::Scheduled, Delivery::Held};
    int minutes = 40;
    for (const Delivery fate : fates) {
        TimelineEntry answer =
            said(sample, id, Direction::Out, std::chrono::minutes(minutes -= 3), u"webchat"_s, u"Lampa jedzie."_s);
        answer.delivery = fate;
        if (fate == Delivery::Scheduled)
            answer.notBefore = sample.clock.now() + 20h;
        if (fate == Delivery::Failed)
            answer.deliveryReason = u"552 5.3.4 the file is larger than 20 MB"_s;
        sample.workspace.addEntry(answer);
    }
    return id;
}

std::pair<CustomerCard, CustomerCard> alikeCards(SampleWindow &sample)
{
    CustomerCard one;
    for (const CustomerCard &card : std::as_const(sample.workspace.customers)) {
        if (!card.consents.isEmpty())
            one = card;
    }
    CustomerCard other;
    other.id = CustomerId{777};
    other.name = one.name;
    other.about = u"Pyta o rabat dla projektantów. Faktury na firmę."_s;
    other.since = sample.clock.now() - 24h * 30;
    other.conversations = 2;
    other.identities = {{IdentityId{71}, u"email"_s, u"aleksandra@projekty-brzezinska.example"_s, {}, true, other.id},
                        {IdentityId{72}, u"phone"_s, u"+48 600 000 174"_s, {}, false, other.id}};
    other.tags = {u"projektanci"_s, u"rabat"_s};
    sample.workspace.customers.insert(777, other);
    return {one, other};
}

void addCanned(SampleWindow &sample)
{
    const auto answer = [](qint64 id, const QString &name, const QString &text, int owner) {
        QJsonObject fields{{u"text"_s, text}};
        if (owner > 0)
            fields.insert(u"owner"_s, owner);
        return RecordRow{RecordId{id}, Catalogue::Template, name, fields};
    };
    sample.workspace.recordRows.append(
        {answer(21, u"Zwroty/Termin"_s,
                u"Dzień dobry, {customer.first_name}! Zwrot trwa do 14 dni roboczych. {agent.name}"_s, 0),
         answer(22, u"Zwroty/Adres"_s, u"Prosimy odesłać na adres: Lampowa 1, 00-001 Warszawa."_s, 0),
         answer(23, u"Moje/Podpis"_s, u"Pozdrawiam, Magda"_s, 1),
         answer(24, u"Reklamacje/Potwierdzenie przyjęcia zgłoszenia"_s, u"Przyjęliśmy zgłoszenie."_s, 0)});
}

void fillFloor(SampleWindow &sample)
{
    stats::LiveFigures &figures = sample.workspace.liveFigures;
    figures.waiting = 128;
    figures.overdue = 7;
    figures.longestWait = 96min;
    figures.answeredInTime = 212;
    figures.answeredLate = 18;
    figures.answersMissing = 7;
    figures.queues = {{{11, u"Sprzedaż"_s}, u"webchat"_s, 41, 3, 96min},
                      {{12, u"Reklamacje"_s}, u"email"_s, 64, 4, 51min},
                      {{}, u"telegram"_s, 23, 0, 12min}};
    figures.agents = {{{1, u"Magda Lis"_s}, Presence::Available, 84s, 12, 4},
                      {{2, u"Olena Koval"_s}, Presence::Busy, 30min, 7, 2},
                      {{3, u"Oleksandra Hryhorenko-Shevchuk"_s}, Presence::Away, 130min, 3, 0},
                      {{4, u"Tomasz Nowicki"_s}, Presence::Offline, 14h, 0, 0}};
}

QString customersFile()
{
    static const QTemporaryDir folder;
    QFile file(folder.filePath(u"klienci-2026.csv"_s));
    if (file.open(QIODevice::WriteOnly)) {
        file.write("Imię;Nazwisko;E-mail;Telefon;Uwagi;Ulubiony kolor\n"
                   "Anna;Nowak;anna.nowak@poczta.example;+48600000111;Stały klient;zielony\n"
                   "Piotr;Zając;piotr.zajac@poczta.example;;;\n"
                   "Ewa;Król;to nie adres;;;\n"
                   "Przedsiębiorstwo Handlowo-Usługowe;Świetlik;biuro@swietlik.example;+48221234567;Faktury;\n"
                   "Bez;Adresu;;;;\n");
    }
    return file.fileName();
}

} // namespace centrala::test
