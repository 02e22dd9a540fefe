// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/richtext.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QUrl>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isOrdered(const QTextList *list)
{
    return list->format().style() == QTextListFormat::ListDecimal;
}

QString escaped(const QString &text)
{
    QString made = text.toHtmlEscaped();
    return made.replace(QChar(QChar::LineSeparator), u"<br>"_s);
}

/// One run of letters of one look, in both forms.
void add(const QTextFragment &fragment, WrittenText &text, bool &rich)
{
    const QTextCharFormat format = fragment.charFormat();
    const QString words = fragment.text();
    QString html = escaped(words);
    const QString target = format.isAnchor() ? linkTarget(format.anchorHref()) : QString();
    if (format.fontWeight() >= QFont::DemiBold && target.isEmpty()) {
        html = u"<b>"_s + html + u"</b>"_s;
        rich = true;
    }
    if (format.fontItalic()) {
        html = u"<i>"_s + html + u"</i>"_s;
        rich = true;
    }
    text.plain += words;
    if (!target.isEmpty()) {
        html = u"<a href=\"%1\">%2</a>"_s.arg(target.toHtmlEscaped(), html);
        rich = true;
        if (target != words && target != u"https://"_s + words && target != u"mailto:"_s + words)
            text.plain += u" <"_s + target + u'>';
    }
    text.html += html;
}

} // namespace

WrittenText writtenIn(const QTextDocument &document)
{
    WrittenText text;
    bool rich = false;
    QString open; // the list that is open
    QStringList paragraph;
    const auto endParagraph = [&] {
        if (!paragraph.isEmpty())
            text.html += u"<p>"_s + paragraph.join(u"<br>"_s) + u"</p>"_s;
        paragraph.clear();
    };
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        WrittenText line;
        for (auto part = block.begin(); !part.atEnd(); ++part)
            add(part.fragment(), line, rich);
        const QTextList *list = block.textList();
        const QString kind = !list ? QString() : isOrdered(list) ? u"ol"_s : u"ul"_s;
        if (kind != open) {
            endParagraph();
            text.html += open.isEmpty() ? QString() : u"</"_s + open + u'>';
            text.html += kind.isEmpty() ? QString() : u'<' + kind + u'>';
            open = kind;
        }
        if (list) {
            rich = true;
            const QString mark = isOrdered(list) ? QString::number(list->itemNumber(block) + 1) + u". "_s : u"• "_s;
            line.plain.prepend(mark);
            text.html += u"<li>"_s + line.html + u"</li>"_s;
        } else if (line.plain.isEmpty()) {
            endParagraph();
        } else {
            paragraph.append(line.html);
        }
        text.plain += line.plain.replace(QChar(QChar::LineSeparator), u'\n') + u'\n';
    }
    endParagraph();
    text.html += open.isEmpty() ? QString() : u"</"_s + open + u'>';
    text.plain.chop(1);
    text.plain.replace(QChar::Nbsp, u' ');
    if (!rich)
        text.html.clear();
    return text;
}

bool isOwnHtml(const QString &html)
{
    static const QRegularExpression own(u"^(?:[^<]|</?(?:p|b|i|ul|ol|li)>|<br>|<a href=\"[^\"<>]*\">|</a>)*+$"_s);
    return html.size() <= 500'000 && own.match(html).hasMatch();
}

QString linkTarget(const QString &typed)
{
    const QString trimmed = typed.trimmed();
    static const QRegularExpression mail(u"^[^\\s@:/]+@[^\\s@:/]+\\.[^\\s@:/]+$"_s);
    static const QRegularExpression host(u"^[^\\s:/@]+\\.[^\\s:/@]{2,}(/\\S*)?$"_s);
    if (trimmed.isEmpty() || trimmed.size() > 2000)
        return {};
    if (mail.match(trimmed).hasMatch())
        return u"mailto:"_s + trimmed;
    if (host.match(trimmed).hasMatch())
        return u"https://"_s + trimmed;
    const QUrl url(trimmed, QUrl::StrictMode);
    static const QStringList schemes{u"http"_s, u"https"_s, u"mailto"_s, u"tel"_s};
    return url.isValid() && schemes.contains(url.scheme()) ? QString::fromLatin1(url.toEncoded()) : QString();
}

} // namespace centrala::ui
