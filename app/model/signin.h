// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/enumnames.h"
#include "app/model/fields.h"
#include "app/model/ids.h"
#include "app/model/instant.h"
#include "app/model/named.h"

#include <QString>

namespace centrala {

/// A session begins with a password; a token is for programs that have none.
enum class SignInKind { Session, Token };
template<>
struct EnumNames<SignInKind>
{
    static constexpr std::array names = {"session", "token"};
};

/// One way in that an agent has, without its secret.
struct SignInRow
{
    SignInId id;
    Named agent;
    SignInKind kind = SignInKind::Session;
    QString name; ///< what it was made for: a machine, a script
    Instant createdAt{};
    Instant usedAt{};
    static constexpr std::tuple fields = {Field{"id", &SignInRow::id},
                                          Field{"agent", &SignInRow::agent},
                                          Field{"kind", &SignInRow::kind},
                                          Field{"name", &SignInRow::name},
                                          Field{"created_at", &SignInRow::createdAt},
                                          Field{"used_at", &SignInRow::usedAt}};
};

} // namespace centrala
