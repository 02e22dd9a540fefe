// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/signinthrottle.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::hub {

Result<void> SignInThrottle::mayTry(const QString &name, const QString &address) const
{
    const Instant until = std::max(m_names.value(name).until, m_addresses.value(address).until);
    if (until <= m_clock.now())
        return {};
    return Error{Error::Kind::RateLimited, u"sign_in"_s, u"too many wrong passwords"_s, until};
}

void SignInThrottle::wrong(const QString &name, const QString &address)
{
    count(m_names, name, kFreeForName);
    count(m_addresses, address, kFreeForAddress);
}

void SignInThrottle::right(const QString &name)
{
    m_names.remove(name);
}

void SignInThrottle::count(Table &table, const QString &key, int free)
{
    const Instant now = m_clock.now();
    if (table.size() >= kMostKept && !table.contains(key)) {
        table.removeIf([&](const Table::iterator &one) { return one->until <= now; });
        if (table.size() >= kMostKept)
            return;
    }
    Tries &tries = table[key];
    if (now - tries.last > kForgotten)
        tries.wrong = 0;
    tries.last = now;
    const int over = ++tries.wrong - free;
    if (over > 0)
        tries.until = now + std::min(kLongestWait, kFirstWait * (1 << std::min(over - 1, 16)));
}

} // namespace centrala::hub
