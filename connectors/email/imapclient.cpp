// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/imapclient.h"

#include "app/model/sentences.h"
#include "connectors/email/imapcommand.h"

#include <QPointer>
#include <QSslConfiguration>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr qint64 kReadBuffer = 256 * 1024;
constexpr qint64 kBodyStep = 64 * 1024;

} // namespace

ImapClient::ImapClient(const Endpoint &endpoint, QObject *parent) : QObject(parent), m_endpoint(endpoint)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(m_endpoint.silence);
    m_socket.setReadBufferSize(kReadBuffer);
    connect(&m_silence, &QTimer::timeout, this, [this] { handleSocketError(QAbstractSocket::SocketTimeoutError); });
    connect(&m_socket, &QSslSocket::readyRead, this, &ImapClient::read);
    connect(&m_socket, &QSslSocket::bytesWritten, this, &ImapClient::pump);
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, &ImapClient::pump);
    connect(&m_socket, &QSslSocket::encrypted, this, &ImapClient::encrypted);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &ImapClient::handleSocketError);
    connect(&m_socket, &QSslSocket::disconnected, this,
            [this] { fail(Error::Kind::Offline, u"the server closed the connection"_s); });
}

ImapClient::~ImapClient()
{
    m_lost = true;
    m_socket.disconnect(this);
    m_socket.abort();
}

QSslConfiguration ImapClient::trust() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (!m_endpoint.caFile.isEmpty())
        configuration.addCaCertificates(m_endpoint.caFile);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return configuration;
}

void ImapClient::open()
{
    m_socket.setSslConfiguration(trust());
    m_socket.setProxy(m_endpoint.proxy.way(m_endpoint.host, m_endpoint.port));
    m_silence.start();
    if (m_endpoint.security == Security::Tls)
        m_socket.connectToHostEncrypted(m_endpoint.host, m_endpoint.port);
    else
        m_socket.connectToHost(m_endpoint.host, m_endpoint.port);
    m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

void ImapClient::startTls()
{
    m_parser.reset();
    m_socket.readAll();
    m_silence.start();
    m_socket.startClientEncryption();
}

void ImapClient::run(std::unique_ptr<ImapConversation> conversation)
{
    if (m_lost) {
        conversation->handleLoss({Error::Kind::Offline, m_endpoint.host, u"the connection is closed"_s, {}});
        return;
    }
    m_waiting.push_back(std::move(conversation));
    sendWaiting();
}

void ImapClient::sendWaiting()
{
    while (!m_waiting.empty() && !m_lost) {
        const bool blocked =
            !m_running.empty() && (m_waiting.front()->isExclusive() || m_running.back().conversation->isExclusive());
        if (blocked)
            break;
        const QByteArray tag = 'c' + QByteArray::number(++m_lastTag);
        m_running.push_back({tag, std::move(m_waiting.front())});
        m_waiting.pop_front();
        m_socket.write(tag + ' ' + m_running.back().conversation->command() + "\r\n");
    }
    watch();
}

void ImapClient::write(const QByteArray &octets)
{
    m_socket.write(octets);
    watch();
}

void ImapClient::watch()
{
    const bool due = !m_lost && !m_paused && !m_silenceExpected && (!m_running.empty() || !m_wasGreeted);
    if (!due)
        return m_silence.stop();
    int patience = 1;
    for (const Running &one : m_running)
        patience = std::max(patience, one.conversation->patience());
    m_silence.start(m_endpoint.silence * patience);
}

void ImapClient::setReadPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    watch();
    if (!paused)
        QMetaObject::invokeMethod(this, &ImapClient::read, Qt::QueuedConnection);
}

void ImapClient::setSilenceExpected(bool expected)
{
    m_silenceExpected = expected;
    watch();
}

void ImapClient::read()
{
    const QPointer<ImapClient> guard(this);
    while (guard && !m_paused && !m_lost) {
        std::optional<ImapResponse> response = m_parser.next();
        if (response) {
            handle(*response);
            continue;
        }
        if (m_parser.isBroken())
            return fail(Error::Kind::Malformed, m_parser.problem());
        const QByteArray octets = m_socket.read(kReadBuffer);
        if (octets.isEmpty()) {
            if (m_socket.state() == QAbstractSocket::UnconnectedState && m_wasGreeted)
                return fail(Error::Kind::Offline, u"the server closed the connection"_s);
            break;
        }
        m_parser.feed(octets);
    }
    if (guard)
        watch();
}

