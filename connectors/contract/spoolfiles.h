// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/model/result.h"

#include <QDir>

namespace centrala::contract {

/// Puts `content` into the spool under a new name, with its SHA-256. Errors: Storage.
[[nodiscard]] Result<SpoolFile> writeSpoolFile(const QDir &spool, const QByteArray &content, const QString &name,
                                               const QString &type);
/// Copies the file at `path` into the spool without holding it in memory. Errors: NotFound, TooLarge, Storage.
[[nodiscard]] Result<SpoolFile> copyToSpool(const QDir &spool, const QString &path, const QString &name,
                                            const QString &type, qint64 limit);
/// The content of a spool file, checked against its size and SHA-256. Errors: NotFound, TooLarge, Malformed.
[[nodiscard]] Result<QByteArray> readSpoolFile(const QDir &spool, const SpoolFile &file, qint64 limit);

/// A bare file name, that of a file inside the folder it is looked up in and nowhere else.
[[nodiscard]] bool isBareFileName(const QString &name);

/// Moves the texts and HTML of the batch that are longer than `longerThan` octets of UTF-8 into spool files.
/// Errors: Storage.
[[nodiscard]] Result<void> moveBodiesToSpool(const QDir &spool, Batch &batch, qsizetype longerThan);

} // namespace centrala::contract
