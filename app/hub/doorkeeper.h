// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/engine.h"
#include "app/hub/signinthrottle.h"
#include "app/model/agent.h"
#include "app/model/randomsource.h"
#include "app/model/signin.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

namespace centrala::workspace {
class EngineThread;
}

namespace centrala::hub {

/// Who came in, and the secret with which they may come again.
struct Entered
{
    SignInId signIn;
    Actor actor;
    QString name;
    SignInKind kind = SignInKind::Session;
    QString secret; ///< only where a session was begun
};

/// Lets agents in: by name and password, or by the secret of a session or token. A name nobody has takes as long as a
/// wrong password and is answered the same. Passwords are checked in a pool of its own, so that guessing holds up
/// nobody's work. Lives in one thread; futures finish there.
class Doorkeeper : public QObject
{
    Q_OBJECT
public:
    static constexpr int kChecksAtOnce = 2; ///< each takes 32 MiB and a tenth of a second
    static constexpr int kChecksWaiting = 32;

    /// What is referred to must outlive it.
    Doorkeeper(workspace::EngineThread &engine, RandomSource &random, QObject *parent = nullptr);
    ~Doorkeeper() override;

    using Answer = QFuture<Result<Entered>>;
    /// Unauthorised, RateLimited. `network` is where they come from, `machine` names the session in the agent's list.
    [[nodiscard]] Answer enter(const QString &name, const QString &password, const QString &network,
                               const QString &machine);
    /// Unauthorised. Nobody guesses a secret, so nobody's wrong passwords hold up those who have one.
    [[nodiscard]] Answer enterAgain(const QString &secret);
    /// Another password for somebody who is in by `kept`, in place of their old one; ends all their other sign-ins.
    /// The old one is asked and counted as at the door: Unauthorised, RateLimited. Usage where the new one is too
    /// short.
    struct NewPassword
    {
        Actor who;
        QString name;
        SignInId kept;
        QString old;
        QString fresh;
    };
    [[nodiscard]] QFuture<Result<void>> change(const NewPassword &wish, const QString &network);
    /// Makes an administrator of that name who signs in with the password. One who is there and has a password keeps
    /// it. Where the workspace was one person's own until now, it is they: what was theirs stays theirs.
    [[nodiscard]] QFuture<Result<bool>> makeAdministrator(const QString &name, const QString &password);
    /// Where nobody can sign in yet: what the first who can is called, whoever had the workspace until now or "admin".
    [[nodiscard]] QFuture<Result<std::optional<QString>>> firstName();

private:
    struct Try;
    void knock(const std::shared_ptr<Try> &attempt);
    void look(const std::shared_ptr<Try> &attempt);
    void next(const QString &name);
    void useSecret(const std::shared_ptr<Try> &attempt, const QString &hash);
    void check(const std::shared_ptr<Try> &attempt, const QString &hash);
    void begin(const std::shared_ptr<Try> &attempt);
    void setPassword(const std::shared_ptr<Try> &attempt, const QString &before);
    [[nodiscard]] QFuture<Result<std::optional<AgentId>>> ownerUntilNow();
    [[nodiscard]] QFuture<Result<bool>> putAdministrator(std::optional<AgentId> who, const QString &name,
                                                         const QString &password);
    void becomeAvailable(const engine::Engine::SignedIn &entered);

    workspace::EngineThread &m_engine;
    RandomSource &m_random;
    SignInThrottle m_throttle;
    QThreadPool m_pool;
    /// Those who gave one name are looked at one after the other, or as many as come at once would be one try.
    QHash<QString, QList<std::shared_ptr<Try>>> m_lines;
    int m_checks = 0; ///< under way or waiting
};

} // namespace centrala::hub
