// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const PutSetting &wish)
{
    if (wish.key.isEmpty() || wish.key.size() > 100 || wish.value.size() > 10'000)
        return Error{Error::Kind::Usage, wish.key, u"not a setting"_s, {}};
    // Settings have no number of their own; a reader fetches them all.
    context.records.setSetting(wish.key, wish.value, context.touch(Entity::Setting, 1));
    context.log.audit(context.now, context.agent(), u"put_setting"_s, wish.key, {});
    return Outcome{};
}

} // namespace centrala::engine
