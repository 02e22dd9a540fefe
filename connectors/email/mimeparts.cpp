// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/mimeparts.h"

#include "connectors/email/calendartext.h"
#include "connectors/email/charset.h"
#include "connectors/email/flowedtext.h"
#include "connectors/email/htmltext.h"
#include "connectors/email/mailnames.h"
#include "connectors/email/partnames.h"
#include "connectors/email/partstream.h"
#include "connectors/email/tnef.h"

#include <QUrl>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr int kPartLimit = 100;
constexpr int kDepthLimit = 30;
constexpr qint64 kTextLimit = 5 * 512 * 1024; ///< encoded octets of all texts; what is beyond is an attachment
constexpr qint64 kCalendarLimit = 512 * 1024;
constexpr qint64 kTnefLimit = 40 * 1024 * 1024;

/// A stretch of the body: in one form, or in both.
struct Segment
{
    std::optional<QString> plain;
    std::optional<QString> html;
};

qint64 encodedLength(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    return content ? g_mime_stream_length(g_mime_data_wrapper_get_stream(content)) : 0;
}

class Walker
{
public:
    explicit Walker(const SpoolWriter &spool) : m_spool(spool) {}

    void visit(GMimeObject *object, Segment *alternative, int depth)
    {
        if (!object || m_error)
            return;
        if (++m_parts > kPartLimit || depth > kDepthLimit) {
            m_content.isCut = true;
            return;
        }
        if (GMIME_IS_MULTIPART(object))
            visitMultipart(GMIME_MULTIPART(object), alternative, depth);
        else if (GMIME_IS_MESSAGE_PART(object))
            addMessage(GMIME_MESSAGE_PART(object));
        else if (GMIME_IS_PART(object))
            visitPart(GMIME_PART(object), alternative);
    }

    [[nodiscard]] Result<MailContent> finish()
    {
        if (m_error) {
            Batch batch;
            batch.messages.append(InboundMessage());
            batch.messages.last().files = m_content.files;
            m_spool.discard(batch);
            return *m_error;
        }
        if (m_segments.isEmpty() && m_outlook)
            add(*m_outlook);
        for (const QString &invitation : std::as_const(m_invitations))
            add({invitation, {}});
        joinSegments();
        for (SpoolFile &file : m_content.files)
            file.isInline = !file.contentId.isEmpty() && isReferred(file.contentId);
        return std::move(m_content);
    }

private:
    void visitMultipart(GMimeMultipart *multipart, Segment *alternative, int depth)
    {
        GMimeObject *whole = GMIME_OBJECT(multipart);
        const int count = g_mime_multipart_get_count(multipart);
        if (count == 0)
            return addUndivided(multipart);
        if (isType(whole, "multipart", "alternative")) {
            Segment segment;
            for (int i = 0; i < count; ++i)
                visit(g_mime_multipart_get_part(multipart, i), &segment, depth + 1);
            return add(segment);
        }
        if (isType(whole, "multipart", "encrypted"))
            return visitEncrypted(multipart, depth);
        const bool isRelated = isType(whole, "multipart", "related");
        for (int i = 0; i < count; ++i)
            visit(g_mime_multipart_get_part(multipart, i), isRelated && i > 0 ? nullptr : alternative, depth + 1);
    }

    /// A boundary that is not told or never comes: all of it is text.
    void addUndivided(GMimeMultipart *multipart)
    {
        const QByteArray octets(g_mime_multipart_get_prologue(multipart));
        if (!octets.trimmed().isEmpty() && octets.size() <= kTextLimit)
            add({cleanBody(decodeText(octets)), {}});
    }

