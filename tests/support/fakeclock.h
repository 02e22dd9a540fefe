// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/clock.h"
#include "app/model/randomsource.h"

#include <QRandomGenerator>

namespace centrala::test {

/// A clock that stands still until it is told to go on.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(Instant start = instantFromMs(1'795'000'000'000)) : m_now(start) {}
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void advance(Milliseconds by) { m_now += by; }

private:
    Instant m_now;
};

/// Chance that repeats itself from its seed.
class SeededRandom final : public RandomSource
{
public:
    explicit SeededRandom(quint32 seed) : m_generator(seed) {}
    [[nodiscard]] QByteArray bytes(qsizetype count) override
    {
        QByteArray octets(count, Qt::Uninitialized);
        for (char &octet : octets)
            octet = static_cast<char>(m_generator.bounded(256));
        return octets;
    }
    [[nodiscard]] QRandomGenerator &generator() { return m_generator; }

private:
    QRandomGenerator m_generator;
};

} // namespace centrala::test
