// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/model/change.h"
#include "app/model/channelquestion.h"
#include "app/model/clock.h"
#include "app/model/command.h"
#include "app/model/outgoing.h"
#include "app/model/pages.h"
#include "app/model/randomsource.h"
#include "app/model/result.h"
#include "app/model/signin.h"

#include <QHash>

#include <functional>
#include <memory>

namespace centrala::store {
class Database;
class FileStore;
} // namespace centrala::store

namespace centrala::engine {

struct Context;

/// The only writer of a workspace. Each call is one transaction that changes rows and appends the changes to the
/// journal, wholly or not at all; what it touched is handed to the listener after the commit, before the call returns.
/// Lives in one thread, with a connection of its own.
class Engine
{
public:
    using Listener = std::function<void(const Changes &)>;

    Engine(store::Database &database, const store::FileStore &files, const Clock &clock, RandomSource &random);
    ~Engine();

    void setListener(Listener listener) { m_listener = std::move(listener); }

    /// Makes what every workspace has: the agent *me* (administrator), a default SLA and calendar. Harmless when
    /// repeated.
    [[nodiscard]] Result<Actor> ensureFounded();
    /// The actor behind an agent's number, as stored. NotFound where there is none or it is no longer active.
    [[nodiscard]] Result<Actor> actor(AgentId agent);

    /// Who is at a desk: whoever is available and not among them goes offline, and gets no more work in turn.
    [[nodiscard]] Result<void> callRoll(const QList<AgentId> &present);

    /// Whoever holds a conversation is at work on it: the lease runs from now on. Nothing where it is not theirs or not
    /// held, or where it was renewed within kRenewal.
    [[nodiscard]] Result<void> renewHold(const Actor &by, ConversationId id);
    static constexpr Milliseconds kRenewal{60'000};
    /// A replica that is further behind begins anew.
    static constexpr std::chrono::days kJournalSpan{90};

    /// Does what a command wishes, once: a repeated request is answered as it was the first time.
    [[nodiscard]] Result<Outcome> run(const Actor &by, const Request &request);

    /// A way in for an agent: `hash` is the SHA-256 of a secret that only its owner keeps. NotFound for an agent who is
    /// not there or left.
    [[nodiscard]] Result<SignInId> addSignIn(AgentId agent, SignInKind kind, const QString &name, const QString &hash);
    struct SignedIn
    {
        SignInId id;
        Actor actor;
        QString name;
        SignInKind kind = SignInKind::Session;
    };
    /// Whose secret it is. Unauthorised where nobody's, or of somebody who left.
    [[nodiscard]] Result<SignedIn> useSignIn(const QString &hash);
    /// Whoever came in at a desk becomes available, unless they or a supervisor said *offline*; with a token, only
    /// somebody who was never here.
    [[nodiscard]] Result<void> arrive(const SignedIn &entered);
    /// Ends one's own, or, for an administrator, anybody's. The agent's row counts as touched, so that whoever holds
    /// lines of this agent looks again.
    [[nodiscard]] Result<void> endSignIn(const Actor &by, SignInId id);
    /// Something was read or handed out that belongs into the audit trail.
    [[nodiscard]] Result<void> audit(const Actor &by, const QString &action, const QString &subject);

    /// One's own password: `before` is what is stored of the old one, and was checked. Ends all one's sign-ins but
    /// `kept`. Unauthorised where the old one is no longer theirs.
    [[nodiscard]] Result<void> setPassword(const Actor &by, const QString &before, const QString &hash, SignInId kept);

    /// A connector's batch becomes rows together with its stream's new cursor. Not accepted (false) where the stored
    /// cursor is not the one the batch starts from. Files are taken out of `spoolFolder`.
    struct Acceptance
    {
        bool accepted = false;
        QString cursor; ///< the stored one, afterwards
        qint64 stored = 0;
        qint64 duplicates = 0;
    };
    [[nodiscard]] Result<Acceptance> accept(InboxId inbox, const Batch &batch, const QString &spoolFolder);
    [[nodiscard]] Result<QHash<QString, QString>> cursors(InboxId inbox);

    /// Messages of the inbox that may leave now, oldest first: marked *sending* on disk before they are handed out,
    /// their files and long bodies put into `spoolFolder`.
    struct Claim
    {
        QList<OutgoingMessage> messages;
        std::optional<Instant> nextAt; ///< when the earliest of those that must still wait may leave
    };
    [[nodiscard]] Result<Claim> claimOutgoing(InboxId inbox, int limit, const QString &spoolFolder);
    /// What became of a message that was claimed. A second outcome for the same message changes nothing.
    [[nodiscard]] Result<void> settle(EntryId entry, const SendOutcome &outcome);
    /// After a crash: what stood as *sending* is *uncertain*, or queued again where the channel tells repeats apart.
    [[nodiscard]] Result<void> recoverSending(InboxId inbox, bool idempotent);
    /// Answers what a channel asks about one of its conversations. NotFound where there is none, NotPermitted where an
    /// address was not proved there.
    [[nodiscard]] Result<ChannelAnswer> answer(InboxId inbox, const ChannelQuestion &question);
    [[nodiscard]] Result<void> reportState(InboxId inbox, InboxState state, const Error &error,
                                           std::optional<Instant> retryAt);

    /// Does what has become due: wakes snoozed conversations, takes back held ones, lets recalled-no-more and scheduled
    /// messages leave. Gives the next time something is due, if anything is.
    [[nodiscard]] Result<std::optional<Instant>> tick();

private:
    template<typename Work>
    auto inTransaction(const Actor &by, Work work) -> decltype(work(std::declval<Context &>()));

    store::Database &m_database;
    const store::FileStore &m_files;
    const Clock &m_clock;
    RandomSource &m_random;
    Listener m_listener;
};

} // namespace centrala::engine
