// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/mailnames.h"

#include "connectors/email/charset.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr qsizetype kFileNameLimit = 150;
constexpr qsizetype kSuffixLimit = 12;
constexpr qsizetype kShortestId = 4;
constexpr qsizetype kLongestId = 900;
constexpr qsizetype kReferenceLimit = 100;

bool isDirectionMark(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x200e ||
           unit == 0x200f || unit == 0x061c;
}

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
}

bool isReserved(const QString &name)
{
    static const QStringList names{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    const QString stem = name.section(u'.', 0, 0).toLower();
    const bool isPort = stem.size() == 4 && (stem.startsWith(u"com") || stem.startsWith(u"lpt")) && stem[3].isDigit();
    return names.contains(stem) || isPort;
}

} // namespace

QString oneLine(const QString &text, qsizetype limit)
{
    QString line;
    line.reserve(text.size());
    for (const QChar c : text) {
        if (isDirectionMark(c) || c.isNull())
            continue;
        line += isControl(c) ? u' ' : c;
    }
    line = line.simplified();
    if (line.size() > limit) {
        line.truncate(limit);
        if (line.back().isHighSurrogate())
            line.chop(1);
    }
    return line;
}

QString cleanBody(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    text.removeIf([](QChar c) { return isControl(c) && c != u'\n' && c != u'\t'; });
    return text;
}

QString safeFileName(const QString &name, const QString &fallback)
{
    QString safe = name.mid(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
    safe = oneLine(safe, 2000);
    while (safe.startsWith(u'"') || safe.startsWith(u'\'')) // a quotation that never ends
        safe.remove(0, 1);
    for (QChar &c : safe) {
        if (u"<>:\"|?*"_s.contains(c))
            c = u'_';
    }
    while (safe.startsWith(u'.') || safe.startsWith(u' '))
        safe.remove(0, 1);
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    if (safe.size() > kFileNameLimit) {
        const qsizetype dot = safe.lastIndexOf(u'.');
        const QString suffix = dot > 0 && safe.size() - dot <= kSuffixLimit ? safe.mid(dot) : QString();
        safe = safe.left(kFileNameLimit - suffix.size()) + suffix;
    }
    if (safe.isEmpty())
        return fallback;
    return isReserved(safe) ? u'_' + safe : safe;
}

QStringList messageIds(const QByteArray &header)
{
    QStringList ids;
    const auto take = [&ids](const QByteArray &octets) {
        if (octets.size() > kLongestId)
            return;
        if (const QString id = decodeText(octets); id.size() >= kShortestId)
            ids.append(id);
    };
    // One id alone may have lost its brackets; among other words an "a@b" is more likely a person's address.
    const QByteArray alone = header.trimmed();
    if (!alone.contains('<') && alone.indexOf('@') > 0 &&
        std::none_of(alone.begin(), alone.end(), [](char octet) { return static_cast<unsigned char>(octet) <= ' '; })) {
        take(alone);
        return ids;
    }
    qsizetype from = 0;
    while (ids.size() < kReferenceLimit * 2) {
        const qsizetype open = header.indexOf('<', from);
        const qsizetype close = open < 0 ? -1 : header.indexOf('>', open);
        if (close < 0)
            break;
        from = close + 1;
        QByteArray id = header.mid(open + 1, close - open - 1);
        id = id.mid(id.lastIndexOf('<') + 1);
        id.removeIf([](char octet) { return static_cast<unsigned char>(octet) <= ' ' || octet == 0x7f; });
        take(id);
    }
    return ids;
}

QStringList referencesOf(const QByteArray &inReplyTo, const QByteArray &references)
{
    QStringList found = messageIds(inReplyTo);
    const QStringList ancestors = messageIds(references);
    std::copy(ancestors.rbegin(), ancestors.rend(), std::back_inserter(found));
    found.removeDuplicates();
    if (found.size() > kReferenceLimit)
        found.resize(kReferenceLimit);
    return found;
}

QString threadIndexId(const QByteArray &threadIndex)
{
    constexpr qsizetype kHeader = 22; // a time and a GUID; each answer adds five octets
    constexpr qsizetype kLimit = 2000;
    const QByteArray octets = QByteArray::fromBase64(threadIndex.left(kLimit));
    if (octets.size() < kHeader || octets[0] != 1)
        return {};
    return QString::fromLatin1(octets.left(kHeader).toHex()) + u"@thread-index.invalid"_s;
}

} // namespace centrala::email
