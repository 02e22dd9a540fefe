// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/model/outgoing.h"
#include "app/model/result.h"

#include <QDir>

namespace centrala::connect {

/// An inbox's folder for files and long bodies on their way between its connector and the intake. Readable only by its
/// owner; nothing in it outlives a run.
class Spool
{
public:
    explicit Spool(const QString &folder) : m_folder(folder) {}

    [[nodiscard]] QString path() const { return m_folder.absolutePath(); }
    /// Makes the folder, empty. Errors: Storage.
    [[nodiscard]] Result<void> prepare() const;
    /// Removes the folder and all in it.
    void remove() const;

    /// Whether a batch keeps its promises: names inside the folder, files there, sizes right, within the limits.
    /// Errors: Malformed, TooLarge.
    [[nodiscard]] Result<void> check(const Batch &batch) const;
    void removeFilesOf(const Batch &batch) const;
    void removeFilesOf(const OutgoingMessage &message) const;

private:
    QDir m_folder;
};

} // namespace centrala::connect
