// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/signinthrottle.h"

#include "app/model/instant.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::hub {

Result<void> SignInThrottle::mayTry(const QString &name, const QString &network) const
{
    const Pair pair{name, network};
    auto until = std::max(m_pairs.value(pair).until, m_networks.value(network).until);
    if (!m_known.contains(pair))
        until = std::max(until, m_names.value(name).until);
    const auto wait = std::chrono::ceil<Span>(until - m_now());
    if (wait <= Span::zero())
        return {};
    const Instant back = instantFromMs(QDateTime::currentMSecsSinceEpoch() + wait.count());
    return Error{Error::Kind::RateLimited, u"sign_in"_s, u"too many wrong passwords"_s, back};
}

void SignInThrottle::wrong(const QString &name, const QString &network)
{
    count(m_pairs, Pair{name, network}, kFree);
    count(m_names, name, kFreeForName);
    count(m_networks, network, kFreeForNetwork);
}

void SignInThrottle::right(const QString &name, const QString &network)
{
    m_pairs.remove({name, network});
    m_names.remove(name);
    if (m_known.size() >= kMostKept)
        m_known.erase(std::ranges::min_element(m_known));
    m_known.insert({name, network}, m_now());
}

template<typename Key>
void SignInThrottle::count(QHash<Key, Tries> &table, const Key &key, int free)
{
    const auto now = m_now();
    if (table.size() >= kMostKept && !table.contains(key)) {
        table.removeIf([&](const auto &one) { return one->until <= now; });
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
