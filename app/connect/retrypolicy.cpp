// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/retrypolicy.h"

#include <algorithm>

namespace centrala::connect {

Milliseconds RetryPolicy::wait(int failures, RandomSource &random) const
{
    Milliseconds plain = first;
    for (int i = 1; i < failures && plain < longest; ++i)
        plain *= 2;
    plain = std::min(plain, longest);
    const double chance = static_cast<unsigned char>(random.bytes(1).at(0)) / 255.0 * 2 - 1;
    return Milliseconds(plain.count() + static_cast<qint64>(static_cast<double>(plain.count()) * spread * chance));
}

} // namespace centrala::connect
