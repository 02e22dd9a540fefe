// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/enumnames.h"
#include "app/model/instant.h"

#include <QList>

namespace centrala {

/// Which kind of row was touched. The journal says no more: a reader fetches the row as it is now.
enum class Entity {
    Conversation,
    Entry,
    Customer,
    Identity,
    Inbox,
    Agent,
    Record, ///< of a catalogue
    Setting,
    Ledger, ///< an inbox's sync ledger or progress
    Attachment
};
template<>
struct EnumNames<Entity>
{
    static constexpr std::array names = {"conversation", "entry",  "customer", "identity", "inbox",
                                         "agent",        "record", "setting",  "ledger",   "attachment"};
};

enum class Operation { Put, Delete };
template<>
struct EnumNames<Operation>
{
    static constexpr std::array names = {"put", "delete"};
};

/// One row of the journal. `scope` is the conversation an entry belongs to, else 0; `by` the agent, 0 for the program.
struct Change
{
    qint64 seq = 0;
    Entity entity = Entity::Conversation;
    qint64 id = 0;
    Operation operation = Operation::Put;
    qint64 scope = 0;
    Instant at{};
    qint64 by = 0;
};

/// What one transaction touched, in order.
using Changes = QList<Change>;

} // namespace centrala
