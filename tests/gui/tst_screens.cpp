// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guisetup.h"
#include "ui/queue/queuepane.h"
#include "ui/search/palette.h"
#include "ui/settings/addinboxdialog.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/style/language.h"
#include "ui/thread/conversationpane.h"

#include <QDir>
#include <QSet>
#include <QTest>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

/// Draws every view in every theme and size and looks whether something is there. The pictures stay in the build folder
/// for people to look at.
class TestScreens : public QObject
{
    Q_OBJECT

private:
    static void keep(QWidget &window, const QString &name)
    {
        QTest::qWait(150);
        const QImage image = window.grab().toImage();
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 7) {
            for (int x = 0; x < image.width(); x += 5)
                colours.insert(image.pixel(x, y));
        }
        QVERIFY2(colours.size() > 6, "nothing was drawn");
        const QString folder = QStringLiteral(CENTRALA_BINARY_DIRECTORY "/screens");
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(image.save(folder + u'/' + name + u".png"_s));
    }

    static void openSample(test::SampleWindow &sample)
    {
        for (const QueueRow &row : std::as_const(sample.workspace.conversations)) {
            if (row.tags.contains(u"VIP"_s) && row.state == ConversationState::Open)
                sample.window.open(row.id);
        }
    }

private Q_SLOTS:
    void inbox_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("theme");
        for (const QSize size : {QSize(1280, 720), QSize(1440, 900), QSize(1920, 1080)}) {
            for (int theme = 0; theme < 3; ++theme)
                QTest::addRow("%dx%d-%d", size.width(), size.height(), theme) << size << theme;
        }
    }
    void inbox()
    {
        QFETCH(QSize, size);
        QFETCH(int, theme);
        test::SampleWindow sample(size, static_cast<ui::ThemeKind>(theme));
        openSample(sample);
        sample.window.conversation()->composer()->setText(
            u"Dziękuję za zdjęcia. Jutro przyjedzie kurier z nowym abażurem, a uszkodzony zabierze bez opłat."_s);
        keep(sample.window, u"inbox-"_s + QString::fromLatin1(QTest::currentDataTag()));
    }
    void languages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("pl") << u"pl"_s;
        QTest::newRow("uk") << u"uk"_s;
    }
    void languages()
    {
        QFETCH(QString, language);
        const QLocale before;
        {
            const ui::Language spoken(language);
            test::SampleWindow sample(QSize(1280, 720));
            openSample(sample);
            keep(sample.window, u"inbox-"_s + language);
            sample.window.sheet()->open();
            keep(sample.window, u"keys-"_s + language);
        }
        QLocale::setDefault(before);
    }
    void empty()
    {
        test::SampleWindow sample(QSize(1280, 720), ui::ThemeKind::Light, true);
        keep(sample.window, u"empty"_s);
    }
    void palette()
    {
        test::SampleWindow sample;
        openSample(sample);
        sample.window.commandPalette()->open(u"re"_s);
        keep(sample.window, u"palette"_s);
    }
    void keys()
    {
        test::SampleWindow sample(QSize(1440, 900), ui::ThemeKind::Dark);
        openSample(sample);
        sample.window.sheet()->open();
        keep(sample.window, u"keys"_s);
    }
    void note()
    {
        test::SampleWindow sample;
        openSample(sample);
        sample.window.conversation()->openComposer(ui::Composer::Mode::Note);
        keep(sample.window, u"note"_s);
    }
    void recall()
    {
        test::SampleWindow sample;
        openSample(sample);
        sample.window.conversation()->composer()->setText(u"Już sprawdzam w magazynie."_s);
        sample.window.actions().trigger(u"compose.send"_s);
        keep(sample.window, u"recall"_s);
    }
    void addInbox()
    {
        test::SampleWindow sample;
        ui::AddInboxDialog dialog(sample.setup.look, sample.workspace, nullptr);
        dialog.show();
        keep(dialog, u"addinbox"_s);
    }
};

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
