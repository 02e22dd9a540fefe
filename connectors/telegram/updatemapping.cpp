// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/updatemapping.h"

#include "connectors/telegram/mediamapping.h"
#include "connectors/telegram/richtext.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace centrala::telegram {

namespace {

QString idOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : QString();
}

QString messageId(const QJsonObject &message)
{
    const QString chat = idOf(message.value(u"chat"_s)[u"id"_s]);
    const qint64 number = message.value(u"message_id"_s).toInteger();
    return chat.isEmpty() || number == 0 ? QString() : u"%1:%2"_s.arg(chat).arg(number);
}

/// A forum's topics are conversations of their own.
QString threadOf(const QJsonObject &message)
{
    const QString chat = idOf(message.value(u"chat"_s)[u"id"_s]);
    if (!message.value(u"is_topic_message"_s).toBool())
        return chat;
    return u"%1/%2"_s.arg(chat, idOf(message.value(u"message_thread_id"_s)));
}

Address addressOf(const QJsonObject &user)
{
    QString name = u"%1 %2"_s.arg(user.value(u"first_name"_s).toString(), user.value(u"last_name"_s).toString());
    name = name.simplified();
    if (name.isEmpty())
        name = user.value(u"title"_s).toString().simplified();
    if (const QString handle = user.value(u"username"_s).toString(); !handle.isEmpty())
        name = name.isEmpty() ? u'@' + handle : u"%1 (@%2)"_s.arg(name, handle);
    return {u"telegram"_s, idOf(user.value(u"id"_s)), name};
}

std::optional<Instant> timeOf(const QJsonValue &seconds)
{
    if (!seconds.isDouble() || seconds.toInteger() <= 0)
        return std::nullopt;
    return instantFromMs(seconds.toInteger() * 1000);
}

/// What every kind of update about a message has.
InboundMessage begun(const QJsonObject &chatMessage, const QJsonObject &sender)
{
    InboundMessage message;
    message.thread = threadOf(chatMessage);
    message.from = addressOf(sender);
    message.fromVerified = true;
    message.sentAt = timeOf(chatMessage.value(u"date"_s));
    message.serverAt = message.sentAt;
    return message;
}

constexpr qsizetype kReadable = 32; ///< a longer payload is a key, and nothing to read

/// What the link said that the customer came by. https://core.telegram.org/bots/features#deep-linking
QString startPayload(const QJsonObject &json)
{
    static const QRegularExpression start(u"^/start ([A-Za-z0-9_-]{1,64})$"_s);
    const bool isPrivate = json.value(u"chat"_s)[u"type"_s].toString() == u"private";
    return isPrivate ? start.match(json.value(u"text"_s).toString()).captured(1) : QString();
}

/// An administrator of a group who hides behind it writes as a bot of Telegram's, for the group.
QJsonObject senderOf(const QJsonObject &json)
{
    const QJsonObject user = json.value(u"from"_s).toObject();
    const QJsonObject chat = json.value(u"sender_chat"_s).toObject();
    return user.isEmpty() || (user.value(u"is_bot"_s).toBool() && !chat.isEmpty()) ? chat : user;
}

