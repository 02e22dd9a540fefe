// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"

#include <QLabel>

namespace centrala::ui {

/// The strip of a dialog that says what is wrong, and is not there while nothing is.
class TroubleStrip final : public QLabel
{
    Q_OBJECT
public:
    TroubleStrip(const Look &look, QWidget *parent);
    /// Empty: nothing is wrong.
    void say(const QString &sentence);
    [[nodiscard]] QString said() const { return isHidden() ? QString() : text(); }
};

} // namespace centrala::ui
