// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/htmlsafe.h"

#include <QHash>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const QHash<QStringView, char16_t> &named()
{
    static const QHash<QStringView, char16_t> names = {
        {u"amp", u'&'},      {u"lt", u'<'},       {u"gt", u'>'},       {u"quot", u'"'},     {u"apos", u'\''},
        {u"nbsp", 0x00A0},   {u"copy", 0x00A9},   {u"reg", 0x00AE},    {u"trade", 0x2122},  {u"euro", 0x20AC},
        {u"pound", 0x00A3},  {u"cent", 0x00A2},   {u"sect", 0x00A7},   {u"deg", 0x00B0},    {u"plusmn", 0x00B1},
        {u"times", 0x00D7},  {u"divide", 0x00F7}, {u"middot", 0x00B7}, {u"bull", 0x2022},   {u"hellip", 0x2026},
        {u"ndash", 0x2013},  {u"mdash", 0x2014},  {u"lsquo", 0x2018},  {u"rsquo", 0x2019},  {u"sbquo", 0x201A},
        {u"ldquo", 0x201C},  {u"rdquo", 0x201D},  {u"bdquo", 0x201E},  {u"laquo", 0x00AB},  {u"raquo", 0x00BB},
        {u"larr", 0x2190},   {u"rarr", 0x2192},   {u"iexcl", 0x00A1},  {u"iquest", 0x00BF}, {u"frac12", 0x00BD},
        {u"aacute", 0x00E1}, {u"Aacute", 0x00C1}, {u"agrave", 0x00E0}, {u"acirc", 0x00E2},  {u"auml", 0x00E4},
        {u"Auml", 0x00C4},   {u"aring", 0x00E5},  {u"aelig", 0x00E6},  {u"ccedil", 0x00E7}, {u"eacute", 0x00E9},
        {u"Eacute", 0x00C9}, {u"egrave", 0x00E8}, {u"ecirc", 0x00EA},  {u"euml", 0x00EB},   {u"iacute", 0x00ED},
        {u"icirc", 0x00EE},  {u"ntilde", 0x00F1}, {u"oacute", 0x00F3}, {u"Oacute", 0x00D3}, {u"ocirc", 0x00F4},
        {u"ouml", 0x00F6},   {u"Ouml", 0x00D6},   {u"oslash", 0x00F8}, {u"szlig", 0x00DF},  {u"uacute", 0x00FA},
        {u"ugrave", 0x00F9}, {u"uuml", 0x00FC},   {u"Uuml", 0x00DC},   {u"yacute", 0x00FD}, {u"zwnj", 0x200C},
        {u"zwj", 0x200D},    {u"shy", 0x00AD},    {u"ensp", 0x2002},   {u"emsp", 0x2003},   {u"thinsp", 0x2009},
        {u"check", 0x2713},  {u"hearts", 0x2665}, {u"star", 0x2606},   {u"phone", 0x260E},  {u"minus", 0x2212}};
    return names;
}

/// The sign of "#243" or "#xF3"; 0 where it is none that may be shown.
char32_t numbered(QStringView digits)
{
    bool ok = false;
    const bool hex = digits.size() > 1 && (digits.at(0) == u'x' || digits.at(0) == u'X');
    const uint code = hex ? digits.mid(1).toUInt(&ok, 16) : digits.toUInt(&ok, 10);
    if (!ok || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF) || (code < 0x20 && code != 0x0A && code != 0x09))
        return 0;
    return code;
}

} // namespace

QString decodedEntities(QStringView text)
{
    constexpr qsizetype kLongest = 10;
    QString made;
    made.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'&') {
            made.append(text.at(i));
            continue;
        }
        const qsizetype end = text.mid(i + 1, kLongest).indexOf(u';');
        if (end <= 0) {
            made.append(u'&');
            continue;
        }
        const QStringView name = text.mid(i + 1, end);
        if (name.at(0) == u'#') {
            if (const char32_t sign = numbered(name.mid(1))) {
                made.append(QString::fromUcs4(&sign, 1));
                i += end + 1;
                continue;
            }
        } else if (const auto known = named().constFind(name); known != named().constEnd()) {
            made.append(QChar(*known));
            i += end + 1;
            continue;
        }
        made.append(u'&');
    }
    return made;
}

} // namespace centrala::ui
