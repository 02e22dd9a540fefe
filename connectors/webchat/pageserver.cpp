// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/pageserver.h"

#include "connectors/webchat/chatprotocol.h"
#include "connectors/webchat/filecheck.h"
#include "connectors/webchat/pagecalls.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

namespace {

PageServer::Answer plain(unsigned status, const QByteArray &text)
{
    return {status, text + '\n', "text/plain; charset=utf-8", {{"Cache-Control", "no-store"}}};
}

/// "127.0.0.1:7702": a page for trying is nobody's business but of this machine.
bool isOwnHost(const QByteArray &host)
{
    const QByteArray name = host.startsWith('[') ? host.left(host.indexOf(']') + 1) : host.left(host.indexOf(':'));
    return name == "localhost" || name == "[::1]" || QHostAddress(QString::fromLatin1(name)).isLoopback();
}

} // namespace

PageServer::PageServer(const Origins &origins, ChatFiles &files, const Clock &clock)
    : m_origins(origins), m_files(files), m_clock(clock)
{
}

PageServer::~PageServer()
{
    close();
}

Result<void> PageServer::listen(const Endpoint &where)
{
    m_daemon = PageServerCalls::start(*this, where);
    if (!m_daemon)
        return Error{Error::Kind::Offline,
                     u"%1:%2"_s.arg(where.address.toString()).arg(where.port),
                     u"the HTTP address cannot be used"_s,
                     {}};
    return {};
}

void PageServer::close()
{
    if (m_daemon)
        PageServerCalls::stop(std::exchange(m_daemon, nullptr));
}

quint16 PageServer::port() const
{
    return m_daemon ? PageServerCalls::port(m_daemon) : 0;
}

void PageServer::setWait(const QByteArray &json)
{
    const QMutexLocker lock(&m_mutex);
    m_wait = json;
}

void PageServer::cutSlowOnes()
{
    const QMutexLocker lock(&m_mutex);
    for (const Opened &one : std::as_const(m_connections)) {
        const qint64 age = (m_clock.now() - one.since).count();
        if (age > (one.inHead ? kHeadLimitMs : kRequestLimitMs))
            PageServerCalls::cut(one.socket);
    }
}

QString PageServer::visitorOf(MHD_Connection *connection) const
{
    const QByteArray said = headerOf(connection, "Authorization");
    if (!said.startsWith("Bearer ") || !m_origins.allows(QString::fromLatin1(headerOf(connection, "Origin"))))
        return {};
    const QString visitor = visitorIdOf(QString::fromLatin1(said.mid(7)));
    return !visitor.isEmpty() && m_files.isOpen(visitor) ? visitor : QString();
}

void PageServer::addCrossOrigin(Answer &answer, MHD_Connection *connection) const
{
    const QByteArray origin = headerOf(connection, "Origin");
    answer.headers.emplaceBack("Vary", "Origin");
    if (!m_origins.allows(QString::fromLatin1(origin)))
        return;
    answer.headers.emplaceBack("Access-Control-Allow-Origin", origin);
    answer.headers.emplaceBack("Access-Control-Allow-Methods", "GET, POST");
    answer.headers.emplaceBack("Access-Control-Allow-Headers", "Authorization, Content-Type");
    answer.headers.emplaceBack("Access-Control-Max-Age", "3600");
}

PageServer::Answer PageServer::answer(const QByteArray &path, MHD_Connection *connection) const
{
    if (path == "/healthz")
        return plain(200, "ok");
    if (path == "/wait") {
        const QMutexLocker lock(&m_mutex);
        return {200, m_wait, "application/json", {{"Cache-Control", "no-store"}, {"Access-Control-Allow-Origin", "*"}}};
    }
    if (path.startsWith("/files/"))
        return fileAnswer(QString::fromLatin1(path.mid(7)), connection);
    const auto page = m_pages.constFind(path);
    if (page == m_pages.constEnd() || (page->forTrying && !isOwnHost(headerOf(connection, "Host"))))
        return plain(404, "not here");
    Answer answer{200, page->content, page->type, {}};
    if (page->forTrying) {
        answer.headers = {{"Cache-Control", "no-store"},
                          {"Content-Security-Policy",
                           "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
                           "connect-src 'self' ws://127.0.0.1:* ws://localhost:* ws://[::1]:*; base-uri 'none'; "
                           "form-action 'none'; frame-ancestors 'none'"}};
    } else {
        // Nothing secret: any page may load it, and only those allowed get further.
        answer.headers = {{"Cache-Control", "public, max-age=300"},
                          {"Access-Control-Allow-Origin", "*"},
                          {"Cross-Origin-Resource-Policy", "cross-origin"}};
    }
    return answer;
}

PageServer::Answer PageServer::fileAnswer(const QString &id, MHD_Connection *connection) const
{
    const QString visitor = visitorOf(connection);
    QFile file(m_files.path(visitor, id));
    // One answer for "not yours" and "not there".
    Answer answer = plain(404, "not here");
    if (!visitor.isEmpty() && isHexId(id) && file.open(QIODevice::ReadOnly)) {
        answer = {200, file.read(ChatFiles::kFileLimit), {}, {{"Cache-Control", "private, max-age=86400"}}};
        answer.type = servedType(answer.body.left(kHeadSize));
        answer.headers.emplaceBack("Content-Disposition", "attachment");
    }
    addCrossOrigin(answer, connection);
    return answer;
}

std::unique_ptr<PageServer::Upload> PageServer::begin(MHD_Connection *connection)
{
    auto upload = std::make_unique<Upload>();
    upload->visitor = visitorOf(connection);
    if (upload->visitor.isEmpty())
        upload->refused = plain(403, "no open chat");
    else if (headerOf(connection, "Content-Length").toLongLong() > ChatFiles::kFileLimit)
        upload->refused = plain(413, "too large");
    else if (!m_files.mayUpload(upload->visitor, m_clock.now()))
        upload->refused = plain(429, "later");
    else {
        upload->id = m_files.newId();
        upload->file.setFileName(m_files.path(upload->visitor, upload->id));
        upload->file.open(QIODevice::WriteOnly);
    }
    if (upload->refused)
        addCrossOrigin(*upload->refused, connection);
    return upload;
}

PageServer::Answer PageServer::finish(Upload &upload)
{
    upload.take({}); // what is short is looked at now
    if (upload.refused)
        return *upload.refused;
    if (upload.size == 0)
        return plain(400, "empty");
    if (!upload.file.commit())
        return plain(507, "no room");
    const QJsonObject stored{{u"id"_s, upload.id}, {u"type"_s, upload.type}, {u"size"_s, upload.size}};
    return {201, toFrame(stored), "application/json", {{"Cache-Control", "no-store"}}};
}

void PageServer::Upload::take(const QByteArray &octets)
{
    if (refused)
        return;
    size += octets.size();
    if (head.size() < kHeadSize)
        head += octets.left(kHeadSize - head.size());
    if (size > ChatFiles::kFileLimit)
        refused = plain(413, "too large");
    else if ((octets.isEmpty() || head.size() >= kHeadSize) && type.isEmpty() && size > 0) {
        if (const auto found = allowedType(head))
            type = *found;
        else
            refused = plain(415, "not a file of this kind");
    }
    if (!refused && file.write(octets) != octets.size())
        refused = plain(507, "no room");
    if (refused)
        file.cancelWriting();
}

} // namespace centrala::webchat
