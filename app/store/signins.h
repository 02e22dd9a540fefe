// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/signin.h"

#include <QList>

#include <QSet>

#include <optional>

namespace centrala::store {

class Database;

/// The table `sign_in`. Secrets are known only by their SHA-256.
class SignIns
{
public:
    explicit SignIns(Database &database) : m_database(database) {}

    [[nodiscard]] std::optional<SignInRow> withHash(const QString &hash) const;
    [[nodiscard]] std::optional<SignInRow> get(SignInId id) const;
    static constexpr qsizetype kPage = 1'000;
    /// Of one agent, or of all where none is given; the newest first, at most kPage of those begun before `before`
    /// (none: of all).
    [[nodiscard]] QList<SignInRow> list(AgentId agent, SignInId before) const;
    SignInId insert(AgentId agent, SignInKind kind, const QString &name, const QString &hash, Instant now);
    void setUsed(SignInId id, Instant at);
    [[nodiscard]] QSet<QString> hashes() const;
    /// Ends all others.
    void keepOnly(const QSet<QString> &hashes);
    void remove(SignInId id);
    void removeOf(AgentId agent);
    void removeOthersOf(AgentId agent, SignInId kept);

private:
    Database &m_database;
};

} // namespace centrala::store
