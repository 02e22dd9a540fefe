// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace centrala::store {
class Turns;
struct SharedTeam;
} // namespace centrala::store

namespace centrala::engine {

struct Context;

/// Shares out the work of the teams whose record says "routing": "round_robin": what waits there and nobody has is
/// given to those of the team who are available and have fewer open conversations than they take at once, the most
/// urgent first, to each in turn. How many they take is the agent's own capacity, else the team's "capacity", else
/// kUsualAtOnce. It is theirs for as long as a lease runs, like work they took themselves; then the next one gets it.
/// Whoever gave a conversation back, or held it too long, does not get it in turn again while its customer waits.
/// Nothing is done where this transaction touched no conversation, agent or record.
class Routing
{
public:
    explicit Routing(Context &context) : m_context(context) {}
    void shareOut();

private:
    void shareOut(store::Turns &turns, const store::SharedTeam &team);

    Context &m_context;
};

} // namespace centrala::engine
