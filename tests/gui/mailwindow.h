// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/guisetup.h"
#include "ui/compose/composer.h"
#include "ui/compose/messageedit.h"
#include "ui/thread/conversationpane.h"

#include <QTest>

namespace centrala::test {

/// A window with a conversation by e-mail open, answered by somebody called Jan Kowalski.
struct MailWindow : SampleWindow
{
    MailWindow()
    {
        workspace.recordRows = {
            {RecordId{21},
             Catalogue::Template,
             QStringLiteral(u"Zwroty/Termin"),
             {{QStringLiteral(u"text"),
               QStringLiteral(u"Dzień dobry, {customer.first_name}! Zwrot trwa 14 dni. {agent.name}")}}},
            {RecordId{22},
             Catalogue::Template,
             QStringLiteral(u"Zwroty/Adres"),
             {{QStringLiteral(u"text"), QStringLiteral(u"Prosimy odesłać na adres: Lampowa 1.")}}},
            {RecordId{23},
             Catalogue::Template,
             QStringLiteral(u"Moje/Podpis"),
             {{QStringLiteral(u"text"), QStringLiteral(u"Pozdrawiam, Magda")}, {QStringLiteral(u"owner"), 1}}},
            {RecordId{24},
             Catalogue::Template,
             QStringLiteral(u"Cudze/Zwroty"),
             {{QStringLiteral(u"text"), QStringLiteral(u"cudze")}, {QStringLiteral(u"owner"), 2}}}};
        QueueRow row;
        row.channel = QStringLiteral(u"email");
        row.inbox = {1, QStringLiteral(u"pomoc@sklep.example")};
        row.customer = {300, QStringLiteral(u"Jan Kowalski")};
        row.subject = QStringLiteral(u"Lampa");
        id = workspace.addConversation(row);
        TimelineEntry mail;
        mail.conversation = id;
        mail.at = clock.now() - std::chrono::minutes(10);
        mail.channel = QStringLiteral(u"email");
        mail.author = {QStringLiteral(u"email"), QStringLiteral(u"jan.kowalski@poczta.example"),
                       QStringLiteral(u"Jan Kowalski")};
        mail.to = {{QStringLiteral(u"email"), QStringLiteral(u"pomoc@sklep.example"), {}}};
        mail.text = QStringLiteral(u"Kiedy dostanę zwrot?\n\nPozdrawiam\nJan");
        mail.subject = QStringLiteral(u"Lampa");
        customers = workspace.addEntry(mail);
        window.open(id);
        window.conversation()->openComposer(ui::Composer::Mode::Reply);
    }
    ui::Composer *composer() { return window.conversation()->composer(); }
    ui::MessageEdit *edit() { return composer()->edit(); }
    void type(const QString &words) { QTest::keyClicks(edit(), words); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(edit(), key, modifiers); }

    ConversationId id;
    EntryId customers;
};

} // namespace centrala::test
