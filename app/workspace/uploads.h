// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"
#include "app/model/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace centrala::workspace {

/// Files that agents hand over a network so that their next command can attach them: named by their SHA-256 and nothing
/// else, each agent's for themselves. What was left from an earlier run is thrown away.
class Uploads
{
public:
    static constexpr qint64 kFileLimit = 64LL * 1024 * 1024;   ///< octets of one file
    static constexpr qint64 kAgentLimit = 256LL * 1024 * 1024; ///< of all files of an agent
    /// What was not touched for so long has been used, or never will be: it goes when there is no room.
    static constexpr std::chrono::minutes kKept{15};

    /// `folder` is made when the first file comes.
    explicit Uploads(QString folder);

    /// The next piece of a file of `size` octets. How many are here afterwards: `size` when the file is whole and is
    /// what its name says. A piece that does not begin where the last one ended changes nothing. Malformed, TooLarge,
    /// Storage.
    [[nodiscard]] Result<qint64> take(AgentId agent, const QString &sha256, qint64 size, qint64 offset,
                                      const QByteArray &piece) const;
    /// Empty where it is not wholly here.
    [[nodiscard]] QString pathOf(AgentId agent, const QString &sha256) const;

private:
    [[nodiscard]] QString folderOf(AgentId agent) const;
    QString m_folder;
};

} // namespace centrala::workspace
