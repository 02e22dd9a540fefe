// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/guisetup.h"

#include <functional>

namespace centrala::test {

/// One thing a person can have before their eyes, brought about in a window over the sample workspace.
struct ViewToDraw
{
    const char *name;
    bool empty; ///< in a workspace where nothing is set up
    /// Brings it about and gives back what is to be drawn; everything made belongs to the window.
    std::function<QWidget *(SampleWindow &)> show;
};

/// Every view there is, each under a name of its own.
[[nodiscard]] const QList<ViewToDraw> &viewsToDraw();

} // namespace centrala::test
