// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"
#include "connectors/webchat/chatvalues.h"

#include <QJsonObject>
#include <QStringList>

#include <variant>

/// What widget and server say to each other over the WebSocket: JSON objects, one a text frame, `t` names the kind.
/// README.md beside this file lists them.
namespace centrala::webchat {

inline constexpr qsizetype kFrameLimit = 64 * 1024; ///< octets of one frame of a widget
inline constexpr qsizetype kTextLimit = 10'000;     ///< UTF-16 code units of one message
inline constexpr qsizetype kFilesLimit = 10;        ///< files of one message

/// The first frame of a line.
struct Hello
{
    QString visitor;     ///< the id that the secret stands for
    qint64 after = 0;    ///< the widget has all up to this one
    QByteArray identity; ///< JSON Web Token of the site; empty for a visitor who is not signed in
    QString proof;       ///< out of the link in a mail of ours; empty where the page was not opened by one
    QString language;    ///< of the widget, two letters
};

struct Said
{
    QString id; ///< made by the widget: the same one again is the same message
    QString text;
    QList<ChatFile> files; ///< id and name
    QString name;          ///< typed by the visitor
    QString email;
    QString pageTitle;
    QString pageUrl;
};

struct Seen
{
    qint64 have = 0;
    qint64 read = 0;
};

struct Typing
{
    bool on = false;
};

/// The page of the site that the visitor sees now.
struct PageSeen
{
    QString title;
    QString url;
};

/// What the site says that its visitor did.
struct Tracked
{
    QString id; ///< made by the widget: the same one again is the same step
    QString name;
    QString data; ///< "value: 120, currency: PLN"
    PageSeen page;
};

/// The visitor would like to have the chat by mail.
struct AskedTranscript
{
};

/// The visitor ends the chat and forgets it.
struct Ended
{
};

struct Ping
{
};

using ClientFrame = std::variant<Hello, Said, Seen, Typing, PageSeen, Tracked, AskedTranscript, Ended, Ping>;

/// Errors: Malformed; TooLarge where a text is.
[[nodiscard]] Result<ClientFrame> readFrame(const QByteArray &frame);

[[nodiscard]] QJsonObject welcomeFrame(const Visitor &visitor, bool startOver);
[[nodiscard]] QJsonObject entryFrame(const ChatEntry &entry);
/// Somebody at the company writes. `name`: who; empty where that is not told.
[[nodiscard]] QJsonObject typingFrame(bool on, const QString &name);
/// What became of the proof in the link; `isProved`: mails of this chat are shown here from now on.
[[nodiscard]] QJsonObject provedFrame(bool isProved);
/// `code`: "sent" (to `address`), "often" (there were enough for now), "failed".
[[nodiscard]] QJsonObject transcriptFrame(const QString &code, const QString &address = {});
/// How long visitors wait now. `minutes` 0: nobody can tell.
[[nodiscard]] QJsonObject waitFrame(qint64 minutes, qint64 waiting);
/// `code`: "later" (try again after so many seconds), "refused" (never), "gone" (the chat was ended or has expired),
/// "sign_in" (the site must say anew who is signed in). `id`: of the message it is about, else empty.
[[nodiscard]] QJsonObject troubleFrame(const QString &code, const QString &id = {}, int afterSeconds = 0);
[[nodiscard]] QByteArray toFrame(const QJsonObject &frame);

/// A name without line breaks, controls and letters that turn the direction of others, and not too long.
[[nodiscard]] QString cleanLine(const QString &text, qsizetype limit);

} // namespace centrala::webchat
