// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/matching.h"
#include "app/engine/undoing.h"
#include "app/model/addresses.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const EditCustomer &wish)
{
    auto record = context.customers.get(rootOf(context, wish.customer));
    if (!record)
        return notFound("customer", wish.customer.value);
    QJsonObject before;
    QJsonObject after;
    const auto replace = [&](const QString &field, QString &value, const QString &wished) {
        if (value == wished)
            return;
        before.insert(field, value);
        after.insert(field, wished);
        value = wished;
    };
    if (wish.customerName) {
        const QString name = normalised({{}, {}, *wish.customerName}).name;
        if (name.isEmpty())
            return Error{Error::Kind::Usage, {}, u"a customer needs a name"_s, {}};
        replace(u"name"_s, record->name, name);
    }
    if (wish.about)
        replace(u"about"_s, record->about, wish.about->left(kAboutLimit));
    context.save(*record);
    refreshSearchableNames(context, record->root);
    UndoSteps undo(context, QString::fromLatin1(wish.name));
    if (!before.isEmpty()) {
        undo.customer({{u"customer"_s, record->id.value}, {u"before"_s, before}, {u"after"_s, after}});
        // Which fields, not what they say: the trail outlives an erasure.
        context.log.audit(context.now, context.agent(), u"edit_customer"_s, u"customer %1"_s.arg(record->id.value),
                          {{u"fields"_s, before.keys().join(u", "_s)}});
    }
    Outcome outcome;
    outcome.customer = record->id;
    outcome.undo = undo.write();
    return outcome;
}

} // namespace centrala::engine
