// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/htmlroles.h"

#include "ui/thread/htmltokens.h"

#include <QHash>
#include <QSet>
#include <QUrl>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

HtmlRole htmlRoleOf(const QString &name)
{
    static const QHash<QString, HtmlRole> roles = [] {
        QHash<QString, HtmlRole> made;
        const auto all = [&made](HtmlRole role, std::initializer_list<const char *> names) {
            for (const char *one : names)
                made.insert(QString::fromLatin1(one), role);
        };
        all(HtmlRole::Dropped,
            {"script", "style", "head", "title", "iframe", "object", "embed", "svg", "math", "template", "noscript",
             "select", "textarea", "video", "audio", "canvas", "applet", "frameset", "xml"});
        all(HtmlRole::Line, {"div", "section", "article", "header", "footer", "main", "aside", "nav", "center",
                             "address", "form", "fieldset", "dl", "dt", "dd", "figure", "caption"});
        all(HtmlRole::Paragraph, {"p", "h1", "h2", "h3", "h4", "h5", "h6"});
        all(HtmlRole::Inline, {"b", "strong", "i", "em", "u", "s", "strike", "del", "code", "tt", "sub", "sup"});
        all(HtmlRole::Block, {"ul", "ol", "li", "blockquote", "pre"});
        all(HtmlRole::Table, {"table"});
        all(HtmlRole::Row, {"tr"});
        all(HtmlRole::Cell, {"td", "th"});
        all(HtmlRole::Void, {"br", "hr"});
        all(HtmlRole::Picture, {"img"});
        all(HtmlRole::Link, {"a"});
        return made;
    }();
    return roles.value(name, HtmlRole::Unknown);
}

bool isHiddenHtml(QStringView attributes)
{
    const QString style = htmlAttribute(attributes, u"style").remove(u' ').toLower();
    return style.contains(u"display:none"_s) || style.contains(u"visibility:hidden"_s) ||
           style.contains(u"mso-hide:all"_s);
}

bool beginsQuotation(const QString &name, QStringView attributes)
{
    if (name == u"blockquote"_s && htmlAttribute(attributes, u"type") == u"cite"_s)
        return true;
    const QString kind = htmlAttribute(attributes, u"class");
    return kind.contains(u"gmail_quote"_s) || kind.contains(u"moz-cite-prefix"_s) || kind.contains(u"yahoo_quoted"_s);
}

QString safeLinkTarget(const QString &href)
{
    constexpr qsizetype kLongest = 2000;
    const QString trimmed = href.trimmed();
    if (trimmed.size() > kLongest)
        return {};
    const QUrl url(trimmed, QUrl::StrictMode);
    static const QSet<QString> schemes = {u"http"_s, u"https"_s, u"mailto"_s, u"tel"_s};
    return url.isValid() && schemes.contains(url.scheme().toLower()) ? trimmed : QString();
}

} // namespace centrala::ui
