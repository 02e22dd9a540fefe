// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/model/result.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QHash>

namespace centrala::loopback {

/// The folder in/ and what was taken from it. Files are first moved into a numbered folder, `batch-7`, which is then
/// closed and never changes: a batch. The stream's cursor is the number of the last batch that was accepted, so after
/// a crash at any point the same octets are offered under the same numbers, or known to be accepted. Accepted files
/// end in done/ or, where they could not be understood, in refused/.
class InFolder
{
public:
    static constexpr int kFilesInBatch = 100;
    static constexpr qint64 kFileLimit = 8 * 1024 * 1024;
    static constexpr qint64 kAttachmentLimit = 25 * 1024 * 1024;

    explicit InFolder(const QDir &folder) : m_folder(folder) {}

    [[nodiscard]] QString path() const { return m_folder.absolutePath(); }
    /// Makes what is missing. Errors: Storage.
    [[nodiscard]] Result<void> prepare() const;

    /// Puts away every batch up to `cursor`; the others stand for what comes after it. Errors: Storage.
    [[nodiscard]] Result<void> putAwayUpTo(qint64 cursor);
    /// The batch after `cursor`: the one already closed, or a new one from the files that are there. Nothing where
    /// there are none. Errors: Storage.
    [[nodiscard]] Result<std::optional<Batch>> batchAfter(qint64 cursor, const QDir &spool);
    /// A file lies in in/ that may not be written to the end yet: look again soon.
    [[nodiscard]] bool isWaitingForFile() const { return m_waiting; }

private:
    struct Seen
    {
        qint64 size = 0;
        QDateTime changed;
        QElapsedTimer since;
    };

    [[nodiscard]] QList<qint64> closedBatches() const;
    [[nodiscard]] QString batchPath(qint64 number) const;
    [[nodiscard]] Result<bool> closeBatch(qint64 number);
    [[nodiscard]] bool isWhole(const QFileInfo &file);
    [[nodiscard]] Result<void> putAway(qint64 number) const;
    [[nodiscard]] Result<void> fill(Batch &batch, qint64 number, const QDir &spool) const;
    [[nodiscard]] Result<InboundMessage> read(const QFileInfo &file, const QDir &spool) const;

    QDir m_folder;
    QHash<QString, Seen> m_seen;
    bool m_waiting = false;
};

} // namespace centrala::loopback
