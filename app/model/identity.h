// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/fields.h"

#include <QString>

namespace centrala {

/// One address of a person in one kind of channel. `kind` is "email", "phone", "telegram" …; two kinds never mix, and a
/// display name is never an identity.
struct Address
{
    QString kind;
    QString value; ///< normalised by normalisedAddress() before it is stored or compared
    QString name;  ///< how the sender calls itself: shown, never trusted

    static constexpr std::tuple fields = {Field{"kind", &Address::kind}, Field{"value", &Address::value},
                                          Field{"name", &Address::name}};
    friend bool operator==(const Address &, const Address &) = default;
};

} // namespace centrala
