// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/partstream.h"

namespace centrala::email {

namespace {

constexpr qsizetype kStep = 64 * 1024;

/// Some programs put it in quotes.
GMimeContentEncoding encodingOf(GMimePart *part)
{
    const GMimeContentEncoding known = g_mime_part_get_content_encoding(part);
    GMimeHeader *header =
        g_mime_header_list_get_header(g_mime_object_get_header_list(GMIME_OBJECT(part)), "Content-Transfer-Encoding");
    if (known != GMIME_CONTENT_ENCODING_DEFAULT || !header)
        return known;
    const QByteArray given = QByteArray(g_mime_header_get_raw_value(header)).replace('"', "").trimmed();
    return g_mime_content_encoding_from_string(given.constData());
}

} // namespace

PartStream::PartStream(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content)
        return;
    GMimeStream *source = g_mime_data_wrapper_get_stream(content);
    g_mime_stream_reset(source);
    m_stream.reset(g_mime_stream_filter_new(source));
    const GObjectPtr<GMimeFilter> filter(g_mime_filter_basic_new(encodingOf(part), FALSE));
    g_mime_stream_filter_add(GMIME_STREAM_FILTER(m_stream.get()), filter.get());
}

QByteArray PartStream::read()
{
    if (!m_stream)
        return {};
    QByteArray step(kStep, Qt::Uninitialized);
    const ssize_t got = g_mime_stream_read(m_stream.get(), step.data(), static_cast<size_t>(step.size()));
    step.truncate(got > 0 ? static_cast<qsizetype>(got) : 0);
    return step;
}

QByteArray PartStream::readAll(qsizetype limit)
{
    QByteArray all;
    for (QByteArray step = read(); !step.isEmpty() && all.size() < limit; step = read())
        all += step;
    all.truncate(limit);
    return all;
}

} // namespace centrala::email
