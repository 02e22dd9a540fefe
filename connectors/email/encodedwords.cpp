// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/encodedwords.h"

#include "connectors/email/charset.h"

#include <functional>
#include <optional>

namespace centrala::email {

namespace {

struct Word
{
    QByteArray charset;
    QByteArray octets;
    qsizetype end = 0; ///< past "?="
};

QByteArray decodeQ(const QByteArray &text)
{
    QByteArray octets;
    octets.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isHex = false;
        const int code = text[i] == '=' ? text.mid(i + 1, 2).toInt(&isHex, 16) : 0;
        if (isHex && i + 2 < text.size()) {
            octets += static_cast<char>(code);
            i += 2;
        } else {
            octets += text[i] == '_' ? ' ' : text[i];
        }
    }
    return octets;
}

/// The encoded word that begins at `from` ("=?").
std::optional<Word> wordAt(const QByteArray &header, qsizetype from)
{
    constexpr qsizetype kCharsetLimit = 60;
    const qsizetype charsetEnd = header.indexOf('?', from + 2);
    if (charsetEnd < 0 || charsetEnd - from > kCharsetLimit || charsetEnd + 2 >= header.size() ||
        header[charsetEnd + 2] != '?')
        return std::nullopt;
    const char encoding = header[charsetEnd + 1];
    qsizetype end = header.indexOf("?=", charsetEnd + 3);
    const bool isQ = encoding == 'q' || encoding == 'Q';
    if (end < 0 || (!isQ && encoding != 'b' && encoding != 'B'))
        return std::nullopt;
    const QByteArray text = header.mid(charsetEnd + 3, end - charsetEnd - 3);
    QByteArray charset = header.mid(from + 2, charsetEnd - from - 2).toLower();
    charset.truncate(charset.indexOf('*') < 0 ? charset.size() : charset.indexOf('*')); // language (RFC 2231)
    return Word{charset, isQ ? decodeQ(text) : QByteArray::fromBase64(text), end + 2};
}

bool isBlank(char octet)
{
    return octet == ' ' || octet == '\t' || octet == '\r' || octet == '\n';
}

using Sink = std::function<void(const QString &text, bool wasEncoded)>;

/// Plain stretches and runs of words in turn.
void walk(const QByteArray &header, const Sink &sink)
{
    qsizetype plainFrom = 0;
    qsizetype from = header.indexOf("=?");
    while (from >= 0) {
        std::optional<Word> word = wordAt(header, from);
        if (!word) {
            from = header.indexOf("=?", from + 2);
            continue;
        }
        sink(decodeText(header.mid(plainFrom, from - plainFrom)), false);
        QString text;
        QByteArray octets;
        QByteArray charset = word->charset;
        while (word) {
            if (word->charset != charset) {
                text += decodeText(octets, charset);
                octets.clear();
                charset = word->charset;
            }
            octets += word->octets;
            plainFrom = word->end;
            qsizetype next = plainFrom;
            while (next < header.size() && isBlank(header[next]))
                ++next;
            const bool isNear = header.mid(next, 2) == "=?";
            word = isNear ? wordAt(header, next) : std::nullopt;
        }
        sink(text + decodeText(octets, charset), true);
        from = header.indexOf("=?", plainFrom);
    }
    sink(decodeText(header.mid(plainFrom)), false);
}

} // namespace

QString decodeWords(const QByteArray &header)
{
    QString decoded;
    walk(header, [&decoded](const QString &text, bool) { decoded += text; });
    return decoded;
}

QByteArray joinWords(const QByteArray &header)
{
    QByteArray joined;
    walk(header, [&joined](const QString &text, bool wasEncoded) {
        if (wasEncoded)
            joined += "=?UTF-8?Q?" + text.toUtf8().toPercentEncoding({}, "_?=", '=') + "?=";
        else
            joined += text.toUtf8();
    });
    return joined;
}

} // namespace centrala::email
