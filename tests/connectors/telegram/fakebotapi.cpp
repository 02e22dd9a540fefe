// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/telegram/fakebotapi.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

namespace {

constexpr qsizetype kMostUpdates = 100;

HttpResponse ok(const QJsonValue &result)
{
    return {200, QJsonDocument(QJsonObject{{u"ok"_s, true}, {u"result"_s, result}}).toJson(), "application/json", {}};
}

/// What of the published methods a connector may need: name and type of every argument, the required ones marked.
/// https://core.telegram.org/bots/api#available-methods
struct Argument
{
    const char *name;
    QJsonValue::Type type;
    bool required = false;
};
constexpr auto kNumber = QJsonValue::Double;
constexpr auto kString = QJsonValue::String;
constexpr auto kBool = QJsonValue::Bool;
constexpr auto kObject = QJsonValue::Object;
constexpr auto kArray = QJsonValue::Array;

const QHash<QString, QList<Argument>> &methodTable()
{
    static const QList<Argument> anywhere{{"chat_id", kNumber, true},
                                          {"message_thread_id", kNumber},
                                          {"disable_notification", kBool},
                                          {"reply_parameters", kObject},
                                          {"reply_markup", kObject}};
    static const QList<Argument> captioned =
        anywhere + QList<Argument>{{"caption", kString}, {"parse_mode", kString}, {"caption_entities", kArray}};
    static const QHash<QString, QList<Argument>> table{
        {u"getMe"_s, {}},
        {u"getUpdates"_s, {{"offset", kNumber}, {"limit", kNumber}, {"timeout", kNumber}, {"allowed_updates", kArray}}},
        {u"getWebhookInfo"_s, {}},
        {u"setWebhook"_s,
         {{"url", kString, true},
          {"max_connections", kNumber},
          {"allowed_updates", kArray},
          {"drop_pending_updates", kBool},
          {"secret_token", kString}}},
        {u"deleteWebhook"_s, {{"drop_pending_updates", kBool}}},
        {u"getFile"_s, {{"file_id", kString, true}}},
        {u"setMyCommands"_s, {{"commands", kArray, true}, {"scope", kObject}, {"language_code", kString}}},
        {u"deleteMyCommands"_s, {{"scope", kObject}, {"language_code", kString}}},
        {u"answerCallbackQuery"_s, {{"callback_query_id", kString, true}, {"text", kString}, {"show_alert", kBool}}},
        {u"sendChatAction"_s, {{"chat_id", kNumber, true}, {"message_thread_id", kNumber}, {"action", kString, true}}},
        {u"sendMessage"_s,
         anywhere + QList<Argument>{{"text", kString, true}, {"parse_mode", kString}, {"entities", kArray}}},
        {u"sendPhoto"_s, captioned},
        {u"sendDocument"_s, captioned}};
    return table;
}

HttpResponse refused(int code, const QString &description, const QJsonObject &parameters = {})
{
    return {code,
            QJsonDocument(QJsonObject{{u"ok"_s, false},
                                      {u"error_code"_s, code},
                                      {u"description"_s, description},
                                      {u"parameters"_s, parameters}})
                .toJson(),
            "application/json",
            {}};
}

} // namespace

FakeBotApi::FakeBotApi()
    : m_http([this](const HttpRequest &request, const HttpFarEnd::Respond &respond) { handle(request, respond); })
{
    m_hold.setSingleShot(true);
    QObject::connect(&m_hold, &QTimer::timeout, &m_http, [this] {
        if (const auto waiting = std::exchange(m_waiting, {}))
            giveUpdates(waiting);
    });
    m_call.setSingleShot(true);
    QObject::connect(&m_call, &QTimer::timeout, &m_http, [this] { callWebhook(); });
}

void FakeBotApi::happens(QJsonObject update)
{
    update.insert(u"update_id"_s, m_nextUpdate++);
    m_updates.append(update);
    if (m_waiting)
        m_hold.start(0);
    if (!webhook.isEmpty())
        m_call.start(0);
}

