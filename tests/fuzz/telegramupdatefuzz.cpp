// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/botapi.h"
#include "connectors/telegram/updatemapping.h"

#include <QJsonArray>

#include <cstdint>
#include <cstdlib>

using namespace centrala::telegram;

/// Whatever the far end answers is mapped without fail, and a message always has a sender and a conversation.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const BotAnswer answer = answerFrom(200, "application/json", body);
    QList<MappedUpdate> updates;
    for (const QJsonValue &update : answer.result.toArray()) {
        updates.append(mapUpdate(update.toObject()));
        const MappedUpdate &mapped = updates.last();
        const bool isWhole = !mapped.message.from.value.isEmpty() && !mapped.message.thread.isEmpty() &&
                             !mapped.message.externalId.isEmpty();
        if (mapped.kind == MappedUpdate::Kind::Message && !isWhole)
            std::abort();
    }
    static_cast<void>(withAlbumsJoined(updates));
    return 0;
}
