// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"
#include "app/model/command.h"
#include "app/model/result.h"

#include <QFuture>
#include <QHash>
#include <QJsonObject>

namespace centrala::serve {

using Answer = QFuture<Result<QJsonObject>>;

/// What a session needs of the program that holds the engine. Called in the session's thread; futures may finish in
/// any. Rights to ask at all were checked by the session, rights to change are checked by the engine.
class Holder
{
public:
    virtual ~Holder() = default;

    [[nodiscard]] virtual QFuture<Result<Outcome>> run(const Actor &by, const Request &request) = 0;
    /// Whether a request of theirs was carried out: {"done"}.
    [[nodiscard]] virtual Answer wasDone(const Actor &by, const QUuid &request) = 0;
    /// A page of the interface by its name, as the pages' `fields` say. NotFound for a name or a row nobody knows.
    [[nodiscard]] virtual Answer read(const Actor &by, const QString &page, const QJsonObject &which) = 0;
    /// {"hits": […]}, newest first. `scope` is "messages" or "customers".
    [[nodiscard]] virtual Answer search(const Actor &by, const QString &text, const QString &scope, qint64 limit) = 0;
    /// Up to `limit` octets of an attachment: {"name", "type", "size", "sha256", "data" in base64}.
    [[nodiscard]] virtual Result<QJsonObject> attachment(const Actor &by, AttachmentId id, qint64 offset,
                                                         qint64 limit) = 0;
    /// What fills a replica and keeps it up to date: see serve::Feed.
    [[nodiscard]] virtual Result<QJsonObject> snapshot(const Actor &by) = 0;
    [[nodiscard]] virtual Result<QJsonObject> fetch(const Actor &by, const QList<ConversationId> &conversations,
                                                    const QList<CustomerId> &customers) = 0;
    [[nodiscard]] virtual Result<QJsonObject> changes(const Actor &by, qint64 after) = 0;

    /// The inboxes of which they see nothing, and whether they may see a conversation.
    [[nodiscard]] virtual Result<QList<InboxId>> hiddenFrom(const Actor &by) = 0;
    /// Another value whenever somebody's rights have changed; empty where it cannot be read.
    [[nodiscard]] virtual QByteArray rightsMark() = 0;
    [[nodiscard]] virtual bool maySee(const Actor &by, ConversationId id) = 0;
    /// They write an answer in the conversation, or no longer do: its customer is shown that where the channel can.
    virtual void answering(const Actor &by, ConversationId id, bool on) = 0;

    /// Takes a file in, piece by piece, so that a command of the same agent can attach it under its SHA-256. {"have":
    /// octets so far}.
    [[nodiscard]] virtual Result<QJsonObject> upload(const Actor &by, const QString &sha256, qint64 size, qint64 offset,
                                                     const QByteArray &data) = 0;
    /// Where an uploaded file lies; empty where it is not (wholly) here.
    [[nodiscard]] virtual QString uploaded(const Actor &by, const QString &sha256) = 0;

    /// Adds or changes an agent; a `password` is stored as its scrypt hash.
    [[nodiscard]] virtual QFuture<Result<Outcome>> putAgent(const Actor &by, const QUuid &request, const PutAgent &wish,
                                                            const QString &password) = 0;
    /// {"rows": […], "more"}: one's own ways in, or, for an administrator, somebody's or everybody's (no agent); the
    /// newest first, from `before` on (none: from the newest).
    [[nodiscard]] virtual Answer signIns(const Actor &by, AgentId whose, SignInId before) = 0;
    /// {"id", "token"}: a way in for a program; the token is told this once.
    [[nodiscard]] virtual Answer addToken(const Actor &by, AgentId agent, const QString &name) = 0;
    [[nodiscard]] virtual Answer endSignIn(const Actor &by, SignInId id) = 0;

    /// {"channels": […]}: what can be connected here.
    [[nodiscard]] virtual QJsonObject channels() = 0;
    [[nodiscard]] virtual Answer testInbox(const QString &channel, const QJsonObject &settings,
                                           const QHash<QString, QString> &secrets) = 0;
    [[nodiscard]] virtual QFuture<Result<Outcome>> addInbox(const Actor &by, const QUuid &request, const AddInbox &wish,
                                                            const QHash<QString, QString> &secrets) = 0;
    /// Tries the wish's settings with the kept secrets and the given ones, and only then stores both.
    [[nodiscard]] virtual QFuture<Result<Outcome>> editInbox(const Actor &by, const QString &channel,
                                                             const EditInbox &wish,
                                                             const QHash<QString, QString> &secrets) = 0;
    /// Wakes the connectors. {"inboxes": […]} when all are caught up and nothing more can leave, or at the latest after
    /// `limit`; where `untilCaughtUp` is false, after `limit` alone.
    [[nodiscard]] virtual Answer sync(Milliseconds limit, bool untilCaughtUp) = 0;

    /// Brings the inbox up to date, compares all that its folders hold with what is stored, and fetches again what is
    /// missing. {"inbox", "complete", "fetched_again", "folders": [{"folder", "server", "stored", "refused", "missing",
    /// "gone" …}]}. Usage where the channel keeps no list of its messages.
    [[nodiscard]] virtual Answer verifyInbox(InboxId inbox) = 0;

    /// {"ok", "problems"}: database, files, journal and full text looked through.
    [[nodiscard]] virtual Answer check() = 0;
    /// The whole workspace in one file, without secrets. Conflict where the file is there already.
    [[nodiscard]] virtual Answer backup(const Actor &by, const QString &file) = 0;
    /// The whole workspace as readable files in an empty folder, without secrets.
    [[nodiscard]] virtual Answer exportTo(const Actor &by, const QString &folder) = 0;
    /// All that is known of a customer is about to be handed out: it stands in the audit trail first. NotFound where
    /// they may not see one of that number.
    [[nodiscard]] virtual Answer noteCustomerExport(const Actor &by, CustomerId customer) = 0;

    /// Brings the program's window to the front; false where it has none.
    virtual bool show() = 0;
};

} // namespace centrala::serve
