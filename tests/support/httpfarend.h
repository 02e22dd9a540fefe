// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <memory>
#include <optional>

namespace centrala::test {

struct HttpRequest
{
    QByteArray method;
    QByteArray path;                       ///< with its query
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

struct HttpResponse
{
    int status = 200;
    QByteArray body;
    QByteArray type = "application/json";
    QHash<QByteArray, QByteArray> headers;
};

/// One part of a form.
struct HttpFormPart
{
    QByteArray content;
    QString fileName;
    QByteArray type;
};

/// What is done to one request instead of answering it in order.
struct HttpFault
{
    enum class Kind {
        CutBefore, ///< the line breaks, nothing was done
        CutAfter,  ///< it is done, then the line breaks
        CutMiddle, ///< it is done, and half of the answer comes
        Answer,    ///< answered with `response`, nothing was done
        Twice,     ///< done twice, as by a proxy that repeats; the second answer comes
        Hang       ///< nothing is done and nobody answers
    };
    Kind kind = Kind::CutBefore;
    HttpResponse response;
};

/// The far end of a channel that is spoken to over HTTP: an HTTP/1.1 server on the loopback, in the thread that made
/// it, which fails as it is told. What the channel does is the handler's.
class HttpFarEnd final : public QObject
{
    Q_OBJECT
public:
    using Respond = std::function<void(const HttpResponse &)>;
    /// Calls `respond` once, now or later.
    using Handler = std::function<void(const HttpRequest &, const Respond &respond)>;
    /// Which fault meets the request; its number counts from 1.
    using Faults = std::function<std::optional<HttpFault>(int number, const HttpRequest &)>;

    explicit HttpFarEnd(Handler handler, QObject *parent = nullptr);

    [[nodiscard]] bool listen();
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    void setFaults(Faults faults) { m_faults = std::move(faults); }
    [[nodiscard]] int requests() const { return m_requests; }
    /// Ends every line that is open.
    void cutAll();

private:
    struct Line;

    void read(const std::shared_ptr<Line> &line);
    void answer(const std::shared_ptr<Line> &line, const HttpRequest &request);

    Handler m_handler;
    Faults m_faults;
    QTcpServer m_server;
    int m_requests = 0;
};

/// The parts of a multipart/form-data body, by name.
[[nodiscard]] QHash<QString, HttpFormPart> formParts(const HttpRequest &request);

} // namespace centrala::test
