// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/clock.h"
#include "app/workspace/folder.h"

#include <QString>

namespace centrala {

/// What a desk keeps and what must be known before there is an application object: the toolkit takes the size of
/// everything from its environment, once.
struct EarlyPreferences
{
    QString language;   ///< empty: the system's
    int textSize = 100; ///< per cent
    QString hub;        ///< the one this desk has joined; empty: it works alone

    /// From the folder's desk.db, without making one. Needs that there is no application object.
    [[nodiscard]] static EarlyPreferences read(const workspace::Folder &folder, const Clock &clock, int &argc,
                                               char **argv);
    /// From here on the folder's desk works alone again. Needs that there is no application object.
    static void leaveHub(const workspace::Folder &folder, const Clock &clock, int &argc, char **argv);
    /// For the next application object; multiplies what the environment asked for at first.
    void applyTextSize() const;
};

} // namespace centrala
