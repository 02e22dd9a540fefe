// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/doorkeeper.h"

#include "app/engine/founding.h"
#include "app/store/agents.h"
#include "app/store/listqueries.h"
#include "app/store/signins.h"
#include "app/wire/afterwards.h"
#include "app/workspace/enginethread.h"
#include "app/workspace/passwords.h"

#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;

namespace centrala::hub {

/// One who knocks.
struct Doorkeeper::Try
{
    QString name;
    QString password;
    QString network;
    QString machine;
    AgentId agent;
    QPromise<Result<Entered>> answer;
    std::optional<NewPassword> change; ///< they are in already

    void finish(const Result<Entered> &result)
    {
        answer.addResult(result);
        answer.finish();
    }
};

namespace {

Error refused()
{
    return {Error::Kind::Unauthorised, u"sign_in"_s, u"name or password is wrong"_s, {}};
}

} // namespace

Doorkeeper::Doorkeeper(workspace::EngineThread &engine, RandomSource &random, QObject *parent)
    : QObject(parent), m_engine(engine), m_random(random)
{
    m_pool.setMaxThreadCount(kChecksAtOnce);
}

Doorkeeper::~Doorkeeper()
{
    m_pool.clear();
    m_pool.waitForDone();
}

Doorkeeper::Answer Doorkeeper::enter(const QString &name, const QString &password, const QString &network,
                                     const QString &machine)
{
    auto attempt = std::make_shared<Try>(Try{name.simplified().left(200), password, network, machine, {}, {}, {}});
    attempt->answer.start();
    Answer answer = attempt->answer.future();
    knock(attempt);
    return answer;
}

void Doorkeeper::knock(const std::shared_ptr<Try> &attempt)
{
    if (attempt->name.isEmpty()) {
        attempt->finish(refused());
        return;
    }
    if (const Result<void> may = m_throttle.mayTry(attempt->name, attempt->network); !may) {
        attempt->finish(may.error());
        return;
    }
    if (m_checks >= kChecksWaiting) {
        attempt->finish(Error{Error::Kind::RateLimited, u"sign_in"_s, u"too many sign in at once"_s, {}});
        return;
    }
    ++m_checks;
    QList<std::shared_ptr<Try>> &line = m_lines[attempt->name];
    line.append(attempt);
    if (line.size() == 1)
        look(attempt);
}

QFuture<Result<void>> Doorkeeper::change(const NewPassword &wish, const QString &network)
{
    auto attempt = std::make_shared<Try>(Try{wish.name.left(200), wish.old, network, {}, wish.who.agent, {}, wish});
    attempt->answer.start();
    Answer answer = attempt->answer.future();
    knock(attempt);
    return answer.then([](const Result<Entered> &done) { return done ? Result<void>() : Result<void>(done.error()); });
}

void Doorkeeper::look(const std::shared_ptr<Try> &attempt)
{
    const auto agent = m_engine.read([known = attempt->name, who = attempt->agent](store::Database &database) {
        const store::Agents agents(database);
        return Result<std::optional<store::AgentRecord>>(who.isValid() ? agents.get(who) : agents.named(known));
    });
    wire::afterwards(agent, this, [this, attempt](const Result<std::optional<store::AgentRecord>> &record) {
        if (!record) {
            attempt->finish(record.error());
            next(attempt->name);
            return;
        }
        const bool known = *record && (*record)->active;
        attempt->agent = known ? (*record)->id : AgentId{};
        check(attempt, known ? (*record)->passwordHash : QString());
    });
}

void Doorkeeper::check(const std::shared_ptr<Try> &attempt, const QString &hash)
{
    const auto checked = QtConcurrent::run(
        &m_pool, [password = attempt->password, hash] { return workspace::isPassword(password, hash); });
    wire::afterwards(checked, this, [this, attempt, hash](bool right) {
        if (right) {
            m_throttle.right(attempt->name, attempt->network);
            if (attempt->change)
                setPassword(attempt, hash);
            else
                begin(attempt);
        } else {
            m_throttle.wrong(attempt->name, attempt->network);
            attempt->finish(refused());
        }
        next(attempt->name);
    });
}

/// The first of those who gave that name was answered; whoever comes after a wrong password may have to wait now.
void Doorkeeper::next(const QString &name)
{
    const auto line = m_lines.find(name);
    --m_checks;
    line->removeFirst();
    while (!line->isEmpty()) {
        const std::shared_ptr<Try> attempt = line->first();
        const Result<void> may = m_throttle.mayTry(attempt->name, attempt->network);
        if (may) {
            look(attempt);
            return;
        }
        attempt->finish(may.error());
        --m_checks;
        line->removeFirst();
    }
    m_lines.erase(line);
}

void Doorkeeper::begin(const std::shared_ptr<Try> &attempt)
{
    const QString secret = workspace::newSecret(m_random);
    const QString hash = workspace::secretHash(secret);
    const auto made = m_engine.call([agent = attempt->agent, machine = attempt->machine,
                                     hash](engine::Engine &engine) -> Result<engine::Engine::SignedIn> {
        const Result<SignInId> id = engine.addSignIn(agent, SignInKind::Session, machine, hash);
        return id ? engine.useSignIn(hash) : id.error();
    });
    wire::afterwards(made, this, [this, attempt, secret](const Result<engine::Engine::SignedIn> &entered) {
        if (!entered) {
            attempt->finish(entered.error());
            return;
        }
        becomeAvailable(*entered);
        attempt->finish(Entered{entered->id, entered->actor, entered->name, entered->kind, secret});
    });
}

void Doorkeeper::setPassword(const std::shared_ptr<Try> &attempt, const QString &before)
{
    const auto stretched = QtConcurrent::run(
        &m_pool, [this, fresh = attempt->change->fresh] { return workspace::passwordHash(fresh, m_random); });
    wire::afterwards(stretched, this, [this, attempt, before](const Result<QString> &hash) {
        if (!hash) {
            attempt->finish(hash.error());
            return;
        }
        const auto set = m_engine.call([wish = *attempt->change, before, hash = *hash](engine::Engine &engine) {
            return engine.setPassword(wish.who, before, hash, wish.kept);
        });
        wire::afterwards(set, this, [attempt](const Result<void> &done) {
            attempt->finish(done ? Result<Entered>(Entered{}) : done.error());
        });
    });
}

Doorkeeper::Answer Doorkeeper::enterAgain(const QString &secret)
{
    auto attempt = std::make_shared<Try>();
    attempt->answer.start();
    Answer answer = attempt->answer.future();
    // Looked up before it is used: what strangers make up costs a look, and holds up nobody's work.
    const QString hash = workspace::secretHash(secret.left(200));
    const auto known = m_engine.read([hash](store::Database &database) {
        return Result<bool>(store::SignIns(database).withHash(hash).has_value());
    });
    wire::afterwards(known, this, [this, attempt, hash](const Result<bool> &isThere) {
        if (isThere && *isThere)
            useSecret(attempt, hash);
        else
            attempt->finish(isThere ? Error{Error::Kind::Unauthorised, {}, u"this sign-in ended"_s, {}}
                                    : isThere.error());
    });
    return answer;
}

void Doorkeeper::useSecret(const std::shared_ptr<Try> &attempt, const QString &hash)
{
    const auto used = m_engine.call([hash](engine::Engine &engine) { return engine.useSignIn(hash); });
    wire::afterwards(used, this, [this, attempt](const Result<engine::Engine::SignedIn> &entered) {
        if (!entered) {
            attempt->finish(entered.error());
            return;
        }
        becomeAvailable(*entered);
        attempt->finish(Entered{entered->id, entered->actor, entered->name, entered->kind, {}});
    });
}

void Doorkeeper::becomeAvailable(const engine::Engine::SignedIn &entered)
{
    if (entered.actor.role == Role::Auditor)
        return;
    (void)m_engine.call([entered](engine::Engine &engine) { return engine.arrive(entered); });
}

/// The one person of a workspace that was somebody's own until now: it has inboxes, and nobody can sign in.
QFuture<Result<std::optional<AgentId>>> Doorkeeper::ownerUntilNow()
{
    return m_engine.read([](store::Database &database) -> Result<std::optional<AgentId>> {
        const store::Agents agents(database);
        const auto first = agents.first();
        if (!first || agents.anyPassword() || store::ListQueries(database).inboxes().isEmpty())
            return std::optional<AgentId>();
        return std::optional(first->id);
    });
}

QFuture<Result<bool>> Doorkeeper::makeAdministrator(const QString &name, const QString &password)
{
    auto promise = std::make_shared<QPromise<Result<bool>>>();
    promise->start();
    wire::afterwards(ownerUntilNow(), this, [=, this](const Result<std::optional<AgentId>> &owner) {
        wire::afterwards(putAdministrator(owner ? *owner : std::nullopt, name, password), this,
                         [promise](const Result<bool> &made) {
                             promise->addResult(made);
                             promise->finish();
                         });
    });
    return promise->future();
}

QFuture<Result<bool>> Doorkeeper::putAdministrator(std::optional<AgentId> who, const QString &name,
                                                   const QString &password)
{
    const auto make = [who, name](engine::Engine &engine, const QString &hash) -> Result<bool> {
        PutAgent wish;
        wish.agent = who;
        wish.agentName = name;
        wish.role = Role::Administrator;
        wish.passwordHash = hash;
        const Result<Outcome> made = engine.run({{}, Role::Administrator}, {QUuid::createUuid(), wish});
        return made ? Result<bool>(true) : made.error();
    };
    const Result<QString> hash = workspace::passwordHash(password, m_random);
    return m_engine.call([=](engine::Engine &engine) -> Result<bool> {
        if (!hash)
            return hash.error();
        Result<bool> made = make(engine, *hash);
        if (made || made.error().kind != Error::Kind::Conflict)
            return made;
        return false;
    });
}

QFuture<Result<std::optional<QString>>> Doorkeeper::firstName()
{
    return m_engine.read([](store::Database &database) -> Result<std::optional<QString>> {
        const store::Agents agents(database);
        if (agents.anyPassword())
            return std::optional<QString>();
        const auto first = agents.first();
        const bool isSomebodys = first && !store::ListQueries(database).inboxes().isEmpty();
        const bool hasName = isSomebodys && first->name != engine::kUnnamedAgent;
        return std::optional(hasName ? first->name : u"admin"_s);
    });
}

} // namespace centrala::hub
