// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/mailmapping.h"

#include "connectors/email/automaticmail.h"
#include "connectors/email/encodedwords.h"
#include "connectors/email/mailnames.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr qsizetype kPeopleLimit = 200;
constexpr qsizetype kNameLimit = 200;
constexpr qsizetype kAddressLimit = 320;
constexpr qsizetype kSubjectLimit = 2000;
constexpr int kPartsLookedAt = 100;

QByteArray rawHeader(GMimeMessage *message, const char *name)
{
    GMimeHeaderList *headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
    GMimeHeader *header = g_mime_header_list_get_header(headers, name);
    return header ? QByteArray(g_mime_header_get_raw_value(header)).trimmed() : QByteArray();
}

void appendPeople(InternetAddressList *list, QList<Address> &people)
{
    const int count = list ? internet_address_list_length(list) : 0;
    for (int i = 0; i < count && people.size() < kPeopleLimit; ++i) {
        InternetAddress *entry = internet_address_list_get_address(list, i);
        if (INTERNET_ADDRESS_IS_GROUP(entry)) {
            appendPeople(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(entry)), people);
            continue;
        }
        const char *address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(entry));
        const QString value = oneLine(QString::fromUtf8(address ? address : ""), kAddressLimit);
        const char *called = internet_address_get_name(entry);
        QString name = QString::fromUtf8(called ? called : "");
        if (name.contains(u"=?"))
            name = decodeWords(name.toUtf8());
        if (value.contains(u'@'))
            people.append({u"email"_s, value, oneLine(name, kNameLimit)});
    }
}

/// Outlook's semicolons between addresses become commas, where there is no group that ends with one; an address that
/// was copied as a link loses its scheme.
QByteArray mendedPeople(QByteArray header)
{
    header.replace("<mailto:", "<");
    bool isQuoted = false;
    bool isGroup = false;
    for (char &c : header) {
        if (c == '"')
            isQuoted = !isQuoted;
        isGroup = isGroup || (c == ':' && !isQuoted);
        if (c == ';' && !isQuoted && !isGroup)
            c = ',';
    }
    return header;
}

QList<Address> people(GMimeMessage *message, const char *name)
{
    QList<Address> found;
    const QByteArray octets = mendedPeople(joinWords(rawHeader(message, name)));
    if (octets.isEmpty())
        return found;
    const GObjectPtr<InternetAddressList> list(internet_address_list_parse(nullptr, octets.constData()));
    appendPeople(list.get(), found);
    return found;
}

bool isReport(GMimeMessage *message)
{
    GMimeObject *whole = g_mime_message_get_mime_part(message);
    return whole && g_mime_content_type_is_type(g_mime_object_get_content_type(whole), "multipart", "report");
}

std::optional<Instant> sentAt(GMimeMessage *message)
{
    GDateTime *date = g_mime_message_get_date(message);
    const gint64 seconds = date ? g_date_time_to_unix(date) : 0;
    return seconds > 0 ? std::optional(instantFromMs(seconds * 1000)) : std::nullopt;
}

qsizetype quotedSize(const QString &text)
{
    qsizetype size = 3;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit < 0x20)
            size += 6;
        else if (unit < 0x80)
            size += unit == u'"' || unit == u'\\' ? 2 : 1;
        else
            size += unit < 0x800 ? 2 : 3;
    }
    return size;
}

} // namespace

