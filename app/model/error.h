// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/enumnames.h"
#include "app/model/instant.h"

#include <QString>

#include <optional>

namespace centrala {

/// Why something was not done. `kind` decides what the program does next, `subject` says to what it happened (which
/// inbox, which file), `detail` is for the log and for "Details"; the sentence for people is made from kind and subject
/// where people are.
struct Error
{
    enum class Kind {
        Usage,        ///< the caller asked for something that cannot be meant
        NotPermitted, ///< the agent's role or team does not allow it
        NotFound,
        Conflict,  ///< somebody changed the same thing meanwhile, or it is not in the state the wish supposes
        Malformed, ///< input from outside that cannot be understood
        TooLarge,
        Unauthorised, ///< the channel or the hub does not accept who we say we are
        Rejected,     ///< the channel understood and said no: trying again is useless
        RateLimited,  ///< the channel asks us to wait until `retryAt`
        Offline,      ///< nobody answered, or the line broke before anything was done
        Uncertain,    ///< the line broke after the wish was handed over: it may have been done
        Storage,      ///< disk full, damaged file, no permission
        Busy,         ///< another program holds it
        TooNew,       ///< written by a newer version than this one
        Bug           ///< a promise inside the program was broken
    };

    Kind kind = Kind::Bug;
    QString subject;
    QString detail;
    std::optional<Instant> retryAt;
};

template<>
struct EnumNames<Error::Kind>
{
    static constexpr std::array names = {"usage",     "not_permitted", "not_found", "conflict",     "malformed",
                                         "too_large", "unauthorised",  "rejected",  "rate_limited", "offline",
                                         "uncertain", "storage",       "busy",      "too_new",      "bug"};
};

} // namespace centrala
