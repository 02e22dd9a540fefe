// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/identitymoves.h"
#include "app/engine/matching.h"
#include "app/engine/undoing.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const PutConsent &wish)
{
    const CustomerId root = rootOf(context, wish.customer);
    if (!context.customers.get(root))
        return notFound("customer", wish.customer.value);
    store::ConsentRecord record;
    record.customer = root;
    record.kind = wish.kind.simplified();
    record.state = wish.state;
    record.at = wish.at.value_or(context.now);
    record.source = wish.source.simplified();
    record.agent = context.agent();
    if (record.kind.isEmpty() || record.kind.size() > kTagLimit || record.source.size() > kSourceLimit)
        return Error{Error::Kind::Usage, wish.kind, u"a consent has 1 to %1 letters"_s.arg(kTagLimit), {}};
    if (record.at > context.now)
        return Error{Error::Kind::Usage, wish.kind, u"nobody has said that yet: the time is to come"_s, {}};
    record.id = context.consents.insert(record);
    touchCustomer(context, root);
    UndoSteps undo(context, QString::fromLatin1(wish.name));
    undo.customer({{u"customer"_s, root.value}, {u"consent"_s, record.id.value}});
    context.log.audit(context.now, context.agent(), u"put_consent"_s, u"customer %1"_s.arg(root.value),
                      {{u"kind"_s, record.kind}, {u"state"_s, QString(nameOf(record.state))}});
    Outcome outcome;
    outcome.customer = root;
    outcome.undo = undo.write();
    return outcome;
}

} // namespace centrala::engine
