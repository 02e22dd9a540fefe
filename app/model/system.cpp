// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/clock.h"
#include "app/model/randomsource.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace centrala {

Instant SystemClock::now() const
{
    return instantFromMs(QDateTime::currentMSecsSinceEpoch());
}

QByteArray SystemRandom::bytes(qsizetype count)
{
    QByteArray octets(count, Qt::Uninitialized);
    for (char &octet : octets)
        octet = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return octets;
}

} // namespace centrala
