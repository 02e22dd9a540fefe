// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/chatsender.h"

#include "app/model/quickreplies.h"
#include "connectors/contract/spoolfiles.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace centrala::telegram {

namespace {

constexpr qint64 kPhotoLimit = 10 * 1024 * 1024;
constexpr qsizetype kMostPieces = 10; ///< of one long message
constexpr qint64 kBodyLimit = 1024 * 1024;
constexpr Milliseconds kOfflineWait = 30s;
constexpr Milliseconds kTokenWait = 5min;
constexpr Milliseconds kTypingHolds = 4s; ///< Telegram shows it for 5

bool isPhoto(const SpoolFile &file)
{
    return (file.type == u"image/jpeg" || file.type == u"image/png") && file.size <= kPhotoLimit;
}

/// https://core.telegram.org/bots/api#replykeyboardmarkup; a group's members (its id is negative) share no numbers.
QJsonObject keyboardOf(const QStringList &labels, bool isGroup)
{
    QJsonArray rows;
    for (const QString &label : labels) {
        QJsonObject button{{u"text"_s, label}};
        if (label.startsWith(QuickReplies::kPhoneSign) && !isGroup)
            button.insert(u"request_contact"_s, true);
        rows.append(QJsonArray{button});
    }
    return {{u"keyboard"_s, rows}, {u"resize_keyboard"_s, true}, {u"one_time_keyboard"_s, true}};
}

} // namespace

/// In pieces that Telegram takes, cut where a paragraph, a line or a word ends if one does in the last half; a letter
/// of two halves is never cut. Nothing is left out.
QStringList piecesOf(const QString &text, qsizetype limit)
{
    QStringList pieces;
    qsizetype at = 0;
    while (text.size() - at > limit) {
        qsizetype end = at + limit;
        for (const QString &gap : {u"\n\n"_s, u"\n"_s, u" "_s}) {
            const qsizetype found = text.lastIndexOf(gap, end - gap.size());
            if (found >= at + limit / 2) {
                end = found + gap.size();
                break;
            }
        }
        if (text[end].isLowSurrogate() && text[end - 1].isHighSurrogate())
            --end;
        pieces.append(text.mid(at, end - at));
        at = end;
    }
    pieces.append(text.mid(at));
    pieces.removeIf([](const QString &piece) { return piece.trimmed().isEmpty(); }); // Telegram takes none
    return pieces.isEmpty() ? QStringList{text} : pieces;
}

ChatSender::ChatSender(Host &host, BotApi &api, QObject *parent) : QObject(parent), m_host(host), m_api(api) {}

QFuture<SendOutcome> ChatSender::send(const OutgoingMessage &message)
{
    const auto task = std::make_shared<Task>();
    task->message = message;
    task->promise.start();
    ++m_underway;
    const QFuture<SendOutcome> future = task->promise.future();
    task->chat = message.thread.isEmpty() && !message.to.isEmpty() ? message.to.first().value : message.thread;
    const Result<QString> text = textOf(message);
    bool isChat = false;
    (void)task->chat.section(u'/', 0, 0).toLongLong(&isChat);
    SendOutcome outcome;
    outcome.delivery = Delivery::Failed;
    if (!text)
        outcome.reason = text.error().detail;
    else if (!isChat)
        outcome.reason = u"the conversation has no chat in Telegram"_s;
    else if (text->size() > kTextLimit * kMostPieces)
        outcome.reason = u"longer than %1 letters"_s.arg(kTextLimit * kMostPieces);
    if (!outcome.reason.isEmpty()) {
        finish(task, outcome);
        return future;
    }
    const QuickReplies offered = quickRepliesIn(*text);
    const bool hasWords = !offered.text.trimmed().isEmpty() || !message.files.isEmpty();
    task->parts = partsOf(message, hasWords ? offered.text : *text);
    if (hasWords)
        task->labels = offered.labels;
    if (const Instant until = m_quietUntil.value(task->chat); until > m_host.clock().now())
        retryLater(task, u"Telegram asks to wait"_s, until);
    else
        step(task);
    return future;
}

Result<QString> ChatSender::textOf(const OutgoingMessage &message) const
{
    for (const SpoolFile &body : message.bodies) {
        if (body.contentId != u"text")
            continue;
        const Result<QByteArray> content = contract::readSpoolFile(m_host.spool(), body, kBodyLimit);
        return content ? Result<QString>(QString::fromUtf8(*content)) : content.error();
    }
    return message.text;
}

QList<ChatSender::Part> ChatSender::partsOf(const OutgoingMessage &message, const QString &text)
{
    QList<Part> parts;
    const bool asCaption = message.files.size() == 1 && text.size() <= kCaptionLimit;
    if (!text.isEmpty() && !asCaption) {
        for (const QString &piece : piecesOf(text, kTextLimit))
            parts.append({u"sendMessage"_s, {}, piece, {}});
    }
    for (const SpoolFile &file : message.files) {
        const bool photo = isPhoto(file);
        parts.append({photo ? u"sendPhoto"_s : u"sendDocument"_s, photo ? u"photo"_s : u"document"_s,
                      asCaption ? text : QString(), file});
    }
    if (parts.isEmpty())
        parts.append({u"sendMessage"_s, {}, text, {}});
    return parts;
}

