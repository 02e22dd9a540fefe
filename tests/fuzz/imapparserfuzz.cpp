// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/imapparser.h"
#include "connectors/email/imaptext.h"

#include <cstdint>
#include <cstdlib>

using namespace centrala::email;

namespace {

QList<QByteArray> read(const QList<QByteArray> &pieces)
{
    ImapParser::Limits limits;
    limits.line = 512; // small ones are run into by small inputs, of which more are tried
    limits.literal = 128;
    ImapParser parser(limits);
    QList<QByteArray> keywords;
    for (const QByteArray &piece : pieces) {
        parser.feed(piece);
        while (const std::optional<ImapResponse> response = parser.next()) {
            keywords.append(response->tag + ' ' + response->keyword + ' ' + response->code);
            for (const ImapValue &value : response->values) {
                static_cast<void>(fromModifiedUtf7(value.text));
                static_cast<void>(instantFromImap(value.text));
            }
        }
    }
    return keywords;
}

} // namespace

/// However the octets are cut, they say the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray octets(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const qsizetype cut = data[0] % (octets.size() + 1);
    const QList<QByteArray> whole = read({octets});
    if (read({octets.left(cut), octets.mid(cut)}) != whole)
        std::abort();
    return 0;
}
