// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/mimereader.h"

#include "connectors/email/mailmapping.h"
#include "connectors/email/mailreport.h"
#include "connectors/email/mimelibrary.h"
#include "connectors/email/replyaddress.h"

#include <QFile>

#include <algorithm>

#include <fcntl.h>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr qsizetype kFileStep = 256 * 1024;

constexpr qsizetype kHeaderLimit = 256 * 1024;

bool isHeaderLine(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    return colon > 0 &&
           std::all_of(line.begin(), line.begin() + colon, [](char c) { return c > ' ' && c < 0x7f && c != ':'; });
}

/// The mail without what makes the parser give up on its header: NULs, and lines before the first header. Almost
/// always that is the mail as it came.
QByteArray mended(const QByteArray &octets)
{
    qsizetype headerEnd = octets.indexOf("\r\n\r\n");
    headerEnd = std::min(headerEnd < 0 ? octets.size() : headerEnd, kHeaderLimit);
    const bool hasNul = octets.left(headerEnd).contains('\0');
    const auto lineAt = [&octets](qsizetype from) { return octets.mid(from, octets.indexOf('\n', from) - from); };
    qsizetype begin = 0;
    if (const QByteArray first = lineAt(0);
        !isHeaderLine(first) && !first.startsWith("From ") && !first.startsWith(">From ")) {
        while (begin < headerEnd && !isHeaderLine(lineAt(begin))) {
            const qsizetype next = octets.indexOf('\n', begin) + 1;
            begin = next > 0 ? next : headerEnd;
        }
        begin = begin < headerEnd ? begin : 0;
    }
    if (!hasNul && begin == 0)
        return octets;
    return octets.mid(begin, headerEnd - begin).replace('\0', "") + octets.mid(headerEnd);
}

GObjectPtr<GMimeStream> open(const RawMail &mail)
{
    if (!mail.path.isEmpty())
        return GObjectPtr<GMimeStream>(
            g_mime_stream_fs_open(QFile::encodeName(mail.path).constData(), O_RDONLY, 0, nullptr));
    return GObjectPtr<GMimeStream>(
        g_mime_stream_mem_new_with_buffer(mail.octets.constData(), static_cast<size_t>(mail.octets.size())));
}

} // namespace

QString RawMail::number() const
{
    return QString::number(uidValidity) + u':' + QString::number(uid);
}

void discard(const SpoolWriter &spool, const ReadMail &mail)
{
    Batch batch;
    if (const auto *message = std::get_if<InboundMessage>(&mail.what))
        batch.messages.append(*message);
    else
        batch.refused.append(std::get<RefusedItem>(mail.what));
    spool.discard(batch);
}

MimeReader::MimeReader(const QDir &spool, OwnPeople own) : m_spool(spool), m_own(std::move(own))
{
    startMimeLibrary();
}

ReadMail MimeReader::refuse(const RawMail &mail, const QString &reason)
{
    RefusedItem item;
    item.folder = mail.folder;
    item.number = mail.number();
    item.reason = reason;
    item.bytes = mail.size;
    return {mail.uid, item, {}, 1000 + reason.size() * 3};
}

Result<SpoolFile> MimeReader::whole(const RawMail &mail) const
{
    QFile file(mail.path);
    const bool isFile = !mail.path.isEmpty() && file.open(QIODevice::ReadOnly);
    Result<SpoolFile> raw = isFile ? m_spool.write([&] { return file.read(kFileStep); }) : m_spool.write(mail.octets);
    if (raw) {
        raw->name = u"mail.eml"_s;
        raw->type = u"message/rfc822"_s;
    }
    return raw;
}

Result<ReadMail> MimeReader::refuseWithOctets(const RawMail &mail, const QString &reason) const
{
    ReadMail refused = refuse(mail, reason);
    Result<SpoolFile> raw = whole(mail);
    if (!raw)
        return raw.error();
    auto &item = std::get<RefusedItem>(refused.what);
    item.bytes = raw->size;
    item.raw = *std::move(raw);
    return refused;
}

Result<ReadMail> MimeReader::read(const RawMail &mail) const
{
    const QString mendedPath = mail.path.isEmpty() ? QString() : mendedFile(mail.path);
    Result<ReadMail> result = parse(mail, mendedPath.isEmpty() ? mail.path : mendedPath);
    if (!mendedPath.isEmpty())
        QFile::remove(mendedPath);
    if (!result && result.error().kind != Error::Kind::Storage)
        result = refuseWithOctets(mail, result.error().detail);
    if (!mail.path.isEmpty())
        QFile::remove(mail.path);
    return result;
}

