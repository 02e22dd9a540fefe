// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>

namespace centrala::serve {

/// Answers longer than one line may be: they are kept here and fetched part by part. One for each session. Whoever
/// asks and does not fetch loses the oldest of them.
class Parts
{
public:
    static constexpr qsizetype kPartSize = 512 * 1024;           ///< octets of JSON in one part
    static constexpr qsizetype kAnswerLimit = 256 * 1024 * 1024; ///< of one answer
    static constexpr qsizetype kKeptLimit = 64 * 1024 * 1024; ///< of all, but for the newest and the one being fetched

    /// The answer itself where it is short, else {"parts", "token"}. TooLarge above kAnswerLimit.
    [[nodiscard]] Result<QJsonObject> packed(const QJsonObject &answer);
    /// {"data" in base64}. The last part forgets the answer.
    [[nodiscard]] Result<QJsonObject> part(qint64 token, qint64 index);
    /// Octets kept now.
    [[nodiscard]] qsizetype size() const { return m_size; }

private:
    QMap<qint64, QByteArray> m_kept; ///< by rising token: the oldest first
    qsizetype m_size = 0;
    qint64 m_underway = 0; ///< the one whose part was fetched last: it is not lost
    qint64 m_next = 1;
};

/// Whether an answer says that it comes in parts, and in how many.
[[nodiscard]] qint64 partsOf(const QJsonObject &answer);

} // namespace centrala::serve
