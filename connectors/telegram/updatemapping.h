// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"

#include <QJsonObject>

#include <optional>

namespace centrala::telegram {

/// A file that a message names; it is fetched by its id before the message is handed over.
struct WantedFile
{
    QString fileId;
    QString name;
    QString type;
    qint64 size = 0; ///< what Telegram says; 0 where it does not
};

/// What one update means to us.
struct MappedUpdate
{
    enum class Kind {
        Message, ///< `message` is to be handed over
        Nothing, ///< a service message or a kind nobody asked for
        Unknown  ///< a message of a kind that this version cannot show: kept whole in the ledger
    };

    Kind kind = Kind::Nothing;
    qint64 id = 0; ///< update_id; 0 where the update is malformed
    InboundMessage message;
    QList<WantedFile> files;
    QString album;                        ///< messages that follow each other with the same one are one message
    std::optional<Touchpoint> touchpoint; ///< what somebody did who said nothing
    QString callbackQuery;                ///< the pressed button waits for an answer to this id
};

/// Maps an Update object (https://core.telegram.org/bots/api#update) of whatever content, without fail. A message is
/// known as "CHAT:MESSAGE", its conversation by the chat (and the topic of a forum), its sender by the user id: a
/// username may pass to somebody else and is only shown.
[[nodiscard]] MappedUpdate mapUpdate(const QJsonObject &update);

/// Joins the parts of albums that follow each other.
[[nodiscard]] QList<MappedUpdate> withAlbumsJoined(QList<MappedUpdate> updates);

} // namespace centrala::telegram
