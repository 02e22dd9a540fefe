// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/model/result.h"
#include "connectors/webchat/chatvalues.h"

#include <QDir>
#include <QMutex>

namespace centrala::webchat {

/// The files of all chats, in the spool. A file belongs to one visitor by its name there, and is reached only by one
/// who has that visitor's line open. Any thread may ask.
class ChatFiles
{
public:
    static constexpr qint64 kFileLimit = 10 * 1024 * 1024;
    static constexpr qint64 kTotalLimit = 2LL * 1024 * 1024 * 1024;
    static constexpr int kUploadsInMinute = 10;

    explicit ChatFiles(const QDir &spool) : m_spool(spool) {}

    /// Lines of visitors come and go.
    void opened(const QString &visitor);
    void closed(const QString &visitor);
    [[nodiscard]] bool isOpen(const QString &visitor) const;
    /// One more upload; false where the visitor or all together have had enough for now.
    [[nodiscard]] bool mayUpload(const QString &visitor, Instant now);

    [[nodiscard]] QString path(const QString &visitor, const QString &file) const;
    [[nodiscard]] QString newId() const;

    /// A visitor's uploaded file as the intake takes it: copied, its type by its content. Errors: NotFound, Rejected.
    [[nodiscard]] Result<SpoolFile> forIntake(const QString &visitor, ChatFile &file) const;
    /// Keeps an agent's file for the visitor, on disk when it returns. Errors: NotFound, TooLarge, Storage.
    [[nodiscard]] Result<ChatFile> keep(const QString &visitor, const SpoolFile &file) const;
    /// Removes what no chat names and is a day old, and what is left of uploads that were cut.
    void tidy(const Visitors &visitors, Instant now);

private:
    struct Guest
    {
        int lines = 0;
        QList<Instant> uploads; ///< of the last minute
    };

    QDir m_spool;
    mutable QMutex m_mutex;
    QHash<QString, Guest> m_guests;
    qint64 m_total = 0;
};

} // namespace centrala::webchat
