// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/forwardedmail.h"

#include "connectors/email/mailnames.h"
#include "connectors/email/mimewriter.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr qsizetype kLooksAt = 64 * 1024; ///< letters; a forward begins near the top
constexpr qsizetype kNameLimit = 200;

/// Anybody can have an address there: the same domain makes nobody a colleague.
const QStringList &publicDomains()
{
    static const QStringList domains =
        u"gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com yahoo.co.uk icloud.com "
        "me.com mac.com aol.com proton.me protonmail.com wp.pl o2.pl tlen.pl go2.pl onet.pl op.pl vp.pl onet.eu "
        "poczta.onet.pl poczta.onet.eu autograf.pl buziaczek.pl interia.pl interia.eu interia.com poczta.fm intmail.pl "
        "vip.interia.pl gazeta.pl ukr.net i.ua ua.fm email.ua meta.ua gmx.net gmx.de gmx.at gmx.ch web.de t-online.de "
        "fastmail.com fastmail.fm zoho.eu zohomail.eu seznam.cz centrum.cz mail.com orange.fr free.fr libero.it"_s
            .split(u' ');
    return domains;
}

bool isOneOf(const Colleagues &colleagues, const QString &address)
{
    const QString value = address.trimmed().toLower();
    return colleagues.contains(value) || colleagues.contains(value.section(u'@', 1));
}

bool saysForwarded(const QString &subject)
{
    static const QRegularExpression mark(u"\\A\\s*(?:fwd?|pd|podaj dalej|przekazano|пд|пересл|wg|tr|i)\\.?\\s*[:：]"_s,
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::UseUnicodePropertiesOption);
    return mark.match(subject).hasMatch();
}

/// "Od: *Anna Nowak* <anna@shop.example>", "From: Anna [mailto:anna@shop.example]".
Address personIn(const QString &words)
{
    static const QRegularExpression shape(u"[<\\[(]?(?:mailto:)?([^\\s<>\\[\\]()\"',;:]+@[^\\s<>\\[\\]()\"',;:]+)"_s);
    const QRegularExpressionMatch match = shape.match(words);
    const QString address = match.captured(1);
    if (!isMailAddress(address))
        return {};
    QString name = words.left(match.capturedStart()).trimmed();
    name.remove(u'*').remove(u'"');
    return {u"email"_s, address, oneLine(name, kNameLimit)};
}

struct HeaderLine
{
    bool isOne = false;
    bool isFrom = false;
    QString words;
};

HeaderLine headerIn(const QString &line)
{
    static const QRegularExpression shape(
        u"\\A[>\\s]*\\*?(?:(from|od|nadawca|від|відправник|von|de)|(?:sent|date|to|cc|subject|reply-to|wysłano|wysłane|"
        "data|do|dw|temat|adresat|odpowiedź do|надіслано|дата|кому|копія|тема|gesendet|datum|an|betreff|envoyé|à|objet|"
        "date d'envoi))\\*?\\s?:\\*?\\s*(.*)\\z"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = shape.match(line);
    return {match.hasMatch(), match.hasMatch() && !match.captured(1).isEmpty(), match.captured(2)};
}

} // namespace

Colleagues colleaguesOf(const QString &given, const QString &inboxAddress)
{
    Colleagues colleagues;
    for (const QString &one : given.split(u',', Qt::SkipEmptyParts)) {
        QString name = one.trimmed().toLower();
        if (name.startsWith(u'@'))
            name.remove(0, 1);
        if (!name.isEmpty())
            colleagues.append(name);
    }
    const QString domain = inboxAddress.section(u'@', 1).trimmed().toLower();
    if (given.trimmed().isEmpty() && !domain.isEmpty() && !publicDomains().contains(domain))
        colleagues.append(domain);
    return colleagues;
}

Address forwardedSender(const QString &text)
{
    constexpr int kLeastHeaders = 3;
    Address sender;
    int headers = 0;
    for (const QString &line : text.left(kLooksAt).split(u'\n')) {
        const HeaderLine header = headerIn(line);
        if (header.isOne) {
            ++headers;
            if (header.isFrom && sender.value.isEmpty())
                sender = personIn(header.words);
            if (headers >= kLeastHeaders && !sender.value.isEmpty())
                return sender;
        } else if (headers > 0 && !QString(line).remove(u'>').trimmed().isEmpty()) {
            headers = 0; // prose that begins with "To:"; a folded list of recipients comes after the three
            sender = {};
        }
    }
    return {};
}

void readForward(InboundMessage &message, const Colleagues &colleagues, const QStringList &own,
                 const Address &attachedSender)
{
    if (message.direction != Direction::In || message.automatic || !isOneOf(colleagues, message.from.value) ||
        !saysForwarded(message.subject))
        return;
    Address sender = forwardedSender(message.text);
    if (sender.value.isEmpty())
        sender = attachedSender;
    if (sender.value.isEmpty() || isOneOf(colleagues, sender.value) || own.contains(sender.value, Qt::CaseInsensitive))
        return;
    message.forwardedBy = message.from;
    message.from = sender;
    message.replyTo.clear();
}

} // namespace centrala::email
