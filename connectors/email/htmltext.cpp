// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/htmltext.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr qsizetype kLongestReference = 12;

const QHash<QString, char16_t> &entities()
{
    static const QHash<QString, char16_t> table{
        {u"amp"_s, u'&'},      {u"lt"_s, u'<'},      {u"gt"_s, u'>'},      {u"quot"_s, u'"'},    {u"apos"_s, u'\''},
        {u"nbsp"_s, u' '},     {u"copy"_s, 0xa9},    {u"reg"_s, 0xae},     {u"trade"_s, 0x2122}, {u"euro"_s, 0x20ac},
        {u"pound"_s, 0xa3},    {u"sect"_s, 0xa7},    {u"deg"_s, 0xb0},     {u"ndash"_s, 0x2013}, {u"mdash"_s, 0x2014},
        {u"hellip"_s, 0x2026}, {u"bull"_s, 0x2022},  {u"middot"_s, 0xb7},  {u"laquo"_s, 0xab},   {u"raquo"_s, 0xbb},
        {u"lsquo"_s, 0x2018},  {u"rsquo"_s, 0x2019}, {u"sbquo"_s, 0x201a}, {u"ldquo"_s, 0x201c}, {u"rdquo"_s, 0x201d},
        {u"bdquo"_s, 0x201e},  {u"oacute"_s, 0xf3},  {u"Oacute"_s, 0xd3},  {u"aacute"_s, 0xe1},  {u"eacute"_s, 0xe9},
        {u"iacute"_s, 0xed},   {u"uacute"_s, 0xfa},  {u"agrave"_s, 0xe0},  {u"egrave"_s, 0xe8},  {u"ecirc"_s, 0xea},
        {u"ccedil"_s, 0xe7},   {u"auml"_s, 0xe4},    {u"ouml"_s, 0xf6},    {u"uuml"_s, 0xfc},    {u"Auml"_s, 0xc4},
        {u"Ouml"_s, 0xd6},     {u"Uuml"_s, 0xdc},    {u"szlig"_s, 0xdf},   {u"ntilde"_s, 0xf1},  {u"times"_s, 0xd7},
        {u"zwnj"_s, 0x200c},   {u"shy"_s, 0xad},     {u"ensp"_s, u' '},    {u"emsp"_s, u' '},    {u"thinsp"_s, u' '}};
    return table;
}

bool isOneOf(QStringView tag, std::initializer_list<QLatin1StringView> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&](QLatin1StringView name) { return tag.compare(name, Qt::CaseInsensitive) == 0; });
}

class Writer
{
public:
    void letter(char32_t code)
    {
        if (code == 0xad || code == 0x200b || code == 0x200c || code == 0xfeff)
            return;
        if (code < 0x80 && QChar::isSpace(code)) {
            m_blank = true;
            return;
        }
        for (; m_lines > 0; --m_lines)
            m_text += u'\n';
        if (m_blank && !m_text.isEmpty() && !m_text.endsWith(u'\n'))
            m_text += u' ';
        m_blank = false;
        m_text += QStringView(QChar::fromUcs4(code));
    }
    /// At least so many line ends before the next letter.
    void lines(int count)
    {
        if (!m_text.isEmpty())
            m_lines = std::max(m_lines, count);
        m_blank = false;
    }
    void lineBreak()
    {
        if (!m_text.isEmpty())
            m_lines = std::min(m_lines + 1, 3);
        m_blank = false;
    }
    [[nodiscard]] QString text() const { return m_text; }

private:
    QString m_text;
    int m_lines = 0;
    bool m_blank = false;
};

/// Past the end of the tag that begins at `from`; quoted attribute values may hold ">".
qsizetype tagEnd(QStringView html, qsizetype from)
{
    QChar quote;
    bool inValue = false;
    for (qsizetype i = from; i < html.size(); ++i) {
        const QChar c = html[i];
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
        } else if (c == u'>') {
            return i + 1;
        } else if ((c == u'"' || c == u'\'') && inValue) {
            quote = c;
        }
        inValue = c == u'=' || (inValue && c.isSpace());
    }
    const qsizetype close = html.indexOf(u'>', from); // a quote that never ends
    return close < 0 ? html.size() : close + 1;
}

