// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/fields.h"

#include <QString>

namespace centrala {

/// Another thing, by number and name; 0 and "" where there is none.
struct Named
{
    qint64 id = 0;
    QString name;
    static constexpr std::tuple fields = {Field{"id", &Named::id}, Field{"name", &Named::name}};
    friend bool operator==(const Named &, const Named &) = default;
};

} // namespace centrala
