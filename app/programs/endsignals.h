// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace centrala {

/// Calls `asked` in the event loop when the system or a person at a terminal asks the program to end (SIGTERM, SIGINT,
/// SIGHUP; on Windows Ctrl+C, closing the console, shutting down), so that it ends as by its own Quit. Asked a second
/// time the same way, the program ends at once. One at a time, made after the application object.
class EndSignals final : public QObject
{
    Q_OBJECT
public:
    explicit EndSignals(std::function<void()> asked);
    ~EndSignals() override;
    Q_DISABLE_COPY_MOVE(EndSignals)
};

} // namespace centrala
