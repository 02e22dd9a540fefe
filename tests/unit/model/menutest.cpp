// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/menu.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;

class MenuTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("commands");
        QTest::newRow("none") << u" \n\n"_s << QStringList();
        QTest::newRow("two") << u"track - Where is my parcel\r\n\n /return_2 -  Zwróć: coś – jak?  \n"_s
                             << QStringList{u"track|Where is my parcel"_s, u"return_2|Zwróć: coś – jak?"_s};
        QTest::newRow("other strokes") << u"a: A\nb – B\nc C-D\nd—D"_s
                                       << QStringList{u"a|A"_s, u"b|B"_s, u"c|C-D"_s, u"d|D"_s};
        QTest::newRow("just fits") << QString(32, u'x') + u" - "_s + QString(256, u'y')
                                   << QStringList{QString(32, u'x') + u'|' + QString(256, u'y')};
    }
    void isRead()
    {
        QFETCH(QString, text);
        const Menu menu = menuIn(text, {});
        QVERIFY2(menu.problem.isEmpty(), qPrintable(menu.problem));
        QStringList commands;
        for (const Menu::Command &command : menu.commands)
            commands.append(command.name + u'|' + command.words);
        QTEST(commands, "commands");
    }

    void whatDoesNotFitIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        const QString name = u"does not begin with a command"_s;
        const QString words = u"has to say what the command does"_s;
        QTest::newRow("capital") << u"a - A\n\nTrack - B"_s << u"Line 3 "_s + name;
        QTest::newRow("Polish") << u"zwróć - B"_s << u"Line 1 "_s + name;
        QTest::newRow("long name") << QString(33, u'x') + u" - y"_s << u"Line 1 "_s + name;
        QTest::newRow("no name") << u"- y"_s << u"Line 1 "_s + name;
        QTest::newRow("no words") << u"track"_s << u"Line 1 "_s + words;
        QTest::newRow("only a stroke") << u"track - "_s << u"Line 1 "_s + words;
        QTest::newRow("long words") << u"x "_s + QString(257, u'y') << u"Line 1 "_s + words;
        QTest::newRow("twice") << u"a - A\n/a - B"_s << u"Line 2 names a command that is there already."_s;
        QString many;
        for (int i = 0; i <= 100; ++i)
            many += u"a%1 - A\n"_s.arg(i);
        QTest::newRow("many") << many << u"The menu has more than 100 commands."_s;
    }
    void whatDoesNotFitIsNamed()
    {
        QFETCH(QString, text);
        QFETCH(QString, problem);
        const QString found = menuIn(text, {}).problem;
        QVERIFY2(found.startsWith(problem), qPrintable(found));
    }
};

QTEST_GUILESS_MAIN(MenuTest)
#include "menutest.moc"
