// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/addresses.h"
#include "app/model/cardnumbers.h"

#include <QTest>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

/// Addresses in the form in which they are compared, and card numbers out of sight.
class AddressesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneAddressHasOneForm_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("stored");
        QTest::newRow("mail") << u"email"_s << u" Anna.Nowak@Example.COM "_s << u"anna.nowak@example.com"_s;
        QTest::newRow("phone") << u"phone"_s << u"+48 (600) 000-174"_s << u"+48600000174"_s;
        QTest::newRow("phone from abroad") << u"phone"_s << u"0048 600 000 174"_s << u"+48600000174"_s;
        QTest::newRow("other") << u"telegram"_s << u" 12345 "_s << u"12345"_s;
        QTest::newRow("nothing") << u"email"_s << u"  "_s << QString(u""_s);
    }
    void oneAddressHasOneForm()
    {
        QFETCH(QString, kind);
        QFETCH(QString, given);
        QFETCH(QString, stored);
        QCOMPARE(normalised({kind, given, {}}).value, stored);
    }

    void aNameCannotTurnTheLineAround()
    {
        const Address address = normalised({u"email"_s, u"a@b.example"_s, u"Anna\u202E\ngpj.exe"_s});
        QCOMPARE(address.name, u"Anna gpj.exe"_s);
        QCOMPARE(displayName({u"email"_s, u"a@b.example"_s, {}}), u"a@b.example"_s);
    }

    void cardsAreMaskedAndOrderNumbersAreNot_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"4111111111111111"_s << u"••••••••••••1111"_s;
        QTest::newRow("dashes") << u"pay 5500-0000-0000-0004 now"_s << u"pay ••••-••••-••••-0004 now"_s;
        QTest::newRow("wrong check digit") << u"4111111111111112"_s << u"4111111111111112"_s;
        QTest::newRow("order") << u"order 4471/2026"_s << u"order 4471/2026"_s;
        QTest::newRow("phone") << u"+48 600 000 174"_s << u"+48 600 000 174"_s;
        QTest::newRow("two") << u"4111 1111 1111 1111, 378282246310005"_s << u"•••• •••• •••• 1111, •••••••••••0005"_s;
        QTest::newRow("expiry") << u"4111 1111 1111 1111 12/27 123"_s << u"•••• •••• •••• 1111 12/27 123"_s;
        QTest::newRow("expiry, unbroken") << u"4111111111111111 12/27"_s << u"••••••••••••1111 12/27"_s;
        QTest::newRow("code") << u"4111 1111 1111 1111 123"_s << u"•••• •••• •••• 1111 123"_s;
        QTest::newRow("phone before") << u"600 700 800 4111 1111 1111 1111"_s << u"600 700 800 •••• •••• •••• 1111"_s;
        QTest::newRow("hard blanks") << u"4111\u00a01111\u202f1111\u00a01111 1"_s
                                     << u"••••\u00a0••••\u202f••••\u00a01111 1"_s;
        QTest::newRow("link") << u"https://x.example/t/4111111111111111 ok"_s
                              << u"https://x.example/t/4111111111111111 ok"_s;
        QTest::newRow("account") << u"61 4111 1111 1111 1111 1981 2874"_s << u"61 4111 1111 1111 1111 1981 2874"_s;
        QTest::newRow("account abroad") << u"DE89 4111 1111 1111 1111 00"_s << u"DE89 4111 1111 1111 1111 00"_s;
    }
    void cardsAreMaskedAndOrderNumbersAreNot()
    {
        QFETCH(QString, given);
        QFETCH(QString, shown);
        QCOMPARE(withCardNumbersMasked(given), shown);
        QCOMPARE(withCardNumbersMaskedInHtml(given), shown);
    }

    void onlyWhatPeopleReadOfHtmlIsMasked()
    {
        QCOMPARE(withCardNumbersMaskedInHtml(u"<a href=\"x/4111111111111111\">4111&nbsp;1111&#160;1111 1111</a>"_s),
                 u"<a href=\"x/4111111111111111\">••••&nbsp;••••&#160;•••• 1111</a>"_s);
        // The shortest card has thirteen digits; those of an entity are none of them.
        QCOMPARE(withCardNumbersMaskedInHtml(u"4222&nbsp;2222&#160;22222"_s), u"••••&nbsp;••••&#160;•2222"_s);
        QCOMPARE(withCardNumbersMaskedInHtml(u"4222&nbsp;2222&#160;2222"_s), u"4222&nbsp;2222&#160;2222"_s);
    }
};

QTEST_GUILESS_MAIN(AddressesTest)
#include "addressestest.moc"
