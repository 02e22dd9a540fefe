// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/charset.h"

#include <QHash>
#include <QStringDecoder>

#include <glib.h>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr qsizetype kGuessLength = 20'000;

std::optional<QString> fromUtf8(const QByteArray &octets)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(octets);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

/// What does not fit is replaced; `misfits` counts it. Nothing where the charset is unknown.
std::optional<QString> convert(const QByteArray &octets, const QByteArray &charset, qsizetype &misfits)
{
    const GIConv converter = g_iconv_open("UTF-8", charset.constData());
    if (converter == reinterpret_cast<GIConv>(-1))
        return std::nullopt;
    QByteArray output;
    output.reserve(octets.size() + octets.size() / 2);
    QByteArray step(8192, Qt::Uninitialized);
    char *in = const_cast<char *>(octets.constData());
    gsize inLeft = static_cast<gsize>(octets.size());
    while (inLeft > 0) {
        char *out = step.data();
        gsize outLeft = static_cast<gsize>(step.size());
        const gsize result = g_iconv(converter, &in, &inLeft, &out, &outLeft);
        const int reason = result == static_cast<gsize>(-1) ? errno : 0;
        output.append(step.constData(), static_cast<qsizetype>(out - step.data()));
        if (reason == EILSEQ || reason == EINVAL) {
            output += "\xef\xbf\xbd";
            ++misfits;
            ++in;
            --inLeft;
        } else if (reason != 0 && reason != E2BIG) {
            break;
        }
    }
    g_iconv_close(converter);
    return QString::fromUtf8(output);
}

QByteArray meant(const QByteArray &charset)
{
    static const QHash<QByteArray, QByteArray> aliases{{"iso-8859-1", "windows-1252"},
                                                       {"latin1", "windows-1252"},
                                                       {"us-ascii", ""},
                                                       {"ascii", ""},
                                                       {"ks_c_5601-1987", "cp949"},
                                                       {"ks_c_5601", "cp949"},
                                                       {"euc-kr", "cp949"},
                                                       {"gb2312", "gb18030"},
                                                       {"gbk", "gb18030"},
                                                       {"x-gbk", "gb18030"},
                                                       {"unicode-1-1-utf-8", "utf-8"},
                                                       {"utf8", "utf-8"},
                                                       {"x-unknown", ""},
                                                       {"unknown-8bit", ""},
                                                       {"x-user-defined", ""},
                                                       {"iso-8859-8-i", "iso-8859-8"},
                                                       {"shift_jis", "cp932"},
                                                       {"x-sjis", "cp932"},
                                                       {"cp-850", "cp850"},
                                                       {"iso-8859-9", "windows-1254"},
                                                       {"tis-620", "windows-874"},
                                                       {"x-mac-roman", "macintosh"}};
    const QByteArray name = charset.trimmed().toLower();
    return aliases.value(name, name);
}

bool isLetter(unsigned char octet)
{
    return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z');
}

bool contains(QByteArrayView set, unsigned char octet)
{
    return set.contains(static_cast<char>(octet));
}

/// Quotation marks, dashes and the hard blank of the windows charsets.
bool isPunctuation(unsigned char octet)
{
    return contains("\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\xa0\xab\xbb", octet);
}

/// Text in UTF-8 whose declaration was left as some program's default. In a single-byte charset its letters come in
/// pairs that no language has; one pair alone counts only where it would be a Latin letter with a mark.
bool isUndeclaredUtf8(const QByteArray &octets, const QByteArray &name)
{
    if (!name.startsWith("iso-8859-") && !name.startsWith("windows-125") && !name.startsWith("koi8"))
        return false;
    qsizetype sequences = 0;
    bool isLatin = false;
    for (const char c : octets) {
        const auto octet = static_cast<unsigned char>(c);
        if (octet < 0xc0)
            continue;
        ++sequences;
        isLatin = octet >= 0xc3 && octet <= 0xc5;
    }
    return sequences > 1 || (sequences == 1 && isLatin && !name.startsWith("koi8") && name != "windows-1251");
}

/// What is meant by an ISO charset where the octets are letters that only its Windows twin has.
QByteArray twin(const QByteArray &octets, const QByteArray &name)
{
    static const QHash<QByteArray, QByteArray> twins{{"iso-8859-2", "windows-1250"},  {"iso-8859-5", "windows-1251"},
                                                     {"iso-8859-7", "windows-1253"},  {"iso-8859-9", "windows-1254"},
                                                     {"iso-8859-13", "windows-1257"}, {"iso-8859-15", "windows-1252"}};
    const bool hasControls = std::any_of(octets.begin(), octets.end(), [](char c) {
        const auto octet = static_cast<unsigned char>(c);
        return octet >= 0x80 && octet < 0xa0;
    });
    return hasControls ? twins.value(name, name) : name;
}

