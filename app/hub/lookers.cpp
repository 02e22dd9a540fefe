// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/lookers.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::hub {

bool Lookers::put(const void *desk, const Place &place)
{
    const Place before = m_places.value(desk);
    m_places.insert(desk, place);
    return before.conversation != place.conversation || before.types != place.types;
}

bool Lookers::remove(const void *desk)
{
    return m_places.remove(desk);
}

QJsonObject Lookers::at(ConversationId conversation) const
{
    QList<Place> here;
    for (const Place &place : m_places) {
        if (place.conversation != conversation)
            continue;
        const auto same =
            std::find_if(here.begin(), here.end(), [&](const Place &one) { return one.agent == place.agent; });
        if (same == here.end())
            here.append(place);
        else
            same->types = same->types || place.types;
    }
    std::sort(here.begin(), here.end(), [](const Place &a, const Place &b) { return a.agent < b.agent; });
    QJsonArray agents;
    for (const Place &place : here) {
        agents.append(QJsonObject{{u"id"_s, place.agent.value}, {u"name"_s, place.name}, {u"types"_s, place.types}});
    }
    return {{u"conversation"_s, conversation.value}, {u"agents"_s, agents}};
}

QList<ConversationId> Lookers::everywhere() const
{
    QSet<ConversationId> all;
    for (const Place &place : m_places) {
        if (place.conversation.isValid())
            all.insert(place.conversation);
    }
    return all.values();
}

} // namespace centrala::hub
