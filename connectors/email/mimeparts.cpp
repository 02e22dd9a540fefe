// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/mimeparts.h"

#include "connectors/email/charset.h"
#include "connectors/email/encodedwords.h"
#include "connectors/email/htmltext.h"
#include "connectors/email/mailnames.h"

#include <QUrl>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr int kPartLimit = 100;
constexpr int kDepthLimit = 30;
constexpr qint64 kTextLimit = 5 * 512 * 1024; ///< encoded octets of all texts; what is beyond is an attachment
constexpr qsizetype kStep = 64 * 1024;

/// A stretch of the body: in one form, or in both.
struct Segment
{
    std::optional<QString> plain;
    std::optional<QString> html;
};

QString utf8(const char *text)
{
    return QString::fromUtf8(text ? text : "");
}

/// The decoded octets of a part, read in steps.
class PartStream
{
public:
    explicit PartStream(GMimePart *part)
    {
        GMimeDataWrapper *content = g_mime_part_get_content(part);
        if (!content)
            return;
        GMimeStream *source = g_mime_data_wrapper_get_stream(content);
        g_mime_stream_reset(source);
        m_stream.reset(g_mime_stream_filter_new(source));
        const GObjectPtr<GMimeFilter> filter(g_mime_filter_basic_new(g_mime_data_wrapper_get_encoding(content), FALSE));
        g_mime_stream_filter_add(GMIME_STREAM_FILTER(m_stream.get()), filter.get());
    }

    [[nodiscard]] QByteArray read()
    {
        if (!m_stream)
            return {};
        QByteArray step(kStep, Qt::Uninitialized);
        const ssize_t got = g_mime_stream_read(m_stream.get(), step.data(), static_cast<size_t>(step.size()));
        step.truncate(got > 0 ? static_cast<qsizetype>(got) : 0);
        return step;
    }

    [[nodiscard]] QByteArray readAll()
    {
        QByteArray all;
        for (QByteArray step = read(); !step.isEmpty(); step = read())
            all += step;
        return all;
    }

private:
    GObjectPtr<GMimeStream> m_stream;
};

class Walker
{
public:
    explicit Walker(const SpoolWriter &spool) : m_spool(spool) {}

    void visit(GMimeObject *object, Segment *alternative, int depth)
    {
        if (!object || m_error)
            return;
        if (++m_parts > kPartLimit || depth > kDepthLimit) {
            m_error = Error{Error::Kind::TooLarge, u"MIME"_s, u"too many parts or levels"_s, {}};
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
        joinSegments();
        for (SpoolFile &file : m_content.files)
            file.isInline = !file.contentId.isEmpty() && isReferred(file.contentId);
        return std::move(m_content);
    }

private:
    void visitMultipart(GMimeMultipart *multipart, Segment *alternative, int depth)
    {
        GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(multipart));
        const int count = g_mime_multipart_get_count(multipart);
        if (g_mime_content_type_is_type(type, "multipart", "alternative")) {
            Segment segment;
            for (int i = 0; i < count; ++i)
                visit(g_mime_multipart_get_part(multipart, i), &segment, depth + 1);
            return add(segment);
        }
        const bool isRelated = g_mime_content_type_is_type(type, "multipart", "related");
        for (int i = 0; i < count; ++i)
            visit(g_mime_multipart_get_part(multipart, i), isRelated && i > 0 ? nullptr : alternative, depth + 1);
    }

    void visitPart(GMimePart *part, Segment *alternative)
    {
        GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(part));
        if (g_mime_content_type_is_type(type, "text", "x-amp-html"))
            return;
        const bool isPlain = g_mime_content_type_is_type(type, "text", "plain");
        const bool isHtml = g_mime_content_type_is_type(type, "text", "html");
        const char *disposition = g_mime_object_get_disposition(GMIME_OBJECT(part));
        const bool isAttached = disposition && g_ascii_strcasecmp(disposition, GMIME_DISPOSITION_ATTACHMENT) == 0;
        const bool isNamed = g_mime_part_get_filename(part) != nullptr;
        GMimeDataWrapper *content = g_mime_part_get_content(part);
        const gint64 length = content ? g_mime_stream_length(g_mime_data_wrapper_get_stream(content)) : 0;
        if ((!isPlain && !isHtml) || isAttached || (isNamed && hasText()) || m_textOctets + length > kTextLimit)
            return addFile(part);
        m_textOctets += length;
        const char *charset = g_mime_content_type_get_parameter(type, "charset");
        const QString text = cleanBody(decodeText(PartStream(part).readAll(), QByteArray(charset)));
        if (!alternative) {
            Segment segment;
            (isHtml ? segment.html : segment.plain) = text;
            return add(segment);
        }
        std::optional<QString> &form = isHtml ? alternative->html : alternative->plain;
        form = form ? *form + u'\n' + text : text;
    }

    void add(const Segment &segment)
    {
        if (segment.plain || segment.html)
            m_segments.append(segment);
    }

    [[nodiscard]] bool hasText() const { return !m_segments.isEmpty(); }

    void addFile(GMimePart *part)
    {
        PartStream stream(part);
        Result<SpoolFile> file = m_spool.write([&] { return stream.read(); });
        if (!file) {
            m_error = file.error();
            return;
        }
        GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(part));
        const GText name(g_mime_content_type_get_mime_type(type));
        file->type = oneLine(utf8(name.get()), 100).toLower();
        file->name = safeFileName(fileName(part), fallbackName(file->type));
        QString id = utf8(g_mime_object_get_content_id(GMIME_OBJECT(part))).trimmed();
        if (id.startsWith(u'<') && id.endsWith(u'>'))
            id = id.mid(1, id.size() - 2);
        file->contentId = oneLine(id, 300);
        m_content.files.append(*std::move(file));
    }

    /// Encoded words do not belong into parameters; many programs put them there.
    [[nodiscard]] static QString fileName(GMimePart *part)
    {
        const QString name = utf8(g_mime_part_get_filename(part));
        return name.contains(u"=?") ? decodeWords(name.toUtf8()) : name;
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
        const QString subject = oneLine(subjectOf(message), 100).replace(u'/', u'-');
        file->name = safeFileName(subject.isEmpty() ? QString() : subject + u".eml"_s, u"message.eml"_s);
        m_content.files.append(*std::move(file));
    }

    [[nodiscard]] static QString subjectOf(GMimeMessage *message)
    {
        GMimeHeaderList *headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
        GMimeHeader *header = g_mime_header_list_get_header(headers, "Subject");
        return header ? decodeWords(g_mime_header_get_raw_value(header)) : QString();
    }

    [[nodiscard]] static QString fallbackName(const QString &type)
    {
        if (type == u"text/calendar")
            return u"invitation.ics"_s;
        if (type == u"text/html" || type == u"text/plain")
            return type == u"text/html" ? u"text.html"_s : u"text.txt"_s;
        if (type == u"application/pgp-signature")
            return u"signature.asc"_s;
        const QString suffix = type.section(u'/', 1);
        const bool isPlain = !suffix.isEmpty() && suffix.size() <= 5 &&
                             std::all_of(suffix.begin(), suffix.end(), [](QChar c) { return c.isLetterOrNumber(); });
        return isPlain ? u"attachment."_s + suffix : u"attachment"_s;
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
