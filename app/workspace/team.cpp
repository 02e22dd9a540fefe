// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/team.h"

#include "app/wire/json.h"
#include "app/workspace/desksync.h"

#include <QJsonArray>
#include <QPromise>
#include <QUuid>

#include <functional>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

Team::Team(DeskSync &sync, QObject *parent) : QObject(parent), m_sync(sync)
{
    connect(&sync, &DeskSync::lineChanged, this, [this](LineState state, const Error &why) {
        m_line = state;
        m_why = why;
        if (state != LineState::Online) {
            const auto before = std::exchange(m_lookers, {});
            for (auto one = before.begin(); one != before.end(); ++one)
                Q_EMIT lookersChanged(one.key());
            m_live.clear();
        }
        Q_EMIT lineChanged();
    });
    connect(&sync, &DeskSync::outboxChanged, this, [this](const QList<Wish> &wishes) {
        m_wishes = wishes;
        Q_EMIT wishesChanged();
    });
    connect(&sync, &DeskSync::wantedChanged, this, [this](qint64 count) {
        if (std::exchange(m_wanted, count) != count)
            Q_EMIT wantedChanged();
    });
    connect(&sync, &DeskSync::told, this, &Team::take);
}

/// Asks in the line's thread and finishes in ours, behind whatever rows came with the answer.
template<typename R, typename Ask>
QFuture<R> Team::fromSync(Ask question)
{
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    const std::function<void(const R &)> done = [this, promise](const R &answer) {
        QMetaObject::invokeMethod(this, [promise, answer] {
            promise->addResult(answer);
            promise->finish();
        });
    };
    QMetaObject::invokeMethod(&m_sync, [sync = &m_sync, question, done] { question(*sync, done); });
    return promise->future();
}

void Team::take(const QString &method, const QJsonObject &params)
{
    if (method == u"live")
        return m_live.take(params);
    if (method != u"lookers")
        return;
    const ConversationId conversation{params[u"conversation"_s].toInteger()};
    QList<Looker> here;
    for (const auto &one : params[u"agents"_s].toArray()) {
        const QJsonObject agent = one.toObject();
        here.append({{agent[u"id"_s].toInteger(), agent[u"name"_s].toString()}, agent[u"types"_s].toBool()});
    }
    if (here.isEmpty())
        m_lookers.remove(conversation);
    else
        m_lookers.insert(conversation, here);
    Q_EMIT lookersChanged(conversation);
}

ConversationId Team::placeOf(AgentId agent) const
{
    for (auto one = m_lookers.begin(); one != m_lookers.end(); ++one) {
        for (const Looker &looker : *one) {
            if (looker.agent.id == agent.value)
                return one.key();
        }
    }
    return {};
}

void Team::signIn(const QString &user, const QString &password)
{
    QMetaObject::invokeMethod(&m_sync, [sync = &m_sync, user, password] { sync->signIn({user, password, {}}); });
}

void Team::lookAt(ConversationId conversation, bool types, bool answers)
{
    QMetaObject::invokeMethod(&m_sync, [=, sync = &m_sync] { sync->lookAt(conversation, types, answers); });
}

void Team::tryAgain(qint64 number)
{
    QMetaObject::invokeMethod(&m_sync, [sync = &m_sync, number] { sync->tryAgain(number); });
}

void Team::giveUp(qint64 number)
{
    QMetaObject::invokeMethod(&m_sync, [sync = &m_sync, number] { sync->giveUp(number); });
}

QFuture<Result<QList<SearchHit>>> Team::searchOlder(const QString &text, qsizetype limit)
{
    return fromSync<Result<QList<SearchHit>>>(
        [text, limit](DeskSync &sync, const auto &done) { sync.searchOlder(text, limit, done); });
}

QFuture<Result<void>> Team::bringHere(ConversationId id)
{
    return fromSync<Result<void>>([id](DeskSync &sync, const auto &done) { sync.bringHere(id, done); });
}

QFuture<Result<Outcome>> Team::putPerson(const PutAgent &wish, const QString &password)
{
    QJsonObject params{{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"agent"_s, wire::toJson(wish)}};
    if (!password.isEmpty())
        params.insert(u"password"_s, password);
    return fromSync<Result<Outcome>>([params](DeskSync &sync, const auto &done) {
        sync.ask(u"put_agent"_s, params, [done](const Result<QJsonObject> &answer) {
            done(answer ? wire::fromJson<Outcome>(*answer) : Result<Outcome>(answer.error()));
        });
    });
}

namespace {

using SignInRows = Result<QList<SignInRow>>;

/// Page after page.
void askSignIns(DeskSync &sync, const QJsonObject &which, const QList<SignInRow> &before,
                const std::function<void(const SignInRows &)> &done)
{
    sync.ask(u"sign_ins"_s, which, [&sync, which, before, done](const Result<QJsonObject> &answer) {
        const SignInRows rows =
            answer ? wire::fromJson<QList<SignInRow>>((*answer)[u"rows"_s]) : SignInRows(answer.error());
        if (!rows || rows->isEmpty() || !(*answer)[u"more"_s].toBool())
            return done(rows ? SignInRows(before + *rows) : rows);
        QJsonObject next = which;
        next.insert(u"before"_s, rows->last().id.value);
        askSignIns(sync, next, before + *rows, done);
    });
}

} // namespace

QFuture<Result<QList<SignInRow>>> Team::signIns(AgentId person)
{
    return fromSync<SignInRows>([person](DeskSync &sync, const auto &done) {
        askSignIns(sync, {{u"agent"_s, person.value}}, {}, done);
    });
}

QFuture<Result<void>> Team::endSignIn(SignInId id)
{
    return fromSync<Result<void>>([id](DeskSync &sync, const auto &done) {
        sync.ask(u"end_sign_in"_s, {{u"id"_s, id.value}}, [done](const Result<QJsonObject> &answer) {
            done(answer ? Result<void>() : Result<void>(answer.error()));
        });
    });
}

QFuture<Result<void>> Team::changePassword(const QString &old, const QString &fresh)
{
    return fromSync<Result<void>>([old, fresh](DeskSync &sync, const auto &done) {
        sync.ask(u"set_password"_s, {{u"old"_s, old}, {u"new"_s, fresh}}, [done](const Result<QJsonObject> &answer) {
            done(answer ? Result<void>() : Result<void>(answer.error()));
        });
    });
}

} // namespace centrala::workspace
