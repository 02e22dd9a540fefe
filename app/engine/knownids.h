// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/model/ids.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <utility>

namespace centrala::engine {

struct Context;

/// Which ids of a batch the workspace may have seen before: asked for once a batch, so that the many that are new need
/// no look-up each. What the batch itself brings is noted, and written where it is to stay.
class KnownIds
{
public:
    KnownIds(Context &context, InboxId inbox, const Batch &batch);

    [[nodiscard]] bool mayBeStored(const InboundMessage &message) const;
    void noteStored(const InboundMessage &message);

    [[nodiscard]] std::optional<ConversationId> tiedTo(const QString &threadKey) const;
    /// A key that is known already keeps its conversation.
    void tie(const QString &threadKey, ConversationId conversation);
    /// From now on the key stands for this conversation, whatever it stood for.
    void tieAnew(const QString &threadKey, ConversationId conversation);
    [[nodiscard]] bool takesPart(ConversationId conversation, const Address &person) const;
    void letTakePart(ConversationId conversation, const Address &person);

private:
    using Place = std::pair<QString, QString>;                   ///< folder and number
    using Part = std::pair<qint64, std::pair<QString, QString>>; ///< a conversation, and the kind and value of a person

    static Place place(const InboundMessage &message);
    static Part part(ConversationId conversation, const Address &person);

    Context &m_context;
    QSet<Place> m_places;
    QSet<QString> m_externalIds;
    QHash<QString, ConversationId> m_ties;
    mutable QSet<Part> m_parts; ///< who is known to take part in what
};

/// How many of a message's references are looked at, nearest first.
inline constexpr qsizetype kReferenceLimit = 20;

} // namespace centrala::engine
