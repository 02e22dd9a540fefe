// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/addresses.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala {

namespace {

constexpr qsizetype kNameLimit = 200;
constexpr qsizetype kValueLimit = 320; // 64 + "@" + 255, RFC 5321 section 4.5.3.1

QString cleanName(const QString &name)
{
    const auto isPlain = [](QChar letter) { return letter >= u' ' && letter < QChar(0x7f); };
    if (std::all_of(name.begin(), name.end(), isPlain)) // as most are
        return name.simplified().left(kNameLimit);
    QString clean;
    for (const QChar letter : name) {
        const QChar::Category category = letter.category();
        if (category == QChar::Other_Control)
            clean += u' ';
        else if (category != QChar::Other_Format)
            clean += letter;
    }
    return clean.simplified().left(kNameLimit);
}

QString phoneNumber(const QString &value)
{
    QString number;
    for (const QChar letter : value) {
        if (letter.isDigit())
            number += QChar(u'0' + static_cast<char16_t>(letter.digitValue()));
        else if (letter == u'+' && number.isEmpty())
            number += letter;
    }
    if (number.startsWith(u"00"_s))
        number.replace(0, 2, u"+"_s);
    return number;
}

} // namespace

Address normalised(const Address &address)
{
    Address result{address.kind, address.value.trimmed().left(kValueLimit), cleanName(address.name)};
    if (address.kind == u"email"_s)
        result.value = result.value.toLower();
    else if (address.kind == u"phone"_s)
        result.value = phoneNumber(result.value);
    return result;
}

bool isPlausible(const Address &address)
{
    if (address.kind.isEmpty() || address.value.isEmpty() || address.value.contains(u' '))
        return false;
    if (address.kind == u"email"_s) {
        const qsizetype at = address.value.lastIndexOf(u'@');
        const QStringView domain = QStringView(address.value).mid(at + 1);
        return at > 0 && !domain.isEmpty() && !domain.startsWith(u'.') && !domain.endsWith(u'.') &&
               !domain.contains(u".."_s) && !address.value.contains(u',') && !address.value.contains(u';');
    }
    if (address.kind == u"phone"_s) {
        const auto digits =
            std::count_if(address.value.begin(), address.value.end(), [](QChar c) { return c.isDigit(); });
        return digits >= 3 && digits <= 15; // ITU-T E.164
    }
    return true;
}

QString displayName(const Address &address)
{
    return address.name.isEmpty() ? address.value : address.name;
}

} // namespace centrala
