// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/customerfile.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace centrala;
using namespace centrala::workspace;
using namespace Qt::Literals::StringLiterals;

/// Files as spreadsheets and shops write them.
class CustomerFileTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_place;
    QString put(const QByteArray &content)
    {
        const QString path = m_place.filePath(u"customers.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return path;
    }

private Q_SLOTS:
    void everySeparatorAndEncoding_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QString lines =
            u"Imię i nazwisko;Adres e-mail;Telefon komórkowy;Uwagi;Tagi\r\n"
            "Żaneta Źdźbło;zaneta@c.example;600 100 200;\"dwa\r\nwiersze; \"\"tak\"\"\";VIP, hurt\r\n"_s;
        QString commas = lines;
        commas.replace(u"; \"\"tak"_s, u"@\"\"tak"_s).replace(u"VIP, hurt"_s, u"VIP/hurt"_s).replace(u';', u',');
        commas.replace(u"@\"\"tak"_s, u"; \"\"tak"_s);
        QString tabs = lines;
        tabs.replace(u"; \"\"tak"_s, u"@\"\"tak"_s).replace(u';', u'\t').replace(u"@\"\"tak"_s, u"; \"\"tak"_s);
        QTest::newRow("UTF-8") << lines.toUtf8();
        QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + lines.toUtf8();
        QTest::newRow("commas") << commas.toUtf8();
        QTest::newRow("tabs") << tabs.toUtf8();
        QTest::newRow("a spreadsheet's own hint") << "sep=;\r\n" + lines.toUtf8();
        QTest::newRow("unix lines")
            << lines.toUtf8().replace("wisko;Adres", "wisko;Adres").replace("hurt\r\n", "hurt\n");
        QStringEncoder little(QStringEncoder::Utf16LE);
        QTest::newRow("UTF-16 LE") << QByteArray("\xFF\xFE", 2) + QByteArray(little(lines));
        QStringEncoder big(QStringEncoder::Utf16BE);
        QTest::newRow("UTF-16 BE") << QByteArray("\xFE\xFF", 2) + QByteArray(big(lines));
        QByteArray windows = lines.toUtf8();
        const std::pair<const char *, char> letters[] = {{"ę", '\xEA'}, {"ó", '\xF3'}, {"Ż", '\xAF'},
                                                         {"Ź", '\x8F'}, {"ź", '\x9F'}, {"ł", '\xB3'}};
        for (const auto &[utf8, octet] : letters)
            windows.replace(utf8, QByteArray(1, octet));
        QTest::newRow("Windows-1250") << windows;
    }
    void everySeparatorAndEncoding()
    {
        QFETCH(QByteArray, content);
        const auto file = CustomerFile::open(put(content));
        QVERIFY(file.ok());
        const CustomerFile::Lines lines = (*file)->next(100);
        QVERIFY(lines.isEnd);
        QCOMPARE(lines.customers.size(), 1);
        const ImportedCustomer &customer = lines.customers.first();
        QCOMPARE(customer.customerName, u"Żaneta Źdźbło"_s);
        QCOMPARE(customer.addresses.size(), 2);
        QCOMPARE(customer.addresses[0].value, u"zaneta@c.example"_s);
        QCOMPARE(customer.addresses[1].kind, u"phone"_s);
        QCOMPARE(customer.about.simplified(), u"dwa wiersze; \"tak\""_s);
        QCOMPARE(customer.tags, QStringList({u"VIP"_s, u"hurt"_s}));
    }

    void aLetterAtTheEndOfACellIsKept()
    {
        // In Windows-1250 these letters look like the beginning of a longer sequence of UTF-8.
        const auto file =
            CustomerFile::open(put("Imi\xEA;Nazwisko;E-mail\nZo\xB6;Sito\xF1;s@c.example\nA;Pie\xE6;p@c.example\n"));
        QVERIFY(file.ok());
        QCOMPARE((*file)->columns().first().heading, u"Imię"_s);
        const CustomerFile::Lines lines = (*file)->next(10);
        QVERIFY(lines.customers.at(0).customerName.endsWith(u"Sitoń"_s));
        QCOMPARE(lines.customers.at(1).customerName, u"A Pieć"_s);
    }

    void headingsInThreeLanguages()
    {
        QCOMPARE(recognised(u"E-mail"_s).holds, ImportColumn::Email);
        QCOMPARE(recognised(u"Електронна пошта"_s).holds, ImportColumn::Email);
        QCOMPARE(recognised(u"Ім’я"_s).holds, ImportColumn::FirstName);
        QCOMPARE(recognised(u"Прізвище"_s).holds, ImportColumn::LastName);
        QCOMPARE(recognised(u"Numer telefonu"_s).holds, ImportColumn::Phone);
        QCOMPARE(recognised(u"Zgoda marketing"_s).holds, ImportColumn::Consent);
        QCOMPARE(recognised(u"Zgoda marketing"_s).consent, u"marketing"_s);
        QCOMPARE(recognised(u"consent: newsletter"_s).consent, u"newsletter"_s);
        QCOMPARE(recognised(u"NIP"_s).holds, ImportColumn::Ignored);
    }

    void aFileWithoutAddressesIsRefused()
    {
        QCOMPARE(CustomerFile::open(put("NIP;Miasto\n1;Lublin\n")).error().kind, Error::Kind::Malformed);
        QCOMPARE(CustomerFile::open(put({})).error().kind, Error::Kind::Malformed);
        QCOMPARE(CustomerFile::open(m_place.filePath(u"none.csv"_s)).error().kind, Error::Kind::Storage);
    }

    void aRunawayQuoteCostsOneRecordOnly()
    {
        QByteArray content = "name,email\n\"" + QByteArray(200'000, 'x') + "\nEwa,ewa@c.example\n";
        const auto file = CustomerFile::open(put(content));
        const CustomerFile::Lines lines = (*file)->next(100);
        QCOMPARE(lines.refused.size(), 1);
        QCOMPARE(lines.refused.first().line, 2);
        QCOMPARE(lines.customers.size(), 1);
        QCOMPARE(lines.customers.first().addresses.first().value, u"ewa@c.example"_s);
        QCOMPARE(lines.customers.first().line, 3);
    }

    void consentsSayWhatAndWhen()
    {
        const auto file = CustomerFile::open(
            put("email;zgoda newsletter;zgoda sms\na@c.example;tak;nie\nb@c.example;2024-05-01;12.03.2025\n"));
        const CustomerFile::Lines lines = (*file)->next(100);
        QCOMPARE(lines.customers[0].consents[0].kind, u"newsletter"_s);
        QCOMPARE(lines.customers[0].consents[1].state, ConsentState::Withdrawn);
        QVERIFY(!lines.customers[0].consents[0].at);
        QCOMPARE(toIso(*lines.customers[1].consents[0].at), u"2024-05-01T00:00:00.000Z"_s);
        QCOMPARE(toIso(*lines.customers[1].consents[1].at), u"2025-03-12T00:00:00.000Z"_s);
    }

    void aLongFileIsReadInPieces()
    {
        QByteArray content = "name,email\n";
        for (int i = 0; i < 100'000; ++i)
            content += "Customer " + QByteArray::number(i) + ",c" + QByteArray::number(i) + "@c.example\n";
        const auto file = CustomerFile::open(put(content));
        qint64 count = 0;
        qint64 at = 0;
        for (bool isEnd = false; !isEnd;) {
            const CustomerFile::Lines lines = (*file)->next(1000);
            QVERIFY(lines.customers.size() <= 250);
            QVERIFY((*file)->position() >= at);
            at = (*file)->position();
            count += lines.customers.size();
            isEnd = lines.isEnd;
        }
        QCOMPARE(count, 100'000);
        QCOMPARE(at, (*file)->size());
    }
};

QTEST_GUILESS_MAIN(CustomerFileTest)
#include "customerfiletest.moc"
