// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/command.h"
#include "app/model/error.h"
#include "app/model/instant.h"

#include <optional>

namespace centrala {

/// A command made at a desk that the hub has not confirmed, in the order they were made.
struct Wish
{
    qint64 number = 0;
    Request request;
    Instant at{};
    std::optional<Error> refused; ///< it is held, for a person to decide; unset: it waits for its turn
};

/// The line between a desk and its hub.
enum class LineState { Online, Connecting, Offline, SignInNeeded, UpdateNeeded };
template<>
struct EnumNames<LineState>
{
    static constexpr std::array names = {"online", "connecting", "offline", "sign_in_needed", "update_needed"};
};

} // namespace centrala
