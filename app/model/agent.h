// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/enumnames.h"
#include "app/model/ids.h"

namespace centrala {

enum class Role { Agent, Supervisor, Administrator, Auditor };
template<>
struct EnumNames<Role>
{
    static constexpr std::array names = {"agent", "supervisor", "administrator", "auditor"};
};

enum class Presence { Available, Busy, Away, Call, AfterCallWork, Offline };
template<>
struct EnumNames<Presence>
{
    static constexpr std::array names = {"available", "busy", "away", "call", "acw", "offline"};
};

/// Who said what an agent does: nobody yet, a person, or the hub, which sees who has a desk.
enum class PresenceBy { Nobody, Person, RollCall };
template<>
struct EnumNames<PresenceBy>
{
    static constexpr std::array names = {"nobody", "person", "roll_call"};
};

/// Who asks: known to the holder of the engine from the connection, never told by the command itself.
struct Actor
{
    AgentId agent;
    Role role = Role::Agent;
};

} // namespace centrala
