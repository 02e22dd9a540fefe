// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/jsonrpcpeer.h"

#include "app/wire/afterwards.h"

#include <QJsonDocument>

#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace centrala::wire {

JsonRpcPeer::Answer answered(Result<QJsonObject> result)
{
    QPromise<Result<QJsonObject>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

QJsonObject errorToJson(const Error &error)
{
    QJsonObject data{{u"kind"_s, QString(nameOf(error.kind))}, {u"subject"_s, error.subject}};
    if (error.retryAt)
        data.insert(u"retry_at"_s, toMs(*error.retryAt));
    // -32000 is the first number JSON-RPC 2.0 leaves to servers; the kind in `data` is what counts.
    return {{u"code"_s, -32000}, {u"message"_s, error.detail}, {u"data"_s, data}};
}

Error errorFromJson(const QJsonObject &json)
{
    const QJsonObject data = json[u"data"_s].toObject();
    Error error;
    error.kind = valueNamed<Error::Kind>(data[u"kind"_s].toString()).value_or(Error::Kind::Bug);
    error.subject = data[u"subject"_s].toString();
    error.detail = json[u"message"_s].toString();
    if (data.contains(u"retry_at"_s))
        error.retryAt = instantFromMs(data[u"retry_at"_s].toInteger());
    return error;
}

JsonRpcPeer::JsonRpcPeer(Write write, Handler handler, QObject *parent)
    : QObject(parent), m_write(std::move(write)), m_handler(std::move(handler))
{
}

JsonRpcPeer::~JsonRpcPeer()
{
    close(Error{Error::Kind::Offline, {}, u"the conversation was ended"_s, {}});
}

void JsonRpcPeer::receive(const QByteArray &bytes)
{
    if (m_broken)
        return;
    m_buffer += bytes;
    qsizetype start = 0;
    while (!m_broken) {
        const qsizetype end = m_buffer.indexOf('\n', start);
        if (end < 0 || end - start > kLineLimit)
            break;
        const QByteArray line = m_buffer.mid(start, end - start);
        start = end + 1;
        if (!line.trimmed().isEmpty())
            handleLine(line);
    }
    m_buffer.remove(0, start);
    if (m_buffer.size() > kLineLimit)
        fail(u"a line is longer than %1 octets"_s.arg(kLineLimit));
}

JsonRpcPeer::Answer JsonRpcPeer::request(const QString &method, const QJsonObject &params)
{
    if (m_broken)
        return answered(Error{Error::Kind::Offline, method, u"the line is broken"_s, {}});
    const qint64 id = m_nextId++;
    QPromise<Result<QJsonObject>> promise;
    promise.start();
    Answer future = promise.future();
    m_pending.emplace(id, std::move(promise));
    if (send({{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"method"_s, method}, {u"params"_s, params}}))
        return future;
    m_pending.erase(id);
    return answered(
        Error{Error::Kind::TooLarge, method, u"the line would be longer than %1 octets"_s.arg(kLineLimit), {}});
}

void JsonRpcPeer::notify(const QString &method, const QJsonObject &params)
{
    if (!m_broken)
        std::ignore = send({{u"jsonrpc"_s, u"2.0"_s}, {u"method"_s, method}, {u"params"_s, params}});
}

void JsonRpcPeer::close(const Error &reason)
{
    m_broken = true;
    auto pending = std::exchange(m_pending, {});
    for (auto &[id, promise] : pending) {
        promise.addResult(reason);
        promise.finish();
    }
}

void JsonRpcPeer::handleLine(const QByteArray &line)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (!document.isObject()) {
        fail(u"a line is no JSON object: %1"_s.arg(problem.errorString()));
        return;
    }
    const QJsonObject message = document.object();
    const QJsonValue method = message[u"method"_s];
    if (method.isString())
        handleRequest(message[u"id"_s], method.toString(), message[u"params"_s].toObject());
    else if (message.contains(u"result"_s) || message.contains(u"error"_s))
        handleAnswer(message);
    else
        fail(u"a message is neither request nor answer"_s);
}

void JsonRpcPeer::handleRequest(const QJsonValue &id, const QString &method, const QJsonObject &params)
{
    Answer answer = m_handler(method, params);
    if (id.isUndefined() || id.isNull())
        return;
    const auto reply = [this, id](const Result<QJsonObject> &result) {
        QJsonObject message{{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}};
        if (result)
            message.insert(u"result"_s, *result);
        else
            message.insert(u"error"_s, errorToJson(result.error()));
        if (!send(message)) {
            const Error tooLarge{Error::Kind::TooLarge, {}, u"the answer would be longer than a line may be"_s, {}};
            std::ignore = send({{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"error"_s, errorToJson(tooLarge)}});
        }
    };
    // A promise that was dropped cancels its future: the other end still gets an answer.
    const auto dropped = [reply] { reply(Error{Error::Kind::Bug, {}, u"the request was dropped"_s, {}}); };
    if (!answer.isFinished()) {
        // The answer may come when this end is long gone.
        const std::shared_ptr<QObject> context = continuationContext();
        const QPointer<JsonRpcPeer> alive(this);
        answer
            .then(context.get(),
                  [context, alive, reply](const Result<QJsonObject> &result) {
                      if (alive)
                          reply(result);
                  })
            .onCanceled(context.get(), [context, alive, dropped] {
                if (alive)
                    dropped();
            });
    } else if (answer.resultCount() > 0)
        reply(answer.result());
    else
        dropped();
}

void JsonRpcPeer::handleAnswer(const QJsonObject &message)
{
    const auto found = m_pending.find(message[u"id"_s].toInteger());
    if (found == m_pending.end())
        return;
    QPromise<Result<QJsonObject>> promise = std::move(found->second);
    m_pending.erase(found);
    if (message.contains(u"error"_s))
        promise.addResult(errorFromJson(message[u"error"_s].toObject()));
    else
        promise.addResult(message[u"result"_s].toObject());
    promise.finish();
}

void JsonRpcPeer::fail(const QString &detail)
{
    if (m_broken)
        return;
    const Error reason{Error::Kind::Malformed, {}, detail, {}};
    close(reason);
    Q_EMIT broken(reason);
}

/// False, and nothing is written, where the line would be too long.
bool JsonRpcPeer::send(const QJsonObject &message)
{
    if (m_broken)
        return true;
    const QByteArray line = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
    if (line.size() - 1 > kLineLimit)
        return false;
    m_write(line);
    return true;
}

} // namespace centrala::wire
