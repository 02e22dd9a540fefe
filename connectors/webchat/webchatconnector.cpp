// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/webchatconnector.h"

#include "app/model/sentences.h"
#include "connectors/webchat/chatmapping.h"
#include "connectors/webchat/openfiles.h"
#include "connectors/webchat/widgetpages.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

namespace {

constexpr std::chrono::seconds kListenAgain{3};
constexpr std::chrono::seconds kRound{5};
constexpr std::chrono::hours kTidy{1};
constexpr std::chrono::seconds kPresence{60};

template<typename T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

QString addressText(const Endpoint &endpoint, quint16 port)
{
    const QString host = endpoint.address.toString();
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

} // namespace

WebchatConnector::WebchatConnector(Host &host) : m_host(host)
{
    m_stopped.start();
    m_listen.setSingleShot(true);
    m_listen.setInterval(kListenAgain);
    connect(&m_listen, &QTimer::timeout, this, &WebchatConnector::listen);
    connect(&m_round, &QTimer::timeout, this, [this] {
        m_pages->cutSlowOnes();
        m_room->noteLeft();
    });
    connect(&m_tidy, &QTimer::timeout, this, [this] { m_room->tidy(); });
    connect(&m_presence, &QTimer::timeout, this, [this] { m_room->tellPresence(); });
}

WebchatConnector::~WebchatConnector()
{
    if (m_log)
        m_log->flush();
}

QFuture<Result<QJsonObject>> WebchatConnector::test(const Startup &startup)
{
    const Result<ChatSettings> settings = chatSettingsFrom(startup);
    if (!settings)
        return ready(Result<QJsonObject>(settings.error()));
    return ready(Result<QJsonObject>(
        QJsonObject{{u"page"_s, u"http://"_s + addressText(settings->http, settings->http.port) + u'/'},
                    {u"chat"_s, u"ws://"_s + addressText(settings->chat, settings->chat.port)}}));
}

void WebchatConnector::start(const Startup &startup)
{
    if (m_room || m_stopping)
        return;
    const Result<ChatSettings> settings = chatSettingsFrom(startup);
    if (!settings)
        return m_host.reportState(ConnectorState::Broken, settings.error());
    allowManyLines();
    m_settings = *settings;
    // The page to try it on.
    for (const QString &host : {u"127.0.0.1"_s, u"localhost"_s, u"[::1]"_s})
        m_settings.origins.add(u"http://%1:%2"_s.arg(host).arg(m_settings.http.port));
    if (const Result<void> opened = open(startup.cursors.value(u"chat"_s)); !opened)
        return m_host.reportState(ConnectorState::Broken, opened.error());
    m_host.reportState(ConnectorState::Syncing);
    listen();
}

Result<void> WebchatConnector::open(const QString &cursor)
{
    m_log = std::make_unique<ChatLog>(m_host.spool());
    const Result<Visitors> visitors = m_log->open();
    if (!visitors)
        return visitors.error();
    m_files = std::make_unique<ChatFiles>(m_host.spool());
    m_queue = std::make_unique<IntakeQueue>(m_host, cursor);
    m_server = std::make_unique<ChatServer>(m_settings.origins, m_host.clock());
    m_pages = std::make_unique<PageServer>(m_settings.origins, *m_files, m_host.clock());
    m_room =
        std::make_unique<ChatRoom>(m_host, m_settings, *m_log, *visitors, *m_files, *m_queue, m_server->addresses());
    connect(m_queue.get(), &IntakeQueue::idle, this, &WebchatConnector::finishStopping);
    connect(m_server.get(), &ChatServer::opened, m_room.get(), &ChatRoom::add);
    connect(m_room.get(), &ChatRoom::waitChanged, this, [this](const QByteArray &json) { m_pages->setWait(json); });
    m_pages->setWait(toFrame(waitFrame(m_settings.expectedMinutes, 0)));
    m_room->tidy();
    return {};
}

void WebchatConnector::listen()
{
    if (m_stopping)
        return;
    Result<void> listening = m_server->port() != 0 ? Result<void>() : m_server->listen(m_settings.chat);
    if (listening) {
        addWidgetPages(*m_pages, m_settings, m_server->port());
        listening = m_pages->listen(m_settings.http);
    }
    if (!listening) {
        Error reason = listening.error();
        reason.retryAt = m_host.clock().now() + kListenAgain;
        m_host.reportState(ConnectorState::Trouble, reason);
        return m_listen.start();
    }
    m_isListening = true;
    m_round.start(kRound);
    m_tidy.start(kTidy);
    m_presence.start(kPresence);
    m_queue->wake();
}

void WebchatConnector::wake()
{
    if (m_isListening)
        m_queue->wake();
    else if (m_room)
        listen();
}

QFuture<SendOutcome> WebchatConnector::send(const OutgoingMessage &message)
{
    if (m_room && !m_stopping)
        return m_room->send(message);
    return ready(failed(QString::fromLatin1(sentences::kNotConnected), m_host.clock().now() + std::chrono::minutes(1)));
}

void WebchatConnector::showLive(const LiveSignal &signal)
{
    if (m_room && !m_stopping)
        m_room->show(signal);
}

void WebchatConnector::showNews(const ChannelNews &news)
{
    if (m_room && !m_stopping)
        m_room->show(news);
}

QFuture<void> WebchatConnector::stop()
{
    if (!std::exchange(m_stopping, true) && m_room) {
        m_listen.stop();
        m_round.stop();
        m_tidy.stop();
        m_presence.stop();
        m_queue->stop();
        m_server->close();
        m_pages->close();
    }
    finishStopping();
    return m_stopped.future();
}

void WebchatConnector::finishStopping()
{
    if (!m_stopping || (m_queue && m_queue->isUnderway()) || m_stopped.future().isFinished())
        return;
    if (m_log)
        m_log->flush();
    m_stopped.finish();
}

} // namespace centrala::webchat
