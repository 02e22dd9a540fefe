// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/reading.h"

#include "app/engine/ourown.h"
#include "app/model/addresses.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

/// Nobody reads what is sent there, and many people's messages come from there.
bool isFormSender(const Address &address)
{
    if (address.kind != u"email"_s)
        return false;
    const QString local = normalised(address).value.section(u'@', 0, 0);
    static const QStringList whole{u"form"_s,      u"forms"_s,        u"webform"_s,   u"webforms"_s,  u"contactform"_s,
                                   u"formular"_s,  u"formularz"_s,    u"wordpress"_s, u"wp"_s,        u"www-data"_s,
                                   u"apache"_s,    u"contact-form"_s, u"webmaster"_s, u"form-mail"_s, u"formmailer"_s,
                                   u"web-forms"_s, u"mailform"_s};
    static const QStringList beginnings{u"noreply"_s,      u"no-reply"_s,       u"no_reply"_s,
                                        u"no.reply"_s,     u"donotreply"_s,     u"do-not-reply"_s,
                                        u"do_not_reply"_s, u"nie-odpowiadaj"_s, u"nieodpowiadaj"_s};
    return whole.contains(local) ||
           std::any_of(beginnings.begin(), beginnings.end(), [&](const QString &one) { return local.startsWith(one); });
}

void readPeople(const InboundMessage &message, const QSet<QString> &ours, Reading &reading)
{
    const auto isOneOfUs = [&ours](const Address &address) { return isOurs(ours, address); };
    const auto firstStranger = [&isOneOfUs](const QList<Address> &list) {
        const auto found = std::find_if_not(list.begin(), list.end(), isOneOfUs);
        return found != list.end() ? *found : Address();
    };
    reading.direction = message.direction;
    if (message.direction == Direction::Out) {
        reading.person = firstStranger(message.to + message.cc);
        return;
    }
    reading.person = message.from;
    if (!isOneOfUs(message.from)) {
        const Address writer = message.replyTo.size() == 1 ? firstStranger(message.replyTo) : Address();
        if (!writer.value.isEmpty() && isFormSender(message.from) && !isFormSender(writer) &&
            message.reportOn.isEmpty()) {
            reading.person = writer;
            reading.isSaid = true;
        }
        return;
    }
    if (const Address writer = firstStranger(message.replyTo); !writer.value.isEmpty()) {
        reading.person = writer;
        reading.isSaid = true;
    } else if (const Address recipient = firstStranger(message.to + message.cc); !recipient.value.isEmpty()) {
        reading.direction = Direction::Out; // one of us wrote to a customer, and to us
        reading.person = recipient;
    } else {
        reading.isOwn = true;
    }
}

} // namespace

Reading readingOf(const InboundMessage &message, const QSet<QString> &ours, bool backfill, Instant now)
{
    Reading reading;
    readPeople(message, ours, reading);
    if (backfill)
        reading.orderTime = message.serverAt.value_or(now);
    else if (message.sentAt && *message.sentAt >= now - std::chrono::days(7) &&
             *message.sentAt <= now + std::chrono::minutes(5))
        reading.orderTime = *message.sentAt;
    else
        reading.orderTime = now;
    reading.waitingSince =
        std::clamp<Instant>(message.serverAt.value_or(reading.orderTime), now - std::chrono::days(7), now);
    return reading;
}

} // namespace centrala::engine
