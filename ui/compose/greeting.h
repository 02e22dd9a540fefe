// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace centrala::ui {

/// The name a message greets in its first line, in English, Polish or Ukrainian: "Anno" of "Dzień dobry Pani Anno,".
/// Empty where it greets nobody by name.
[[nodiscard]] QString greetedName(const QString &text);

/// Whether the greeted name can be one of these names: forms of address (Anna, Anno; Андрій, Андрію), pet names (Ola,
/// Aleksandra) and accents do not count. True as well where it cannot be told: no names, another script, a company.
[[nodiscard]] bool mayBeCalled(const QString &greeted, const QStringList &names);

} // namespace centrala::ui
