// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/telegramconnector.h"

#include "app/model/sentences.h"
#include "connectors/telegram/updatehook.h"
#include "connectors/telegram/updatepoller.h"

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

Result<BotSettings> TelegramConnector::connectTo(const Startup &startup)
{
    Result<BotSettings> settings = botSettingsFrom(startup);
    if (settings)
        m_api = std::make_unique<BotApi>(settings->base, settings->token);
    return settings;
}

QFuture<Result<QJsonObject>> TelegramConnector::test(const Startup &startup)
{
    const Result<BotSettings> settings = connectTo(startup);
    if (!settings)
        return ready(Result<QJsonObject>(settings.error()));
    const auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
    promise->start();
    const auto settle = [promise](const Result<QJsonObject> &result) {
        promise->addResult(result);
        promise->finish();
    };
    m_api->call(u"getMe"_s, {}, [this, settle, settings = *settings](const BotAnswer &me) {
        if (!me.ok())
            return settle(errorOf(me));
        const QJsonObject found{{u"bot"_s, u'@' + me.result[u"username"_s].toString()},
                                {u"name"_s, me.result[u"first_name"_s].toString()}};
        m_api->call(u"getWebhookInfo"_s, {}, [settle, found, settings](const BotAnswer &webhook) {
            if (!webhook.ok())
                return settle(errorOf(webhook));
            const QString url = webhook.result[u"url"_s].toString();
            if (!url.isEmpty() && !settings.isMarked(url))
                return settle(Error{Error::Kind::Conflict, u"token"_s, QString::fromLatin1(kWebhookElsewhere), {}});
            settle(found);
        });
    });
    return promise->future();
}

void TelegramConnector::start(const Startup &startup)
{
    if (m_updates || m_stopping)
        return;
    const Result<BotSettings> settings = connectTo(startup);
    if (!settings)
        return m_host.reportState(ConnectorState::Broken, settings.error());
    const QString cursor = startup.cursors.value(u"updates"_s);
    m_sender = std::make_unique<ChatSender>(m_host, *m_api);
    if (settings->webhook.isEmpty())
        m_updates = std::make_unique<UpdatePoller>(m_host, *m_api, cursor);
    else
        m_updates = std::make_unique<UpdateHook>(m_host, *m_api, *settings, cursor);
    connect(m_updates.get(), &UpdateSource::delivered, this, &TelegramConnector::finishStopping);
    connect(m_sender.get(), &ChatSender::idle, this, &TelegramConnector::finishStopping);
    m_menu = std::make_unique<BotMenu>(m_host, *m_api, *settings, startup.cursors.value(BotMenu::kStream));
    connect(m_menu.get(), &BotMenu::delivered, this, &TelegramConnector::finishStopping);
    connect(m_menu.get(), &BotMenu::refused, m_updates.get(), [this](const QString &description) {
        const QString words = QString::fromLatin1(sentences::kMenuRefused).arg(description);
        m_updates->setFlaw({Error::Kind::Rejected, u"menu"_s, words, {}});
    });
    m_host.reportState(ConnectorState::Syncing);
    m_updates->start();
    m_menu->start();
}

void TelegramConnector::wake()
{
    if (!m_updates)
        return;
    m_updates->wake();
    m_menu->wake();
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

void TelegramConnector::showLive(const LiveSignal &signal)
{
    bool isChat = false;
    (void)signal.thread.section(u'/', 0, 0).toLongLong(&isChat);
    if (m_sender && !m_stopping && isChat && signal.kind == LiveKind::Typing && signal.on)
        m_sender->showTyping(signal.thread);
}

QFuture<int> TelegramConnector::answerCall(const ChannelCall &call)
{
    return m_updates ? m_updates->answerCall(call) : ready(callstatus::kNotNow);
}

QFuture<void> TelegramConnector::stop()
{
    if (!std::exchange(m_stopping, true) && m_updates) {
        m_updates->stop();
        m_menu->stop();
    }
    finishStopping();
    return m_stopped.future();
}

void TelegramConnector::finishStopping()
{
    const bool busy = m_updates && (m_updates->isDelivering() || m_menu->isDelivering() || !m_sender->isIdle());
    if (m_stopping && !busy && !m_stopped.future().isFinished())
        m_stopped.finish();
}

} // namespace centrala::telegram
