// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/livesignal.h"

#include <QDir>
#include <QList>

namespace centrala::loopback {

/// The folder live/, where it was made: a file *.json there is a sign of life of a customer, and is gone when it was
/// told; what an agent does just now stands in shown.txt, one JSON object.
class LiveFolder
{
public:
    explicit LiveFolder(const QDir &folder) : m_folder(folder) {}

    [[nodiscard]] bool exists() const { return m_folder.exists(); }
    [[nodiscard]] QString path() const { return m_folder.absolutePath(); }
    [[nodiscard]] QList<LiveSignal> take() const;
    void show(const LiveSignal &signal) const;

private:
    QDir m_folder;
};

} // namespace centrala::loopback
