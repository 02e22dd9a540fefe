// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/workspace.h"

namespace centrala::workspace {

QFuture<Result<FoundSettings>> Workspace::findSettings(const QString &channel, const QString &)
{
    return QtFuture::makeReadyFuture(Result<FoundSettings>(Error{Error::Kind::NotFound, channel, {}, {}}));
}

QFuture<Result<Outcome>> Workspace::editInbox(const EditInbox &wish, const QHash<QString, QString> &secrets)
{
    if (!secrets.isEmpty())
        return QtFuture::makeReadyFuture(Result<Outcome>(
            Error{Error::Kind::NotPermitted, {}, QStringLiteral("secrets cannot be changed here"), {}}));
    return run(wish);
}

} // namespace centrala::workspace
