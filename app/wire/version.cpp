// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/version.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::wire {

Result<void> speaksWith(const QJsonObject &greeting)
{
    const qint64 theirs = greeting[u"protocol"_s].toInteger();
    const QString both =
        u"protocol %1 is spoken here, and from %2 on understood; the other program speaks %3"_s.arg(kProtocolVersion)
            .arg(kOldestProtocolVersion)
            .arg(theirs);
    if (theirs > kProtocolVersion)
        return Error{Error::Kind::TooNew, u"protocol"_s, both, {}};
    if (theirs < kOldestProtocolVersion)
        return Error{Error::Kind::Rejected, u"protocol"_s, both, {}};
    return {};
}

} // namespace centrala::wire
