// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/addresslist.h"

#include "app/model/addresses.h"

#include <QRegularExpression>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kAddressesLimit = 200;

QStringList partsOf(const QString &text)
{
    QStringList parts;
    QString part;
    bool quoted = false;
    for (const QChar sign : text) {
        if (sign == u'"')
            quoted = !quoted;
        const bool ends = !quoted && (sign == u',' || sign == u';' || sign == u'\n');
        if (!ends) {
            part += sign;
            continue;
        }
        parts.append(part.trimmed());
        part.clear();
    }
    parts.append(part.trimmed());
    parts.removeAll(QString());
    return parts;
}

bool looksRight(const Address &address)
{
    static const QRegularExpression mail(u"^[^\\s@<>\"]+@[^\\s@<>\".]+(\\.[^\\s@<>\".]+)+$"_s);
    static const QRegularExpression phone(u"^\\+?[0-9]{5,15}$"_s);
    if (address.kind == u"email")
        return mail.match(address.value).hasMatch();
    if (address.kind == u"phone")
        return phone.match(address.value).hasMatch();
    return !address.value.isEmpty();
}

} // namespace

AddressList addressesIn(const QString &text, const QString &kind)
{
    static const QRegularExpression named(u"^(.*?)\\s*<([^<>]*)>$"_s);
    AddressList list;
    for (const QString &part : partsOf(text)) {
        Address address{kind, part, {}};
        if (const auto match = named.match(part); match.hasMatch()) {
            address.name = match.captured(1).remove(u'"').trimmed();
            address.value = match.captured(2).trimmed();
        }
        address = normalised(address);
        if (!looksRight(address) || list.addresses.size() >= kAddressesLimit)
            list.wrong.append(part);
        else if (!list.addresses.contains(address))
            list.addresses.append(address);
    }
    return list;
}

QString writtenAddresses(const QList<Address> &addresses)
{
    static const QRegularExpression parting(u"[,;<>@\"]"_s);
    QStringList parts;
    for (const Address &address : addresses) {
        QString name = address.name;
        if (name.contains(parting))
            name = u'"' + name.remove(u'"') + u'"';
        const bool bare = name.isEmpty() || address.name == address.value;
        parts.append(bare ? address.value : name + u" <"_s + address.value + u'>');
    }
    return parts.join(u", "_s);
}

} // namespace centrala::ui
