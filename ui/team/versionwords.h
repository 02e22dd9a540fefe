// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/error.h"

#include <QCoreApplication>

namespace centrala::ui {

/// Which of two programs must be updated, where a hub of another version takes nobody in.
class VersionWords
{
    Q_DECLARE_TR_FUNCTIONS(centrala::ui::VersionWords)
public:
    /// In a few words.
    [[nodiscard]] static QString brief(const Error &error)
    {
        return error.kind == Error::Kind::TooNew ? tr("The hub is older than this program")
                                                 : tr("This program is too old for the hub");
    }
    /// And what to do about it.
    [[nodiscard]] static QString whole(const Error &error)
    {
        if (error.kind == Error::Kind::TooNew)
            return tr("This program is newer than the hub. Go on working here: it is sent when the hub is upgraded.");
        return tr("This program is too old for the hub. Ask your administrator for the new one.");
    }
};

} // namespace centrala::ui