void mapHeaders(GMimeMessage *message, InboundMessage &into)
{
    into.externalId = messageIds(rawHeader(message, "Message-ID")).value(0);
    into.references = referencesOf(rawHeader(message, "In-Reply-To"), rawHeader(message, "References"));
    into.references.removeAll(into.externalId);
    if (const QString index = threadIndexId(rawHeader(message, "Thread-Index")); !index.isEmpty())
        into.references.append(index);
    into.otherId = messageIds(rawHeader(message, "X-Microsoft-Original-Message-ID")).value(0);
    into.from = people(message, "From").value(0);
    if (into.from.value.isEmpty())
        into.from = people(message, "Sender").value(0);
    into.replyTo = people(message, "Reply-To");
    into.to = people(message, "To");
    into.cc = people(message, "Cc");
    for (const char *name : {"X-Original-To", "Envelope-To", "X-Envelope-To", "Delivered-To"}) {
        if (into.deliveredTo.isEmpty())
            into.deliveredTo = people(message, name).value(0).value;
    }
    into.subject = oneLine(decodeWords(rawHeader(message, "Subject")), kSubjectLimit);
    into.sentAt = sentAt(message);
    const auto header = [message](const char *name) { return rawHeader(message, name); };
    into.automatic = isReport(message) || isAutomatic(header, into.from.value.toUtf8());
    into.automaticAnswer = isReport(message) || isAutomaticAnswer(header, into.subject);
    if (into.from.kind.isEmpty())
        into.from.kind = u"email"_s;
}

std::optional<Instant> receivedAt(GMimeMessage *message)
{
    const QByteArray line = rawHeader(message, "Received");
    const qsizetype semicolon = line.lastIndexOf(';');
    if (semicolon < 0)
        return std::nullopt;
    GDateTime *date = g_mime_utils_header_decode_date(line.mid(semicolon + 1).trimmed().constData());
    if (!date)
        return std::nullopt;
    const gint64 seconds = g_date_time_to_unix(date);
    g_date_time_unref(date);
    constexpr gint64 kFirstMails = 315'532'800; // 1980
    return seconds > kFirstMails ? std::optional(instantFromMs(seconds * 1000)) : std::nullopt;
}

Address attachedSender(GMimeMessage *message)
{
    GMimeObject *whole = g_mime_message_get_mime_part(message);
    if (!whole || !GMIME_IS_MULTIPART(whole))
        return {};
    QList<Address> senders;
    for (int i = 0; i < std::min(g_mime_multipart_get_count(GMIME_MULTIPART(whole)), kPartsLookedAt); ++i) {
        GMimeObject *part = g_mime_multipart_get_part(GMIME_MULTIPART(whole), i);
        GMimeMessage *inner =
            GMIME_IS_MESSAGE_PART(part) ? g_mime_message_part_get_message(GMIME_MESSAGE_PART(part)) : nullptr;
        if (inner)
            senders.append(people(inner, "From").value(0));
    }
    return senders.size() == 1 ? senders.first() : Address();
}

void mapContent(MailContent content, InboundMessage &into)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(content.text.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(content.html.toUtf8());
    for (const SpoolFile &file : std::as_const(content.files))
        hash.addData('\0' + file.sha256.toLatin1());
    into.bodyHash = QString::fromLatin1(hash.result().toHex());
    into.text = std::move(content.text);
    into.html = std::move(content.html);
    into.files = std::move(content.files);
    if (!into.externalId.isEmpty())
        return;
    hash.reset();
    const qint64 at = into.sentAt ? toMs(*into.sentAt) : 0;
    for (const QString &part :
         {into.from.value, into.to.value(0).value, into.subject, QString::number(at), into.bodyHash})
        hash.addData(part.toUtf8() + '\0');
    into.externalId = QString::fromLatin1(hash.result().toHex().left(40)) + u"@without-message-id.invalid"_s;
}

qsizetype jsonSize(const InboundMessage &message)
{
    constexpr qsizetype kFrame = 700; // the names of all members, numbers and dates
    qsizetype size = kFrame;
    const auto addPeople = [&size](const QList<Address> &list) {
        for (const Address &person : list)
            size += 50 + quotedSize(person.value) + quotedSize(person.name);
    };
    addPeople({message.from, message.forwardedBy});
    addPeople(message.replyTo);
    addPeople(message.to);
    addPeople(message.cc);
    for (const QString &text :
         {message.externalId, message.otherId, message.folder, message.subject, message.text, message.html})
        size += quotedSize(text);
    for (const QString &reference : message.references)
        size += quotedSize(reference);
    for (const SpoolFile &file : message.files + message.bodies)
        size += 300 + quotedSize(file.name) + quotedSize(file.type) + quotedSize(file.contentId);
    return size;
}

} // namespace centrala::email
