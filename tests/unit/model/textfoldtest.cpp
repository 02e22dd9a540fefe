// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/textfold.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;

class TextFoldTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void foldsAlike_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("comparedAs");
        QTest::newRow("Polish") << u"Zażółć GĘŚLĄ jaźń"_s << u"zazolc gesla jazn"_s;
        QTest::newRow("letters without a base") << u"Łódź Øre Đorđe ĦŁ ıİ"_s << u"lodz ore dorde hl ii"_s;
        QTest::newRow("two letters for one")
            << u"Straße STRAẞE Æsop Œuvre Þór"_s << u"strasse strasse aesop oeuvre thor"_s;
        QTest::newRow("marks of their own") << u"e\u0301a\u0328"_s << u"ea"_s;
        QTest::newRow("Ukrainian") << u"Їжак ҐАНОК Єнот йод Ёлка"_s << u"іжак ганок єнот иод елка"_s;
        QTest::newRow("apostrophes") << u"п’ять пʼять п'ять"_s << u"п'ять п'ять п'ять"_s;
        QTest::newRow("wide and pretty letters") << u"ＡＢＣ１２ ﬁsh 𝐛𝐨𝐥𝐝 x²"_s << u"abc12 fish bold x2"_s;
        QTest::newRow("unseen letters") << u"za\u00admó\u200bwie\u200dnie"_s << u"zamowienie"_s;
        QTest::newRow("other digits") << u"٣٤"_s << u"34"_s;
        QTest::newRow("half a letter, no letter") << QString(QChar(0xd800)) + u"a\0b"_s << u" a b"_s;
        QTest::newRow("untouched") << u"漢字 אב"_s << u"漢字 אב"_s;
    }
    void foldsAlike()
    {
        QFETCH(QString, written);
        QFETCH(QString, comparedAs);
        QCOMPARE(folded(written), comparedAs);
        QCOMPARE(FoldedText(written).text(), comparedAs);
        QCOMPARE(folded(comparedAs), comparedAs);
    }

    void anythingFoldsTheSameTwice()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 2000; ++round) {
            QString text;
            for (int i = 0; i < 40; ++i)
                text += QChar(static_cast<char16_t>(random.bounded(round % 2 ? 0x10000 : 0x600)));
            const QString once = folded(text);
            QCOMPARE(folded(once), once);
            QCOMPARE(FoldedText(text).text(), once);
        }
    }

    void whatWasFoundIsShownInTheOriginal()
    {
        const QString written = u"Zażółć na Straße 5, e\u0301tude"_s;
        const FoldedText text(written);
        const auto shown = [&](const QString &searched) {
            const auto [start, length] = text.inOriginal(text.text().indexOf(searched), searched.size());
            return written.mid(start, length);
        };
        QCOMPARE(shown(u"zazolc"_s), u"Zażółć"_s);
        QCOMPARE(shown(u"stras"_s), u"Straß"_s);
        QCOMPARE(shown(u"etu"_s), u"e\u0301tu"_s);
        QCOMPARE(shown(u"5"_s), u"5"_s);
    }

    void wordsAreLettersAndDigits()
    {
        const QString text = folded(u"Nie dotarła: PL-2024/118 (anna@sklep.pl)"_s);
        QStringList words;
        for (const QStringView word : wordsOf(text, 100))
            words.append(word.toString());
        QCOMPARE(words,
                 QStringList({u"nie"_s, u"dotarla"_s, u"pl"_s, u"2024"_s, u"118"_s, u"anna"_s, u"sklep"_s, u"pl"_s}));
        QCOMPARE(wordsOf(text, 2).size(), 2);
        QCOMPARE(wordStarting(text, u"skl"), text.indexOf(u"sklep"_s));
        QCOMPARE(wordStarting(text, u"klep"), -1);
    }
};

QTEST_APPLESS_MAIN(TextFoldTest)
#include "textfoldtest.moc"
