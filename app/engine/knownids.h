// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/model/ids.h"

#include <QSet>
#include <QString>

namespace centrala::engine {

struct Context;

/// Which ids of a batch the workspace may have seen before: asked for once a batch, so that the many that are new need
/// no look-up each. What the batch itself brings is noted as it is stored.
class KnownIds
{
public:
    KnownIds(Context &context, InboxId inbox, const Batch &batch);

    [[nodiscard]] bool mayBeStored(const InboundMessage &message) const;
    [[nodiscard]] bool mayBeTied(const QString &threadKey) const { return m_threadKeys.contains(threadKey); }
    void noteStored(const InboundMessage &message);

private:
    static QString place(const InboundMessage &message);

    InboxId m_inbox;
    QSet<QString> m_places;
    QSet<QString> m_externalIds;
    QSet<QString> m_threadKeys;
};

/// How many of a message's references are looked at, nearest first.
inline constexpr qsizetype kReferenceLimit = 20;

} // namespace centrala::engine