/// A line before words that are somebody else's, or that answer to some words only: else they seem the sender's own.
QString introOf(const QJsonObject &json)
{
    QString intro;
    if (const QJsonObject origin = json.value(u"forward_origin"_s).toObject(); !origin.isEmpty()) {
        QString name = origin.value(u"sender_user_name"_s).toString();
        for (const QString &member : {u"sender_user"_s, u"sender_chat"_s, u"chat"_s}) {
            if (name.isEmpty() && origin.contains(member))
                name = addressOf(origin.value(member).toObject()).name;
        }
        intro += u"\u21aa\ufe0f "_s + name.simplified().left(200) + u'\n';
    }
    if (const QString quoted = json.value(u"quote"_s)[u"text"_s].toString().simplified(); !quoted.isEmpty())
        intro += u"> "_s + quoted.left(1'024) + u'\n';
    return intro;
}

/// https://core.telegram.org/bots/api#chatmemberupdated: whether what we write still arrives.
MappedUpdate mapMembership(const QJsonObject &change)
{
    MappedUpdate mapped;
    const auto isIn = [&change](const QString &member) {
        const QString status = change.value(member)[u"status"_s].toString();
        return status != u"kicked" && status != u"left" && !status.isEmpty();
    };
    const QString chat = idOf(change.value(u"chat"_s)[u"id"_s]);
    const bool before = isIn(u"old_chat_member"_s);
    const bool now = isIn(u"new_chat_member"_s);
    if (chat.isEmpty() || before == now)
        return mapped;
    mapped.touchpoint = Touchpoint{};
    mapped.touchpoint->thread = chat;
    mapped.touchpoint->name = now ? u"unblocked"_s : u"blocked"_s;
    return mapped;
}

MappedUpdate mapMessage(const QJsonObject &json, bool isEdited)
{
    MappedUpdate mapped;
    const QJsonObject user = json.value(u"from"_s).toObject();
    const QJsonObject sender = senderOf(json);
    mapped.message = begun(json, sender);
    InboundMessage &message = mapped.message;
    const QString id = messageId(json);
    if (id.isEmpty() || message.from.value.isEmpty())
        return mapped;
    message.externalId = id;
    message.automatic = sender == user && user.value(u"is_bot"_s).toBool();
    if (const QString answered = messageId(json.value(u"reply_to_message"_s).toObject()); !answered.isEmpty())
        message.references = {answered};
    if (const QString payload = startPayload(json); !payload.isEmpty())
        message.references = {u"start:"_s + payload};
    const bool hasText = json.contains(u"text"_s);
    message.text = json.value(hasText ? u"text"_s : u"caption"_s).toString();
    message.html = htmlFrom(message.text, json.value(hasText ? u"entities"_s : u"caption_entities"_s).toArray());
    if (startPayload(json).size() > kReadable) {
        message.text = u"/start"_s;
        message.html.clear();
    }
    const Media media = mediaOf(json);
    if (media.isService)
        return mapped;
    if (!media.words.isEmpty())
        message.text = message.text.isEmpty() ? media.words : message.text + u'\n' + media.words;
    message.proved = media.proved;
    if (const QString intro = introOf(json); !intro.isEmpty()) {
        message.text.prepend(intro);
        if (!message.html.isEmpty())
            message.html.prepend(intro.toHtmlEscaped().replace(u'\n', u"<br>"_s));
    }
    mapped.files = media.files;
    mapped.album = json.value(u"media_group_id"_s).toString();
    if (isEdited) {
        // The pencil says it in every language. A live location moves on by edits: only its beginning is told.
        if (json.contains(u"location"_s))
            return mapped;
        message.externalId += u":edit"_s + idOf(json.value(u"edit_date"_s));
        message.references = {id};
        message.text = u"\u270f\ufe0f "_s + message.text;
        message.html = message.html.isEmpty() ? QString() : u"\u270f\ufe0f "_s + message.html;
        message.sentAt = timeOf(json.value(u"edit_date"_s));
        message.serverAt = message.sentAt;
    }
    const bool isEmpty = message.text.isEmpty() && mapped.files.isEmpty();
    mapped.kind = isEmpty ? MappedUpdate::Kind::Unknown : MappedUpdate::Kind::Message;
    return mapped;
}

/// The label of the pressed button, which is what the customer said.
QString labelOf(const QJsonObject &message, const QString &data)
{
    const QJsonArray rows = message.value(u"reply_markup"_s)[u"inline_keyboard"_s].toArray();
    for (const QJsonValue &row : rows) {
        for (const QJsonValue &button : row.toArray()) {
            if (button[u"callback_data"_s].toString() == data)
                return button[u"text"_s].toString();
        }
    }
    return {};
}

MappedUpdate mapCallback(const QJsonObject &query)
{
    MappedUpdate mapped;
    mapped.callbackQuery = query.value(u"id"_s).toString();
    const QJsonObject about = query.value(u"message"_s).toObject();
    InboundMessage &message = mapped.message;
    message = begun(about, query.value(u"from"_s).toObject());
    message.sentAt.reset(); // the message's time is not the button's
    message.serverAt.reset();
    if (mapped.callbackQuery.isEmpty() || message.from.value.isEmpty() || message.thread.isEmpty())
        return mapped;
    const QString data = query.value(u"data"_s).toString();
    const QString label = labelOf(about, data);
    message.externalId = u"%1:button%2"_s.arg(message.thread, mapped.callbackQuery);
    message.references = {messageId(about)};
    message.text = u"\u25b6\ufe0f "_s + (label.isEmpty() ? data : label);
    mapped.kind = MappedUpdate::Kind::Message;
    return mapped;
}

MappedUpdate mapReaction(const QJsonObject &reaction)
{
    MappedUpdate mapped;
    InboundMessage &message = mapped.message;
    message = begun(reaction, reaction.value(u"user"_s).toObject());
    QStringList signs;
    for (const QJsonValue &sign : reaction.value(u"new_reaction"_s).toArray()) {
        if (const QString emoji = sign[u"emoji"_s].toString(); !emoji.isEmpty())
            signs.append(emoji);
    }
    const QString about = messageId(reaction);
    if (signs.isEmpty() || about.isEmpty() || message.from.value.isEmpty())
        return mapped;
    message.externalId =
        u"%1:reaction%2:%3"_s.arg(about, message.from.value, idOf(reaction.value(u"date"_s)) + signs.join(u""_s));
    message.references = {about};
    message.text = signs.join(u' ');
    mapped.kind = MappedUpdate::Kind::Message;
    return mapped;
}

} // namespace

MappedUpdate mapUpdate(const QJsonObject &update)
{
    MappedUpdate mapped;
    if (update.contains(u"message"_s))
        mapped = mapMessage(update.value(u"message"_s).toObject(), false);
    else if (update.contains(u"edited_message"_s))
        mapped = mapMessage(update.value(u"edited_message"_s).toObject(), true);
    else if (update.contains(u"callback_query"_s))
        mapped = mapCallback(update.value(u"callback_query"_s).toObject());
    else if (update.contains(u"message_reaction"_s))
        mapped = mapReaction(update.value(u"message_reaction"_s).toObject());
    else if (update.contains(u"my_chat_member"_s))
        mapped = mapMembership(update.value(u"my_chat_member"_s).toObject());
    mapped.id = update.value(u"update_id"_s).toInteger();
    return mapped;
}

QList<MappedUpdate> withAlbumsJoined(QList<MappedUpdate> updates)
{
    QList<MappedUpdate> joined;
    for (MappedUpdate &update : updates) {
        const bool continues = !joined.isEmpty() && !update.album.isEmpty() && update.album == joined.last().album &&
                               update.message.thread == joined.last().message.thread;
        if (!continues) {
            joined.append(std::move(update));
            continue;
        }
        MappedUpdate &album = joined.last();
        album.id = update.id;
        album.files += update.files;
        if (album.message.text.isEmpty()) {
            album.message.text = update.message.text;
            album.message.html = update.message.html;
        } else if (!update.message.text.isEmpty()) { // each picture may have words of its own
            album.message.text += u'\n' + update.message.text;
            album.message.html.clear();
        }
    }
    return joined;
}

} // namespace centrala::telegram
