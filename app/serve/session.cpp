// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serve/session.h"

#include "app/wire/afterwards.h"
#include "app/wire/json.h"
#include "app/wire/jsonrpcpeer.h"
#include "app/wire/messages.h"
#include "app/wire/version.h"

#include <QPromise>

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::serve {

namespace {

constexpr qint64 kLongestSyncMs = 24LL * 3600 * 1000;

Error usage(const QString &subject, const QString &detail)
{
    return {Error::Kind::Usage, subject, detail, {}};
}

Answer outcomeAnswer(QFuture<Result<Outcome>> future)
{
    return future.then([](const Result<Outcome> &outcome) -> Result<QJsonObject> {
        if (!outcome)
            return outcome.error();
        return wire::toJson(*outcome).toObject();
    });
}

QHash<QString, QString> secretsOf(const QJsonObject &params)
{
    QHash<QString, QString> secrets;
    const QJsonObject given = params[u"secrets"_s].toObject();
    for (auto one = given.constBegin(); one != given.constEnd(); ++one)
        secrets.insert(one.key(), one->toString());
    return secrets;
}

/// Pages about the company's people and about what was done; an agent's own work is in the others.
Role neededFor(const QString &page)
{
    if (page == u"audit")
        return Role::Supervisor;
    return Role::Agent;
}

/// An auditor reads everything and changes nothing.
bool allows(Role has, Role needed, bool changes)
{
    if (has == Role::Auditor)
        return !changes;
    return static_cast<int>(has) >= static_cast<int>(needed);
}

} // namespace

struct Session::Method
{
    Role needed = Role::Agent;
    bool changes = false;
    bool onlyHere = false; ///< not over a network
    std::function<Answer(Session &, const QJsonObject &)> answer;
};

Session::Session(Holder &holder, const Actor &actor, Answers answers, From from, QObject *parent)
    : QObject(parent), m_holder(holder), m_actor(actor), m_answers(answers), m_from(from)
{
}

const QHash<QString, Session::Method> &Session::methods()
{
    using wire::answered;
    static const QHash<QString, Method> all{
        {u"hello"_s, {Role::Agent, false, false, &Session::hello}},
        {u"run"_s, {Role::Agent, true, false, &Session::run}},
        {u"done"_s,
         {Role::Agent, false, false,
          [](Session &s, const QJsonObject &p) {
              return s.m_holder.wasDone(s.m_actor, QUuid::fromString(p[u"id"_s].toString()));
          }}},
        {u"read"_s, {Role::Agent, false, false, &Session::read}},
        {u"search"_s, {Role::Agent, false, false, &Session::search}},
        {u"attachment"_s, {Role::Agent, false, false, &Session::attachment}},
        {u"test_inbox"_s, {Role::Administrator, true, false, &Session::testInbox}},
        {u"add_inbox"_s, {Role::Administrator, true, false, &Session::addInbox}},
        {u"edit_inbox"_s, {Role::Administrator, true, false, &Session::editInbox}},
        {u"sync"_s, {Role::Agent, true, false, &Session::sync}},
        {u"verify_inbox"_s,
         {Role::Supervisor, true, false,
          [](Session &s, const QJsonObject &p) { return s.m_holder.verifyInbox(InboxId{p[u"inbox"_s].toInteger()}); }}},
        {u"channels"_s,
         {Role::Agent, false, false, [](Session &s, const QJsonObject &) { return answered(s.m_holder.channels()); }}},
        {u"check"_s,
         {Role::Administrator, false, false, [](Session &s, const QJsonObject &) { return s.m_holder.check(); }}},
        {u"backup"_s,
         {Role::Administrator, true, true,
          [](Session &s, const QJsonObject &p) { return s.m_holder.backup(s.m_actor, p[u"file"_s].toString()); }}},
        {u"export"_s,
         {Role::Administrator, true, true,
          [](Session &s, const QJsonObject &p) { return s.m_holder.exportTo(s.m_actor, p[u"folder"_s].toString()); }}},
        {u"export_customer"_s,
         {Role::Agent, false, false,
          [](Session &s, const QJsonObject &p) {
              return s.m_holder.noteCustomerExport(s.m_actor, CustomerId{p[u"customer"_s].toInteger()});
          }}},
        {u"part"_s,
         {Role::Agent, false, false,
          [](Session &s, const QJsonObject &p) {
              return answered(s.m_parts.part(p[u"token"_s].toInteger(), p[u"index"_s].toInteger()));
          }}},
        {u"snapshot"_s,
         {Role::Agent, false, false,
          [](Session &s, const QJsonObject &) { return answered(s.m_holder.snapshot(s.m_actor)); }}},
        {u"fetch"_s, {Role::Agent, false, false, &Session::fetch}},
        {u"changes"_s,
         {Role::Agent, false, false,
          [](Session &s, const QJsonObject &p) {
              return answered(s.m_holder.changes(s.m_actor, p[u"after"_s].toInteger()));
          }}},
        {u"upload"_s, {Role::Agent, true, false, &Session::upload}},
        {u"put_agent"_s, {Role::Administrator, true, false, &Session::putAgent}},
        {u"set_password"_s,
         {Role::Agent, true, false,
          [](Session &, const QJsonObject &) {
              return wire::answered(usage({}, u"only a hub asks for passwords: use --hub"_s));
          }}},
        {u"sign_ins"_s,
         {Role::Agent, false, false,
          [](Session &s, const QJsonObject &p) {
              return s.m_holder.signIns(s.m_actor, AgentId{p[u"agent"_s].toInteger()},
                                        SignInId{p[u"before"_s].toInteger()});
          }}},
        {u"add_token"_s, {Role::Administrator, true, false, &Session::addToken}},
        {u"end_sign_in"_s,
         {Role::Agent, false, false,
          [](Session &s, const QJsonObject &p) {
              return s.m_holder.endSignIn(s.m_actor, SignInId{p[u"id"_s].toInteger()});
          }}},
        {u"show"_s, {Role::Agent, false, true, [](Session &s, const QJsonObject &) {
                         return answered(QJsonObject{{u"shown"_s, s.m_holder.show()}});
                     }}}};
    return all;
}

Answer Session::handle(const QString &method, const QJsonObject &params)
{
    const auto found = methods().constFind(method);
    if (found == methods().constEnd())
        return wire::answered(usage(method, u"no method has this name"_s));
    if (!m_greeted && method != u"hello")
        return wire::answered(usage(method, u"the first request must be hello"_s));
    if (!allows(m_actor.role, found->needed, found->changes))
        return wire::answered(Error{Error::Kind::NotPermitted, method, {}, {}});
    if (found->onlyHere && m_from == From::Network)
        return wire::answered(Error{Error::Kind::NotPermitted, method, u"only on the hub's own machine"_s, {}});
    if (m_pending >= kPendingLimit)
        return wire::answered(Error{Error::Kind::RateLimited, method, u"too many requests under way"_s, {}});
    ++m_pending;
    const bool isWhole = m_answers == Answers::Whole || method == u"part";
    auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
    promise->start();
    Answer answer = promise->future();
    wire::afterwards(found->answer(*this, params), this, [this, promise, isWhole](const Result<QJsonObject> &result) {
        --m_pending;
        promise->addResult(!result || isWhole ? result : m_parts.packed(*result));
        promise->finish();
    });
    return answer;
}

Answer Session::hello(const QJsonObject &params)
{
    if (const Result<void> understood = wire::speaksWith(params); !understood)
        return wire::answered(understood.error());
    m_greeted = true;
    return wire::answered(QJsonObject{{u"protocol"_s, wire::kProtocolVersion},
                                      {u"oldest"_s, wire::kOldestProtocolVersion},
                                      {u"version"_s, QStringLiteral(CENTRALA_VERSION)},
                                      {u"agent"_s, m_actor.agent.value},
                                      {u"role"_s, QString(nameOf(m_actor.role))}});
}

Answer Session::run(const QJsonObject &params)
{
    Result<Request> request = wire::requestFromJson(params);
    if (!request)
        return wire::answered(request.error());
    if (m_from == From::Network) {
        if (const Result<void> files = filesFromUploads(request->command); !files)
            return wire::answered(files.error());
    }
    return outcomeAnswer(m_holder.run(m_actor, *request));
}

/// A path in a command means nothing on this machine: what can be attached was uploaded before, under its SHA-256.
/// A password's hash is made here, never handed in.
Result<void> Session::filesFromUploads(Command &command)
{
    return std::visit(
        [this](auto &wish) -> Result<void> {
            if constexpr (requires { wish.passwordHash; }) {
                if (wish.passwordHash)
                    return Error{Error::Kind::NotPermitted, u"password"_s, {}, {}};
            }
            if constexpr (requires { wish.attachments; }) {
                for (FileToAttach &file : wish.attachments) {
                    const QString path = m_holder.uploaded(m_actor, file.path);
                    if (path.isEmpty())
                        return Error{Error::Kind::NotFound, file.name, u"the file was not handed over"_s, {}};
                    file.path = path;
                }
            }
            return {};
        },
        command);
}

Answer Session::read(const QJsonObject &params)
{
    const QString page = params[u"page"_s].toString();
    if (!allows(m_actor.role, neededFor(page), false))
        return wire::answered(Error{Error::Kind::NotPermitted, page, {}, {}});
    if (params[u"limit"_s].toInteger() > kRowLimit)
        return wire::answered(usage(u"limit"_s, u"at most %1 rows at once"_s.arg(kRowLimit)));
    if (page == u"drafts" && m_from == From::Network)
        return wire::answered(QJsonObject{{u"rows"_s, QJsonArray()}});
    return m_holder.read(m_actor, page, params);
}

Answer Session::search(const QJsonObject &params)
{
    const qint64 limit = std::clamp<qint64>(params[u"limit"_s].toInteger(50), 1, kRowLimit);
    return m_holder.search(m_actor, params[u"text"_s].toString(), params[u"in"_s].toString(u"messages"_s), limit);
}

Answer Session::attachment(const QJsonObject &params)
{
    const AttachmentId id{params[u"id"_s].toInteger()};
    const qint64 offset = params[u"offset"_s].toInteger();
    // Whoever begins in the middle takes the file as well: it is noted like any other.
    if (offset != 0 && !m_begun.contains(id)) {
        if (const auto begun = m_holder.attachment(m_actor, id, 0, 1); !begun)
            return wire::answered(begun.error());
    }
    m_begun.insert(id);
    return wire::answered(m_holder.attachment(m_actor, id, offset, kFilePiece));
}

Answer Session::testInbox(const QJsonObject &params)
{
    return m_holder.testInbox(params[u"channel"_s].toString(), params[u"settings"_s].toObject(), secretsOf(params));
}

Answer Session::addInbox(const QJsonObject &params)
{
    const Result<AddInbox> wish = wire::fromJson<AddInbox>(params[u"inbox"_s]);
    const QUuid id = QUuid::fromString(params[u"id"_s].toString());
    if (!wish)
        return wire::answered(wish.error());
    if (id.isNull())
        return wire::answered(usage(u"id"_s, u"a request has no number"_s));
    return outcomeAnswer(m_holder.addInbox(m_actor, id, *wish, secretsOf(params)));
}

Answer Session::editInbox(const QJsonObject &params)
{
    const Result<EditInbox> wish = wire::fromJson<EditInbox>(params[u"inbox"_s]);
    if (!wish)
        return wire::answered(wish.error());
    return outcomeAnswer(m_holder.editInbox(m_actor, params[u"channel"_s].toString(), *wish, secretsOf(params)));
}

Answer Session::fetch(const QJsonObject &params)
{
    const auto conversations = wire::fromJson<QList<ConversationId>>(params[u"conversations"_s].toArray());
    const auto customers = wire::fromJson<QList<CustomerId>>(params[u"customers"_s].toArray());
    if (!conversations || !customers)
        return wire::answered(conversations ? customers.error() : conversations.error());
    return wire::answered(m_holder.fetch(m_actor, *conversations, *customers));
}

Answer Session::upload(const QJsonObject &params)
{
    const QByteArray data = QByteArray::fromBase64(params[u"data"_s].toString().toLatin1());
    return wire::answered(m_holder.upload(m_actor, params[u"sha256"_s].toString(), params[u"size"_s].toInteger(),
                                          params[u"offset"_s].toInteger(), data));
}

Answer Session::putAgent(const QJsonObject &params)
{
    const Result<PutAgent> wish = wire::fromJson<PutAgent>(params[u"agent"_s]);
    const QUuid id = QUuid::fromString(params[u"id"_s].toString());
    if (!wish)
        return wire::answered(wish.error());
    if (id.isNull() || wish->passwordHash)
        return wire::answered(usage(u"put_agent"_s, u"a number is missing, or a hash is too much"_s));
    return outcomeAnswer(m_holder.putAgent(m_actor, id, *wish, params[u"password"_s].toString()));
}

Answer Session::addToken(const QJsonObject &params)
{
    const AgentId agent{params[u"agent"_s].toInteger(m_actor.agent.value)};
    return m_holder.addToken(m_actor, agent, params[u"name"_s].toString());
}

Answer Session::sync(const QJsonObject &params)
{
    const qint64 limit = std::clamp<qint64>(params[u"limit_ms"_s].toInteger(), 0, kLongestSyncMs);
    return m_holder.sync(Milliseconds(limit), params[u"until_caught_up"_s].toBool());
}

} // namespace centrala::serve
