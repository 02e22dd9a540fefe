// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

#include <QCoreApplication>

#include <functional>

namespace centrala::ui {

/// Takes an act back to its end: an import comes back part after part, while the window goes on.
class WholeUndo
{
    Q_DECLARE_TR_FUNCTIONS(centrala::ui::WholeUndo)
public:
    using Then = std::function<void(const Result<Outcome> &)>;
    /// `then` gets what came of it, for an import the sums of all parts; nothing where `context` is gone by
    /// then (the parts that were asked for are taken back all the same).
    static void run(workspace::Workspace &workspace, QObject *context, const Undo &wish, const Then &then);
    [[nodiscard]] static QString said(const Outcome &outcome);
};

} // namespace centrala::ui
