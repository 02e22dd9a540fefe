// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"
#include "app/model/named.h"
#include "app/model/pages.h"
#include "app/model/result.h"
#include "app/model/signin.h"
#include "app/model/wish.h"
#include "app/workspace/live.h"

#include <QFuture>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QObject>

namespace centrala::workspace {

class DeskSync;

/// Who else looks at a conversation now, and who types there.
struct Looker
{
    Named agent;
    bool types = false;
};

/// What a desk of a team has beside its pages: the line to the hub, what waits to be sent over it, and the others. A
/// workspace on one machine has none. Lives in the interface's thread.
class Team : public QObject
{
    Q_OBJECT
public:
    /// `sync` lives in its own thread and outlives the team.
    explicit Team(DeskSync &sync, QObject *parent = nullptr);

    [[nodiscard]] LineState line() const { return m_line; }
    /// Why the line is not there.
    [[nodiscard]] Error reason() const { return m_why; }
    /// In their order; those that were refused too.
    [[nodiscard]] QList<Wish> wishes() const { return m_wishes; }
    /// Conversations and customers still to be fetched.
    [[nodiscard]] qint64 wanted() const { return m_wanted; }
    [[nodiscard]] QList<Looker> lookers(ConversationId conversation) const { return m_lookers.value(conversation); }

    /// Where an agent looks; invalid where nowhere.
    [[nodiscard]] ConversationId placeOf(AgentId agent) const;

    /// Messages of conversations that are not on this machine but on the hub, the newest first. Offline without a line.
    [[nodiscard]] QFuture<Result<QList<SearchHit>>> searchOlder(const QString &text, qsizetype limit);
    /// Fetches a conversation that is not on this machine; finishes when it can be shown.
    [[nodiscard]] QFuture<Result<void>> bringHere(ConversationId id);

    /// Adds or changes a person; a password that is not empty becomes theirs. Offline without a line.
    [[nodiscard]] QFuture<Result<Outcome>> putPerson(const PutAgent &wish, const QString &password);
    /// The ways in that are open to somebody: to oneself, and for an administrator to anybody.
    [[nodiscard]] QFuture<Result<QList<SignInRow>>> signIns(AgentId person);
    [[nodiscard]] QFuture<Result<void>> endSignIn(SignInId id);
    /// One's own; everywhere else one is signed out. Unauthorised where the old one is wrong, RateLimited.
    [[nodiscard]] QFuture<Result<void>> changePassword(const QString &old, const QString &fresh);

    void signIn(const QString &user, const QString &password);
    /// Says where we look, and whether we type there; to nobody where `conversation` is 0. `answers`: what we type is
    /// an answer in the conversation's channel, and its customer may be shown that.
    void lookAt(ConversationId conversation, bool types, bool answers = false);
    /// What customers do where we look.
    [[nodiscard]] Live &live() { return m_live; }
    /// A wish that was refused: asked again as it is, or dropped.
    void tryAgain(qint64 number);
    void giveUp(qint64 number);

Q_SIGNALS:
    void lineChanged();
    void wishesChanged();
    void wantedChanged();
    void lookersChanged(centrala::ConversationId conversation);

private:
    void take(const QString &method, const QJsonObject &params);
    template<typename R, typename Ask>
    [[nodiscard]] QFuture<R> fromSync(Ask question);

    DeskSync &m_sync;
    LineState m_line = LineState::Connecting;
    Error m_why;
    QList<Wish> m_wishes;
    qint64 m_wanted = 0;
    QHash<ConversationId, QList<Looker>> m_lookers;
    Live m_live;
};

} // namespace centrala::workspace
