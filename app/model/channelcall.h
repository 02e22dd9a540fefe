// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace centrala {

/// A channel calls us: one request of its webhook, received whole by the hub. Whether it is the channel's own (its
/// secret or signature) is for the connector to say, which alone knows how the channel proves that.
struct ChannelCall
{
    static constexpr qint64 kBodyLimit = 1024 * 1024;
    static constexpr qsizetype kHeadersLimit = 16 * 1024; ///< all of them together, in octets

    QString path;                    ///< decoded, without the query
    QString query;                   ///< what follows '?', its names and values encoded anew
    QHash<QString, QString> headers; ///< by name in lower case; of several with one name the last
    QByteArray body;
};

/// What the channel is told, as a status of HTTP (RFC 9110). Taken is said when what the call brought is on disk; at
/// NotNow the channel calls again, which is what its connector.json promises by `repeats`.
namespace callstatus {
inline constexpr int kTaken = 200;
inline constexpr int kMalformed = 400;
inline constexpr int kForbidden = 403;
inline constexpr int kNotFound = 404;
inline constexpr int kTooLarge = 413;
inline constexpr int kNotNow = 503;
} // namespace callstatus

} // namespace centrala
