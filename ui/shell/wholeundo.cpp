// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wholeundo.h"

#include "ui/shell/whendone.h"

#include <QLocale>

namespace centrala::ui {

namespace {

void runFrom(workspace::Workspace &workspace, QObject *context, const Undo &wish, const WholeUndo::Then &then,
             const ImportReport &before)
{
    whenDone(workspace.run(wish), context, [&workspace, context, then, before](const Result<Outcome> &done) {
        if (!done || !done->report) {
            then(done);
            return;
        }
        ImportReport sum = before;
        sum.takenBack += done->report->takenBack;
        sum.kept += done->report->kept;
        if (done->undo) {
            runFrom(workspace, context, Undo{done->undo, {}}, then, sum);
            return;
        }
        Outcome all;
        all.report = sum;
        then(all);
    });
}

} // namespace

void WholeUndo::run(workspace::Workspace &workspace, QObject *context, const Undo &wish, const Then &then)
{
    runFrom(workspace, context, wish, then, {});
}

QString WholeUndo::said(const Outcome &outcome)
{
    if (!outcome.report)
        return tr("Undone");
    const QString back =
        tr("Import undone: %n customer(s) as before.", nullptr, static_cast<int>(outcome.report->takenBack));
    if (outcome.report->kept == 0)
        return back;
    return back + u' ' + tr("%n stay(s): used or changed since.", nullptr, static_cast<int>(outcome.report->kept));
}

} // namespace centrala::ui
