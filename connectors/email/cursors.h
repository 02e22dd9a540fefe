// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace centrala::email {

/// How far a folder was followed: every mail with a UID below `next` was handed over, and what was gone when the folder
/// stood at `modSeq` was told; 0 where the server does not count changes. Where a server does not tell what goes,
/// `count` mails with a UID below `next` were there when all that was gone had been told; -1 is not known. Written
/// "UIDVALIDITY next", "UIDVALIDITY next modSeq" or "UIDVALIDITY next modSeq count".
struct LiveCursor
{
    quint32 uidValidity = 0;
    quint32 next = 1;
    quint64 modSeq = 0;
    qint64 count = -1;

    [[nodiscard]] QString toString() const;
    [[nodiscard]] static std::optional<LiveCursor> from(const QString &text);
};

/// How far a folder's history was taken in, newest first: every mail with a UID from `below` on was handed over; 1
/// means all. `done` and `total` count mails. Written "UIDVALIDITY below done total".
struct BackfillCursor
{
    quint32 uidValidity = 0;
    quint32 below = 1;
    qint64 done = 0;
    qint64 total = 0;

    [[nodiscard]] QString toString() const;
    [[nodiscard]] static std::optional<BackfillCursor> from(const QString &text);
};

} // namespace centrala::email
