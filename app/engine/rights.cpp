// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/rights.h"

namespace centrala::engine {

namespace {

template<typename C>
Role leastRole(const Actor &, const C &)
{
    return Role::Agent;
}

Role leastRole(const Actor &by, const SetPresence &wish)
{
    return wish.agent && *wish.agent != by.agent ? Role::Supervisor : Role::Agent;
}

/// Everybody keeps canned answers of their own; whose they are is looked at where the record is known.
Role leastRole(const Actor &, const PutRecord &wish)
{
    return wish.catalogue == Catalogue::Template ? Role::Agent : Role::Supervisor;
}

Role leastRole(const Actor &, const RemoveRecord &wish)
{
    return wish.catalogue == Catalogue::Template ? Role::Agent : Role::Supervisor;
}

Role leastRole(const Actor &, const AddInbox &)
{
    return Role::Administrator;
}

Role leastRole(const Actor &, const EditInbox &)
{
    return Role::Administrator;
}

Role leastRole(const Actor &, const RemoveInbox &)
{
    return Role::Administrator;
}

Role leastRole(const Actor &, const PutAgent &)
{
    return Role::Administrator;
}

Role leastRole(const Actor &, const PutSetting &)
{
    return Role::Administrator;
}

Role leastRole(const Actor &, const EraseCustomer &)
{
    return Role::Administrator;
}

} // namespace

Result<void> permitted(const Actor &by, const Command &command)
{
    return std::visit(
        [&](const auto &wish) -> Result<void> {
            // An auditor reads; the other roles include the ones before them.
            if (by.role != Role::Auditor && by.role >= leastRole(by, wish))
                return {};
            return Error{Error::Kind::NotPermitted,
                         QString::fromLatin1(wish.name),
                         QStringLiteral("the role %1 may not do that").arg(nameOf(by.role)),
                         {}};
        },
        command);
}

} // namespace centrala::engine
