// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/replyaddress.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr qsizetype kLocalPartLimit = 64; // RFC 5321 section 4.5.3.1.1

/// As the engine makes them: conversation, entry, chance.
const QRegularExpression &tokenShape()
{
    static const QRegularExpression shape(u"\\Ac[0-9]{1,18}\\.m[0-9]{1,18}\\.[0-9a-f]{24}\\z"_s);
    return shape;
}

/// What stands behind the plus, where the rest is one of `own`; `address` is then that one.
QString takeToken(QString &address, const QStringList &own)
{
    const QString local = address.section(u'@', 0, 0);
    const QString token = local.section(u'+', -1).toLower();
    if (!local.contains(u'+') || !tokenShape().match(token).hasMatch())
        return {};
    const QString plain = local.section(u'+', 0, -2) + u'@' + address.section(u'@', 1);
    if (!own.contains(plain, Qt::CaseInsensitive))
        return {};
    address = plain;
    return token;
}

} // namespace

QString replyAddress(const QString &from, const QString &messageId)
{
    const QString token = messageId.section(u'@', 0, 0);
    const QString local = from.section(u'@', 0, 0) + u'+' + token;
    if (!tokenShape().match(token).hasMatch() || local.size() > kLocalPartLimit)
        return {};
    return local + u'@' + from.section(u'@', 1);
}

void readReplyAddress(InboundMessage &message, const QStringList &own)
{
    QString token;
    const auto take = [&](QString &address) {
        if (const QString found = takeToken(address, own); !found.isEmpty())
            token = found;
    };
    for (Address &person : message.replyTo) // a mail of ours that came back: the address stands for nobody
        takeToken(person.value, own);
    take(message.deliveredTo);
    for (QList<Address> *people : {&message.cc, &message.to}) {
        for (Address &person : *people)
            take(person.value);
    }
    if (token.isEmpty())
        return;
    const QString id = token + u'@' + own.value(0).section(u'@', 1);
    message.references.removeAll(id);
    message.references.prepend(id);
}

} // namespace centrala::email
