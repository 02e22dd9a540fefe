// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/commands/handlers.h"

#include "app/engine/context.h"
#include "app/engine/customerimport.h"
#include "app/engine/importundo.h"
#include "app/engine/undoing.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

Result<Outcome> handle(Context &context, const ImportCustomers &wish)
{
    if (wish.customers.size() > ImportCustomers::kLinesAtOnce)
        return Error{
            Error::Kind::TooLarge, wish.source, u"at most %1 lines at once"_s.arg(ImportCustomers::kLinesAtOnce), {}};
    UndoSteps undo(context, importNamed(wish.import));
    CustomerImport import(context, wish.source.simplified().left(kSourceLimit), wish.onlyTry, undo);
    ImportReport report;
    for (const ImportedCustomer &line : wish.customers) {
        const ImportedLine done = import.take(line);
        report.made += done.fate == ImportFate::New ? 1 : 0;
        report.changed += done.fate == ImportFate::Changed ? 1 : 0;
        report.same += done.fate == ImportFate::Same ? 1 : 0;
        if (wish.onlyTry || done.fate == ImportFate::Refused)
            report.lines.append(done);
    }
    if (!wish.onlyTry) {
        context.log.audit(context.now, context.agent(), u"import_customers"_s, wish.source.left(kSourceLimit),
                          {{u"new"_s, report.made}, {u"changed"_s, report.changed}});
    }
    Outcome outcome;
    outcome.report = report;
    outcome.undo = undo.write();
    return outcome;
}

} // namespace centrala::engine
