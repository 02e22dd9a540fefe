// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/enumnames.h"

namespace centrala {

enum class Direction { In, Out };
template<>
struct EnumNames<Direction>
{
    static constexpr std::array names = {"in", "out"};
};

/// The life of an outgoing message. It only goes up from Queued to Read; Failed and Uncertain wait for a person.
enum class Delivery {
    None,      ///< an inbound message
    Waiting,   ///< the seconds in which it can still be recalled
    Scheduled, ///< to be sent later
    Queued,    ///< may leave as soon as the connector takes it
    Sending,   ///< on disk before the first byte leaves
    Sent,
    Delivered,
    Read,
    Held, ///< stopped before sending because somebody else answered meanwhile
    Failed,
    Uncertain ///< the program died or the line broke between asking the channel and writing down its answer
};
template<>
struct EnumNames<Delivery>
{
    static constexpr std::array names = {"none",      "waiting", "scheduled", "queued", "sending",  "sent",
                                         "delivered", "read",    "held",      "failed", "uncertain"};
};

} // namespace centrala