void ImapClient::handle(const ImapResponse &response)
{
    if (!response.tag.isEmpty())
        return handleTagged(response);
    if (response.kind == ImapResponse::Kind::Continuation) {
        if (m_running.empty())
            return;
        const QByteArray answer = m_running.back().conversation->handleContinuation(response);
        m_socket.write(answer);
        if (answer.isEmpty()) {
            m_body = m_running.back().conversation->takeBody();
            pump();
        }
        return;
    }
    if (!m_wasGreeted) {
        m_wasGreeted = true;
        watch();
        Q_EMIT greeted(response);
        return;
    }
    const QPointer<ImapClient> guard(this);
    const size_t count = m_running.size(); // a conversation that begins now is not meant
    for (size_t i = 0; guard && i < std::min(count, m_running.size()); ++i)
        m_running[i].conversation->handleData(response);
    if (!guard)
        return;
    Q_EMIT untagged(response);
    if (guard && response.keyword == "BYE") {
        const bool isBusy = imapRefusal(response, m_endpoint.host).kind == Error::Kind::RateLimited;
        fail(isBusy ? Error::Kind::RateLimited : Error::Kind::Offline, QString::fromUtf8(response.text));
    }
}

void ImapClient::handleTagged(const ImapResponse &response)
{
    const auto found = std::find_if(m_running.begin(), m_running.end(),
                                    [&](const Running &running) { return running.tag == response.tag; });
    if (found == m_running.end())
        return;
    const std::unique_ptr<ImapConversation> conversation = std::move(found->conversation);
    m_running.erase(found);
    m_body.reset();
    const QPointer<ImapClient> guard(this);
    conversation->handleEnd(response);
    if (guard)
        sendWaiting();
}

void ImapClient::pump()
{
    while (m_body && m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite() < 4 * kBodyStep) {
        const QByteArray step = m_body->read(kBodyStep);
        m_socket.write(step.isEmpty() ? QByteArray("\r\n") : step);
        if (step.isEmpty())
            m_body.reset();
    }
    if (m_silence.isActive())
        m_silence.start();
}

void ImapClient::abort(const Error &reason)
{
    if (m_lost)
        return;
    m_lost = true;
    m_silence.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    std::deque<std::unique_ptr<ImapConversation>> ending;
    for (Running &running : m_running)
        ending.push_back(std::move(running.conversation));
    m_running.clear();
    std::move(m_waiting.begin(), m_waiting.end(), std::back_inserter(ending));
    m_waiting.clear();
    const QPointer<ImapClient> guard(this);
    for (const std::unique_ptr<ImapConversation> &conversation : ending)
        conversation->handleLoss(reason);
    if (guard)
        Q_EMIT lost(reason);
}

void ImapClient::handleSocketError(QAbstractSocket::SocketError error)
{
    const QString host = m_endpoint.host;
    switch (error) {
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return abort(proxyError(ProxyTrouble::WantsSignIn, m_endpoint.proxy, m_socket.proxy(), host));
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return abort(proxyError(ProxyTrouble::Silent, m_endpoint.proxy, m_socket.proxy(), host));
    case QAbstractSocket::SocketAccessError:
        if (m_socket.proxy().type() == QNetworkProxy::NoProxy)
            break;
        return abort(proxyError(ProxyTrouble::Refuses, m_endpoint.proxy, m_socket.proxy(), host));
    case QAbstractSocket::HostNotFoundError:
        if (m_socket.proxy().type() == QNetworkProxy::Socks5Proxy) // all its refusals are called so
            return abort(proxyError(ProxyTrouble::Refuses, m_endpoint.proxy, m_socket.proxy(), host));
        return fail(Error::Kind::Offline, QString::fromLatin1(sentences::kServerUnknown).arg(host));
    case QAbstractSocket::ConnectionRefusedError:
        return fail(Error::Kind::Offline, QString::fromLatin1(sentences::kServerRefusesConnection).arg(host));
    case QAbstractSocket::SocketTimeoutError:
        return fail(Error::Kind::Offline, QString::fromLatin1(sentences::kServerSilent).arg(host));
    default:
        break;
    }
    fail(Error::Kind::Offline, m_socket.errorString());
}

void ImapClient::fail(Error::Kind kind, const QString &detail)
{
    if (!m_lost && !m_paused)
        abort({kind, m_endpoint.host, detail, {}});
}

} // namespace centrala::email
