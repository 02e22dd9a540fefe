// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace centrala {

/// Ends the program's event loop when the system or a person at a terminal asks it to end (SIGTERM, SIGINT, SIGHUP; on
/// Windows Ctrl+C, closing the console, shutting down), so that it ends as by its own Quit. One a program, made after
/// its application object.
class QuitOnSignal final : public QObject
{
    Q_OBJECT
public:
    QuitOnSignal();
    ~QuitOnSignal() override;
    Q_DISABLE_COPY_MOVE(QuitOnSignal)
};

} // namespace centrala
