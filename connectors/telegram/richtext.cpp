// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/richtext.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::telegram {

namespace {

constexpr qsizetype kEntityLimit = 500;

struct Span
{
    qsizetype from = 0;
    qsizetype to = 0;
    QString open;
    QString close;
};

/// An address to follow, or an empty one where it is none of the web's or the mail's.
QString safeLink(const QString &address)
{
    const QUrl url(address.contains(u':') ? address : u"https://"_s + address, QUrl::TolerantMode);
    const bool safe = url.isValid() && (url.scheme() == u"https" || url.scheme() == u"http" ||
                                        url.scheme() == u"mailto" || url.scheme() == u"tg");
    return safe ? QString::fromLatin1(url.toEncoded()) : QString();
}

Span spanOf(const QString &text, const QJsonObject &entity)
{
    static const QHash<QString, QString> kTags{{u"bold"_s, u"b"_s},
                                               {u"italic"_s, u"i"_s},
                                               {u"underline"_s, u"u"_s},
                                               {u"strikethrough"_s, u"s"_s},
                                               {u"code"_s, u"code"_s},
                                               {u"pre"_s, u"pre"_s},
                                               {u"blockquote"_s, u"blockquote"_s},
                                               {u"expandable_blockquote"_s, u"blockquote"_s}};
    const qint64 from = entity.value(u"offset"_s).toInteger(-1);
    const qint64 length = entity.value(u"length"_s).toInteger(-1);
    if (from < 0 || length <= 0 || from > text.size() || length > text.size() - from)
        return {};
    Span span{from, from + length, {}, {}};
    const QString type = entity.value(u"type"_s).toString();
    if (const QString tag = kTags.value(type); !tag.isEmpty()) {
        span.open = u'<' + tag + u'>';
        span.close = u"</"_s + tag + u'>';
    } else if (type == u"text_link" || type == u"url" || type == u"email") {
        const QString shown = text.mid(from, length);
        const QString link = safeLink(type == u"text_link" ? entity.value(u"url"_s).toString()
                                      : type == u"email"   ? u"mailto:"_s + shown
                                                           : shown);
        if (link.isEmpty())
            return {};
        span.open = u"<a href=\"%1\">"_s.arg(link.toHtmlEscaped());
        span.close = u"</a>"_s;
    }
    return span.open.isEmpty() ? Span() : span;
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

} // namespace

QString htmlFrom(const QString &text, const QJsonArray &entities)
{
    QList<Span> spans;
    for (qsizetype i = 0; i < std::min<qsizetype>(entities.size(), kEntityLimit); ++i) {
        if (const Span span = spanOf(text, entities[i].toObject()); span.to > span.from)
            spans.append(span);
    }
    if (spans.isEmpty())
        return {};
    std::stable_sort(spans.begin(), spans.end(),
                     [](const Span &a, const Span &b) { return a.from != b.from ? a.from < b.from : a.to > b.to; });
    QString html;
    QList<Span> open;
    qsizetype at = 0;
    const auto writeUpTo = [&](qsizetype place) {
        while (!open.isEmpty() && open.last().to <= place) {
            html += escaped(text.mid(at, open.last().to - at));
            at = open.last().to;
            html += open.takeLast().close;
        }
        html += escaped(text.mid(at, place - at));
        at = place;
    };
    for (const Span &span : std::as_const(spans)) {
        writeUpTo(span.from);
        if (!open.isEmpty() && span.to > open.last().to)
            continue;
        html += span.open;
        open.append(span);
    }
    writeUpTo(text.size());
    return html;
}

} // namespace centrala::telegram
