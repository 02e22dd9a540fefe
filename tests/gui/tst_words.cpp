// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guisetup.h"
#include "ui/style/errortext.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

/// Every text is there in every language, with the same places to fill in.
class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("forms");
        QTest::newRow("en") << u"en"_s << 2;
        QTest::newRow("pl") << u"pl"_s << 3;
        QTest::newRow("uk") << u"uk"_s << 3;
    }
    void everythingIsTranslated()
    {
        QFETCH(QString, language);
        QFETCH(int, forms);
        QFile file(QStringLiteral(CENTRALA_SOURCE_DIRECTORY "/translations/centrala_%1.ts").arg(language));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        int found = 0;
        int seen = 0;
        const auto fits = [&source](const QString &words) {
            for (const QString &place : {u"%1"_s, u"%2"_s, u"%n"_s})
                QVERIFY2(words.contains(place) == source.contains(place), qPrintable(source + u" → "_s + words));
            QVERIFY2(!words.trimmed().isEmpty(), qPrintable(source));
        };
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == u"source") {
                source = xml.readElementText();
                ++seen;
            } else if (xml.name() == u"translation") {
                QVERIFY2(!xml.attributes().hasAttribute(u"type"_s), qPrintable(source));
                found = 0;
                if (!source.contains(u"%n"_s))
                    fits(xml.readElementText());
            } else if (xml.name() == u"numerusform") {
                ++found;
                fits(xml.readElementText());
                QVERIFY(found <= forms);
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY(seen > (language == u"en"_s ? 10 : 250));
    }

    void theWindowSpeaksPolish()
    {
        const QLocale before;
        {
            const ui::Language polish(u"pl"_s);
            test::SampleWindow sample;
            QCOMPARE(sample.window.actions().find(u"conversation.resolve"_s)->text, u"Zamknij"_s);
            // What a connector said itself, below what the server said.
            QCOMPARE(ui::ErrorText::reason(u"552 5.3.4 too big\nThe mail has 300 octets, the server takes 100."_s),
                     u"552 5.3.4 too big\nWiadomość ma 300 bajtów, serwer przyjmuje 100."_s);
            QCOMPARE(ui::ErrorText::reason(u"The proxy socks5://p:1 does not let us through to mail.x."_s),
                     u"Serwer proxy socks5://p:1 nie przepuszcza do mail.x."_s);
        }
        QLocale::setDefault(before);
    }
};

QTEST_MAIN(TestWords)
#include "tst_words.moc"
