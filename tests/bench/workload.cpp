// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/workload.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace centrala::bench {

namespace {

const QStringList kFirst =
    u"Anna Jan Katarzyna Piotr Małgorzata Krzysztof Agnieszka Tomasz Łucja Stanisław Żaneta Michał Zofia "
    "Wojciech Олена Андрій Наталія Тарас Ірина Богдан Юлія Emma Oliver Grace Harry Chloe"_s.split(u' ');
const QStringList kLast =
    u"Nowak Kowalska Wiśniewski Wójcik Kamińska Lewandowski Zielińska Szymański Woźniak Dąbrowska Kozłowski "
    "Jankowska Mazur Шевченко Коваленко Бондаренко Ткаченко Кравчук Smith Jones Taylor Brown Wilson"_s.split(u' ');

const QString &pick(Random &random, const QStringList &list)
{
    return list[static_cast<qsizetype>(below(random, static_cast<quint64>(list.size())))];
}

} // namespace

Mails::Mails(quint64 seed)
    : m_random(seed),
      m_vocabularies{Vocabulary(Vocabulary::Language::Polish), Vocabulary(Vocabulary::Language::Ukrainian),
                     Vocabulary(Vocabulary::Language::English)}
{
}

Person Mails::person(quint64 number)
{
    Random own(number * 2654435761U + 17);
    const quint64 language = below(own, 10);
    return {pick(own, kFirst) + u' ' + pick(own, kLast),
            u"klient%1.%2@poczta%3.example"_s.arg(number).arg(below(own, 900) + 100).arg(below(own, 20)),
            &m_vocabularies[language < 6   ? 0
                            : language < 8 ? 1
                                           : 2]};
}

QString Mails::subject(const Person &person)
{
    QString text = person.vocabulary->sentence(m_random, 3 + static_cast<int>(below(m_random, 4)));
    text.chop(1);
    if (below(m_random, 4) == 0)
        text += u" PL-%1"_s.arg(100000 + below(m_random, 900000));
    return text;
}

QString Mails::body(const Person &person)
{
    QString text;
    for (quint64 sentences = 2 + below(m_random, 9); sentences > 0; --sentences) {
        text += person.vocabulary->sentence(m_random, 5 + static_cast<int>(below(m_random, 9)));
        text += below(m_random, 4) == 0 ? u'\n' : u' ';
    }
    const quint64 chance = below(m_random, 10);
    if (chance < 2)
        text += u"PL-%1/%2 "_s.arg(2020 + below(m_random, 7)).arg(100000 + below(m_random, 900000));
    if (chance == 5)
        text += u"tel. %1 %2 %3 "_s.arg(500 + below(m_random, 300))
                    .arg(100 + below(m_random, 900))
                    .arg(100 + below(m_random, 900));
    return text + u'\n' + person.name;
}

QString Mails::html(const QString &body)
{
    QString text = body.toHtmlEscaped();
    text.replace(u'\n', u"</p>\n<p style=\"margin:0 0 8px 0\">"_s);
    return u"<div style=\"font-family:Arial,sans-serif;font-size:14px\"><p style=\"margin:0 0 8px 0\">"_s + text +
           u"</p></div>"_s;
}

InboundMessage Mails::inbound(quint64 number, Instant at)
{
    const quint64 thread = number / 3;
    const Person who = person(thread % 5'000);
    InboundMessage message;
    message.externalId = u"<%1.bench@poczta.example>"_s.arg(number);
    message.folder = u"INBOX"_s;
    message.number = u"7:%1"_s.arg(number + 1);
    if (number % 3 != 0)
        message.references = {u"<%1.bench@poczta.example>"_s.arg(number - 1)};
    message.from = {u"email"_s, who.address, who.name};
    message.to = {{u"email"_s, u"pomoc@sklep.example"_s, u"Sklep"_s}};
    message.subject = subject(who);
    message.text = body(who);
    if (below(m_random, 3) == 0)
        message.html = html(message.text);
    message.bodyHash =
        QString::fromLatin1(QCryptographicHash::hash(message.text.toUtf8(), QCryptographicHash::Sha256).toHex());
    message.sentAt = at;
    message.serverAt = at;
    return message;
}

} // namespace centrala::bench
