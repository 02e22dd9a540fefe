// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/mailreport.h"

#include "connectors/email/deliverystatus.h"
#include "connectors/email/mailnames.h"
#include "connectors/email/partnames.h"
#include "connectors/email/partstream.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr qsizetype kReportLimit = 512 * 1024;
constexpr qsizetype kTextLimit = 200'000;
constexpr int kPartLimit = 20;

QByteArray header(GMimeObject *object, const char *name)
{
    GMimeHeader *found = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name);
    return found ? QByteArray(g_mime_header_get_raw_value(found)).trimmed() : QByteArray();
}

/// The parts of a multipart/report.
struct Report
{
    QByteArray status;
    QByteArray receipt;
    QByteArray complaint;
    QString original; ///< Message-ID of the mail that came back
};

QByteArray octetsOf(GMimeObject *part)
{
    return PartStream(GMIME_PART(part)).readAll(kReportLimit);
}

QString idInHeaders(const QByteArray &headers)
{
    const QList<ReportFields> blocks = reportBlocks(headers);
    return blocks.isEmpty() ? QString() : messageIds(blocks.first().value("message-id")).value(0);
}

void collect(GMimeObject *object, Report &report)
{
    if (GMIME_IS_MESSAGE_PART(object)) {
        GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
        if (inner && report.original.isEmpty())
            report.original = messageIds(header(GMIME_OBJECT(inner), "Message-ID")).value(0);
        return;
    }
    if (!GMIME_IS_PART(object))
        return;
    if (isType(object, "message", "delivery-status") || isType(object, "message", "global-delivery-status"))
        report.status = octetsOf(object);
    else if (isType(object, "message", "disposition-notification"))
        report.receipt = octetsOf(object);
    else if (isType(object, "message", "feedback-report"))
        report.complaint = octetsOf(object);
    else if (report.original.isEmpty() &&
             (isType(object, "text", "rfc822-headers") || isType(object, "message", "rfc822-headers")))
        report.original = idInHeaders(octetsOf(object));
}

/// Nearest to the truth first: the mail that came back, what the report names, what it answers, what its text quotes.
QString idOfOriginal(const Report &report, const InboundMessage &message)
{
    if (!report.original.isEmpty())
        return report.original;
    if (!message.references.isEmpty())
        return message.references.first();
    static const QRegularExpression quoted(u"^[>\\s]*Message-ID:\\s*(<[^<>\\s]{4,900}>)"_s,
                                           QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = quoted.match(message.text.left(kTextLimit));
    return match.hasMatch() ? messageIds(match.captured(1).toUtf8()).value(0) : QString();
}

bool isFromServer(GMimeMessage *mail, const InboundMessage &message)
{
    const QString local = message.from.value.section(u'@', 0, 0).toLower();
    return header(GMIME_OBJECT(mail), "Return-Path") == "<>" || local == u"mailer-daemon" || local == u"postmaster";
}

std::optional<MailVerdict> verdict(GMimeMessage *mail, const InboundMessage &message, const Report &report)
{
    if (!report.status.isEmpty())
        return verdictOf(reportBlocks(report.status));
    if (!report.receipt.isEmpty()) {
        const QList<ReportFields> blocks = reportBlocks(report.receipt);
        const QByteArray what = blocks.isEmpty() ? QByteArray() : blocks.first().value("disposition").toLower();
        return what.contains("displayed") ? std::optional(MailVerdict{Delivery::Read, {}}) : std::nullopt;
    }
    if (!report.complaint.isEmpty()) {
        const QList<ReportFields> blocks = reportBlocks(report.complaint);
        const QByteArray kind = blocks.isEmpty() ? QByteArray() : blocks.first().value("feedback-type");
        return MailVerdict{Delivery::Sent, oneLine(u"complaint: "_s + QString::fromUtf8(kind), 100)};
    }
    const bool hasMark = !header(GMIME_OBJECT(mail), "X-Failed-Recipients").isEmpty();
    if (!isFromServer(mail, message) || (!hasMark && !isBounceSubject(message.subject)))
        return std::nullopt;
    return verdictInText(message.subject, message.text);
}

} // namespace

std::optional<DeliveryReport> reportIn(GMimeMessage *mail, const InboundMessage &message)
{
    Report report;
    GMimeObject *whole = g_mime_message_get_mime_part(mail);
    if (whole && GMIME_IS_MULTIPART(whole)) {
        const int count = std::min(g_mime_multipart_get_count(GMIME_MULTIPART(whole)), kPartLimit);
        for (int i = 0; i < count; ++i)
            collect(g_mime_multipart_get_part(GMIME_MULTIPART(whole), i), report);
    }
    const std::optional<MailVerdict> found = verdict(mail, message, report);
    if (!found)
        return std::nullopt;
    if (!report.receipt.isEmpty() && report.original.isEmpty()) {
        const QList<ReportFields> blocks = reportBlocks(report.receipt);
        report.original = messageIds(blocks.first().value("original-message-id")).value(0);
    }
    const QString original = idOfOriginal(report, message);
    if (original.isEmpty())
        return std::nullopt;
    DeliveryReport told{original, found->delivery, found->reason};
    for (const QString &address : found->failed)
        told.recipients.append({u"email"_s, address, {}});
    return told;
}

} // namespace centrala::email
