// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/model/result.h"

#include <QByteArray>
#include <QDir>

#include <functional>

namespace centrala::email {

/// Puts files into the spool folder under random names, with their SHA-256. A file is whole on disk when its name is
/// handed out. May be used by several threads.
class SpoolWriter
{
public:
    explicit SpoolWriter(const QDir &spool) : m_spool(spool) {}

    /// Gives the next octets of a file; empty at its end.
    using Source = std::function<QByteArray()>;

    /// Errors: Storage.
    [[nodiscard]] Result<SpoolFile> write(const Source &source) const;
    [[nodiscard]] Result<SpoolFile> write(const QByteArray &octets) const;
    /// A new name for a temporary file of ours, which removeLeftovers() finds after a crash.
    [[nodiscard]] QString temporaryPath() const;
    void removeLeftovers() const;
    /// Removes the files a batch would have brought.
    void discard(const Batch &batch) const;

private:
    const QDir m_spool;
};

} // namespace centrala::email