void FakeBotApi::says(qint64 user, int message, const QString &text)
{
    const QJsonObject from{
        {u"id"_s, user}, {u"is_bot"_s, false}, {u"first_name"_s, u"Anna"_s}, {u"last_name"_s, u"Nowak"_s}};
    const QJsonObject chat{{u"id"_s, user}, {u"type"_s, u"private"_s}};
    happens({{u"message"_s, QJsonObject{{u"message_id"_s, message},
                                        {u"from"_s, from},
                                        {u"chat"_s, chat},
                                        {u"date"_s, 1'795'000'000 + message},
                                        {u"text"_s, text}}}});
}

int FakeBotApi::arrived(const QString &text) const
{
    int times = 0;
    for (const SentByBot &sent : m_sent) {
        times +=
            sent.arguments.value(u"text"_s).toString() == text || sent.arguments.value(u"caption"_s).toString() == text;
    }
    return times;
}

/// In a form every argument is a text.
void FakeBotApi::check(const QString &method, const QJsonObject &arguments)
{
    const auto known = methodTable().constFind(method);
    if (known == methodTable().constEnd())
        return m_breaches.append(method);
    for (const Argument &argument : *known) {
        if (argument.required && !arguments.contains(QLatin1StringView(argument.name)))
            m_breaches.append(method + u" without "_s + QString::fromLatin1(argument.name));
    }
    for (auto it = arguments.begin(); it != arguments.end(); ++it) {
        const bool fits = std::any_of(known->begin(), known->end(), [&](const Argument &argument) {
            return it.key() == QLatin1StringView(argument.name) &&
                   (it->type() == argument.type || it->type() == QJsonValue::String);
        });
        if (!fits)
            m_breaches.append(method + u" with "_s + it.key());
    }
}

void FakeBotApi::handle(const HttpRequest &request, const HttpFarEnd::Respond &respond)
{
    const QString path = QString::fromUtf8(request.path);
    if (path.startsWith(u"/file/bot"_s + token + u'/')) {
        ++fileAnswers;
        const QString id = path.section(u'/', -1);
        if (!m_files.contains(id))
            return respond(refused(404, u"Not Found"_s));
        return respond({200, m_files.value(id), "application/octet-stream", {}});
    }
    if (!path.startsWith(u"/bot"_s + token + u'/'))
        return respond(refused(401, u"Unauthorized"_s));
    const QString method = path.section(u'/', 2);
    m_methods.append(method);
    QJsonObject arguments = QJsonDocument::fromJson(request.body).object();
    const QHash<QString, HttpFormPart> parts = formParts(request);
    for (auto it = parts.begin(); it != parts.end(); ++it) {
        if (it->fileName.isEmpty())
            arguments.insert(it.key(), QString::fromUtf8(it->content));
    }
    check(method, arguments);
    if (method == u"getUpdates")
        return getUpdates(arguments, respond);
    if (method == u"getMe") {
        return respond(ok(QJsonObject{{u"id"_s, 700'100'200},
                                      {u"is_bot"_s, true},
                                      {u"first_name"_s, u"Shop"_s},
                                      {u"username"_s, u"shop_bot"_s}}));
    }
    if (method == u"getWebhookInfo")
        return respond(
            ok(QJsonObject{{u"url"_s, webhook},
                           {u"pending_update_count"_s, m_updates.size()},
                           {u"last_error_date"_s, m_webhookProblem.isEmpty() ? 0 : QDateTime::currentSecsSinceEpoch()},
                           {u"last_error_message"_s, m_webhookProblem}}));
    if (method == u"setWebhook")
        return respond(setWebhook(arguments));
    if (method == u"deleteWebhook") {
        webhook.clear();
        return respond(ok(true));
    }
    if (method == u"setMyCommands")
        return respond(setMenu(arguments.value(u"commands"_s).toArray()));
    if (method == u"deleteMyCommands") {
        menu = {};
        return respond(ok(true));
    }
    if (method == u"getFile")
        return respond(file(arguments));
    if (method == u"answerCallbackQuery") {
        m_answeredButtons.append(arguments.value(u"callback_query_id"_s).toString());
        return respond(ok(true));
    }
    if (method == u"sendChatAction") {
        m_typingShown.append(arguments.value(u"chat_id"_s).toInteger());
        return respond(ok(true));
    }
    if (method.startsWith(u"send"))
        return respond(send(method, arguments, request));
    respond(refused(404, u"Not Found"_s));
}

void FakeBotApi::getUpdates(const QJsonObject &arguments, const HttpFarEnd::Respond &respond)
{
    if (!webhook.isEmpty()) {
        return respond(refused(409, u"Conflict: can't use getUpdates method while webhook is active; use deleteWebhook "
                                    "to delete the webhook first"_s));
    }
    if (const auto first = std::exchange(m_waiting, {})) {
        first(refused(409, u"Conflict: terminated by other getUpdates request; make sure that only one bot instance is "
                           "running"_s));
    }
    const qint64 offset = arguments.value(u"offset"_s).toInteger();
    m_updates.removeIf(
        [offset](const QJsonObject &update) { return update.value(u"update_id"_s).toInteger() < offset; });
    const int hold = arguments.value(u"timeout"_s).toInt();
    if (!m_updates.isEmpty() || hold == 0)
        return giveUpdates(respond);
    m_waiting = respond;
    m_hold.start(hold * 1000);
}

HttpResponse FakeBotApi::setMenu(const QJsonArray &commands)
{
    static const QRegularExpression name(u"^[a-z0-9_]{1,32}$"_s);
    const bool fits = std::all_of(commands.begin(), commands.end(), [](const QJsonValue &command) {
        const QString words = command[u"description"_s].toString();
        return name.match(command[u"command"_s].toString()).hasMatch() && !words.isEmpty() && words.size() <= 256;
    });
    if (refusesMenu || !fits || commands.isEmpty() || commands.size() > 100)
        return refused(400, u"Bad Request: BOT_COMMAND_INVALID"_s);
    menu = commands;
    return ok(true);
}

HttpResponse FakeBotApi::setWebhook(const QJsonObject &arguments)
{
    const QString url = arguments.value(u"url"_s).toString();
    if (!url.startsWith(u"https://"_s) && !url.startsWith(u"http://127.0.0.1"_s)) // the latter as `--local` takes it
        return refused(400, u"Bad Request: bad webhook: An HTTPS URL must be provided for webhook"_s);
    if (const auto waiting = std::exchange(m_waiting, {}))
        waiting(refused(409, u"Conflict: terminated by setWebhook request"_s));
    webhook = url;
    webhookSecret = arguments.value(u"secret_token"_s).toString().toLatin1();
    m_webhookProblem.clear();
    m_call.start(0);
    return ok(true);
}

/// Of every chat that is not being told of one, the oldest.
void FakeBotApi::callWebhook()
{
    QSet<qint64> seen;
    for (const QJsonObject &update : std::as_const(m_updates)) {
        const qint64 chat = update.value(u"message"_s)[u"chat"_s][u"id"_s].toInteger();
        if (webhook.isEmpty() || seen.contains(chat))
            continue;
        seen.insert(chat);
        if (m_busyChats.contains(chat))
            continue;
        m_busyChats.insert(chat);
        ++m_webhookCalls;
        QNetworkRequest post{QUrl(webhook)};
        post.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        post.setRawHeader("X-Telegram-Bot-Api-Secret-Token", webhookSecret);
        QNetworkReply *reply = m_network.post(post, QJsonDocument(update).toJson());
        const qint64 id = update.value(u"update_id"_s).toInteger();
        QObject::connect(reply, &QNetworkReply::finished, &m_http, [this, reply, id, chat] {
            reply->deleteLater();
            const bool taken = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200;
            handleWebhookAnswer(id, chat, taken, reply->errorString());
        });
    }
}

void FakeBotApi::handleWebhookAnswer(qint64 update, qint64 chat, bool taken, const QString &problem)
{
    m_busyChats.remove(chat);
    if (taken && !std::exchange(losesWebhookAnswers, false)) {
        m_updates.removeIf(
            [update](const QJsonObject &one) { return one.value(u"update_id"_s).toInteger() == update; });
        if (!m_call.isActive())
            m_call.start(0);
        return;
    }
    if (!taken)
        m_webhookProblem = problem;
    m_call.start(webhookRepeatMs);
}

void FakeBotApi::giveUpdates(const HttpFarEnd::Respond &respond)
{
    QJsonArray list;
    for (const QJsonObject &update : m_updates.mid(0, kMostUpdates))
        list.append(update);
    respond(ok(list));
}

HttpResponse FakeBotApi::file(const QJsonObject &arguments) const
{
    const QString id = arguments.value(u"file_id"_s).toString();
    if (!m_files.contains(id))
        return refused(400, u"Bad Request: wrong file_id or the file is temporarily unavailable"_s);
    return ok(QJsonObject{{u"file_id"_s, id}, {u"file_path"_s, u"documents/"_s + id}});
}

HttpResponse FakeBotApi::send(const QString &method, const QJsonObject &arguments, const HttpRequest &request)
{
    const qint64 chat = arguments.value(u"chat_id"_s).toVariant().toLongLong();
    if (blocked.contains(chat))
        return refused(403, u"Forbidden: bot was blocked by the user"_s);
    if (movedFrom != 0 && chat == movedFrom) {
        return refused(400, u"Bad Request: group chat was upgraded to a supergroup chat"_s,
                       {{u"migrate_to_chat_id"_s, movedTo}});
    }
    const QString words = arguments.value(method == u"sendMessage" ? u"text"_s : u"caption"_s).toString();
    if (method == u"sendMessage" && words.isEmpty())
        return refused(400, u"Bad Request: message text is empty"_s);
    if (words.size() > (method == u"sendMessage" ? 4096 : 1024))
        return refused(400, u"Bad Request: message is too long"_s);
    SentByBot sent{method, arguments, {}, {}};
    for (const HttpFormPart &part : formParts(request)) {
        if (!part.fileName.isEmpty()) {
            sent.file = part.content;
            sent.fileName = part.fileName;
        }
    }
    m_sent.append(sent);
    return ok(QJsonObject{{u"message_id"_s, m_nextMessage++}, {u"chat"_s, QJsonObject{{u"id"_s, chat}}}});
}

} // namespace centrala::test
