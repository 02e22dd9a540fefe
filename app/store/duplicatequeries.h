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
    Named first; ///< the older one
    Named second;
    QStringList reasons; ///< sentences, the strongest first
    QStringList kinds;   ///< the same for programs: same_phone, same_email, same_name, similar_name, same_company, and
                         ///< unverified where an address was only typed by somebody
    static constexpr std::tuple fields = {Field{"first", &Duplicate::first}, Field{"second", &Duplicate::second},
                                          Field{"reasons", &Duplicate::reasons}, Field{"kinds", &Duplicate::kinds}};
};

/// Customers, not merged yet, that share a phone number or an e-mail address under different kinds, or whose names of
/// at least two words are the same or differ by one letter, in any order, with or without accents. The strongest pairs
/// first, then the oldest. One word alone is no reason (too many people are called Anna); writing from one company's
/// domain only adds to another reason.
[[nodiscard]] QList<Duplicate> likelyDuplicates(Database &database, qsizetype limit);

/// Whether two names may be one person's: 2 the same words in any order, 1 one letter differs, 0 neither. Of names as
/// people write them.
[[nodiscard]] int nameLikeness(const QString &a, const QString &b);

} // namespace centrala::store