    /// RFC 3156: a part that says "Version: 1", and the message.
    void visitEncrypted(GMimeMultipart *multipart, int depth)
    {
        add({u"[Encrypted message: OpenPGP]\n"_s, {}});
        for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i) {
            GMimeObject *object = g_mime_multipart_get_part(multipart, i);
            if (GMIME_IS_PART(object) && isType(object, "application", "octet-stream"))
                addFile(GMIME_PART(object), u"encrypted.asc"_s);
            else if (!isType(object, "application", "pgp-encrypted"))
                visit(object, nullptr, depth + 1);
        }
    }

    void visitPart(GMimePart *part, Segment *alternative)
    {
        GMimeObject *object = GMIME_OBJECT(part);
        if (isType(object, "text", "x-amp-html"))
            return;
        if (isType(object, "text", "calendar"))
            return addCalendar(part);
        if (isType(object, "application", "ms-tnef") || isType(object, "application", "vnd.ms-tnef"))
            return addTnef(part);
        if (isType(object, "application", "pkcs7-mime") || isType(object, "application", "x-pkcs7-mime"))
            addSealedNote(object);
        const bool isPlain = isType(object, "text", "plain") || hasNonsenseType(object);
        const bool isHtml = isType(object, "text", "html");
        const char *disposition = g_mime_object_get_disposition(object);
        const bool isAttached = disposition && g_ascii_strcasecmp(disposition, GMIME_DISPOSITION_ATTACHMENT) == 0;
        const bool isNamed = g_mime_part_get_filename(part) != nullptr;
        const qint64 length = encodedLength(part);
        if ((!isPlain && !isHtml) || isAttached || (isNamed && hasText()) || m_textOctets + length > kTextLimit)
            return addFile(part);
        m_textOctets += length;
        const QString text = isHtml ? htmlOf(part) : plainOf(part);
        if (!alternative) {
            Segment segment;
            (isHtml ? segment.html : segment.plain) = text;
            return add(segment);
        }
        std::optional<QString> &form = isHtml ? alternative->html : alternative->plain;
        form = form ? *form + u'\n' + text : text;
    }

    [[nodiscard]] static QString plainOf(GMimePart *part)
    {
        const QByteArray charset = typeParameter(GMIME_OBJECT(part), "charset");
        QString text = cleanBody(decodeText(PartStream(part).readAll(kTextLimit), charset));
        if (typeParameter(GMIME_OBJECT(part), "format").toLower() == "flowed")
            text = unflowed(text, typeParameter(GMIME_OBJECT(part), "delsp").toLower() == "yes");
        return text;
    }

    [[nodiscard]] static QString htmlOf(GMimePart *part)
    {
        const QByteArray octets = PartStream(part).readAll(kTextLimit);
        const QByteArray charset = typeParameter(GMIME_OBJECT(part), "charset");
        return cleanBody(decodeText(octets, charset.isEmpty() ? charsetInHtml(octets) : charset));
    }

    void add(const Segment &segment)
    {
        if (segment.plain || segment.html)
            m_segments.append(segment);
    }

    [[nodiscard]] bool hasText() const { return !m_segments.isEmpty(); }

    void addCalendar(GMimePart *part)
    {
        if (encodedLength(part) <= kCalendarLimit) {
            const QByteArray charset = typeParameter(GMIME_OBJECT(part), "charset");
            const QString text = invitationText(decodeText(PartStream(part).readAll(kCalendarLimit), charset));
            if (!text.isEmpty() && !m_invitations.contains(text)) // Outlook and Google give it twice
                m_invitations.append(text);
        }
        addFile(part);
    }

    /// What Outlook wrapped; the wrapping itself where that cannot be undone.
    void addTnef(GMimePart *part)
    {
        std::optional<TnefContent> content;
        if (encodedLength(part) <= kTnefLimit)
            content = readTnef(PartStream(part).readAll(kTnefLimit));
        if (!content || (content->files.isEmpty() && content->text.isEmpty() && content->html.isEmpty()))
            return addFile(part);
        Segment segment;
        if (!content->text.isEmpty())
            segment.plain = cleanBody(content->text);
        if (!content->html.isEmpty())
            segment.html = cleanBody(content->html);
        m_outlook = segment;
        for (const TnefFile &file : std::as_const(content->files)) {
            Result<SpoolFile> written = m_spool.write(file.octets);
            if (!written) {
                m_error = written.error();
                return;
            }
            const QString type = oneLine(file.type, 100).toLower();
            written->type = type.contains(u'/') ? type : u"application/octet-stream"_s;
            written->name = safeFileName(file.name, nameForType(written->type));
            written->contentId = oneLine(file.contentId, 300);
            m_content.files.append(*std::move(written));
        }
    }

    /// S/MIME: what is in it only other programs can read.
    void addSealedNote(GMimeObject *object)
    {
        const QByteArray kind = typeParameter(object, "smime-type").toLower();
        if (kind == "signed-data")
            add({u"[Signed message: S/MIME]\n"_s, {}});
        else if (kind != "certs-only")
            add({u"[Encrypted message: S/MIME]\n"_s, {}});
    }

    void addFile(GMimePart *part, const QString &name = {})
    {
        PartStream stream(part);
        Result<SpoolFile> file = m_spool.write([&] { return stream.read(); });
        if (!file) {
            m_error = file.error();
            return;
        }
        file->type = typeOf(GMIME_OBJECT(part));
        file->name = name.isEmpty() || g_mime_part_get_filename(part) ? fileNameOf(part) : name;
        file->contentId = contentIdOf(GMIME_OBJECT(part));
        m_content.files.append(*std::move(file));
    }

    void addMessage(GMimeMessagePart *part)
    {
        GMimeMessage *message = g_mime_message_part_get_message(part);
        if (!message)
            return;
        const GObjectPtr<GMimeStream> memory(g_mime_stream_mem_new());
        g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, memory.get());
        const GByteArray *octets = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
        Result<SpoolFile> file = m_spool.write(
            QByteArray(reinterpret_cast<const char *>(octets->data), static_cast<qsizetype>(octets->len)));
        if (!file) {
            m_error = file.error();
            return;
        }
        file->type = u"message/rfc822"_s;
        file->name = fileNameOf(message);
        m_content.files.append(*std::move(file));
    }

    void joinSegments()
    {
        const bool hasHtml = std::any_of(m_segments.cbegin(), m_segments.cend(),
                                         [](const Segment &segment) { return segment.html.has_value(); });
        for (const Segment &segment : std::as_const(m_segments)) {
            const bool isStub = !segment.plain || (segment.html && segment.plain->trimmed().isEmpty());
            const QString plain = isStub ? textFromHtml(*segment.html) : *segment.plain;
            if (!m_content.text.isEmpty() && !m_content.text.endsWith(u'\n'))
                m_content.text += u'\n';
            m_content.text += plain;
            if (hasHtml)
                m_content.html += segment.html ? *segment.html : u"<pre>"_s + plain.toHtmlEscaped() + u"</pre>"_s;
        }
    }

    [[nodiscard]] bool isReferred(const QString &id) const
    {
        return m_content.html.contains(u"cid:"_s + id, Qt::CaseInsensitive) ||
               m_content.html.contains(u"cid:"_s + QString::fromLatin1(QUrl::toPercentEncoding(id)),
                                       Qt::CaseInsensitive);
    }

    const SpoolWriter &m_spool;
    MailContent m_content;
    QList<Segment> m_segments;
    std::optional<Segment> m_outlook; ///< the text in a winmail.dat, for a mail that has no other
    QStringList m_invitations;
    std::optional<Error> m_error;
    qint64 m_textOctets = 0;
    int m_parts = 0;
};

} // namespace

Result<MailContent> readContent(GMimeMessage *message, const SpoolWriter &spool)
{
    Walker walker(spool);
    walker.visit(g_mime_message_get_mime_part(message), nullptr, 0);
    return walker.finish();
}

} // namespace centrala::email
