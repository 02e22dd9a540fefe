// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/contract/connector.h"
#include "connectors/telegram/botapi.h"

#include <QPromise>

namespace centrala::telegram {

/// Sends messages to chats. Text and files are calls of their own at Telegram, which has no idempotency key: what was
/// already taken of a message is remembered, so that trying it again continues instead of repeating it.
/// https://core.telegram.org/bots/api#sendmessage
class ChatSender final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype kTextLimit = 4096; ///< UTF-16 code units
    static constexpr qsizetype kCaptionLimit = 1024;

    ChatSender(Host &host, BotApi &api, QObject *parent = nullptr);

    [[nodiscard]] QFuture<SendOutcome> send(const OutgoingMessage &message);
    /// Tells the chat that somebody writes: as often as it is called, but no more than Telegram needs.
    void showTyping(const QString &chat);
    [[nodiscard]] bool isIdle() const { return m_underway == 0; }

Q_SIGNALS:
    void idle();

private:
    struct Part
    {
        QString method;
        QString fileField; ///< empty for text
        QString text;
        SpoolFile file;
    };
    struct Task
    {
        OutgoingMessage message;
        QString chat;
        QList<Part> parts;
        QStringList labels; ///< quick replies, with the last part
        bool moved = false; ///< the group's new chat was tried
        QPromise<SendOutcome> promise;
    };
    struct Taken
    {
        qsizetype parts = 0;
        QString externalId; ///< of the first part
    };
    using TaskPtr = std::shared_ptr<Task>;

    [[nodiscard]] static QList<Part> partsOf(const OutgoingMessage &message, const QString &text);
    [[nodiscard]] Result<QString> textOf(const OutgoingMessage &message) const;
    void step(const TaskPtr &task);
    void handle(const TaskPtr &task, const BotAnswer &answer);
    void handleRefusal(const TaskPtr &task, const BotAnswer &answer);
    void retryLater(const TaskPtr &task, const QString &reason, Instant at);
    void finish(const TaskPtr &task, const SendOutcome &outcome);

    Host &m_host;
    BotApi &m_api;
    QHash<qint64, Taken> m_taken;
    QHash<QString, Instant> m_quietUntil;  ///< chats that Telegram asked to leave alone for a while
    QHash<QString, Instant> m_typingUntil; ///< chats that need not be told again
    int m_underway = 0;
};

} // namespace centrala::telegram
