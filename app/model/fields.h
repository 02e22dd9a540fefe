// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuple>

namespace centrala {

/// One named member of a plain struct. A struct that crosses a wire lists its members once, as
/// `static constexpr std::tuple fields = {Field{"agent", &Assign::agent}, …}`; the codec reads and writes it from that.
template<typename Struct, typename Member>
struct Field
{
    const char *name;
    Member Struct::*member;
};

template<typename Struct, typename Member>
Field(const char *, Member Struct::*) -> Field<Struct, Member>;

template<typename T>
concept HasFields = requires
{
    std::tuple_size<std::remove_cvref_t<decltype(T::fields)>>::value;
};

} // namespace centrala
