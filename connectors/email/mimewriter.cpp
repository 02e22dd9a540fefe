// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/mimewriter.h"

#include "connectors/email/gobject.h"
#include "connectors/email/mailnames.h"
#include "connectors/email/mimelibrary.h"
#include "connectors/email/replyaddress.h"

#include <QFile>
#include <QUuid>

#include <fcntl.h>
#include <gmime/gmime.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr qsizetype kReferencesAtEachEnd = 20;
constexpr qint64 kBodyLimit = 16 * 1024 * 1024;

QString bareId(QString id)
{
    id = id.trimmed();
    return id.startsWith(u'<') && id.endsWith(u'>') ? id.mid(1, id.size() - 2) : id;
}

void addPeople(GMimeMessage *message, GMimeAddressType type, const QList<Address> &people)
{
    InternetAddressList *list = g_mime_message_get_addresses(message, type);
    for (const Address &person : people) {
        const QByteArray name = oneLine(person.name, 200).toUtf8();
        const QByteArray address = person.value.trimmed().toUtf8();
        const GObjectPtr<InternetAddress> mailbox(
            internet_address_mailbox_new(name.isEmpty() ? nullptr : name.constData(), address.constData()));
        internet_address_set_charset(mailbox.get(), "UTF-8");
        internet_address_list_add(list, mailbox.get());
    }
}

void setHeader(GMimeMessage *message, const char *name, const QString &value)
{
    g_mime_object_set_header(GMIME_OBJECT(message), name, value.toUtf8().constData(), "UTF-8");
}

void addReferences(GMimeMessage *message, const QStringList &references)
{
    QStringList ids;
    for (const QString &reference : references) {
        const QString id = bareId(reference);
        const bool isSafe = id.size() > 3 && std::none_of(id.begin(), id.end(), [](QChar c) {
                                return c.unicode() <= 0x20 || c == u'<' || c == u'>';
                            });
        if (isSafe)
            ids.append(u'<' + id + u'>');
    }
    if (ids.isEmpty())
        return;
    setHeader(message, "In-Reply-To", ids.last());
    if (ids.size() > 2 * kReferencesAtEachEnd)
        ids.remove(kReferencesAtEachEnd, ids.size() - 2 * kReferencesAtEachEnd);
    setHeader(message, "References", ids.join(u' '));
}

GObjectPtr<GMimeObject> textPart(const char *subtype, QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    text.remove(QChar(0));
    if (!text.endsWith(u'\n'))
        text += u'\n';
    GMimeTextPart *part = g_mime_text_part_new_with_subtype(subtype);
    g_mime_text_part_set_charset(part, "utf-8");
    g_mime_text_part_set_text(part, text.toUtf8().constData());
    return GObjectPtr<GMimeObject>(GMIME_OBJECT(part));
}

GObjectPtr<GMimeObject> together(const char *subtype, const GObjectPtr<GMimeObject> &first)
{
    GMimeMultipart *multipart = g_mime_multipart_new_with_subtype(subtype);
    g_mime_multipart_add(multipart, first.get());
    return GObjectPtr<GMimeObject>(GMIME_OBJECT(multipart));
}

/// A text/… of a sender may be in any charset, and message/rfc822 must not be encoded: both travel as they are.
QByteArray typeToSend(const QString &type)
{
    const bool isPlain = type.count(u'/') == 1 && std::all_of(type.begin(), type.end(), [](QChar c) {
                             return c.unicode() < 0x7f && (c.isLetterOrNumber() || u"/.+-_"_s.contains(c));
                         });
    const bool isContainer = type.startsWith(u"message/") || type.startsWith(u"multipart/");
    return isPlain && !isContainer ? type.toLatin1() : QByteArray("application/octet-stream");
}

/// Left alone, GMime picks any charset the name fits into.
void useUtf8(GMimeParamList *parameters, const char *name)
{
    if (GMimeParam *parameter = g_mime_param_list_get_parameter(parameters, name))
        g_mime_param_set_charset(parameter, "utf-8");
}

