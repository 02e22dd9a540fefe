// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/hub.h"

namespace centrala {

/// What centrala-hub was asked to do on its command line.
struct HubArguments
{
    hub::HubOptions options;
    bool help = false;
    bool version = false;

    /// Usage, with a sentence in `detail`, where they cannot be meant. The first one is the program's name.
    [[nodiscard]] static Result<HubArguments> read(const QStringList &words);
    [[nodiscard]] static QString helpText();
};

} // namespace centrala
