// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/registry.h"

#include <mutex>
#include <optional>

namespace centrala::workspace {

/// The connectors of this machine, read from disk when they are first asked for: a window is painted before. Any
/// thread.
class InstalledConnectors
{
public:
    [[nodiscard]] const connect::Registry &registry() const
    {
        std::call_once(m_once, [this] { m_registry.emplace(connect::Registry::usualFolders()); });
        return *m_registry;
    }

private:
    mutable std::once_flag m_once;
    mutable std::optional<connect::Registry> m_registry;
};

} // namespace centrala::workspace