Result<GObjectPtr<GMimeObject>> filePart(const QDir &spool, const SpoolFile &file, bool isInline)
{
    const QString path = spool.filePath(file.spoolName);
    const GObjectPtr<GMimeStream> stream(
        g_mime_stream_fs_open(QFile::encodeName(path).constData(), O_RDONLY, 0, nullptr));
    if (!stream || file.spoolName.contains(u'/'))
        return Error{Error::Kind::NotFound, file.name, u"the file is not in the spool"_s, {}};
    const QByteArray type = typeToSend(file.type);
    GMimePart *part =
        g_mime_part_new_with_type(type.split('/').first().constData(), type.split('/').last().constData());
    GObjectPtr<GMimeObject> object(GMIME_OBJECT(part));
    const GObjectPtr<GMimeDataWrapper> content(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, content.get());
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
    g_mime_object_set_disposition(object.get(), isInline ? GMIME_DISPOSITION_INLINE : GMIME_DISPOSITION_ATTACHMENT);
    const QByteArray name = safeFileName(file.name, u"attachment"_s).toUtf8();
    g_mime_part_set_filename(part, name.constData());
    useUtf8(g_mime_content_disposition_get_parameters(g_mime_object_get_content_disposition(object.get())), "filename");
    useUtf8(g_mime_content_type_get_parameters(g_mime_object_get_content_type(object.get())), "name");
    const QString contentId = oneLine(file.contentId, 300);
    if (!contentId.isEmpty() && !contentId.contains(u'<') && !contentId.contains(u'>'))
        g_mime_object_set_content_id(object.get(), contentId.toUtf8().constData());
    return object;
}

Result<QString> body(const QDir &spool, const OutgoingMessage &message, const QString &given, const QString &contentId)
{
    for (const SpoolFile &file : message.bodies) {
        if (file.contentId != contentId)
            continue;
        QFile source(spool.filePath(file.spoolName));
        if (file.spoolName.contains(u'/') || !source.open(QIODevice::ReadOnly))
            return Error{Error::Kind::NotFound, contentId, u"the text is not in the spool"_s, {}};
        if (source.size() > kBodyLimit)
            return Error{Error::Kind::TooLarge, contentId, u"the text is too long"_s, {}};
        return QString::fromUtf8(source.readAll());
    }
    return given;
}

Result<GObjectPtr<GMimeObject>> content(const QDir &spool, const OutgoingMessage &message)
{
    const Result<QString> text = body(spool, message, message.text, u"text"_s);
    if (!text)
        return text.error();
    const Result<QString> html = body(spool, message, message.html, u"html"_s);
    if (!html)
        return html.error();
    GObjectPtr<GMimeObject> whole = textPart("plain", *text);
    if (!html->isEmpty()) {
        GObjectPtr<GMimeObject> rich = textPart("html", *html);
        for (const SpoolFile &file : message.files) {
            if (!file.isInline || file.contentId.isEmpty())
                continue;
            const Result<GObjectPtr<GMimeObject>> part = filePart(spool, file, true);
            if (!part)
                return part.error();
            if (!GMIME_IS_MULTIPART(rich.get()))
                rich = together("related", rich);
            g_mime_multipart_add(GMIME_MULTIPART(rich.get()), part->get());
        }
        whole = together("alternative", whole);
        g_mime_multipart_add(GMIME_MULTIPART(whole.get()), rich.get());
    }
    bool isMixed = false;
    for (const SpoolFile &file : message.files) {
        if (file.isInline && !file.contentId.isEmpty() && !html->isEmpty())
            continue;
        const Result<GObjectPtr<GMimeObject>> part = filePart(spool, file, false);
        if (!part)
            return part.error();
        if (!std::exchange(isMixed, true))
            whole = together("mixed", whole);
        g_mime_multipart_add(GMIME_MULTIPART(whole.get()), part->get());
    }
    return whole;
}

