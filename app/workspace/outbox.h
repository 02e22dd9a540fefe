// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/wish.h"
#include "app/store/wishes.h"

#include <functional>

namespace centrala::workspace {

/// The commands of a desk that its hub has not confirmed, in their order: on the disk in desk.db, read from there once.
/// What is added is on the disk before the call returns. What a version does not understand stays there for the next.
class Outbox
{
public:
    explicit Outbox(store::Database &desk) : m_rows(desk) {}

    /// Makes the table where it is missing, and reads it.
    [[nodiscard]] Result<void> open();

    /// Whose they are, as the hub greeted them; empty where nobody has signed in.
    [[nodiscard]] const QString &owner() const { return m_owner; }
    [[nodiscard]] Result<void> setOwner(const QString &greeting);

    [[nodiscard]] const QList<Wish> &wishes() const { return m_wishes; }
    /// Whether nothing is there, not even what this version does not understand.
    [[nodiscard]] bool isEmpty() const { return m_wishes.isEmpty() && m_strange == 0; }
    /// The first that is not held; null: there is none. Until the next change.
    [[nodiscard]] const Wish *next() const;

    [[nodiscard]] Result<qint64> add(const Request &request, Instant at);
    /// It was carried out: what waited for it waits for its own turn.
    [[nodiscard]] Result<void> remove(qint64 number);
    /// It is no longer wished, nor is what leans on it.
    [[nodiscard]] Result<void> withdraw(qint64 number);
    /// Held, for a person to decide; so is what leans on it (app/workspace/leaning.h).
    [[nodiscard]] Result<void> hold(qint64 number, const Error &why);
    /// Those that lean on it.
    [[nodiscard]] QList<qint64> leaning(qint64 number) const;
    /// A person has seen what stopped it: it waits for its turn, and is not stopped by the same once more.
    [[nodiscard]] Result<void> tryAgain(qint64 number);

    /// What a field holds as far as somebody knows who sees only what is confirmed; unset: unknown.
    using Confirmed = std::function<std::optional<QString>(const SeenField &)>;
    /// Of the fields that a command sets, what whoever wishes it sees there: what is confirmed, and over it what they
    /// have wished themselves before.
    [[nodiscard]] QList<SeenField> seenBy(const Command &command, const Confirmed &confirmed) const;

private:
    [[nodiscard]] QList<Wish>::iterator find(qint64 number);
    [[nodiscard]] Result<void> drop(qint64 number);
    [[nodiscard]] Result<void> setHeld(qint64 number, const Error &why);

    store::Wishes m_rows;
    QList<Wish> m_wishes;
    QString m_owner;
    qsizetype m_strange = 0; ///< rows of another version
};

} // namespace centrala::workspace
