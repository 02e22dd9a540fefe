// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpfarend.h"

#include <QPointer>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

struct HttpFarEnd::Line
{
    QPointer<QTcpSocket> socket;
    QByteArray bytes;
    bool isBusy = false;
};

namespace {

QByteArray written(const HttpResponse &response)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(response.status) + " X\r\nContent-Type: " + response.type +
                       "\r\nContent-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    for (auto it = response.headers.begin(); it != response.headers.end(); ++it)
        bytes += it.key() + ": " + it.value() + "\r\n";
    return bytes + "\r\n" + response.body;
}

/// Takes the first whole request out of the bytes.
std::optional<HttpRequest> requestFrom(QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    const QList<QByteArray> lines = bytes.left(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    HttpRequest request{first.value(0), first.value(1), {}, {}};
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype size = request.headers.value("content-length").toLongLong();
    if (bytes.size() < end + 4 + size)
        return std::nullopt;
    request.body = bytes.mid(end + 4, size);
    bytes.remove(0, end + 4 + size);
    return request;
}

} // namespace

HttpFarEnd::HttpFarEnd(Handler handler, QObject *parent) : QObject(parent), m_handler(std::move(handler))
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            const auto line = std::make_shared<Line>();
            line->socket = socket;
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, this, [this, line] { read(line); });
        }
    });
}

bool HttpFarEnd::listen()
{
    return m_server.listen(QHostAddress::LocalHost);
}

void HttpFarEnd::cutAll()
{
    for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
        socket->abort();
}

void HttpFarEnd::read(const std::shared_ptr<Line> &line)
{
    if (!line->socket)
        return;
    line->bytes += line->socket->readAll();
    if (line->isBusy)
        return;
    if (const std::optional<HttpRequest> request = requestFrom(line->bytes)) {
        line->isBusy = true;
        answer(line, *request);
    }
}

void HttpFarEnd::answer(const std::shared_ptr<Line> &line, const HttpRequest &request)
{
    const std::optional<HttpFault> fault = m_faults ? m_faults(++m_requests, request) : std::nullopt;
    const auto send = [this, line](const QByteArray &bytes, bool thenCut) {
        if (!line->socket)
            return;
        line->socket->write(bytes);
        line->isBusy = false;
        if (!thenCut)
            return read(line);
        line->socket->flush();
        line->socket->abort();
    };
    if (!fault) {
        m_handler(request, [send](const HttpResponse &response) { send(written(response), false); });
        return;
    }
    switch (fault->kind) {
    case HttpFault::Kind::CutBefore:
        return send({}, true);
    case HttpFault::Kind::CutAfter:
        return m_handler(request, [send](const HttpResponse &) { send({}, true); });
    case HttpFault::Kind::CutMiddle:
        return m_handler(request, [send](const HttpResponse &response) {
            const QByteArray whole = written(response);
            send(whole.left(whole.size() - qMax<qsizetype>(1, response.body.size() / 2)), true);
        });
    case HttpFault::Kind::Answer:
        return send(written(fault->response), false);
    case HttpFault::Kind::Twice:
        m_handler(request, [](const HttpResponse &) {});
        return m_handler(request, [send](const HttpResponse &response) { send(written(response), false); });
    case HttpFault::Kind::Hang:
        return;
    }
}

QHash<QString, HttpFormPart> formParts(const HttpRequest &request)
{
    static const QRegularExpression kBoundary(u"boundary=\"?([^\";]+)\"?"_s);
    static const QRegularExpression kName(u"[; ]name=\"?([^\";]+)\"?"_s);
    static const QRegularExpression kFile(u"filename=\"([^\"]*)\""_s);
    const QString type = QString::fromLatin1(request.headers.value("content-type"));
    const QByteArray boundary = "--" + kBoundary.match(type).captured(1).toLatin1();
    QHash<QString, HttpFormPart> parts;
    qsizetype at = request.body.indexOf(boundary);
    while (at >= 0) {
        const qsizetype begin = at + boundary.size() + 2;
        const qsizetype next = request.body.indexOf("\r\n" + boundary, begin);
        const qsizetype head = request.body.indexOf("\r\n\r\n", begin);
        if (next < 0 || head < 0)
            break;
        const QString headers = QString::fromUtf8(request.body.mid(begin, head - begin));
        HttpFormPart part{request.body.mid(head + 4, next - head - 4), kFile.match(headers).captured(1), {}};
        for (const QString &line : headers.split(u"\r\n"_s)) {
            if (line.startsWith(u"content-type:"_s, Qt::CaseInsensitive))
                part.type = line.mid(13).trimmed().toLatin1();
        }
        parts.insert(kName.match(headers).captured(1), part);
        at = next + 2;
    }
    return parts;
}

} // namespace centrala::test
