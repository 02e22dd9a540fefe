// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

namespace centrala::ui {

/// A list somebody comes back to: a view with what narrows it down, its order and a name of its own.
struct SavedView
{
    QString name;
    QueueFilter filter;
    friend bool operator==(const SavedView &, const SavedView &) = default;
};

/// The saved views of this desk, in the order they were saved.
class SavedViews
{
public:
    explicit SavedViews(workspace::Workspace &workspace) : m_workspace(workspace) {}

    [[nodiscard]] QList<SavedView> all() const;
    /// One of the same name is replaced.
    void save(const SavedView &view);
    void remove(const QString &name);
    [[nodiscard]] std::optional<SavedView> named(const QueueFilter &filter) const;

private:
    void write(const QList<SavedView> &views);
    workspace::Workspace &m_workspace;
};

} // namespace centrala::ui
