// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace centrala::engine {

struct Context;

/// Under what name the parts of one import are written down for undo.
[[nodiscard]] QString importNamed(const QString &import);
[[nodiscard]] bool isImport(const QString &undoCommand);

/// Takes back what one line of an import did to a customer: {"customer": id, "imported": {"made", "name" and "about" as
/// [before, after], "tags", and the added "identities" as [id, kind, value] and "consents" as [id, kind, time]}}.
/// Numbers are given anew once their row is gone: what stands there is compared. A customer that the line made is
/// removed where it is as the line left it and nobody wrote; else it stays whole. Of others, what was added is taken
/// away and what was changed since stays. False where something stays.
bool takeBackImported(Context &context, const QJsonObject &step);

} // namespace centrala::engine
