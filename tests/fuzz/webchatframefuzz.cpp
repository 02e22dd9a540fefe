// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/chatlog.h"
#include "connectors/webchat/chatmapping.h"
#include "connectors/webchat/chatprotocol.h"
#include "connectors/webchat/filecheck.h"
#include "connectors/webchat/origins.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace centrala;
using namespace centrala::webchat;

/// Whatever a visitor sends, as a frame, an origin, an identity or a file: it is taken within its
/// limits or not at all, and never becomes markup or a proof.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray octets(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<ClientFrame> frame = readFrame(octets);
    if (const auto *said = frame ? std::get_if<Said>(&*frame) : nullptr) {
        Visitor visitor;
        visitor.id = QString(32, QLatin1Char('0'));
        introduce(visitor, *said, std::nullopt);
        const InboundMessage message = inboundFrom(visitor, *said, true, Instant());
        const bool isSafe = message.html.isEmpty() && !message.fromVerified && message.proved.isEmpty() &&
                            said->text.size() <= kTextLimit && said->files.size() <= kFilesLimit;
        if (!isSafe)
            std::abort();
        for (const ChatFile &file : said->files) {
            const QString name = safeFileName(file.name, QStringLiteral("text/plain"));
            if (name.isEmpty() || name.contains(QLatin1Char('/')) || !name.contains(QLatin1Char('.')))
                std::abort();
        }
    }
    if (readSignedIdentity(octets, "a secret that nobody knows", instantFromMs(1'767'260'000'000)).ok())
        std::abort();
    static const Origins origins = Origins::parse(QStringLiteral("https://shop.example")).value();
    static_cast<void>(origins.allows(QString::fromUtf8(octets)));
    if (servedType(octets).contains("html") || servedType(octets).contains("svg"))
        std::abort();
    Visitors visitors;
    ChatLog::apply(QJsonDocument::fromJson(octets).object(), visitors);
    return 0;
}
