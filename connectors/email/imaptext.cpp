// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/imaptext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

const auto kDateFormat = "dd-MMM-yyyy HH:mm:ss"_L1;

bool isPlain(char16_t unit)
{
    return unit >= 0x20 && unit <= 0x7e;
}

} // namespace

QByteArray imapQuoted(const QByteArray &text)
{
    QByteArray quoted = "\"";
    for (const char octet : text) {
        if (octet == '"' || octet == '\\')
            quoted += '\\';
        if (static_cast<unsigned char>(octet) >= 0x20 && octet != 0x7f)
            quoted += octet;
    }
    return quoted + '"';
}

QByteArray toModifiedUtf7(const QString &name)
{
    QByteArray encoded;
    for (qsizetype i = 0; i < name.size();) {
        if (isPlain(name[i].unicode())) {
            encoded += name[i].toLatin1();
            if (name[i++] == u'&')
                encoded += '-';
            continue;
        }
        QByteArray units;
        for (; i < name.size() && !isPlain(name[i].unicode()); ++i) {
            units += static_cast<char>(name[i].unicode() >> 8);
            units += static_cast<char>(name[i].unicode() & 0xff);
        }
        encoded += '&' + units.toBase64(QByteArray::OmitTrailingEquals).replace('/', ',') + '-';
    }
    return encoded;
}

QString fromModifiedUtf7(const QByteArray &name)
{
    QString decoded;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name[i] != '&') {
            decoded += QLatin1Char(name[i]);
            continue;
        }
        const qsizetype end = name.indexOf('-', i);
        if (end < 0)
            return QString::fromUtf8(name);
        if (end == i + 1)
            decoded += u'&';
        const QByteArray units = QByteArray::fromBase64(name.mid(i + 1, end - i - 1).replace(',', '/'));
        for (qsizetype k = 0; k + 1 < units.size(); k += 2)
            decoded +=
                QChar(static_cast<ushort>((static_cast<uchar>(units[k]) << 8) | static_cast<uchar>(units[k + 1])));
        i = end;
    }
    return decoded;
}

QByteArray imapSet(QList<quint32> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    QByteArray set;
    for (qsizetype i = 0; i < numbers.size();) {
        qsizetype last = i;
        while (last + 1 < numbers.size() && numbers[last + 1] - numbers[last] <= 1)
            ++last;
        if (!set.isEmpty())
            set += ',';
        set += QByteArray::number(numbers[i]);
        if (numbers[last] != numbers[i])
            set += ':' + QByteArray::number(numbers[last]);
        i = last + 1;
    }
    return set;
}

std::optional<Instant> instantFromImap(const QByteArray &date)
{
    const QByteArray text = date.trimmed();
    const qsizetype zone = text.lastIndexOf(' ');
    if (zone < 0 || text.size() - zone != 6)
        return std::nullopt;
    QString local = QString::fromLatin1(text.left(zone));
    if (local.indexOf(u'-') == 1)
        local.prepend(u'0');
    QDateTime at = QLocale::c().toDateTime(local, kDateFormat);
    bool isNumber = false;
    const int offset = text.mid(zone + 2).toInt(&isNumber);
    if (!at.isValid() || !isNumber)
        return std::nullopt;
    at.setTimeSpec(Qt::UTC);
    const int seconds = (offset / 100 * 60 + offset % 100) * 60;
    return instantFromMs(at.addSecs(text[zone + 1] == '-' ? seconds : -seconds).toMSecsSinceEpoch());
}

QByteArray imapDate(Instant at)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC);
    return QLocale::c().toString(utc, kDateFormat).toLatin1() + " +0000";
}

} // namespace centrala::email
