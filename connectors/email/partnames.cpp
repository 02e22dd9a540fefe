// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/partnames.h"

#include "connectors/email/encodedwords.h"
#include "connectors/email/gobject.h"
#include "connectors/email/mailnames.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr qsizetype kTypeLimit = 100;
constexpr qsizetype kIdLimit = 300;
constexpr qsizetype kSubjectLimit = 100;

QString utf8(const char *text)
{
    return QString::fromUtf8(text ? text : "");
}

} // namespace

QString typeOf(GMimeObject *object)
{
    const GText name(g_mime_content_type_get_mime_type(g_mime_object_get_content_type(object)));
    return oneLine(utf8(name.get()), kTypeLimit).toLower();
}

bool isType(GMimeObject *object, const char *type, const char *subtype)
{
    return g_mime_content_type_is_type(g_mime_object_get_content_type(object), type, subtype);
}

bool hasNonsenseType(GMimeObject *object)
{
    GMimeHeader *header = g_mime_header_list_get_header(g_mime_object_get_header_list(object), "Content-Type");
    return header && !QByteArray(g_mime_header_get_raw_value(header)).contains('/');
}

QByteArray typeParameter(GMimeObject *object, const char *name)
{
    return g_mime_content_type_get_parameter(g_mime_object_get_content_type(object), name);
}

QString nameForType(const QString &type)
{
    static const QHash<QString, QString> names{{u"text/calendar"_s, u"invitation.ics"_s},
                                               {u"text/html"_s, u"text.html"_s},
                                               {u"text/plain"_s, u"text.txt"_s},
                                               {u"text/vcard"_s, u"contact.vcf"_s},
                                               {u"text/x-vcard"_s, u"contact.vcf"_s},
                                               {u"application/ms-tnef"_s, u"winmail.dat"_s},
                                               {u"application/pgp-signature"_s, u"signature.asc"_s},
                                               {u"application/pgp-keys"_s, u"key.asc"_s},
                                               {u"application/pkcs7-signature"_s, u"smime.p7s"_s},
                                               {u"application/x-pkcs7-signature"_s, u"smime.p7s"_s},
                                               {u"application/pkcs7-mime"_s, u"smime.p7m"_s},
                                               {u"application/x-pkcs7-mime"_s, u"smime.p7m"_s},
                                               {u"message/rfc822"_s, u"message.eml"_s},
                                               {u"message/delivery-status"_s, u"delivery-status.txt"_s},
                                               {u"message/disposition-notification"_s, u"receipt.txt"_s},
                                               {u"message/feedback-report"_s, u"complaint.txt"_s},
                                               {u"text/rfc822-headers"_s, u"headers.txt"_s}};
    if (const auto known = names.constFind(type); known != names.constEnd())
        return *known;
    const QString suffix = type.section(u'/', 1);
    const bool isPlain = !suffix.isEmpty() && suffix.size() <= 5 &&
                         std::all_of(suffix.begin(), suffix.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return isPlain ? u"attachment."_s + suffix : u"attachment"_s;
}

QString fileNameOf(GMimePart *part)
{
    // Encoded words do not belong into parameters; many programs put them there.
    const QString given = utf8(g_mime_part_get_filename(part));
    const QString name = given.contains(u"=?") ? decodeWords(given.toUtf8()) : given;
    return safeFileName(name, nameForType(typeOf(GMIME_OBJECT(part))));
}

QString fileNameOf(GMimeMessage *message)
{
    GMimeHeader *header =
        g_mime_header_list_get_header(g_mime_object_get_header_list(GMIME_OBJECT(message)), "Subject");
    const QString told = header ? decodeWords(g_mime_header_get_raw_value(header)) : QString();
    const QString subject = oneLine(told, kSubjectLimit).replace(u'/', u'-');
    return safeFileName(subject.isEmpty() ? QString() : subject + u".eml"_s, u"message.eml"_s);
}

QString contentIdOf(GMimeObject *object)
{
    QString id = utf8(g_mime_object_get_content_id(object)).trimmed();
    if (id.startsWith(u'<') && id.endsWith(u'>'))
        id = id.mid(1, id.size() - 2);
    return oneLine(id, kIdLimit);
}

} // namespace centrala::email
