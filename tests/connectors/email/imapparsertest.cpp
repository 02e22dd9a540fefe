// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/imapparser.h"
#include "connectors/email/imapfetch.h"
#include "connectors/email/imaptext.h"
#include "connectors/email/sentfolder.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::email;

/// IMAP as it comes over the wire, in pieces and hostile.
class ImapParserTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsADialogueCutAtEveryOctet();
    void refusesWhatIsTooMuch();
    void passesOverLiteralsThatAreTooLong();
    void survivesGarbage_data();
    void survivesGarbage();
    void findsTheSentFolder();
    void writesNamesSetsAndDates();

private:
    static QString describe(const ImapResponse &response);
    static QString describe(const QList<ImapValue> &values);
};

QString ImapParserTest::describe(const QList<ImapValue> &values)
{
    QStringList parts;
    for (const ImapValue &value : values) {
        switch (value.kind) {
        case ImapValue::Kind::Nil:
            parts.append(u"NIL"_s);
            break;
        case ImapValue::Kind::Atom:
            parts.append(QString::fromLatin1(value.text));
            break;
        case ImapValue::Kind::String:
            parts.append(u'\'' + QString::fromLatin1(value.text) + u'\'');
            break;
        case ImapValue::Kind::List:
            parts.append(u'(' + describe(value.items) + u')');
            break;
        }
    }
    return parts.join(u' ');
}

QString ImapParserTest::describe(const ImapResponse &response)
{
    QString text =
        response.kind == ImapResponse::Kind::Continuation ? u"+ "_s : QString::fromLatin1(response.tag) + u'|';
    if (response.number)
        text += QString::number(*response.number) + u' ';
    text += QString::fromLatin1(response.keyword) + u'|' + QString::fromLatin1(response.code) + u'|' +
            describe(response.codeValues) + u'|' + describe(response.values) + u'|' + QString::fromUtf8(response.text);
    return text;
}

void ImapParserTest::readsADialogueCutAtEveryOctet()
{
    const QByteArray dialogue = "* OK [CAPABILITY IMAP4rev1 IDLE] ready {5}\r\n"
                                "+ idling\r\n"
                                "* 23 EXISTS\r\n"
                                "* LIST (\\HasNoChildren \\Sent) \".\" \"Wys&AUI-ane \\\"x\\\"\"\r\n"
                                "* 2 FETCH (UID 7 FLAGS (\\Seen $x) BODY[HEADER.FIELDS (DATE FROM)] {6}\r\na)\r\n\"x "
                                "BODY[]<0> ~{3+}\r\n{9} ENVELOPE (NIL \"\" {0}\r\n))\r\n"
                                "* SEARCH 1 2 3\r\n"
                                "* NO [ALERT] disk is full\r\n"
                                "a1 OK [UIDNEXT 4392] done\n"
                                "a2 BAD\r\n";
    const QStringList expected{
        u"|OK|CAPABILITY|IMAP4rev1 IDLE||ready {5}"_s,
        u"+ ||||idling"_s,
        u"|23 EXISTS||||"_s,
        u"|LIST|||(\\HasNoChildren \\Sent) '.' 'Wys&AUI-ane \"x\"'|"_s,
        u"|2 FETCH|||(UID 7 FLAGS (\\Seen $x) BODY[HEADER.FIELDS (DATE FROM)] 'a)\r\n\"x' BODY[]<0> '{9}' ENVELOPE (NIL '' ''))|"_s,
        u"|SEARCH|||1 2 3|"_s,
        u"|NO|ALERT|||disk is full"_s,
        u"a1|OK|UIDNEXT|4392||done"_s,
        u"a2|BAD||||"_s};
    for (qsizetype cut = 0; cut <= dialogue.size(); ++cut) {
        ImapParser parser;
        QStringList found;
        for (const QByteArray &piece : {dialogue.left(cut), dialogue.mid(cut)}) {
            parser.feed(piece);
            while (const std::optional<ImapResponse> response = parser.next())
                found.append(describe(*response));
        }
        QVERIFY(!parser.isBroken());
        QCOMPARE(found, expected);
    }
    ImapParser slow;
    QStringList found;
    for (const char octet : dialogue) {
        slow.feed(QByteArray(1, octet));
        while (const std::optional<ImapResponse> response = slow.next())
            found.append(describe(*response));
    }
    QCOMPARE(found, expected);
}

