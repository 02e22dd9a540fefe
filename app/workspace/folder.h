// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"

#include <QString>

namespace centrala::workspace {

/// Where everything of one workspace lies. Only names; nothing is made here.
class Folder
{
public:
    explicit Folder(const QString &path);
    /// The one used where none is named: "centrala" in the platform's local data folder of the user.
    [[nodiscard]] static Folder standard();

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString database() const; ///< the store; replica as well where the engine is in this process
    [[nodiscard]] QString desk() const;     ///< drafts and layout of this desk
    [[nodiscard]] QString files() const;    ///< attachments by their SHA-256
    [[nodiscard]] QString spool() const;    ///< one folder an inbox: files between host and connector
    [[nodiscard]] QString uploads() const;  ///< files handed over a network that no command has used yet
    [[nodiscard]] QString lock() const;     ///< held by the one program that holds the engine; names its socket
    /// Where the holder listens: in the folder, or, where that name is too long for a local socket, a short one in the
    /// user's runtime folder.
    [[nodiscard]] QString socket() const;

private:
    [[nodiscard]] QString inside(const QString &name) const;
    QString m_path;
};

} // namespace centrala::workspace
