// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/views.h"

#include "tests/gui/viewtalks.h"
#include "ui/compose/canneddialog.h"
#include "ui/compose/letterdialog.h"
#include "ui/compose/messageedit.h"
#include "ui/compose/recipientfield.h"
#include "ui/compose/signaturedialog.h"
#include "ui/compose/timedialog.h"
#include "ui/customer/comparedialog.h"
#include "ui/customer/consentdialog.h"
#include "ui/customer/customerpane.h"
#include "ui/customer/customerpicker.h"
#include "ui/customer/importdialog.h"
#include "ui/queue/queuepane.h"
#include "ui/search/palette.h"
#include "ui/settings/addinboxdialog.h"
#include "ui/settings/firststart.h"
#include "ui/settings/settingswindow.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/team/floordialog.h"
#include "ui/thread/conversationpane.h"

#include <QMenu>
#include <QTest>

namespace centrala::test {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename T>
QWidget *shown(T *dialog)
{
    dialog->show();
    return dialog;
}

QWidget *settings(SampleWindow &sample, ui::SettingsWindow::Page page)
{
    auto *window = new ui::SettingsWindow(sample.setup.look, sample.workspace, sample.window.actions(), &sample.window);
    window->showPage(page);
    return shown(window);
}

QWidget *firstStart(SampleWindow &sample, ui::FirstStart::Step step)
{
    auto *assistant = new ui::FirstStart(sample.setup.look, sample.workspace, &sample.window);
    assistant->showStep(step);
    return shown(assistant);
}

QWidget *writing(SampleWindow &sample, const QString &words)
{
    sample.window.open(mailTalk(sample));
    sample.window.conversation()->openComposer(ui::Composer::Mode::Reply);
    sample.window.conversation()->composer()->setText(words);
    return &sample.window;
}

QWidget *menuOf(SampleWindow &sample, const QString &action)
{
    openRichest(sample);
    sample.window.actions().trigger(action);
    QWidget *menu = QApplication::activePopupWidget();
    return menu ? menu : &sample.window;
}

QWidget *view(SampleWindow &sample, View wished)
{
    sample.window.begin({wished, AgentId{1}, {}, {}, {}});
    return &sample.window;
}

QList<ViewToDraw> mainViews()
{
    return {
        {"inbox", false,
         [](SampleWindow &sample) {
             openRichest(sample);
             sample.window.conversation()->composer()->setText(
                 u"Dziękuję za zdjęcia. Jutro przyjedzie kurier z nowym abażurem, a uszkodzony zabierze bez opłat."_s);
             return &sample.window;
         }},
        {"nothing-connected", true, [](SampleWindow &sample) { return &sample.window; }},
        {"nobody-waits", false,
         [](SampleWindow &sample) {
             for (QueueRow &row : sample.workspace.conversations)
                 row.state = ConversationState::Resolved;
             return view(sample, View::Mine);
         }},
        {"pending", false, [](SampleWindow &sample) { return view(sample, View::Pending); }},
        {"snoozed", false, [](SampleWindow &sample) { return view(sample, View::Snoozed); }},
        {"resolved", false, [](SampleWindow &sample) { return view(sample, View::Resolved); }},
        {"outbox-empty", false, [](SampleWindow &sample) { return view(sample, View::Outbox); }},
        {"filter-finds-nothing", false,
         [](SampleWindow &sample) {
             QueueFilter filter{View::Open, AgentId{1}, {}, {}, {}};
             filter.tag = u"reklamacja"_s;
             sample.window.begin(filter);
             return &sample.window;
         }},
        {"bulk", false,
         [](SampleWindow &sample) {
             ui::QueueView *queue = sample.window.queue()->view();
             for (int row = 1; row < 4; ++row)
                 queue->toggleChecked(sample.window.queue()->model().idAt(row));
             return &sample.window;
         }},
        {"pinned", false,
         [](SampleWindow &sample) {
             ui::QueueModel &model = sample.window.queue()->model();
             for (const ConversationId id : {model.idAt(5), model.idAt(6)}) {
                 sample.workspace.conversations[id.value].pinnedBy = {sample.workspace.me().agent};
                 sample.workspace.touch(id);
             }
             return &sample.window;
         }},
        {"undo-bar", false,
         [](SampleWindow &sample) {
             openRichest(sample);
             sample.window.actions().trigger(u"conversation.resolve"_s);
             return &sample.window;
         }},
        {"long-conversation", false,
         [](SampleWindow &sample) {
             sample.window.open(longTalk(sample));
             return &sample.window;
         }},
        {"whole-history", false,
         [](SampleWindow &sample) {
             sample.window.open(longTalk(sample));
             sample.window.actions().trigger(u"thread.whole"_s);
             return &sample.window;
         }},
        {"find-inside", false,
         [](SampleWindow &sample) {
             sample.window.open(longTalk(sample));
             sample.window.actions().trigger(u"thread.find"_s);
             QTest::keyClicks(QApplication::focusWidget(), u"lamp"_s);
             return &sample.window;
         }},
        {"mail", false,
         [](SampleWindow &sample) {
             sample.window.open(mailTalk(sample));
             return &sample.window;
         }},
        {"mail-link-focused", false,
         [](SampleWindow &sample) {
             sample.window.open(mailTalk(sample));
             QTest::qWait(300); // laid out elsewhere
             sample.window.actions().trigger(u"thread.previousThing"_s);
             return &sample.window;
         }},
        {"deliveries", false,
         [](SampleWindow &sample) {
             sample.window.open(deliveriesTalk(sample));
             return &sample.window;
         }},
    };
}

QList<ViewToDraw> writingViews()
{
    return {
        {"note", false,
         [](SampleWindow &sample) {
             openRichest(sample);
             sample.window.conversation()->openComposer(ui::Composer::Mode::Note);
             QTest::keyClicks(QApplication::focusWidget(), u"Magazyn ma jeszcze 2 sztuki."_s);
             return &sample.window;
         }},
        {"held", false,
         [](SampleWindow &sample) {
             QWidget *window = writing(sample, u"Dzień dobry Pani Anno,\nzwrot dotrze jutro."_s);
             sample.window.actions().trigger(u"compose.send"_s);
             return window;
         }},
        {"recall", false,
         [](SampleWindow &sample) {
             QWidget *window = writing(sample, u"Już sprawdzam w magazynie."_s);
             sample.window.actions().trigger(u"compose.send"_s);
             return window;
         }},
        {"recipients", false,
         [](SampleWindow &sample) {
             QWidget *window = writing(sample, u"Kopia dla serwisu."_s);
             sample.window.actions().trigger(u"compose.recipients"_s);
             sample.window.conversation()->composer()->copyField()->setText(u"Serwis <serwis@naprawa.example>"_s);
             return window;
         }},
        {"canned-popup", false,
         [](SampleWindow &sample) {
             addCanned(sample);
             QWidget *window = writing(sample, {});
             QTest::keyClicks(sample.window.conversation()->composer()->edit(), u"/zwr"_s);
             return window;
         }},
        {"letter", false,
         [](SampleWindow &sample) {
             return shown(new ui::LetterDialog(
                 {sample.setup.look, sample.workspace, sample.window.actions(), sample.dialogs, sample.window.runner()},
                 &sample.window));
         }},
        {"canned", false,
         [](SampleWindow &sample) {
             addCanned(sample);
             return shown(new ui::CannedDialog(sample.setup.look, sample.workspace, sample.dialogs, &sample.window));
         }},
        {"signatures", false,
         [](SampleWindow &sample) {
             return shown(new ui::SignatureDialog(sample.setup.look, sample.workspace, &sample.window));
         }},
        {"send-later-time", false,
         [](SampleWindow &sample) {
             return shown(new ui::TimeDialog(sample.setup.look, u"Send later"_s, u"Send then"_s, &sample.window));
         }},
        {"menu-snooze", false, [](SampleWindow &sample) { return menuOf(sample, u"conversation.snooze"_s); }},
        {"menu-assign", false, [](SampleWindow &sample) { return menuOf(sample, u"conversation.assign"_s); }},
        {"menu-channels", false,
         [](SampleWindow &sample) {
             openRichest(sample);
             return menuOf(sample, u"compose.channel"_s);
         }},
        {"menu-filter", false, [](SampleWindow &sample) { return menuOf(sample, u"queue.filter"_s); }},
        {"menu-later", false,
         [](SampleWindow &sample) {
             writing(sample, u"Jutro wysyłam."_s);
             sample.window.actions().trigger(u"compose.later"_s);
             QWidget *menu = QApplication::activePopupWidget();
             return menu ? menu : &sample.window;
         }},
    };
}

QList<ViewToDraw> customerViews()
{
    return {
        {"compare", false,
         [](SampleWindow &sample) {
             const auto [one, other] = alikeCards(sample);
             return shown(
                 new ui::CompareDialog(sample.setup.look, one, other, u"the same phone number"_s, &sample.window));
         }},
        {"consent", false,
         [](SampleWindow &sample) {
             return shown(new ui::ConsentDialog(sample.setup.look, {u"newsletter"_s, u"telefon"_s}, &sample.window));
         }},
        {"customer-picker", false,
         [](SampleWindow &sample) {
             auto *picker =
                 new ui::CustomerPicker(sample.setup.look, sample.workspace, CustomerId{200}, &sample.window);
             shown(picker);
             QTest::keyClicks(QApplication::focusWidget(), u"a"_s);
             return picker;
         }},
        {"import", false,
         [](SampleWindow &sample) {
             return shown(new ui::ImportDialog(sample.setup.look, sample.workspace, customersFile(), &sample.window));
         }},
        {"same-person", false,
         [](SampleWindow &sample) {
             (void)alikeCards(sample);
             openRichest(sample);
             return &sample.window;
         }},
        {"floor", false,
         [](SampleWindow &sample) {
             fillFloor(sample);
             return shown(new ui::FloorDialog(sample.setup.look, sample.workspace, &sample.window));
         }},
        {"floor-empty", true,
         [](SampleWindow &sample) {
             return shown(new ui::FloorDialog(sample.setup.look, sample.workspace, &sample.window));
         }},
    };
}

QList<ViewToDraw> otherViews()
{
    using Settings = ui::SettingsWindow;
    const auto palette = [](const QString &words) {
        return [words](SampleWindow &sample) -> QWidget * {
            openRichest(sample);
            sample.window.commandPalette()->open(words);
            return &sample.window;
        };
    };
    return {
        {"palette", false, palette({})},
        {"palette-found", false, palette(u"re"_s)},
        {"palette-nothing", false, palette(u"lapma"_s)},
        {"keys", false,
         [](SampleWindow &sample) {
             sample.window.sheet()->open();
             return &sample.window;
         }},
        {"settings-you", false, [](SampleWindow &sample) { return settings(sample, Settings::You); }},
        {"settings-appearance", false, [](SampleWindow &sample) { return settings(sample, Settings::Appearance); }},
        {"settings-alerts", false, [](SampleWindow &sample) { return settings(sample, Settings::Alerts); }},
        {"settings-keyboard", false, [](SampleWindow &sample) { return settings(sample, Settings::Keyboard); }},
        {"settings-inboxes", false, [](SampleWindow &sample) { return settings(sample, Settings::Inboxes); }},
        {"add-inbox", false,
         [](SampleWindow &sample) {
             return shown(new ui::AddInboxDialog(sample.setup.look, sample.workspace, &sample.window));
         }},
        {"first-language", true, [](SampleWindow &sample) { return firstStart(sample, ui::FirstStart::LanguageStep); }},
        {"first-name", true, [](SampleWindow &sample) { return firstStart(sample, ui::FirstStart::NameStep); }},
        {"first-inbox", false, [](SampleWindow &sample) { return firstStart(sample, ui::FirstStart::InboxStep); }},
        {"first-try", false, [](SampleWindow &sample) { return firstStart(sample, ui::FirstStart::TryStep); }},
    };
}

} // namespace

const QList<ViewToDraw> &viewsToDraw()
{
    static const QList<ViewToDraw> all = mainViews() + writingViews() + customerViews() + otherViews();
    return all;
}

} // namespace centrala::test
