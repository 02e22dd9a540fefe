// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/ownrecords.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

bool isKeptByEverybody(Catalogue catalogue)
{
    return catalogue == Catalogue::Template || catalogue == Catalogue::Signature;
}

Result<void> mayKeep(const Actor &by, const RecordRow &row)
{
    if (!isKeptByEverybody(row.catalogue))
        return {};
    const AgentId owner{row.content.value("owner"_L1).toInteger()};
    const bool may =
        owner.isValid() ? owner == by.agent || by.role == Role::Administrator : by.role >= Role::Supervisor;
    if (may)
        return {};
    // What it is called is the colleague's own, too.
    if (owner.isValid())
        return Error{Error::Kind::NotPermitted, u"record %1"_s.arg(row.id.value), u"it belongs to a colleague"_s, {}};
    return Error{Error::Kind::NotPermitted, row.name, u"shared ones are a supervisor's"_s, {}};
}

} // namespace centrala::engine
