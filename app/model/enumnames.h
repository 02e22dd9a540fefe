// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <optional>
#include <type_traits>

namespace centrala {

/// The names of an enumeration's values in their order, as they stand in the database, on the wire and on the command
/// line. Specialised beside each enumeration: `static constexpr std::array names = {"open", …}`.
template<typename E>
struct EnumNames;

template<typename E>
concept NamedEnum = std::is_enum_v<E> && requires
{
    EnumNames<E>::names.size();
};

template<NamedEnum E>
[[nodiscard]] constexpr QLatin1StringView nameOf(E value)
{
    return QLatin1StringView(EnumNames<E>::names[static_cast<size_t>(value)]);
}

/// Nothing where no value has that name.
template<NamedEnum E>
[[nodiscard]] std::optional<E> valueNamed(QStringView name)
{
    for (size_t i = 0; i < EnumNames<E>::names.size(); ++i) {
        if (name == QLatin1StringView(EnumNames<E>::names[i]))
            return static_cast<E>(i);
    }
    return std::nullopt;
}

} // namespace centrala
