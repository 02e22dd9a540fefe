// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"

#include <QFuture>
#include <QList>
#include <QString>

namespace centrala::connect {

/// One answer of the domain name system; of an address look-up only that there is one.
struct NameRecord
{
    QString host; ///< without the final dot; empty: the domain says that there is no such service
    int port = 0;
    int priority = 0; ///< the lowest first
    int weight = 0;
};

/// The domain name system, as far as it is needed to find a server.
class NameService
{
public:
    enum class Ask { Service, MailExchanger, Address };

    virtual ~NameService() = default;
    /// The records in the order in which they are to be tried; none where there are none, or nobody answered in time.
    [[nodiscard]] virtual QFuture<QList<NameRecord>> lookUp(Ask what, const QString &name) = 0;
};

/// Asks the system's own name servers. Of the thread that made it, whose event loop runs.
class SystemNameService final : public NameService
{
public:
    static constexpr Milliseconds kLimit{4000};

    explicit SystemNameService(Milliseconds limit = kLimit) : m_limit(limit) {}
    [[nodiscard]] QFuture<QList<NameRecord>> lookUp(Ask what, const QString &name) override;

private:
    Milliseconds m_limit;
};

} // namespace centrala::connect
