// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/views.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/style/language.h"

#include <QDir>
#include <QMenu>
#include <QSet>
#include <QTest>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

/// Draws every view and looks whether something is there. The pictures stay in the build folder, or where
/// CENTRALA_SCREENS says, for people to look at; CENTRALA_SCREENS_LOOK ("dark-640x360-pl", or with the size of the
/// text in percent behind it) says how, without it each view is drawn once.
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
        const QString folder =
            qEnvironmentVariable("CENTRALA_SCREENS", QStringLiteral(CENTRALA_BINARY_DIRECTORY "/screens"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(image.save(folder + u'/' + name + u".png"_s));
    }

private Q_SLOTS:
    void everyView_data()
    {
        QTest::addColumn<int>("view");
        const QList<test::ViewToDraw> &views = test::viewsToDraw();
        for (int i = 0; i < views.size(); ++i)
            QTest::newRow(views.at(i).name) << i;
    }
    void everyView()
    {
        QFETCH(int, view);
        const QStringList look = qEnvironmentVariable("CENTRALA_SCREENS_LOOK", u"light-1280x720-en"_s).split(u'-');
        QVERIFY(look.size() >= 3);
        const QStringList sides = look.at(1).split(u'x');
        const QLocale before;
        {
            const ui::Language spoken(look.at(2));
            const test::ViewToDraw &wished = test::viewsToDraw().at(view);
            test::SampleWindow sample(QSize(sides.first().toInt(), sides.last().toInt()),
                                      valueNamed<ui::ThemeKind>(look.first()).value_or(ui::ThemeKind::Light),
                                      wished.empty);
            sample.setup.theme.setScale(look.value(3, u"100"_s).toInt());
            QApplication::setFont(sample.setup.theme.font(ui::FontRole::Body));
            QWidget *drawn = wished.show(sample);
            QVERIFY(drawn);
            keep(*drawn, qEnvironmentVariableIsSet("CENTRALA_SCREENS_LOOK")
                             ? QString::fromLatin1(wished.name) + u'-' + look.join(u'-')
                             : QString::fromLatin1(wished.name));
            if (auto *menu = qobject_cast<QMenu *>(drawn))
                menu->close();
        }
        QLocale::setDefault(before);
    }
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
        QWidget *drawn = test::viewsToDraw().first().show(sample);
        keep(*drawn, u"inbox-"_s + QString::fromLatin1(QTest::currentDataTag()));
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
            keep(*test::viewsToDraw().first().show(sample), u"inbox-"_s + language);
            sample.window.sheet()->open();
            keep(sample.window, u"keys-"_s + language);
        }
        QLocale::setDefault(before);
    }
};

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
