// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/workspace.h"

#include <QPromise>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

QFuture<Result<FoundSettings>> Workspace::findSettings(const QString &channel, const QString &)
{
    return QtFuture::makeReadyFuture(Result<FoundSettings>(Error{Error::Kind::NotFound, channel, {}, {}}));
}

QFuture<Result<QJsonObject>> Workspace::verifyInbox(InboxId inbox)
{
    return QtFuture::makeReadyFuture(
        Result<QJsonObject>(Error{Error::Kind::NotFound, u"inbox %1"_s.arg(inbox.value), {}, {}}));
}

QFuture<Result<Outcome>> Workspace::editInbox(const EditInbox &wish, const QHash<QString, QString> &secrets)
{
    if (!secrets.isEmpty())
        return QtFuture::makeReadyFuture(Result<Outcome>(
            Error{Error::Kind::NotPermitted, {}, QStringLiteral("secrets cannot be changed here"), {}}));
    return run(wish);
}

QFuture<Result<QString>> Workspace::fetchAttachment(AttachmentId id)
{
    const QString path = pages().attachmentPath(id);
    QPromise<Result<QString>> promise;
    promise.start();
    promise.addResult(path.isEmpty() ? Result<QString>(Error{Error::Kind::NotFound, u"attachment"_s, {}, {}})
                                     : Result<QString>(path));
    promise.finish();
    return promise.future();
}

} // namespace centrala::workspace