QString cleaned(QString text)
{
    text.remove(QChar(0));
    if (text.startsWith(QChar(0xfeff)))
        text.remove(0, 1);
    return text;
}

} // namespace

QByteArray guessCharset(const QByteArray &octets)
{
    qsizetype inHighWords = 0;  // letters of words that have no ASCII letter: Cyrillic
    qsizetype inMixedWords = 0; // 8-bit letters of words that have: Latin with marks
    qsizetype upperHalf = 0;    // 0xe0 to 0xff: small letters of windows-1251, capitals of koi8
    qsizetype lowerHalf = 0;    // 0xc0 to 0xdf: the reverse
    qsizetype polish1250 = 0;
    qsizetype polishIso = 0;
    qsizetype polishBoth = 0;
    qsizetype ascii = 0;
    qsizetype high = 0;
    const auto endWord = [&] {
        if (ascii > 0)
            inMixedWords += high;
        else if (high > 1)
            inHighWords += high;
        ascii = 0;
        high = 0;
    };
    const qsizetype length = std::min(octets.size(), kGuessLength);
    for (qsizetype i = 0; i < length; ++i) {
        const auto octet = static_cast<unsigned char>(octets[i]);
        if (isLetter(octet)) {
            ++ascii;
            continue;
        }
        if (octet < 0x80 || isPunctuation(octet)) {
            endWord();
            continue;
        }
        ++high;
        upperHalf += octet >= 0xe0 ? 1 : 0;
        lowerHalf += octet >= 0xc0 && octet < 0xe0 ? 1 : 0;
        polish1250 += contains("\xb9\x9c\x9f\x8c\x8f\xa5", octet) ? 1 : 0;
        polishIso += contains("\xb1\xb6\xbc\xa6\xac\xa1", octet) ? 1 : 0;
        polishBoth += contains("\xb3\xa3\xbf\xaf\xea\xe6\xf1", octet) ? 1 : 0;
    }
    endWord();
    if (inHighWords > inMixedWords)
        return upperHalf >= lowerHalf ? "windows-1251" : "koi8-u";
    if (polishIso > polish1250)
        return "iso-8859-2";
    return polish1250 + polishBoth > 0 ? "windows-1250" : "windows-1252";
}

QString decodeText(const QByteArray &octets, const QByteArray &charset)
{
    const bool isAscii = std::none_of(octets.begin(), octets.end(), [](char octet) { return (octet & 0x80) != 0; });
    const QByteArray name = meant(charset);
    if (isAscii && !name.startsWith("utf-16") && !name.startsWith("utf-32") && !name.startsWith("iso-2022") &&
        name != "utf-7" && name != "hz-gb-2312")
        return cleaned(QString::fromLatin1(octets));
    if (name.isEmpty() || name == "utf-8") {
        if (const std::optional<QString> text = fromUtf8(octets))
            return cleaned(*text);
    }
    qsizetype misfits = 0;
    if (!name.isEmpty() && name != "utf-8") {
        if (const std::optional<QString> other = isUndeclaredUtf8(octets, name) ? fromUtf8(octets) : std::nullopt)
            return cleaned(*other);
        std::optional<QString> text = convert(octets, twin(octets, name), misfits);
        if (text && misfits == 0)
            return cleaned(*text);
        if (const std::optional<QString> other = fromUtf8(octets))
            return cleaned(*other);
        if (text && misfits * 20 < octets.size())
            return cleaned(*text);
    }
    if (name == "utf-8") { // cut in the middle of a character, most of it is right
        const QString text = QString::fromUtf8(octets);
        if (text.count(QChar::ReplacementCharacter) * 100 < text.size())
            return cleaned(text);
    }
    return cleaned(convert(octets, guessCharset(octets), misfits).value_or(QString::fromLatin1(octets)));
}

QByteArray charsetInHtml(const QByteArray &octets)
{
    constexpr qsizetype kHead = 2048;
    const QByteArray head = octets.left(kHead).toLower();
    for (qsizetype meta = head.indexOf("<meta"); meta >= 0; meta = head.indexOf("<meta", meta + 5)) {
        const QByteArray element = head.mid(meta, head.indexOf('>', meta) - meta);
        const qsizetype at = element.indexOf("charset=");
        if (at < 0)
            continue;
        QByteArray name = element.mid(at + 8);
        if (name.startsWith('"') || name.startsWith('\''))
            name.remove(0, 1);
        const auto end = std::find_if_not(name.begin(), name.end(), [](char c) {
            return isLetter(static_cast<unsigned char>(c)) || (c >= '0' && c <= '9') ||
                   contains("-_:", static_cast<unsigned char>(c));
        });
        name.truncate(end - name.begin());
        // A document that is read as octets cannot be one of these, whatever it says.
        return name.startsWith("utf-16") || name.startsWith("utf-32") ? QByteArray() : name;
    }
    return {};
}

} // namespace centrala::email
