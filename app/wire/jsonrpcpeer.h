// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

#include <QByteArray>
#include <QFuture>
#include <QJsonObject>
#include <QObject>
#include <QPromise>

#include <functional>
#include <map>

namespace centrala::wire {

/// One end of a conversation in JSON-RPC 2.0, one message a line, over any stream: a connector's pipes, a local socket.
/// Either end may ask. A line longer than kLineLimit, or one that is no JSON-RPC, breaks the conversation: `broken` is
/// emitted once and every pending request fails. Lives in one thread.
class JsonRpcPeer : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype kLineLimit = 1024 * 1024;

    using Write = std::function<void(const QByteArray &line)>; ///< the line ends with '\n'
    using Answer = QFuture<Result<QJsonObject>>;
    using Handler = std::function<Answer(const QString &method, const QJsonObject &params)>;

    JsonRpcPeer(Write write, Handler handler, QObject *parent = nullptr);
    ~JsonRpcPeer() override;

    /// Bytes as they came; whole lines are worked off in order.
    void receive(const QByteArray &bytes);
    /// Asks the other end. The future always finishes: with the answer, the other end's error, TooLarge where the line
    /// would be longer than kLineLimit (nothing was sent), or Offline when broken. Continuations run in this thread.
    [[nodiscard]] Answer request(const QString &method, const QJsonObject &params = {});
    /// Tells the other end; no answer comes.
    void notify(const QString &method, const QJsonObject &params = {});
    /// The stream is gone: fails what is pending with `reason`.
    void close(const Error &reason);
    /// Nothing comes or goes any more.
    [[nodiscard]] bool isClosed() const { return m_broken; }

Q_SIGNALS:
    void broken(const centrala::Error &reason);

private:
    void handleLine(const QByteArray &line);
    void handleRequest(const QJsonValue &id, const QString &method, const QJsonObject &params);
    void handleAnswer(const QJsonObject &message);
    void fail(const QString &detail);
    [[nodiscard]] bool send(const QJsonObject &message);

    Write m_write;
    Handler m_handler;
    QByteArray m_buffer;
    qint64 m_nextId = 1;
    std::map<qint64, QPromise<Result<QJsonObject>>> m_pending;
    bool m_broken = false;
};

/// A future that is there already.
[[nodiscard]] JsonRpcPeer::Answer answered(Result<QJsonObject> result);

[[nodiscard]] QJsonObject errorToJson(const Error &error);
[[nodiscard]] Error errorFromJson(const QJsonObject &json);

} // namespace centrala::wire
