// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/model/addresses.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const AddInbox &wish)
{
    if (wish.channel.isEmpty() || wish.inboxName.trimmed().isEmpty())
        return Error{Error::Kind::Usage, {}, u"an inbox needs a channel and a name"_s, {}};
    store::InboxRecord record;
    record.channel = wish.channel;
    record.name = wish.inboxName.trimmed();
    record.settings = wish.settings;
    record.address = normalised({u"email"_s, wish.settings[u"address"_s].toString(), {}}).value;
    record.state = InboxState::Syncing;
    record.id = context.inboxes.insert(record);
    context.save(record);
    context.log.audit(context.now, context.agent(), u"add_inbox"_s, record.name, {{u"channel"_s, record.channel}});
    Outcome outcome;
    outcome.inbox = record.id;
    return outcome;
}

} // namespace centrala::engine
