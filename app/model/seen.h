// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/change.h"
#include "app/model/fields.h"

#include <QString>

namespace centrala {

/// What somebody saw in one field of a row when they wished for another value there, as text; empty where there was
/// nothing. A wish that waited for its line says so, and is stopped where somebody else changed the field meanwhile.
struct SeenField
{
    Entity entity = Entity::Conversation;
    qint64 id = 0;
    QString
        field; ///< "state", "assignee", "team", "priority", "snoozed_until", "wrap_up"; of a customer "name", "about"
    QString value;
    static constexpr std::tuple fields = {Field{"entity", &SeenField::entity}, Field{"id", &SeenField::id},
                                          Field{"field", &SeenField::field}, Field{"value", &SeenField::value}};
    friend bool operator==(const SeenField &, const SeenField &) = default;
};

} // namespace centrala
