// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace centrala {

/// Where chance comes from. Handed in, so that a run can be repeated from its seed. Any thread may ask.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    /// `count` random octets; from the system's secure source in a real run.
    [[nodiscard]] virtual QByteArray bytes(qsizetype count) = 0;
};

/// The system's secure random source.
class SystemRandom final : public RandomSource
{
public:
    [[nodiscard]] QByteArray bytes(qsizetype count) override;
};

} // namespace centrala
