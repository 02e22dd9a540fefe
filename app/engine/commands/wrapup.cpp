// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/commands/eachconversation.h"
#include "app/engine/timeline.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const WrapUp &wish)
{
    const auto code = context.records.named(Catalogue::WrapUpCode, wish.code);
    if (!code)
        return Error{Error::Kind::NotFound, wish.code, u"there is no such wrap-up code"_s, {}};
    return eachConversation(context, {wish.conversation}, wish.name,
                            [&](store::ConversationRecord &record) -> Result<bool> {
                                if (record.wrapUp == code->name)
                                    return false;
                                record.wrapUp = code->name;
                                addEvent(context, record.id, EventKind::WrappedUp, {{u"code"_s, code->name}});
                                return true;
                            });
}

} // namespace centrala::engine
