// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/clock.h"
#include "app/model/randomsource.h"
#include "app/workspace/folder.h"
#include "app/workspace/team.h"
#include "app/workspace/workspace.h"

#include <QUrl>

#include <memory>

namespace centrala::workspace {

/// A workspace whose engine is on a hub. This machine has a replica, which the pages read, and desk.db with drafts and
/// the outbox; both stand before there is a line and stay when it breaks:
///
///   window ── pages ──► replica ◄── Replica ◄─┐
///     │                                       │  DeskSync (a thread of its own) ── HubLine ── hub
///     └──── run() ────► outbox in desk.db ────┘
///
/// A wish is answered by the hub where there is a line; where there is none, one that can wait is in the outbox when
/// the future finishes, with an outcome that names nothing new. One folder belongs to one agent of one hub at a time:
/// another one who signs in begins with an empty replica, and only when nothing waits to be sent. Lives in the
/// interface's thread.
class RemoteWorkspace final : public Workspace
{
    Q_OBJECT
public:
    /// The folder for a hub, inside the user's own.
    [[nodiscard]] static Folder folderFor(const QUrl &hub);

    /// Makes the pages readable; nothing is called yet. Busy where another window has the folder. `caFile` names a
    /// certificate to believe besides the system's. `clock` and `random` must outlive the workspace.
    [[nodiscard]] static Result<std::unique_ptr<RemoteWorkspace>>
    open(const QUrl &hub, const Folder &folder, const QString &caFile, const Clock &clock, RandomSource &random);
    ~RemoteWorkspace() override;

    /// Calls the hub with the secret of the last sign-in; where there is none the team's line says SignInNeeded.
    void start();

    [[nodiscard]] Pages &pages() override;
    [[nodiscard]] Desk &desk() override;
    [[nodiscard]] Actor me() const override;
    [[nodiscard]] Team *team() override;
    [[nodiscard]] Live *live() override;
    [[nodiscard]] QFuture<Result<Outcome>> run(const Command &command) override;
    [[nodiscard]] QFuture<Result<QList<SearchHit>>> search(const QString &text, SearchScope scope,
                                                           qsizetype limit) override;
    [[nodiscard]] QFuture<Result<QString>> fetchAttachment(AttachmentId id) override;
    [[nodiscard]] QList<Channel> channels() const override;
    [[nodiscard]] QFuture<Result<QJsonObject>> verifyInbox(InboxId inbox) override;
    [[nodiscard]] QFuture<Result<QJsonObject>> testInbox(const QString &channel, const QJsonObject &settings,
                                                         const QHash<QString, QString> &secrets) override;
    [[nodiscard]] QFuture<Result<Outcome>> addInbox(const AddInbox &wish,
                                                    const QHash<QString, QString> &secrets) override;

Q_SIGNALS:
    /// Signed in, as this agent from now on.
    void meChanged();
    /// What the hub's clock shows at this moment.
    void hubTimeTold(centrala::Instant now);
    /// The copy on this machine is damaged: whoever opens the workspace again begins with a new one.
    void copyDamaged();

private:
    struct Parts;
    explicit RemoteWorkspace(std::unique_ptr<Parts> parts);
    void greeted(const QJsonObject &greeting);
    void keepSecret(const QString &secret);
    [[nodiscard]] QFuture<Result<QJsonObject>> ask(const QString &method, const QJsonObject &params);

    std::unique_ptr<Parts> m_parts;
};

} // namespace centrala::workspace
