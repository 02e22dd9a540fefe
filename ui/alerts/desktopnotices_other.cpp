// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Windows and macOS: the tray shows notices by itself. Built there only; untested.
#include "ui/alerts/traynotifier.h"

namespace centrala::ui {

std::unique_ptr<Notifier> desktopNotices()
{
    return {};
}

} // namespace centrala::ui
