// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/outgoing.h"
#include "app/model/result.h"

#include <QDir>

namespace centrala::loopback {

/// The folder out/: each answer is a file named by its entry's number, 17.json, and its attachments lie in files/. The
/// file appears whole or not at all, and the same message given again changes nothing: sending is idempotent. Another
/// message under a number already used (of another workspace) gets 17-2.json.
class OutFolder
{
public:
    static constexpr qint64 kFileLimit = 25 * 1024 * 1024;

    explicit OutFolder(const QDir &folder) : m_folder(folder) {}

    /// Makes the folder and removes what a crash left half-written. Errors: Storage.
    [[nodiscard]] Result<void> prepare() const;
    /// Errors: Storage; NotFound, TooLarge or Malformed where the spool does not hold what the message promises.
    [[nodiscard]] Result<void> write(OutgoingMessage message, const QDir &spool) const;

private:
    [[nodiscard]] Result<void> writeFile(const QString &name, const QByteArray &content) const;

    QDir m_folder;
};

} // namespace centrala::loopback