QString MimeReader::mendedFile(const QString &path) const
{
    QFile file(path);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(kHeaderLimit) : QByteArray();
    const QByteArray better = mended(head);
    if (better == head)
        return {};
    QFile copy(m_spool.temporaryPath());
    if (!copy.open(QIODevice::WriteOnly) || copy.write(better) != better.size())
        return {};
    while (!file.atEnd()) {
        const QByteArray step = file.read(kFileStep);
        if (step.isEmpty() || copy.write(step) != step.size()) {
            copy.remove();
            return {};
        }
    }
    return copy.fileName();
}

Result<ReadMail> MimeReader::parse(const RawMail &mail, const QString &path) const
{
    RawMail readable = mail;
    readable.path = path;
    readable.octets = mended(mail.octets);
    const GObjectPtr<GMimeStream> stream = open(readable);
    if (!stream)
        return Error{Error::Kind::Storage, mail.path, u"cannot be read"_s, {}};
    const GObjectPtr<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MESSAGE);
    const GObjectPtr<GMimeMessage> parsed(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!parsed || g_mime_header_list_get_count(g_mime_object_get_header_list(GMIME_OBJECT(parsed.get()))) == 0)
        return Error{Error::Kind::Malformed, mail.number(), u"this is no mail: it has no header"_s, {}};
    InboundMessage message;
    mapHeaders(parsed.get(), message);
    Result<MailContent> content = readContent(parsed.get(), m_spool);
    if (!content)
        return content.error();
    if (mail.isBeginning)
        tellBeginning(mail, *content);
    else if (content->isCut) {
        Result<SpoolFile> raw = whole(mail);
        if (!raw) {
            Batch batch;
            batch.messages.append(message);
            batch.messages.last().files = content->files;
            m_spool.discard(batch);
            return raw.error();
        }
        content->files.append(*std::move(raw));
    }
    mapContent(*std::move(content), message);
    ReadMail read{mail.uid, {}};
    read.report = mail.direction == Direction::In ? reportIn(parsed.get(), message) : std::nullopt;
    if (read.report)
        message.reportOn = read.report->externalId;
    message.folder = mail.folder;
    message.number = mail.number();
    message.direction = mail.direction;
    if (message.direction == Direction::In)
        message.otherId.clear(); // says something only where nobody but us can have written it
    message.serverAt = mail.receivedAt;
    const std::optional<Instant> came = mail.direction == Direction::In ? receivedAt(parsed.get()) : message.sentAt;
    if (came && (!message.serverAt || *came < *message.serverAt))
        message.serverAt = came;
    readReplyAddress(message, m_own.addresses);
    readForward(message, m_own.colleagues, m_own.addresses, attachedSender(parsed.get()));
    if (const Result<void> spooled = spoolLongBodies(message); !spooled) {
        Batch batch;
        batch.messages.append(message);
        m_spool.discard(batch);
        return spooled.error();
    }
    read.jsonSize = jsonSize(message) + (read.report ? 1000 + read.report->reason.size() * 3 : 0);
    read.what = std::move(message);
    return read;
}

void MimeReader::tellBeginning(const RawMail &mail, MailContent &content) const
{
    Batch batch;
    batch.messages.append(InboundMessage());
    batch.messages.last().files = content.files;
    m_spool.discard(batch);
    QStringList names;
    for (const SpoolFile &file : std::as_const(content.files))
        names.append(file.name);
    names.removeAll(QString());
    content.files.clear();
    const double size = static_cast<double>(mail.size) / (1024 * 1024);
    QString told = u"This mail has %1 MB, too much to be fetched: this is its beginning."_s.arg(size, 0, 'f', 1);
    if (!names.isEmpty())
        told += u" Not fetched: %1."_s.arg(names.join(u", "_s));
    told += u" The whole mail is in the mailbox."_s;
    content.text = u'[' + told + u"]\n\n"_s + content.text;
    if (!content.html.isEmpty())
        content.html = u"<p><i>["_s + told.toHtmlEscaped() + u"]</i></p>\n"_s + content.html;
}

Result<void> MimeReader::spoolLongBodies(InboundMessage &message) const
{
    const auto spool = [&](QString &body, const QString &id, const QString &type) -> Result<void> {
        if (body.size() * 3 <= InboundMessage::kInlineBodyLimit)
            return {};
        const QByteArray octets = body.toUtf8();
        if (octets.size() <= InboundMessage::kInlineBodyLimit)
            return {};
        Result<SpoolFile> file = m_spool.write(octets);
        if (!file)
            return file.error();
        file->contentId = id;
        file->name = id;
        file->type = type;
        message.bodies.append(*std::move(file));
        body.clear();
        return {};
    };
    const Result<void> text = spool(message.text, u"text"_s, u"text/plain"_s);
    return text ? spool(message.html, u"html"_s, u"text/html"_s) : text;
}

} // namespace centrala::email