void ChatSender::step(const TaskPtr &task)
{
    const Taken taken = m_taken.value(task->message.entry);
    if (taken.parts >= task->parts.size()) {
        SendOutcome outcome;
        outcome.externalId = taken.externalId;
        return finish(task, outcome);
    }
    const Part &part = task->parts[taken.parts];
    QJsonObject arguments{{u"chat_id"_s, task->chat.section(u'/', 0, 0).toLongLong()}};
    if (const QString topic = task->chat.section(u'/', 1, 1); !topic.isEmpty())
        arguments.insert(u"message_thread_id"_s, topic.toLongLong());
    if (!task->labels.isEmpty() && taken.parts + 1 == task->parts.size())
        arguments.insert(u"reply_markup"_s, keyboardOf(task->labels, task->chat.startsWith(u'-')));
    const auto then = [this, task, guard = QPointer(this)](const BotAnswer &answer) {
        if (guard)
            handle(task, answer);
    };
    if (part.fileField.isEmpty()) {
        arguments.insert(u"text"_s, part.text);
        m_api.call(part.method, arguments, then);
        return;
    }
    if (!part.text.isEmpty())
        arguments.insert(u"caption"_s, part.text);
    const bool isOurs = contract::isBareFileName(part.file.spoolName);
    const QString path = isOurs ? m_host.spool().filePath(part.file.spoolName) : QString();
    m_api.upload(part.method, arguments, part.fileField, {path, part.file.name, part.file.type}, then);
}

void ChatSender::handle(const TaskPtr &task, const BotAnswer &answer)
{
    SendOutcome outcome;
    switch (answer.kind) {
    case BotAnswer::Kind::Ok: {
        Taken &taken = m_taken[task->message.entry];
        if (taken.parts++ == 0)
            taken.externalId = u"%1:%2"_s.arg(answer.result[u"chat"_s][u"id"_s].toInteger())
                                   .arg(answer.result[u"message_id"_s].toInteger());
        return step(task);
    }
    case BotAnswer::Kind::Refused:
        return handleRefusal(task, answer);
    case BotAnswer::Kind::NotReached:
        return retryLater(task, answer.description, m_host.clock().now() + kOfflineWait);
    case BotAnswer::Kind::Unknown:
        outcome.delivery = Delivery::Uncertain;
        outcome.reason = answer.description;
        return finish(task, outcome);
    }
}

void ChatSender::handleRefusal(const TaskPtr &task, const BotAnswer &answer)
{
    if (answer.code == 429) {
        const Instant until = m_host.clock().now() + answer.retryAfter.value_or(kOfflineWait);
        m_quietUntil.insert(task->chat, until);
        return retryLater(task, answer.description, until);
    }
    if (answer.code == 401)
        return retryLater(task, answer.description, m_host.clock().now() + kTokenWait);
    if (answer.migratedTo && !std::exchange(task->moved, true)) {
        task->chat = QString::number(*answer.migratedTo);
        return step(task);
    }
    const qsizetype taken = m_taken.value(task->message.entry).parts;
    Part &part = task->parts[taken];
    if (part.method == u"sendPhoto" && answer.code == 400 && answer.says("photo")) {
        // A picture that is no photo to Telegram (too long, too wide) goes as the file that it is.
        part.method = u"sendDocument"_s;
        part.fileField = u"document"_s;
        return step(task);
    }
    SendOutcome outcome;
    outcome.delivery = taken == 0 ? Delivery::Failed : Delivery::Uncertain;
    outcome.reason =
        taken == 0 ? answer.description
                   : u"%1 of %2 parts arrived; then: %3"_s.arg(taken).arg(task->parts.size()).arg(answer.description);
    finish(task, outcome);
}

void ChatSender::showTyping(const QString &chat)
{
    const Instant now = m_host.clock().now();
    m_typingUntil.removeIf([now](const auto &it) { return it.value() <= now; });
    if (m_typingUntil.contains(chat) || m_quietUntil.value(chat) > now)
        return;
    m_typingUntil.insert(chat, now + kTypingHolds);
    QJsonObject arguments{{u"chat_id"_s, chat.section(u'/', 0, 0).toLongLong()}, {u"action"_s, u"typing"_s}};
    if (const QString topic = chat.section(u'/', 1, 1); !topic.isEmpty())
        arguments.insert(u"message_thread_id"_s, topic.toLongLong());
    m_api.call(u"sendChatAction"_s, arguments, [this, chat, guard = QPointer(this)](const BotAnswer &answer) {
        if (guard && answer.code == 429)
            m_typingUntil.insert(chat, m_host.clock().now() + answer.retryAfter.value_or(kOfflineWait));
    });
}

/// Nothing more of it was done than what is remembered.
void ChatSender::retryLater(const TaskPtr &task, const QString &reason, Instant at)
{
    SendOutcome outcome;
    outcome.delivery = Delivery::Failed;
    outcome.reason = reason;
    outcome.retryAt = at;
    finish(task, outcome);
}

void ChatSender::finish(const TaskPtr &task, const SendOutcome &outcome)
{
    if (!outcome.retryAt)
        m_taken.remove(task->message.entry);
    task->promise.addResult(outcome);
    task->promise.finish();
    if (--m_underway == 0)
        Q_EMIT idle();
}

} // namespace centrala::telegram
