// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/simhub.h"

#include "app/serve/feed.h"
#include "app/store/agents.h"
#include "app/store/journal.h"
#include "app/store/visibility.h"
#include "app/wire/json.h"
#include "app/wire/messages.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

QList<InboxId> SimHub::hiddenFrom(const Actor &actor)
{
    return actor.role == Role::Agent ? store::inboxesClosedTo(m_test.database(), actor.agent) : QList<InboxId>();
}

store::Database &SimHub::seenBy(const Actor &actor)
{
    const QList<InboxId> hidden = hiddenFrom(actor);
    auto &view = m_views[hidden];
    if (!view) {
        view = store::Database::openSqlite(m_test.path(u"workspace.db"_s), store::Database::Access::ReadOnly).value();
        store::hideInboxes(*view, hidden);
        store::hideOthersRecords(*view);
    }
    store::setReader(*view, actor.agent);
    return *view;
}

Result<QJsonObject> SimHub::changes(const Actor &actor, qint64 after)
{
    return serve::Feed(seenBy(actor), hiddenFrom(actor)).changes(after);
}

Result<QJsonObject> SimHub::answer(SimLine &line, const QString &method, const QJsonObject &params)
{
    const Actor actor = line.actor();
    if (method == u"sign_in") {
        return QJsonObject{{u"agent"_s, actor.agent.value},
                           {u"role"_s, QString(nameOf(actor.role))},
                           {u"name"_s, QString::number(actor.agent.value)}};
    }
    if (method == u"changes") {
        line.setFollows();
        return changes(actor, params[u"after"_s].toInteger());
    }
    const serve::Feed feed(seenBy(actor), hiddenFrom(actor));
    if (method == u"snapshot")
        return feed.snapshot(m_test.clock().now());
    if (method == u"fetch") {
        const auto conversations = wire::fromJson<QList<ConversationId>>(params[u"conversations"_s].toArray());
        const auto customers = wire::fromJson<QList<CustomerId>>(params[u"customers"_s].toArray());
        return feed.fetch(conversations.value(), customers.value());
    }
    if (method != u"run")
        return QJsonObject();
    const Result<Request> request = wire::requestFromJson(params);
    if (!request)
        return request.error();
    const Result<Outcome> outcome = m_test.engine().run(actor, *request);
    if (!outcome)
        return outcome.error();
    return wire::toJson(*outcome).toObject();
}

void SimHub::tellChanges()
{
    const qint64 head = store::Journal(m_test.database()).head();
    if (!m_isUp || head <= m_told)
        return;
    for (SimLine *line : std::as_const(m_lines)) {
        if (line->follows() && !line->isBroken())
            line->tell(changes(line->actor(), m_told).value());
    }
    m_told = head;
}

void SimHub::forget()
{
    m_views.clear();
}

SimLine::~SimLine()
{
    m_hub.leave(this);
    breakOff();
}

void SimLine::finish(const Promise &promise, const Result<QJsonObject> &result)
{
    promise->addResult(result);
    promise->finish();
}

serve::Answer SimLine::open(const QUrl &, const workspace::Credentials &)
{
    serve::Answer answer = request(u"sign_in"_s);
    if (!m_hub.isUp())
        cut();
    return answer;
}

serve::Answer SimLine::request(const QString &method, const QJsonObject &params)
{
    auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
    promise->start();
    serve::Answer answer = promise->future();
    if (m_isBroken)
        finish(promise, Error{Error::Kind::Offline, method, {}, {}});
    else
        m_up.push_back({method, params, promise});
    return answer;
}

void SimLine::tell(const QJsonObject &changes)
{
    m_down.push_back({nullptr, changes});
}

void SimLine::letUp(bool twice)
{
    if (m_up.empty() || m_isBroken)
        return;
    const Asked asked = m_up.front();
    m_up.pop_front();
    Result<QJsonObject> said = m_hub.answer(*this, asked.method, asked.params);
    if (twice)
        said = m_hub.answer(*this, asked.method, asked.params);
    m_down.push_back({asked.promise, said});
}

void SimLine::letDown()
{
    if (m_down.empty() || m_isBroken)
        return;
    const Said said = m_down.front();
    m_down.pop_front();
    if (said.promise)
        finish(said.promise, said.what);
    else
        Q_EMIT told(u"changes"_s, said.what.value());
}

void SimLine::swapUp()
{
    if (m_up.size() > 1)
        std::swap(m_up[0], m_up[1]);
}

void SimLine::swapDown()
{
    if (m_down.size() > 1)
        std::swap(m_down[0], m_down[1]);
}

void SimLine::breakOff()
{
    m_isBroken = true;
    for (const Asked &asked : std::exchange(m_up, {}))
        finish(asked.promise, Error{Error::Kind::Offline, asked.method, {}, {}});
    for (const Said &said : std::exchange(m_down, {})) {
        if (said.promise)
            finish(said.promise, Error{Error::Kind::Offline, {}, {}, {}});
    }
}

void SimLine::cut()
{
    if (m_isBroken)
        return;
    breakOff();
    Q_EMIT lost(Error{Error::Kind::Offline, {}, u"the line was cut"_s, {}});
}

} // namespace centrala::test
