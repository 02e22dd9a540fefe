// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a connector may write to its host: any octets, in any pieces.
#include "app/model/batch.h"
#include "app/model/outgoing.h"
#include "app/wire/json.h"
#include "app/wire/jsonrpcpeer.h"

#include <cstdint>
#include <cstdlib>
#include <tuple>

using namespace centrala;

namespace {

/// What the other end hears for these octets.
QByteArray heard(const QList<QByteArray> &pieces)
{
    QByteArray written;
    wire::JsonRpcPeer peer([&written](const QByteArray &line) { written += line; },
                           [](const QString &, const QJsonObject &params) {
                               const Result<Batch> batch = wire::fromJson<Batch>(params);
                               const Result<SendOutcome> outcome = wire::fromJson<SendOutcome>(params);
                               // What was understood means the same when it is written and read again.
                               if (batch && !wire::fromJson<Batch>(wire::toJson(*batch)))
                                   std::abort();
                               if (!outcome)
                                   return wire::answered(outcome.error());
                               return wire::answered(wire::toJson(*outcome).toObject());
                           });
    std::ignore = peer.request(QStringLiteral("send"));
    for (const QByteArray &piece : pieces)
        peer.receive(piece);
    return written;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    QList<QByteArray> octets;
    for (const char octet : bytes)
        octets.append(QByteArray(1, octet));
    // Where the pieces are cut makes no difference.
    if (heard({bytes}) != heard(octets))
        std::abort();
    return 0;
}
