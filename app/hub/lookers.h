// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace centrala::hub {

/// Who looks at which conversation now, and who types there. Only while they do: it is stored nowhere. An agent at two
/// desks counts once for each.
class Lookers
{
public:
    struct Place
    {
        AgentId agent;
        QString name;
        ConversationId conversation;
        bool types = false;
        bool answers = false; ///< what they type is an answer, which the customer may be shown
    };

    /// True where that is news.
    bool put(const void *desk, const Place &place);
    bool remove(const void *desk);
    /// {"conversation", "agents": [{"id", "name", "types"}]}
    [[nodiscard]] QJsonObject at(ConversationId conversation) const;
    [[nodiscard]] ConversationId placeOf(const void *desk) const { return m_places.value(desk).conversation; }
    [[nodiscard]] Place whole(const void *desk) const { return m_places.value(desk); }
    [[nodiscard]] QList<ConversationId> everywhere() const;
    /// Where each agent looks, for those who watch over them.
    [[nodiscard]] QList<Place> places() const { return m_places.values(); }

private:
    QHash<const void *, Place> m_places;
};

} // namespace centrala::hub
