// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guisetup.h"
#include "ui/controls/button.h"
#include "ui/queue/queuepane.h"
#include "ui/settings/settingssearch.h"
#include "ui/settings/settingswindow.h"
#include "ui/shell/keymap.h"

#include <QComboBox>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The settings open over the sample window, at one page.
struct Opened
{
    explicit Opened(ui::SettingsWindow::Page page)
    {
        sample.window.openSettings(page);
        settings = sample.window.findChild<ui::SettingsWindow *>();
    }
    [[nodiscard]] bool click(const QString &words) const
    {
        for (ui::Button *button : settings->findChildren<ui::Button *>()) {
            if (button->isVisible() && button->isEnabled() && button->text() == words) {
                QTest::mouseClick(button, Qt::LeftButton);
                return true;
            }
        }
        return false;
    }
    void press(const QString &radio) const
    {
        auto *button = settings->findChild<QRadioButton *>(radio);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(10, button->height() / 2));
        QVERIFY(button->isChecked());
    }
    void chooseAction(const QString &text) const
    {
        auto *list = settings->findChild<QTreeWidget *>(u"keys"_s);
        const auto found = list->findItems(text, Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        list->setCurrentItem(found.first());
    }
    void keep(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("CENTRALA_PICTURES");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            settings->grab().save(QDir(folder).filePath(name + u".png"_s));
    }
    test::SampleWindow sample;
    ui::SettingsWindow *settings;
};

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyIsChangedAndWorksAtOnce()
    {
        Opened opened(ui::SettingsWindow::Keyboard);
        opened.chooseAction(u"Resolve"_s);
        auto *edit = opened.settings->findChild<QKeySequenceEdit *>();
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_F9);
        bool clicked = false;
        QTRY_VERIFY(clicked || (clicked = opened.click(u"Set"_s))); // a second later: there might be another step
        opened.keep(u"settings-keys"_s);
        ui::ActionCatalogue &actions = opened.sample.window.actions();
        QCOMPARE(actions.find(u"conversation.resolve"_s)->keys, QList{QKeySequence(Qt::Key_F9)});

        // It is kept, and the next window has it.
        const auto map = ui::KeyMap::fromJson(opened.sample.workspace.preference(u"keys"_s));
        ui::ActionCatalogue other;
        map.put(other);
        QCOMPARE(other.find(u"conversation.resolve"_s)->keys, QList{QKeySequence(Qt::Key_F9)});

        QVERIFY(opened.click(u"Reset"_s));
        QCOMPARE(actions.find(u"conversation.resolve"_s)->keys, QList{QKeySequence(Qt::Key_E)});
    }

    void aKeyThatIsTakenIsNotGivenTwice()
    {
        Opened opened(ui::SettingsWindow::Keyboard);
        opened.chooseAction(u"Resolve"_s);
        auto *edit = opened.settings->findChild<QKeySequenceEdit *>();
        edit->setKeySequence(QKeySequence(Qt::Key_T));
        const auto *verdict = opened.settings->findChild<QLabel *>(u"keyVerdict"_s);
        QVERIFY2(verdict->text().contains(u"Tag"_s), qPrintable(verdict->text()));
        QVERIFY(!opened.click(u"Set"_s));
        opened.keep(u"settings-keys-taken"_s);
        QVERIFY(opened.click(u"Take it from there"_s));
        ui::ActionCatalogue &actions = opened.sample.window.actions();
        QCOMPARE(actions.find(u"conversation.resolve"_s)->keys, QList{QKeySequence(Qt::Key_T)});
        QVERIFY(actions.find(u"conversation.tag"_s)->keys.isEmpty());

        // The first step of sequences is taken, too; Ctrl+Alt types letters.
        opened.chooseAction(u"Resolve"_s);
        edit->setKeySequence(QKeySequence(Qt::Key_G));
        QVERIFY(!verdict->text().isEmpty());
        QVERIFY(!opened.click(u"Set"_s));
        edit->setKeySequence(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_A));
        QVERIFY(!opened.click(u"Set"_s));
        QVERIFY(!opened.click(u"Take it from there"_s));
    }

    void presetsChangeKeysWithoutConflicts()
    {
        Opened opened(ui::SettingsWindow::Keyboard);
        QVERIFY(opened.click(u"Keys of Gmail"_s));
        ui::ActionCatalogue &actions = opened.sample.window.actions();
        QCOMPARE(actions.find(u"conversation.tag"_s)->keys.first(), QKeySequence(Qt::Key_L));
        for (const auto &action : actions.all()) {
            for (const QKeySequence &keys : action.keys) {
                const auto other = ui::KeyMap::holder(actions, action.id, keys);
                QVERIFY2(!other, qPrintable(action.id + u" and "_s + other.value_or(QString())));
                QVERIFY2(!ui::KeyMap::isForbidden(keys), qPrintable(action.id));
            }
        }
        QVERIFY(opened.click(u"Keys of Centrala"_s));
        QCOMPARE(actions.find(u"conversation.tag"_s)->keys.first(), QKeySequence(Qt::Key_T));
    }

    void whatIsNoKeyMapIsLeftOut()
    {
        ui::ActionCatalogue actions;
        ui::KeyMap::fromJson(R"({"preset":"vi","changes":{"conversation.resolve":["Ctrl+Alt+A",7],"nobody":["Y"]}})")
            .put(actions);
        QVERIFY(actions.find(u"conversation.resolve"_s)->keys.isEmpty());
        ui::KeyMap::fromJson("[").put(actions);
        QCOMPARE(actions.find(u"conversation.resolve"_s)->keys, QList{QKeySequence(Qt::Key_E)});
    }

    void coloursAndDensityHoldAtOnce()
    {
        Opened opened(ui::SettingsWindow::Appearance);
        opened.keep(u"settings-appearance"_s);
        opened.press(u"theme-2"_s);
        QCOMPARE(opened.sample.setup.theme.kind(), ui::ThemeKind::Dark);
        QCOMPARE(opened.sample.workspace.preference(u"theme"_s), QByteArray("dark"));
        opened.press(u"theme-0"_s);
        QVERIFY(opened.sample.workspace.preference(u"theme"_s).isEmpty());
        ui::QueueView *queue = opened.sample.window.queue()->view();
        const int roomy = queue->visualRect(queue->model()->index(0, 0)).height();
        opened.press(u"density-1"_s);
        QVERIFY(queue->visualRect(queue->model()->index(0, 0)).height() < roomy);
        QCOMPARE(opened.sample.workspace.preference(u"density"_s), QByteArray("compact"));
        opened.sample.window.resize(1400, 880);
        QVERIFY(queue->visualRect(queue->model()->index(0, 0)).height() < roomy);
    }

    void anotherSizeOrLanguageOpensTheWindowAnew()
    {
        Opened opened(ui::SettingsWindow::Appearance);
        QSignalSpy reopened(&opened.sample.window, &ui::MainWindow::reopenWished);
        auto *sizes = opened.settings->findChild<QComboBox *>(u"textSize"_s);
        sizes->setCurrentIndex(sizes->findData(150));
        Q_EMIT sizes->activated(sizes->currentIndex());
        QCOMPARE(reopened.count(), 1);
        QCOMPARE(reopened.first().first().toString(), u"settings-appearance"_s);
        QCOMPARE(opened.sample.workspace.preference(u"text_size"_s), QByteArray("150"));
        auto *languages = opened.settings->findChild<QComboBox *>(u"language"_s);
        languages->setCurrentIndex(languages->findData(u"uk"_s));
        Q_EMIT languages->activated(languages->currentIndex());
        QCOMPARE(reopened.count(), 2);
        QCOMPARE(opened.sample.workspace.preference(u"language"_s), QByteArray("uk"));
    }

    void anInboxIsPausedAndRemoved()
    {
        Opened opened(ui::SettingsWindow::Inboxes);
        auto *list = opened.settings->findChild<QListWidget *>(u"inboxes"_s);
        QVERIFY(list->count() > 0);
        opened.keep(u"settings-inboxes"_s);
        QVERIFY(opened.click(u"Pause"_s));
        QCOMPARE(test::lastOf<EditInbox>(opened.sample.workspace)->paused, std::optional(true));
        const InboxId inbox = test::lastOf<EditInbox>(opened.sample.workspace)->inbox;
        QVERIFY(!opened.click(u"Remove the inbox"_s)); // not before one has asked for it
        QVERIFY(opened.click(u"Remove …"_s));
        QVERIFY(opened.click(u"Keep it"_s));
        QVERIFY(opened.click(u"Remove …"_s));
        QVERIFY(opened.click(u"Remove the inbox"_s));
        QCOMPARE(test::lastOf<RemoveInbox>(opened.sample.workspace)->inbox, inbox);
    }

    void anInboxIsComparedWithItsServer()
    {
        Opened opened(ui::SettingsWindow::Inboxes);
        const auto *told = opened.settings->findChild<QLabel *>(u"proof"_s);
        QVERIFY(!told->isVisible());
        opened.sample.workspace.proof = {
            {u"complete"_s, true},
            {u"fetched_again"_s, 2},
            {u"folders"_s, QJsonArray{QJsonObject{{u"folder"_s, u"INBOX"_s}, {u"server"_s, 120}},
                                      QJsonObject{{u"folder"_s, u"Sent"_s}, {u"server"_s, 7}}}}};
        QVERIFY(opened.click(u"Compare with the server"_s));
        QTRY_COMPARE(told->text(),
                     u"Complete: 127 on the server, all of them here.\nWere missing and are here now: 2"_s);
        QVERIFY(told->isVisible());
        QTRY_VERIFY(told->height() >= told->heightForWidth(told->width()));
        opened.keep(u"settings-inbox-proof"_s);
        opened.sample.workspace.proof = {
            {u"complete"_s, false},
            {u"folders"_s, QJsonArray{QJsonObject{{u"folder"_s, u"INBOX"_s}, {u"missing_count"_s, 3}}}}};
        QVERIFY(opened.click(u"Compare with the server"_s));
        QTRY_COMPARE(told->text(), u"Missing from INBOX: 3"_s);
        // What could not be understood is not said to be here.
        opened.sample.workspace.proof = {
            {u"complete"_s, true},
            {u"folders"_s, QJsonArray{QJsonObject{{u"folder"_s, u"INBOX"_s}, {u"server"_s, 120}, {u"refused"_s, 2}}}}};
        QVERIFY(opened.click(u"Compare with the server"_s));
        QTRY_COMPARE(told->text(), u"Not understood, kept in the ledger: 2"_s);
        opened.settings->findChild<QListWidget *>(u"inboxes"_s)->setCurrentRow(1);
        QVERIFY(!told->isVisible());
    }

    void theOwnNameIsChanged()
    {
        Opened opened(ui::SettingsWindow::You);
        auto *name = opened.settings->findChild<QLineEdit *>(u"ownName"_s);
        name->selectAll();
        QTest::keyClicks(name, u"Magda Lis-Nowak"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(test::lastOf<PutAgent>(opened.sample.workspace)->agentName, u"Magda Lis-Nowak"_s);
    }
    void aSettingIsFoundByItsWords()
    {
        const Opened opened(ui::SettingsWindow::You);
        auto *search = opened.settings->findChild<ui::SettingsSearch *>();
        QVERIFY(search);
        auto *pages = opened.settings->findChild<QListWidget *>(u"pages"_s);
        search->field()->setFocus();
        QTest::keyClicks(search->field(), u"high contr"_s);
        QVERIFY(search->found()->isVisible() && !pages->isVisible());
        QCOMPARE(search->found()->currentItem()->text(), u"High contrast\nAppearance"_s);
        opened.keep(u"settings-search"_s);
        QTest::keyClick(search->field(), Qt::Key_Return);
        auto *radio = qobject_cast<QRadioButton *>(opened.settings->focusWidget());
        QVERIFY(radio && radio->isVisible());
        QCOMPARE(radio->text(), u"High contrast"_s);
        QCOMPARE(pages->currentRow(), static_cast<int>(ui::SettingsWindow::Appearance));

        // A line of a list is found as well, and stands chosen.
        search->field()->setFocus();
        search->field()->selectAll();
        QTest::keyClicks(search->field(), u"snooze"_s);
        QTest::keyClick(search->field(), Qt::Key_Return);
        auto *keys = qobject_cast<QTreeWidget *>(opened.settings->focusWidget());
        QVERIFY(keys);
        QVERIFY(keys->currentItem()->text(0).contains(u"Snooze"_s));

        // Nothing found is said; Escape brings the pages back and leaves the window open.
        search->field()->setFocus();
        search->field()->selectAll();
        QTest::keyClicks(search->field(), u"qqqq"_s);
        QCOMPARE(search->found()->item(0)->text(), u"Nothing found"_s);
        QTest::keyClick(search->field(), Qt::Key_Escape);
        QVERIFY(pages->isVisible() && opened.settings->isVisible());
        QVERIFY(search->field()->text().isEmpty());
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
