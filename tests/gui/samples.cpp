// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/fakeworkspace.h"

#include <QJsonArray>

namespace centrala::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Sample
{
    const char16_t *customer;
    int inbox; ///< place in the list of inboxes
    const char16_t *subject;
    const char16_t *snippet;
    int dueMinutes; ///< from now; 0: none
    int waitedMinutes;
    int unread;
    int assignee; ///< 0 nobody, 1 me, 2 Olena
    ConversationState state = ConversationState::Open;
};

constexpr Sample kSamples[] = {
    {u"Олександра Григоренко-Шевчук", 2, u"", u"Доброго дня! Коли буде відправлено моє замовлення?", -12, 40, 3, 0},
    {u"Jan Kowalski", 4, u"", u"Czy zwrot za lampę dotrze przed końcem miesiąca?", -4, 30, 0, 2},
    {u"+44 20 7946 0958", 3, u"", u"Missed call after 2:40, call back", -1, 20, 1, 0},
    {u"Aleksandra Wiśniewska-Brzezińska", 0, u"Zamówienie 4471/2026: pęknięty abażur",
     u"Abażur jest pęknięty w dwóch miejscach, wysyłam zdjęcie.", 6, 54, 2, 1},
    {u"Tomasz Nowicki", 5, u"", u"Dzień dobry, czy mogę zmienić adres dostawy na paczkomat?", 18, 62, 2, 0},
    {u"Grace O’Connell-Hathersage", 0, u"Wrong size delivered, order 4402", u"Wrong size delivered, order 4402", 31, 20,
     0, 0},
    {u"Zofia Maj", 6, u"", u"Pytanie o rozmiar klosza", 44, 30, 0, 0},
    {u"Przedsiębiorstwo Handlowo-Usługowe „Świetlik” Sp. z o.o.", 1, u"Faktura korygująca FK/118/10, termin płatności",
     u"Re: Faktura korygująca FK/118/10, termin płatności", 190, 60, 0, 1},
    {u"Agnieszka Pawłowska-Lewandowska", 1, u"Reklamacja 77/2026, brak instrukcji montażu",
     u"Reklamacja 77/2026, brak instrukcji montażu i dwóch śrub", 1500, 100, 0, 0},
    {u"Михайло Коваленко", 7, u"", u"Дякую, чекаю на відповідь щодо гарантії", 3100, 100, 1, 0},
    {u"Богдан Ткаченко-Лисенко", 7, u"", u"Дякую, чекаю на підтвердження оплати", 0, 100, 0, 1,
     ConversationState::Pending},
    {u"Ewa Król", 8, u"", u"Odłożone: zapytać o zwrot", 0, 100, 0, 1, ConversationState::Snoozed},
    {u"Harriet Featherstonehaugh", 0, u"Thank you!", u"All arrived, thank you so much.", 0, 100, 0, 1,
     ConversationState::Resolved},
};

void addChannels(FakeWorkspace &workspace)
{
    const std::pair<const char16_t *, const char16_t *> kinds[] = {
        {u"email", u"E-mail"}, {u"webchat", u"Web chat"}, {u"phone", u"Phone"}, {u"telegram", u"Telegram"}};
    for (const auto &[name, title] : kinds) {
        workspace::Channel channel;
        channel.name = QString::fromUtf16(name);
        channel.title = QString::fromUtf16(title);
        channel.capabilities = {{u"subject"_s, channel.name == u"email"_s},
                                {u"text_limit"_s, channel.name == u"email"_s ? 0 : 2000},
                                {u"recipients"_s, QJsonObject{{u"cc"_s, channel.name == u"email"_s}}},
                                {u"html"_s, channel.name == u"email"_s},
                                {u"start_conversation"_s, channel.name == u"email"_s},
                                {u"attachments"_s, QJsonObject{{u"max_bytes"_s, 20'000'000}}}};
        if (channel.name == u"telegram")
            channel.capabilities.insert(u"quick_replies"_s,
                                        QJsonObject{{u"most"_s, 3}, {u"letters"_s, 20}, {u"phone"_s, true}});
        channel.identity = channel.name;
        channel.settings = {
            {u"type"_s, u"object"_s},
            {u"order"_s, QJsonArray{u"address"_s, u"password"_s, u"imap.security"_s, u"imap.port"_s}},
            {u"required"_s, QJsonArray{u"address"_s, u"password"_s}},
            {u"properties"_s,
             QJsonObject{
                 {u"address"_s, QJsonObject{{u"type"_s, u"string"_s},
                                            {u"format"_s, u"email"_s},
                                            {u"title"_s, QJsonObject{{u"en"_s, u"Address"_s}, {u"pl"_s, u"Adres"_s}}}}},
                 {u"password"_s,
                  QJsonObject{{u"type"_s, u"string"_s},
                              {u"writeOnly"_s, true},
                              {u"title"_s, QJsonObject{{u"en"_s, u"Password"_s}, {u"pl"_s, u"Hasło"_s}}},
                              {u"help"_s, QJsonObject{{u"en"_s, u"Kept in this computer’s keychain, never in the "
                                                                "database."_s}}}}},
                 {u"imap.security"_s, QJsonObject{{u"type"_s, u"string"_s},
                                                  {u"enum"_s, QJsonArray{u"tls"_s, u"starttls"_s}},
                                                  {u"default"_s, u"tls"_s},
                                                  {u"advanced"_s, true}}},
                 {u"imap.port"_s,
                  QJsonObject{
                      {u"type"_s, u"integer"_s}, {u"default"_s, 993}, {u"maximum"_s, 65535}, {u"advanced"_s, true}}}}}};
        workspace.channelList.append(channel);
    }
}

