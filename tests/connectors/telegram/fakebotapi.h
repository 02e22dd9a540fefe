// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/httpfarend.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QSet>
#include <QTimer>

namespace centrala::test {

/// What a bot sent.
struct SentByBot
{
    QString method;
    QJsonObject arguments;
    QByteArray file;
    QString fileName;
};

/// Telegram's Bot API as its documentation describes it: updates are held until one with a higher offset is asked for,
/// a second poller ends the first, messages get numbers; a webhook is called with one update of a chat at a time, again
/// and again until it says 200.
class FakeBotApi
{
public:
    static constexpr const char *kToken = "700100200:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr";

    FakeBotApi();

    [[nodiscard]] bool start() { return m_http.listen(); }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_http.port()); }
    [[nodiscard]] HttpFarEnd &http() { return m_http; }

    /// A customer does something; the update gets the next number.
    void happens(QJsonObject update);
    /// A text message of customer `user`.
    void says(qint64 user, int message, const QString &text);
    void putFile(const QString &fileId, const QByteArray &content) { m_files.insert(fileId, content); }
    [[nodiscard]] qsizetype unconfirmed() const { return m_updates.size(); }

    [[nodiscard]] QList<SentByBot> sent() const { return m_sent; }
    /// How often a text arrived, as message or caption.
    [[nodiscard]] int arrived(const QString &text) const;
    [[nodiscard]] QList<qint64> typingShown() const { return m_typingShown; } ///< in which chats
    [[nodiscard]] QStringList answeredButtons() const { return m_answeredButtons; }

    QString token = QString::fromLatin1(kToken); ///< changed: the old one is revoked
    QJsonArray menu;
    bool refusesMenu = false;
    QString webhook;
    QByteArray webhookSecret;
    int webhookRepeatMs = 50;         ///< Telegram begins with a second
    bool losesWebhookAnswers = false; ///< the next 200 is not heard
    /// Calls that the published API does not know, or with arguments that it does not know.
    [[nodiscard]] QStringList breaches() const { return m_breaches; }
    [[nodiscard]] bool isHolding() const { return bool(m_waiting); } ///< a long poll
    [[nodiscard]] int webhookCalls() const { return m_webhookCalls; }
    [[nodiscard]] QStringList methods() const { return m_methods; } ///< every call, in order
    QList<qint64> blocked;                                          ///< chats whose users blocked the bot
    qint64 movedFrom = 0;                                           ///< a group that became a supergroup
    qint64 movedTo = 0;
    int fileAnswers = 0;

private:
    void check(const QString &method, const QJsonObject &arguments);
    void handle(const HttpRequest &request, const HttpFarEnd::Respond &respond);
    void getUpdates(const QJsonObject &arguments, const HttpFarEnd::Respond &respond);
    void giveUpdates(const HttpFarEnd::Respond &respond);
    [[nodiscard]] HttpResponse setMenu(const QJsonArray &commands);
    [[nodiscard]] HttpResponse setWebhook(const QJsonObject &arguments);
    void callWebhook();
    void handleWebhookAnswer(qint64 update, qint64 chat, bool taken, const QString &problem);
    [[nodiscard]] HttpResponse send(const QString &method, const QJsonObject &arguments, const HttpRequest &request);
    [[nodiscard]] HttpResponse file(const QJsonObject &arguments) const;

    HttpFarEnd m_http;
    QList<QJsonObject> m_updates;
    QHash<QString, QByteArray> m_files;
    QList<SentByBot> m_sent;
    QStringList m_answeredButtons;
    QList<qint64> m_typingShown;
    HttpFarEnd::Respond m_waiting; ///< the long poll
    QTimer m_hold;
    QNetworkAccessManager m_network;
    QTimer m_call;
    QSet<qint64> m_busyChats; ///< that the webhook is being told of
    QString m_webhookProblem;
    int m_webhookCalls = 0;
    QStringList m_methods;
    QStringList m_breaches;
    qint64 m_nextUpdate = 731'209'384;
    qint64 m_nextMessage = 1'000;
};

} // namespace centrala::test