/// The code point of the reference at `from` (an ampersand) and where it ends; 0 where it is none.
std::pair<char32_t, qsizetype> reference(QStringView html, qsizetype from)
{
    qsizetype end = from + 1;
    while (end < html.size() && end - from < kLongestReference && (html[end].isLetterOrNumber() || html[end] == u'#'))
        ++end;
    const QStringView name = html.mid(from + 1, end - from - 1);
    const qsizetype after = end < html.size() && html[end] == u';' ? end + 1 : end;
    if (name.startsWith(u'#')) {
        bool isNumber = false;
        const bool isHex = name.size() > 1 && name[1].toLower() == u'x';
        const uint code = isHex ? name.mid(2).toUInt(&isNumber, 16) : name.mid(1).toUInt(&isNumber);
        const bool isGood = isNumber && code > 0 && code <= 0x10ffff && !QChar::isSurrogate(code);
        return {isGood ? code : 0, after};
    }
    return {entities().value(name.toString(), 0), after};
}

} // namespace

QString textFromHtml(const QString &source)
{
    const QStringView html(source);
    Writer writer;
    for (qsizetype i = 0; i < html.size();) {
        if (html[i] == u'&') {
            const auto [code, after] = reference(html, i);
            writer.letter(code ? code : U'&');
            i = code ? after : i + 1;
            continue;
        }
        const bool isTag =
            html[i] == u'<' && i + 1 < html.size() &&
            (html[i + 1].isLetter() || html[i + 1] == u'/' || html[i + 1] == u'!' || html[i + 1] == u'?');
        if (!isTag) {
            const bool isPair = html[i].isHighSurrogate() && i + 1 < html.size() && html[i + 1].isLowSurrogate();
            writer.letter(isPair ? QChar::surrogateToUcs4(html[i], html[i + 1]) : html[i].unicode());
            i += isPair ? 2 : 1;
            continue;
        }
        if (html.mid(i).startsWith(u"<!--")) {
            const qsizetype close = html.indexOf(u"-->", i);
            i = close < 0 ? html.size() : close + 3;
            continue;
        }
        const bool isEnd = html[i + 1] == u'/';
        const qsizetype nameAt = i + (isEnd ? 2 : 1);
        qsizetype nameEnd = nameAt;
        while (nameEnd < html.size() && html[nameEnd].isLetterOrNumber())
            ++nameEnd;
        const QStringView tag = html.mid(nameAt, nameEnd - nameAt);
        i = tagEnd(html, nameEnd);
        if (!isEnd && isOneOf(tag, {"script"_L1, "style"_L1, "title"_L1})) {
            const qsizetype close = html.indexOf(u"</"_s + tag.toString(), i, Qt::CaseInsensitive);
            i = close < 0 ? html.size() : tagEnd(html, close + 2);
        } else if (isOneOf(tag, {"br"_L1})) {
            writer.lineBreak();
        } else if (isOneOf(tag, {"p"_L1, "h1"_L1, "h2"_L1, "h3"_L1, "h4"_L1, "ul"_L1, "ol"_L1, "blockquote"_L1,
                                 "table"_L1, "pre"_L1, "hr"_L1})) {
            writer.lines(2);
        } else if (isOneOf(tag,
                           {"div"_L1, "tr"_L1, "li"_L1, "dt"_L1, "dd"_L1, "section"_L1, "article"_L1, "center"_L1})) {
            writer.lines(1);
        } else if (isOneOf(tag, {"td"_L1, "th"_L1})) {
            writer.letter(U' ');
        }
    }
    return writer.text();
}

} // namespace centrala::email
