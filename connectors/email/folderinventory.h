// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/foldersync.h"

#include <functional>

namespace centrala::email {

/// Asks, over a connection of its own, which mails a folder holds now. Finishes once: with the numbers, with an empty
/// folder name where the server has no such folder, or with why it cannot be told now.
class FolderInventory final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<Holding> &)>;

    FolderInventory(const SyncContext &context, FolderWish wish, Done done, QObject *parent = nullptr);
    void start() { m_link.start(); }

private:
    void ask();
    void finish(const Result<Holding> &result);

    ImapLink m_link;
    Done m_done;
    OpenFolder m_folder;
};

} // namespace centrala::email
