// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/signins.h"

#include "app/store/database.h"

namespace centrala::store {

namespace {

#define CENTRALA_SIGN_IN                                                                                               \
    "SELECT s.id, s.agent, a.name, s.kind, s.name, s.created_at, s.used_at FROM sign_in s JOIN agent a ON a.id = "     \
    "s.agent"

SignInRow read(const Rows &rows)
{
    return {rows.id<SignInId>(0),      {rows.number(1), rows.text(2)},
            rows.named<SignInKind>(3), rows.text(4),
            rows.instant(5),           rows.instant(6)};
}

std::optional<SignInRow> single(Rows rows)
{
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

} // namespace

std::optional<SignInRow> SignIns::withHash(const QString &hash) const
{
    return single(m_database.query(CENTRALA_SIGN_IN " WHERE s.hash = ?", hash));
}

std::optional<SignInRow> SignIns::get(SignInId id) const
{
    return single(m_database.query(CENTRALA_SIGN_IN " WHERE s.id = ?", id));
}

QList<SignInRow> SignIns::list(AgentId agent, SignInId before) const
{
    QList<SignInRow> list;
    auto rows = m_database.query(CENTRALA_SIGN_IN " WHERE (? = 0 OR s.agent = ?) AND (? = 0 OR s.id < ?)"
                                                  " ORDER BY s.id DESC LIMIT ?",
                                 agent, agent, before, before, kPage);
    while (rows.next())
        list.append(read(rows));
    return list;
}
#undef CENTRALA_SIGN_IN

SignInId SignIns::insert(AgentId agent, SignInKind kind, const QString &name, const QString &hash, Instant now)
{
    return SignInId{m_database.insert(
        "INSERT INTO sign_in (agent, kind, name, hash, created_at, used_at) VALUES (?, ?, ?, ?, ?, ?)", agent, kind,
        name, hash, now, now)};
}

void SignIns::setUsed(SignInId id, Instant at)
{
    m_database.run("UPDATE sign_in SET used_at = ? WHERE id = ?", at, id);
}

QSet<QString> SignIns::hashes() const
{
    QSet<QString> hashes;
    auto rows = m_database.query("SELECT hash FROM sign_in");
    while (rows.next())
        hashes.insert(rows.text(0));
    return hashes;
}

void SignIns::keepOnly(const QSet<QString> &kept)
{
    const QSet<QString> all = hashes();
    for (const QString &hash : all) {
        if (!kept.contains(hash))
            m_database.run("DELETE FROM sign_in WHERE hash = ?", hash);
    }
}

void SignIns::remove(SignInId id)
{
    m_database.run("DELETE FROM sign_in WHERE id = ?", id);
}

void SignIns::removeOthersOf(AgentId agent, SignInId kept)
{
    m_database.run("DELETE FROM sign_in WHERE agent = ? AND id <> ?", agent, kept);
}

void SignIns::removeOf(AgentId agent)
{
    m_database.run("DELETE FROM sign_in WHERE agent = ?", agent);
}

} // namespace centrala::store
