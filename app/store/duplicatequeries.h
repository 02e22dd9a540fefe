// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/named.h"

#include <QList>
#include <QStringList>

namespace centrala::store {

class Database;

/// Two customers that are likely one, and what speaks for it.
struct Duplicate
{
    Named first;
    Named second;
    QStringList reasons;
    static constexpr std::tuple fields = {Field{"first", &Duplicate::first}, Field{"second", &Duplicate::second},
                                          Field{"reasons", &Duplicate::reasons}};
};

/// Customers, not merged yet, of the same first and last name, the oldest pairs first. One word alone is no reason: too
/// many people are called Anna.
[[nodiscard]] QList<Duplicate> likelyDuplicates(Database &database, qsizetype limit);

} // namespace centrala::store
