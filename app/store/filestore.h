// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

#include <QByteArray>
#include <QSet>
#include <QString>

namespace centrala::store {

/// Attachments and refused raw messages: files named by their SHA-256 in a folder beside the database, written, synced
/// and renamed before the rows that name them are committed. The same content is stored once. Any thread.
class FileStore
{
public:
    /// `folder` is made when the first file comes.
    explicit FileStore(QString folder);

    /// Copies the file at `path` in and gives its SHA-256; the original stays where it is. Malformed where
    /// `expectedSha256` is given and differs; Storage where the disk does not take it.
    [[nodiscard]] Result<QString> takeIn(const QString &path, const QString &expectedSha256 = {}) const;
    [[nodiscard]] Result<QString> write(const QByteArray &content) const;
    /// Copies the file to `path`. NotFound where it is not here.
    [[nodiscard]] Result<void> copyOut(const QString &sha256, const QString &path) const;
    /// Where the file lies, whether or not it is there.
    [[nodiscard]] QString pathOf(const QString &sha256) const;
    void remove(const QString &sha256) const;
    /// Removes all others.
    void keepOnly(const QSet<QString> &sha256s) const;

private:
    QString m_folder;
};

} // namespace centrala::store
