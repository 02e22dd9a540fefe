// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/telegramconnector.h"

#include "app/model/sentences.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::telegram {

namespace {

template<typename T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// What a person trying the settings is told about an answer that is no yes.
Error errorOf(const BotAnswer &answer)
{
    Error::Kind kind = Error::Kind::Offline;
    if (answer.code == 401 || answer.code == 404)
        kind = Error::Kind::Unauthorised;
    else if (answer.code == 429)
        kind = Error::Kind::RateLimited;
    else if (answer.kind == BotAnswer::Kind::Refused)
        kind = Error::Kind::Rejected;
    return {kind, u"token"_s, answer.description, {}};
}

} // namespace

TelegramConnector::TelegramConnector(Host &host) : m_host(host)
{
    m_stopped.start();
}

Result<void> TelegramConnector::connectTo(const Startup &startup)
{
    const QUrl base(startup.settings.value(u"base_url"_s).toString(), QUrl::StrictMode);
    const QString token = startup.secrets.value(u"token"_s).trimmed();
    if (!BotApi::isAllowed(base))
        return Error{Error::Kind::Usage, u"base_url"_s, u"an https address is needed"_s, {}};
    if (token.isEmpty() || token.contains(u'/') || token.contains(u'?') || token.contains(u'#'))
        return Error{Error::Kind::Unauthorised, u"token"_s, u"this is no bot's token"_s, {}};
    m_api = std::make_unique<BotApi>(base, token);
    return {};
}

QFuture<Result<QJsonObject>> TelegramConnector::test(const Startup &startup)
{
    if (const Result<void> connected = connectTo(startup); !connected)
        return ready(Result<QJsonObject>(connected.error()));
    const auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
    promise->start();
    const auto settle = [promise](const Result<QJsonObject> &result) {
        promise->addResult(result);
        promise->finish();
    };
    m_api->call(u"getMe"_s, {}, [this, settle](const BotAnswer &me) {
        if (!me.ok())
            return settle(errorOf(me));
        const QJsonObject found{{u"bot"_s, u'@' + me.result[u"username"_s].toString()},
                                {u"name"_s, me.result[u"first_name"_s].toString()}};
        m_api->call(u"getWebhookInfo"_s, {}, [settle, found](const BotAnswer &webhook) {
            if (!webhook.ok())
                return settle(errorOf(webhook));
            if (!webhook.result[u"url"_s].toString().isEmpty())
                return settle(Error{Error::Kind::Conflict,
                                    u"token"_s,
                                    u"another program takes this bot's messages by a webhook"_s,
                                    {}});
            settle(found);
        });
    });
    return promise->future();
}

void TelegramConnector::start(const Startup &startup)
{
    if (m_poller || m_stopping)
        return;
    if (const Result<void> connected = connectTo(startup); !connected)
        return m_host.reportState(ConnectorState::Broken, connected.error());
    m_sender = std::make_unique<ChatSender>(m_host, *m_api);
    m_poller = std::make_unique<UpdatePoller>(m_host, *m_api, startup.cursors.value(u"updates"_s));
    connect(m_poller.get(), &UpdatePoller::delivered, this, &TelegramConnector::finishStopping);
    connect(m_sender.get(), &ChatSender::idle, this, &TelegramConnector::finishStopping);
    m_host.reportState(ConnectorState::Syncing);
    m_poller->start();
}

void TelegramConnector::wake()
{
    if (m_poller)
        m_poller->wake();
}

QFuture<SendOutcome> TelegramConnector::send(const OutgoingMessage &message)
{
    if (m_sender && !m_stopping)
        return m_sender->send(message);
    SendOutcome outcome;
    outcome.delivery = Delivery::Failed;
    outcome.reason = QString::fromLatin1(sentences::kNotConnected);
    outcome.retryAt = m_host.clock().now() + std::chrono::minutes(1);
    return ready(outcome);
}

QFuture<void> TelegramConnector::stop()
{
    if (!std::exchange(m_stopping, true) && m_poller)
        m_poller->stop();
    finishStopping();
    return m_stopped.future();
}

void TelegramConnector::finishStopping()
{
    const bool busy = m_poller && (m_poller->isDelivering() || !m_sender->isIdle());
    if (m_stopping && !busy && !m_stopped.future().isFinished())
        m_stopped.finish();
}

} // namespace centrala::telegram
