// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/mediamapping.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace centrala::telegram {

namespace {

struct FileKind
{
    const char *member;
    const char *name; ///< where Telegram tells none
    const char *type;
};

/// An animation is repeated as a document; it comes first here and is taken once.
constexpr std::array kFileKinds{
    FileKind{"animation", "animation.mp4", "video/mp4"}, FileKind{"document", "document", "application/octet-stream"},
    FileKind{"voice", "voice.ogg", "audio/ogg"},         FileKind{"audio", "audio.mp3", "audio/mpeg"},
    FileKind{"video", "video.mp4", "video/mp4"},         FileKind{"video_note", "video.mp4", "video/mp4"}};

constexpr std::array kServiceMembers{
    "new_chat_members",     "left_chat_member",         "new_chat_title",     "new_chat_photo",
    "delete_chat_photo",    "group_chat_created",       "pinned_message",     "supergroup_chat_created",
    "channel_chat_created", "migrate_to_chat_id",       "forum_topic_edited", "migrate_from_chat_id",
    "forum_topic_created",  "forum_topic_closed",       "video_chat_started", "forum_topic_reopened",
    "video_chat_ended",     "video_chat_scheduled",     "boost_added",        "message_auto_delete_timer_changed",
    "write_access_allowed", "proximity_alert_triggered"};

/// A bare file name without the letters that some system refuses.
QString cleanName(QString name, const QString &otherwise)
{
    name = name.section(u'/', -1).section(u'\\', -1).trimmed().left(200);
    name.removeIf([](QChar letter) { return letter.category() == QChar::Other_Control || letter == u'\u202e'; });
    return name.isEmpty() || name == u"." || name == u".." ? otherwise : name;
}

WantedFile fileOf(const QJsonObject &file, const QString &name, const QString &type)
{
    const QString told = file.value(u"mime_type"_s).toString();
    return {file.value(u"file_id"_s).toString(), cleanName(file.value(u"file_name"_s).toString(), name),
            told.isEmpty() ? type : told.left(100), std::max<qint64>(0, file.value(u"file_size"_s).toInteger())};
}

/// Sizes of one picture, the largest last.
void addPhoto(const QJsonObject &message, QList<WantedFile> &files)
{
    const QJsonArray sizes = message.value(u"photo"_s).toArray();
    if (!sizes.isEmpty())
        files.append(fileOf(sizes.last().toObject(), u"photo.jpg"_s, u"image/jpeg"_s));
}

void addSticker(const QJsonObject &message, Media &media)
{
    const QJsonObject sticker = message.value(u"sticker"_s).toObject();
    if (sticker.isEmpty())
        return;
    media.words = sticker.value(u"emoji"_s).toString();
    const bool isPicture = !sticker.value(u"is_animated"_s).toBool() && !sticker.value(u"is_video"_s).toBool();
    if (isPicture)
        media.files.append(fileOf(sticker, u"sticker.webp"_s, u"image/webp"_s));
    else if (media.words.isEmpty())
        media.words = u"\u2b50"_s;
}

QString placeOf(const QJsonObject &message)
{
    const QJsonObject venue = message.value(u"venue"_s).toObject();
    const QJsonObject location =
        venue.isEmpty() ? message.value(u"location"_s).toObject() : venue.value(u"location"_s).toObject();
    if (location.isEmpty())
        return {};
    const QString latitude = QString::number(location.value(u"latitude"_s).toDouble(), 'f', 6);
    const QString longitude = QString::number(location.value(u"longitude"_s).toDouble(), 'f', 6);
    const QString title =
        u"%1 %2"_s.arg(venue.value(u"title"_s).toString(), venue.value(u"address"_s).toString()).simplified();
    QString words = u"\U0001f4cd "_s + (title.isEmpty() ? latitude + u", "_s + longitude : title);
    words += u"\nhttps://www.openstreetmap.org/?mlat=%1&mlon=%2"_s.arg(latitude, longitude);
    return words;
}

/// A card may be anybody's: it is the sender's own where Telegram says that it is the same user.
QList<Address> provedBy(const QJsonObject &message)
{
    const QJsonObject contact = message.value(u"contact"_s).toObject();
    const QString number = contact.value(u"phone_number"_s).toString().trimmed();
    const qint64 owner = contact.value(u"user_id"_s).toInteger();
    if (number.isEmpty() || owner == 0 || owner != message.value(u"from"_s)[u"id"_s].toInteger())
        return {};
    return {{u"phone"_s, number.startsWith(u'+') ? number : u'+' + number, {}}};
}

QString contactOf(const QJsonObject &message)
{
    const QJsonObject contact = message.value(u"contact"_s).toObject();
    QString number = contact.value(u"phone_number"_s).toString().trimmed();
    if (number.isEmpty())
        return {};
    if (!number.startsWith(u'+'))
        number.prepend(u'+');
    return u"\u260e\ufe0f %1 %2"_s
        .arg(number, u"%1 %2"_s.arg(contact.value(u"first_name"_s).toString(), contact.value(u"last_name"_s).toString())
                         .simplified())
        .trimmed();
}

QString otherWordsOf(const QJsonObject &message)
{
    if (const QJsonObject poll = message.value(u"poll"_s).toObject(); !poll.isEmpty()) {
        QStringList lines{u"\U0001f4ca "_s + poll.value(u"question"_s).toString()};
        for (const QJsonValue &option : poll.value(u"options"_s).toArray())
            lines.append(u"\u25cb "_s + option[u"text"_s].toString());
        return lines.join(u'\n');
    }
    if (const QJsonObject dice = message.value(u"dice"_s).toObject(); !dice.isEmpty())
        return u"%1 %2"_s.arg(dice.value(u"emoji"_s).toString()).arg(dice.value(u"value"_s).toInt());
    if (const QJsonObject page = message.value(u"web_app_data"_s).toObject(); !page.isEmpty())
        return page.value(u"button_text"_s).toString() + u": "_s + page.value(u"data"_s).toString();
    return {};
}

} // namespace

Media mediaOf(const QJsonObject &message)
{
    Media media;
    for (const char *member : kServiceMembers)
        media.isService = media.isService || message.contains(QLatin1StringView(member));
    addPhoto(message, media.files);
    for (const FileKind &kind : kFileKinds) {
        const QJsonObject file = message.value(QLatin1StringView(kind.member)).toObject();
        if (file.isEmpty())
            continue;
        media.files.append(fileOf(file, QLatin1StringView(kind.name), QLatin1StringView(kind.type)));
        break;
    }
    addSticker(message, media);
    for (const QString &words : {placeOf(message), contactOf(message), otherWordsOf(message)}) {
        if (!words.isEmpty())
            media.words = words;
    }
    media.proved = provedBy(message);
    media.files.removeIf([](const WantedFile &file) { return file.fileId.isEmpty(); });
    return media;
}

} // namespace centrala::telegram
