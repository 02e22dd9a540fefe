// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/htmlsafe.h"

#include "ui/thread/threadtext.h"

#include <QRegularExpression>
#include <QTest>
#include <QTextDocument>

#include <ctime>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Milliseconds of the processor to clean and lay out a mail: how busy the machine is says nothing about the mail.
qint64 milliseconds(const QString &mail, ui::SafeHtml &safe)
{
    const std::clock_t start = std::clock();
    safe = ui::cleanHtml(mail);
    QTextDocument document;
    document.setHtml(safe.html);
    document.setTextWidth(600);
    (void)document.size();
    return (std::clock() - start) * 1000 / CLOCKS_PER_SEC;
}

} // namespace

class TestHtmlSafe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfItFetchesRunsOrHides_data()
    {
        QTest::addColumn<QString>("mail");
        QTest::newRow("script") << u"<p>a</p><script>alert(1)</script><p>b</p>"_s;
        QTest::newRow("style") << u"<style>p{background:url(http://x.example/p)}</style>a b"_s;
        QTest::newRow("handler") << u"<p onclick=\"x()\">a</p><b onmouseover=x()>b</b>"_s;
        QTest::newRow("javascript") << u"<a href=\"javascript:x()\">a</a> <a href=' JaVaScRiPt:x'>b</a>"_s;
        QTest::newRow("data") << u"<a href=\"data:text/html,x\">a</a> b"_s;
        QTest::newRow("picture") << u"a<img src=\"http://x.example/pixel.gif\" width=1>b"_s;
        QTest::newRow("iframe") << u"a<iframe src=http://x.example></iframe>b"_s;
        QTest::newRow("object") << u"a<object data=x></object><embed src=x>b"_s;
        QTest::newRow("form") << u"a<form action=http://x.example><input name=p></form>b"_s;
        QTest::newRow("unclosed") << u"a<script>alert(1)"_s;
        QTest::newRow("comment") << u"a<!--[if mso]><script>x()</script><![endif]-->b"_s;
        QTest::newRow("split") << u"a<scr<script>ipt>alert(1)</scr</script>ipt>b"_s;
        QTest::newRow("entity") << u"a<a href=\"&#106;avascript:x()\">b</a>"_s;
        QTest::newRow("svg") << u"a<svg><script>x()</script></svg>b"_s;
        QTest::newRow("background") << u"<table background=http://x.example/p><tr><td>a</td></tr></table>b"_s;
    }
    void nothingOfItFetchesRunsOrHides()
    {
        QFETCH(QString, mail);
        const QString made = ui::cleanHtml(mail).html.toLower();
        for (const QString &bad : {u"<script"_s, u"javascript:"_s, u"onclick"_s, u"onmouse"_s, u"src="_s, u"<img"_s,
                                   u"<iframe"_s, u"<style"_s, u"url("_s, u"data:"_s, u"<form"_s, u"<input"_s,
                                   u"background"_s, u"<object"_s, u"<embed"_s, u"<svg"_s})
            QVERIFY2(!made.contains(bad), qPrintable(made));
        QVERIFY(made.contains(u'a'));
    }

    void hiddenTextStaysHidden()
    {
        const auto safe = ui::cleanHtml(
            u"<div style=\"display: none\">preheader <b>x</b></div><p>seen</p><span style='visibility:hidden'>no</span>"_s);
        QCOMPARE(safe.plain, u"seen"_s);
        QVERIFY(!safe.html.contains(u"preheader"_s));
    }

    void whatMattersStays()
    {
        const auto safe = ui::cleanHtml(
            u"<html><head><title>t</title></head><body><p>Dzień&nbsp;dobry, <b>Jan</b> &amp; "
            u"Co</p><ul><li>one<li>two</ul>"
            "<a href=\"https://sklep.example/?a=1&amp;b=2\">shop</a><table><tr><td>x<td>y<tr><td>z</table></body></html>"_s);
        QVERIFY(safe.html.contains(u"<b>Jan</b>"_s));
        QVERIFY(safe.html.contains(u"<li>two</li>"_s));
        QVERIFY(safe.html.contains(u"href=\"https://sklep.example/?a=1&amp;b=2\""_s));
        QCOMPARE(safe.html.count(u"<td>"_s), 3);
        QCOMPARE(safe.html.count(u"<td>"_s), safe.html.count(u"</td>"_s));
        QVERIFY(safe.plain.startsWith(u"Dzień"_s));
        QVERIFY(!safe.cut);
    }

    void quotedMailIsSetApart()
    {
        const auto safe = ui::cleanHtml(u"<div>Thanks!</div><div class=\"gmail_quote\"><div>On Monday we wrote:</div>"
                                        "<blockquote>old<br>text</blockquote></div>"_s);
        QCOMPARE(safe.plain, u"Thanks!"_s);
        QVERIFY(!safe.html.contains(u"old"_s));
        QVERIFY(safe.quoted.contains(u"old"_s));
        QVERIFY(safe.quotedLines >= 1);
    }

    void plainQuotationIsSetApart()
    {
        const auto split = ui::splitQuoted(u"Dziękuję.\n\nW dniu 3.11 sklep napisał:\n> jeden\n> dwa"_s);
        QCOMPARE(split.own, u"Dziękuję."_s);
        QCOMPARE(split.lines, 3);
        QCOMPARE(ui::splitQuoted(u"a\n> b\nmy answer\nmore of it\n> c"_s).lines, 0);
    }

    void hostileMailsDoNotFreeze_data()
    {
        QTest::addColumn<QString>("mail");
        QTest::newRow("18 nested tables")
            << QString(u"<table><tr><td>"_s).repeated(18) + u"x"_s + QString(u"</td></tr></table>"_s).repeated(18);
        QTest::newRow("400 nested tables") << QString(u"<table><tr><td>"_s).repeated(400) + u"x"_s;
        QTest::newRow("20,000 open div") << QString(u"<div>"_s).repeated(20'000) + u"x"_s;
        QTest::newRow("20,000 open b") << QString(u"<b>"_s).repeated(20'000) + u"x"_s;
        QTest::newRow("20,000 open lists") << QString(u"<ul><li>"_s).repeated(20'000) + u"x"_s;
        QTest::newRow("1 MB word") << QString(1'000'000, u'x');
        QTest::newRow("5,000 images") << QString(u"<img src=http://x.example/a.gif alt=picture>"_s).repeated(5'000);
        QTest::newRow("open quotes") << QString(u"<a href=\""_s).repeated(20'000) + u"x"_s;
        QTest::newRow("open brackets") << QString(200'000, u'<') + u"x"_s;
        QTest::newRow("comments") << QString(u"<!-- "_s).repeated(50'000) + u"x"_s;
        QTest::newRow("entities") << QString(u"&#120;"_s).repeated(200'000);
        QTest::newRow("styles") << QString(u"<style>"_s).repeated(20'000) + u"x"_s;
    }
    void hostileMailsDoNotFreeze()
    {
        QFETCH(QString, mail);
        ui::SafeHtml safe;
        const qint64 took = milliseconds(mail, safe);
        QVERIFY2(took < 1500, qPrintable(QString::number(took)));
        QVERIFY(safe.html.size() < 400 * 1024);
        for (const QString &word : safe.plain.split(QRegularExpression(u"[\\s\\x{200B}]"_s)))
            QVERIFY(word.size() <= 201);
    }
};

QTEST_MAIN(TestHtmlSafe)
#include "tst_htmlsafe.moc"