Result<void> save(GMimeMessage *message, const QString &path)
{
    const GObjectPtr<GMimeStream> stream(
        g_mime_stream_fs_open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL, 0600, nullptr));
    GMimeFormatOptions *format = g_mime_format_options_clone(nullptr);
    g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);
    const bool isGood = stream && g_mime_object_write_to_stream(GMIME_OBJECT(message), format, stream.get()) > 0 &&
                        g_mime_stream_flush(stream.get()) == 0;
    g_mime_format_options_free(format);
    if (isGood)
        return {};
    QFile::remove(path);
    return Error{Error::Kind::Storage, path, u"the mail could not be written"_s, {}};
}

} // namespace

bool isMailAddress(const QString &address)
{
    const bool isSafe = std::none_of(address.begin(), address.end(), [](QChar c) {
        return c.unicode() <= 0x20 || c.unicode() == 0x7f || u"<>(),;:\\\""_s.contains(c);
    });
    return isSafe && address.count(u'@') == 1 && address.indexOf(u'@') > 0 && !address.endsWith(u'@') &&
           address.size() <= 320;
}

MimeWriter::MimeWriter(const QDir &spool, MailHeaders headers)
    : m_folder(spool), m_spool(spool), m_headers(std::move(headers))
{
    startMimeLibrary();
}

Result<WrittenMail> MimeWriter::write(const OutgoingMessage &message) const
{
    const QList<Address> everybody = QList<Address>{message.from} + message.to + message.cc + message.bcc;
    for (const Address &person : everybody) {
        if (!isMailAddress(person.value.trimmed()))
            return Error{Error::Kind::Usage, person.value, u"no e-mail address"_s, {}};
    }
    if (everybody.size() < 2)
        return Error{Error::Kind::Usage, u"to"_s, u"nobody to send to"_s, {}};

    const GObjectPtr<GMimeMessage> mail(g_mime_message_new(TRUE));
    addPeople(mail.get(), GMIME_ADDRESS_TYPE_FROM, {message.from});
    addPeople(mail.get(), GMIME_ADDRESS_TYPE_TO, message.to);
    addPeople(mail.get(), GMIME_ADDRESS_TYPE_CC, message.cc);
    if (message.to.isEmpty() && message.cc.isEmpty())
        setHeader(mail.get(), "To", u"undisclosed-recipients:;"_s);
    g_mime_message_set_subject(mail.get(), oneLine(message.subject, 2000).toUtf8().constData(), "UTF-8");
    GDateTime *date = g_date_time_new_from_unix_utc(toMs(message.at) / 1000);
    g_mime_message_set_date(mail.get(), date);
    g_date_time_unref(date);
    WrittenMail written;
    written.messageId = bareId(message.externalId);
    if (written.messageId.isEmpty())
        written.messageId =
            QUuid::createUuid().toString(QUuid::Id128) + u'@' + message.from.value.trimmed().section(u'@', 1);
    g_mime_message_set_message_id(mail.get(), written.messageId.toUtf8().constData());
    addReferences(mail.get(), message.references);
    const QString answers =
        m_headers.replyAddresses ? replyAddress(message.from.value.trimmed(), written.messageId) : QString();
    if (!answers.isEmpty())
        addPeople(mail.get(), GMIME_ADDRESS_TYPE_REPLY_TO, {{u"email"_s, answers, message.from.name}});
    if (!m_headers.unsubscribe.isEmpty())
        setHeader(mail.get(), "List-Unsubscribe", u'<' + m_headers.unsubscribe + u'>');
    if (message.automatic) { // RFC 3834 section 5, and what Exchange looks for
        setHeader(mail.get(), "Auto-Submitted", u"auto-replied"_s);
        setHeader(mail.get(), "X-Auto-Response-Suppress", u"All"_s);
    }

    const Result<GObjectPtr<GMimeObject>> whole = content(m_folder, message);
    if (!whole)
        return whole.error();
    g_mime_message_set_mime_part(mail.get(), whole->get());
    g_mime_object_encode(GMIME_OBJECT(mail.get()), GMIME_ENCODING_CONSTRAINT_7BIT);
    written.path = m_spool.temporaryPath();
    if (const Result<void> saved = save(mail.get(), written.path); !saved)
        return saved.error();
    return written;
}

} // namespace centrala::email