void addThread(FakeWorkspace &workspace, ConversationId id, Instant now)
{
    const QueueRow head = workspace.conversations.value(id.value);
    const auto entry = [&](EntryKind kind, Direction direction, Milliseconds ago, const QString &channel,
                           const QString &text) {
        TimelineEntry made;
        made.conversation = id;
        made.kind = kind;
        made.direction = direction;
        made.at = now - ago;
        made.channel = channel;
        made.inbox = head.inbox;
        made.text = text;
        if (direction == Direction::In)
            made.author = {u"email"_s, u"a.wisniewska@poczta.example"_s, head.customer.name};
        return made;
    };
    TimelineEntry mail = entry(EntryKind::Message, Direction::In, 68h, u"email"_s,
                               u"Dzień dobry, karton z zamówieniem 4471 był wgnieciony. Co dalej?\n\nW dniu 13.11.2026 "
                               "sklep napisał:\n> Zamówienie 4471 wysłane\n> Numer przesyłki 00359007\n> Dziękujemy"_s);
    mail.subject = head.subject;
    mail.to = {{u"email"_s, u"pomoc@sklep.example"_s, {}}};
    workspace.addEntry(mail);
    TimelineEntry call = entry(EntryKind::Call, Direction::In, 52h, u"phone"_s, u"3:42"_s);
    workspace.addEntry(call);
    TimelineEntry chat = entry(EntryKind::Message, Direction::In, 12min, u"webchat"_s,
                               u"Dzień dobry, piszę jeszcze raz w sprawie lampy. Rozmawiałam w sobotę z Państwa "
                               "konsultantką."_s);
    chat.author.name = u"Aleksandra"_s;
    workspace.addEntry(chat);
    TimelineEntry assigned = entry(EntryKind::Event, Direction::Out, 11min, {}, {});
    assigned.event = EventKind::Assigned;
    assigned.eventData = {{u"agent"_s, QJsonObject{{u"id"_s, 1}, {u"name"_s, u"Magda Lis"_s}}}};
    workspace.addEntry(assigned);
    TimelineEntry answer = entry(EntryKind::Message, Direction::Out, 9min, u"webchat"_s,
                                 u"Dzień dobry, Pani Aleksandro. Widzę tę rozmowę. Czy może Pani wysłać zdjęcie "
                                 "uszkodzenia?"_s);
    answer.agent = {1, u"Magda Lis"_s};
    answer.delivery = Delivery::Read;
    workspace.addEntry(answer);
    TimelineEntry note = entry(EntryKind::Note, Direction::Out, 8min, {},
                               u"@Magda obiecałam jej kuriera bez opłat, magazyn ma jeszcze 2 sztuki."_s);
    note.agent = {2, u"Olena Koval"_s};
    workspace.addEntry(note);
    TimelineEntry photo = entry(EntryKind::Message, Direction::In, 6min, u"webchat"_s,
                                u"Abażur jest pęknięty w dwóch miejscach, wysyłam zdjęcie."_s);
    photo.author.name = u"Aleksandra"_s;
    AttachmentRow file;
    file.id = AttachmentId{501};
    file.name = u"protokół-szkody.pdf"_s;
    file.type = u"application/pdf"_s;
    file.size = 184'320;
    photo.attachments = {file};
    workspace.addEntry(photo);
    TimelineEntry second = photo;
    second.attachments.clear();
    second.at = now - 5min;
    second.text = u"Czy to wystarczy do reklamacji?"_s;
    workspace.addEntry(second);
}

} // namespace

