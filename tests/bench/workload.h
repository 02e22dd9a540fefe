// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "tests/bench/words.h"

#include <array>

namespace centrala::bench {

struct Person
{
    QString name;
    QString address;
    const Vocabulary *vocabulary = nullptr;
};

/// Mails as a shop gets them: subject, body with order and phone numbers, a third of them with HTML as well. The same
/// ones from the same seed.
class Mails
{
public:
    explicit Mails(quint64 seed);

    [[nodiscard]] Person person(quint64 number);
    [[nodiscard]] QString subject(const Person &person);
    [[nodiscard]] QString body(const Person &person);
    [[nodiscard]] static QString html(const QString &body);
    /// A new mail of `number`, as a connector hands it over: every third of them answers an earlier one.
    [[nodiscard]] InboundMessage inbound(quint64 number, Instant at);
    [[nodiscard]] Random &random() { return m_random; }
    [[nodiscard]] const std::array<Vocabulary, 3> &vocabularies() const { return m_vocabularies; }

private:
    Random m_random;
    std::array<Vocabulary, 3> m_vocabularies;
};

} // namespace centrala::bench
