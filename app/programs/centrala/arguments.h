// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/enumnames.h"
#include "app/model/result.h"
#include "ui/style/theme.h"

#include <QSize>
#include <QStringList>

#include <optional>

namespace centrala {

/// What the desktop program was asked to do on its command line.
struct Arguments
{
    QString workspace;  ///< a folder; empty: the user's own
    QString hub;        ///< an address; the workspace is then a copy of the hub's
    QString caFile;     ///< a certificate to believe besides the system's
    QString screenshot; ///< a file to draw the window into, off-screen, instead of showing it
    QSize size{1440, 900};
    QString view;
    std::optional<ui::ThemeKind> theme;
    QString language; ///< en, pl, uk; empty: the system's
    qint64 conversation = 0;
    bool help = false;
    bool version = false;

    /// Usage, with a sentence in `detail`, where they cannot be meant. The first one is the program's name.
    [[nodiscard]] static Result<Arguments> read(const QStringList &words);
    [[nodiscard]] static QString helpText();
};

} // namespace centrala