void fillWithSamples(FakeWorkspace &workspace, FakeClock &clock)
{
    const Instant now = clock.now();
    addChannels(workspace);
    const std::pair<const char16_t *, const char16_t *> inboxes[] = {{u"email", u"pomoc@sklep.example"},
                                                                     {u"email", u"faktury@sklep.example"},
                                                                     {u"webchat", u"sklep.example"},
                                                                     {u"phone", u"Linia sprzedaży"},
                                                                     {u"telegram", u"@sklep_example_bot"},
                                                                     {u"whatsapp", u"WhatsApp PL"},
                                                                     {u"messenger", u"Messenger"},
                                                                     {u"viber", u"Viber UA"},
                                                                     {u"sms", u"SMS 4050"}};
    for (const auto &[channel, name] : inboxes) {
        InboxRow row;
        row.id = InboxId{workspace.inboxRows.size() + 1};
        row.channel = QString::fromUtf16(channel);
        row.name = QString::fromUtf16(name);
        workspace.inboxRows.append(row);
    }
    workspace.inboxRows[7].state = InboxState::Paused;
    workspace.agentRows = {
        {AgentId{1}, u"Magda Lis"_s, Role::Administrator, Presence::Available, {}, now - 84s, true, {}},
        {AgentId{2}, u"Olena Koval"_s, Role::Agent, Presence::Busy, {}, now - 30min, true, {}}};
    workspace.teamRows = {{RecordId{11}, Catalogue::Team, u"Sprzedaż"_s, {}},
                          {RecordId{12}, Catalogue::Team, u"Reklamacje"_s, {}}};
    for (const Sample &sample : kSamples) {
        const InboxRow &inbox = workspace.inboxRows.at(sample.inbox);
        CustomerCard card;
        card.id = CustomerId{200 + workspace.customers.size()};
        card.name = QString::fromUtf16(sample.customer);
        card.since = now - 24h * 2400;
        card.conversations = 1;
        workspace.customers.insert(card.id.value, card);
        QueueRow row;
        row.subject = QString::fromUtf16(sample.subject);
        row.channel = inbox.channel;
        row.inbox = {inbox.id.value, inbox.name};
        row.customer = {card.id.value, card.name};
        if (sample.assignee > 0)
            row.assignee = {sample.assignee, workspace.agentRows.at(sample.assignee - 1).name};
        row.team = {sample.inbox % 2 == 0 ? 11 : 12, {}};
        row.state = sample.state;
        row.waitingSince = now - std::chrono::minutes(sample.waitedMinutes);
        if (sample.dueMinutes != 0)
            row.due = now + std::chrono::minutes(sample.dueMinutes);
        if (sample.state == ConversationState::Snoozed)
            row.snoozedUntil = now + 43h;
        row.lastAt = now - std::chrono::minutes(sample.waitedMinutes);
        row.unread = sample.unread;
        row.snippet = QString::fromUtf16(sample.snippet);
        const ConversationId id = workspace.addConversation(row);
        if (sample.dueMinutes == 6) {
            workspace.conversations[id.value].tags = {u"VIP"_s};
            CustomerCard &rich = workspace.customers[card.id.value];
            rich.about = u"Woli telefon po 16:00. Domofon nie działa, kurier ma dzwonić."_s;
            rich.identities = {{IdentityId{1}, u"email"_s, u"a.wisniewska@poczta.example"_s, {}, true, card.id},
                               {IdentityId{2}, u"phone"_s, u"+48 600 000 174"_s, {}, true, card.id},
                               {IdentityId{3}, u"telegram"_s, u"@ola_wb"_s, {}, false, card.id}};
            rich.tags = {u"VIP"_s, u"projektanci"_s};
            rich.consents = {
                {ConsentId{2},
                 u"newsletter"_s,
                 ConsentState::Withdrawn,
                 now - 24h * 12,
                 u"e-mail"_s,
                 {1, u"Magda Lis"_s}},
                {ConsentId{1}, u"newsletter"_s, ConsentState::Given, now - 24h * 700, u"formularz na stronie"_s, {}},
                {ConsentId{3},
                 u"telefon"_s,
                 ConsentState::Given,
                 now - 24h * 90,
                 u"przez telefon"_s,
                 {1, u"Magda Lis"_s}}};
            QueueRow earlier = row;
            earlier.id = {};
            earlier.state = ConversationState::Resolved;
            earlier.subject = u"Faktura do zamówienia 4127"_s;
            earlier.channel = u"email"_s;
            earlier.unread = 0;
            earlier.lastAt = now - 24h * 74;
            workspace.addConversation(earlier);
            addThread(workspace, id, now);
        } else {
            TimelineEntry entry;
            entry.conversation = id;
            entry.at = row.lastAt;
            entry.channel = inbox.channel;
            entry.inbox = row.inbox;
            entry.author = {inbox.channel, card.name, card.name};
            entry.text = row.snippet;
            entry.subject = row.subject;
            workspace.addEntry(entry);
        }
    }
}

} // namespace centrala::test
