// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/change.h"
#include "app/model/result.h"
#include "app/model/seen.h"
#include "app/store/database.h"
#include "app/store/replicastate.h"
#include "app/store/rowbundles.h"

#include <QJsonObject>

#include <memory>

namespace centrala::workspace {

/// A workspace's copy on this machine, kept by what serve::Feed tells: the same tables and the same pages, a connection
/// of its own that writes. It can be thrown away at any time; one that is damaged, or written by another version, is
/// set aside and begun anew. Every step is one transaction. Of one thread.
class Replica
{
public:
    static constexpr qsizetype kFetchAtOnce = 50; ///< conversations; customers are fetched four times as many

    /// Whether an error says that the file itself is broken.
    [[nodiscard]] static bool isDamage(const Error &error);
    /// The next open() sets it aside. For while others still read it.
    static void markDamaged(const QString &path);
    /// Opens the file, or begins a new one beside a damaged one.
    [[nodiscard]] static Result<std::unique_ptr<Replica>> open(const QString &path);

    [[nodiscard]] qint64 head() const { return m_state.head(); }
    [[nodiscard]] bool isEmpty() const { return head() < 0; }
    [[nodiscard]] qint64 pending() const { return m_state.pendingCount(); }
    [[nodiscard]] Result<QSet<QString>> fileNames() const;
    [[nodiscard]] QString owner() const { return m_state.owner(); }
    [[nodiscard]] Result<void> setOwner(const QString &greeting);
    [[nodiscard]] bool has(ConversationId id) const { return m_state.has(id); }
    /// One from beyond the horizon is wanted as well.
    [[nodiscard]] Result<void> want(ConversationId id);
    /// What stands in a field here; unset where there is no such row.
    [[nodiscard]] std::optional<QString> fieldNow(const SeenField &what) const;

    /// What a step touched, for those who look at pages; `needs` what must be asked for next.
    struct Step
    {
        Changes touched;
        enum class Needs { Nothing, More, Snapshot } needs = Needs::Nothing;
        bool isBehind = false; ///< the journal no longer reaches back to us, or it is another store's
    };
    /// Begins anew: forgets every row, keeps what is to be fetched.
    [[nodiscard]] Result<Step> begin(const QJsonObject &snapshot);
    /// Rights were changed: takes in what can be seen now and is not here.
    [[nodiscard]] Result<Step> complete(const QJsonObject &snapshot);
    /// A run of changes. One that begins above our number needs what lies between first, and changes nothing.
    [[nodiscard]] Result<Step> apply(const QJsonObject &changes);
    /// What fetch must be asked for: {"conversations", "customers"}; empty where all is here.
    [[nodiscard]] QJsonObject wanted() const;
    [[nodiscard]] Result<Step> fetched(const QJsonObject &wanted, const QJsonObject &answer);

private:
    explicit Replica(std::unique_ptr<store::Database> database);
    void put(const QJsonObject &answer, Step &step);
    void notePart(const QJsonObject &bundle, qint64 top);
    void wantAll(const QJsonObject &snapshot);
    void hide(const QJsonArray &hidden, Step &step);

    std::unique_ptr<store::Database> m_database;
    store::ReplicaState m_state;
    store::RowBundles m_rows;
};

} // namespace centrala::workspace