void ImapParserTest::refusesWhatIsTooMuch()
{
    ImapParser line;
    for (int i = 0; i < 100 && !line.isBroken(); ++i) {
        line.feed(QByteArray(100'000, 'x'));
        QVERIFY(!line.next());
    }
    QVERIFY(line.isBroken());
    ImapParser deep;
    deep.feed("* X " + QByteArray(5000, '(') + "\r\n");
    QVERIFY(!deep.next());
    QVERIFY(deep.isBroken());
    ImapParser many;
    many.feed("* X " + QByteArray("{0}\r\n").repeated(5000) + "\r\n");
    QVERIFY(!many.next());
    QVERIFY(many.isBroken());
}

void ImapParserTest::passesOverLiteralsThatAreTooLong()
{
    ImapParser::Limits limits;
    limits.literal = 10;
    ImapParser parser(limits);
    parser.feed("* 1 FETCH (UID 1 BODY[] {20}\r\n01234567890123456789)\r\na OK\r\n");
    const std::optional<ImapResponse> fetch = parser.next();
    QVERIFY(fetch && fetch->values.first().after("BODY[]")->dropped);
    QVERIFY(parser.next()->isOk());
    ImapParser patient; // waits, without setting 4 GiB aside
    patient.feed("* 1 FETCH (BODY[] {4294967295}\r\nabc");
    QVERIFY(!patient.next());
    QVERIFY(!patient.isBroken());
}

void ImapParserTest::survivesGarbage_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("empty lines") << QByteArray("\r\n\n\r\r\n");
    QTest::newRow("star") << QByteArray("*\r\n* \r\n*  \r\n");
    QTest::newRow("brackets") << QByteArray("* OK [\r\n* OK ]\r\n* OK [UIDNEXT\r\n* X ]]][[[)))\r\n");
    QTest::newRow("quotes") << QByteArray("* X \"abc\r\n* X \"\\\r\n* X \"\"\"\r\n");
    QTest::newRow("nul") << QByteArray("* X a\0b (\0)\r\n", 13);
    QTest::newRow("8 bit") << QByteArray("* X \xff\xfe (\x80)\r\n");
    QTest::newRow("odd literals") << QByteArray("* X {}\r\n* X {x}\r\n* X {99999999999}\r\n* X }\r\n* X {-1}\r\n");
    QTest::newRow("numbers") << QByteArray("* 99999999999 EXISTS\r\n* 1\r\n* -1 FETCH ()\r\n");
}

void ImapParserTest::survivesGarbage()
{
    QFETCH(QByteArray, octets);
    ImapParser parser;
    parser.feed(octets + "ok OK fine\r\n");
    std::optional<ImapResponse> last;
    while (std::optional<ImapResponse> response = parser.next())
        last = response;
    QVERIFY(last);
    QCOMPARE(last->tag, QByteArray("ok"));
}

void ImapParserTest::findsTheSentFolder()
{
    const auto list = [](const QByteArray &text) {
        ImapParser parser;
        parser.feed(text);
        QList<ImapResponse> found;
        while (std::optional<ImapResponse> response = parser.next())
            found.append(*response);
        return sentFolderIn(found);
    };
    QCOMPARE(list("* LIST () \"/\" Sent\r\n* LIST (\\Sent) \"/\" \"[Gmail]/Wys&AUI-ane\"\r\n"), u"[Gmail]/Wysłane"_s);
    QCOMPARE(list("* LIST () \".\" INBOX\r\n* LIST () \".\" \"INBOX.Sent Items\"\r\n"), u"INBOX.Sent Items"_s);
    QCOMPARE(list("* LIST (\\Marked) \"/\" \"Gesendete Elemente\"\r\n"), u"Gesendete Elemente"_s);
    QVERIFY(!list("* LIST (\\Noselect) \"/\" Sent\r\n* LIST () NIL INBOX\r\n"));
}

void ImapParserTest::writesNamesSetsAndDates()
{
    QCOMPARE(toModifiedUtf7(u"Wysłane & więcej"_s), QByteArray("Wys&AUI-ane &- wi&ARk-cej"));
    for (const QString &name : {u"Wysłane"_s, u"Надіслані"_s, u"a&b"_s, u"😀"_s, u""_s})
        QCOMPARE(fromModifiedUtf7(toModifiedUtf7(name)), name);
    QCOMPARE(imapSet({9, 3, 1, 2, 7, 8, 8}), QByteArray("1:3,7:9"));
    QCOMPARE(imapSet({5}), QByteArray("5"));
    QCOMPARE(imapQuoted("a\"b\\c\r\nd"), QByteArray("\"a\\\"b\\\\cd\""));
    QCOMPARE(instantFromImap("17-Jul-1996 02:44:25 -0700"), instantFromIso(u"1996-07-17T09:44:25Z"_s));
    QCOMPARE(instantFromImap(" 1-Jan-2026 10:00:00 +0130"), instantFromIso(u"2026-01-01T08:30:00Z"_s));
    QVERIFY(!instantFromImap("yesterday"));
    QVERIFY(!instantFromImap(""));
    const Instant at = instantFromMs(1'795'000'000'000);
    QCOMPARE(instantFromImap(imapDate(at)), at);
}

QTEST_GUILESS_MAIN(ImapParserTest)
#include "imapparsertest.moc"
