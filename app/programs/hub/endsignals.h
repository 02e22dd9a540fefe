// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace centrala {

/// Calls `asked` in the event loop when the system asks the program to end (POSIX: SIGTERM, SIGINT; elsewhere never).
/// One at a time.
class EndSignals : public QObject
{
    Q_OBJECT
public:
    explicit EndSignals(std::function<void()> asked, QObject *parent = nullptr);
    ~EndSignals() override;
};

} // namespace centrala
