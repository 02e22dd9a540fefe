// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/serve/feed.h"
#include "app/store/visibility.h"
#include "app/workspace/replica.h"
#include "tests/support/replicacheck.h"
#include "tests/support/testengine.h"

namespace centrala::test {

/// One agent's desk, without a line: it asks the feed itself.
class FollowingDesk
{
public:
    using Needs = workspace::Replica::Step::Needs;

    FollowingDesk(TestEngine &test, const QString &name, const Actor &actor)
        : m_test(test), m_path(test.path(name)), m_actor(actor), m_replica(workspace::Replica::open(m_path).value())
    {
    }

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] workspace::Replica &replica() { return *m_replica; }
    [[nodiscard]] QList<InboxId> hidden()
    {
        return m_actor.role == Role::Agent ? store::inboxesClosedTo(m_test.database(), m_actor.agent)
                                           : QList<InboxId>();
    }
    template<typename Read>
    QJsonObject feed(Read read)
    {
        auto seen =
            store::Database::openSqlite(m_test.path(QStringLiteral("workspace.db")), store::Database::Access::ReadOnly);
        store::hideInboxes(**seen, hidden());
        store::hideOthersRecords(**seen);
        store::setReader(**seen, m_actor.agent);
        return read(serve::Feed(**seen, hidden())).value();
    }
    /// At most `fetches` steps of what is wanted.
    void follow(int fetches = 1000)
    {
        bool anew = m_replica->isEmpty();
        Needs needs = anew ? Needs::Snapshot : Needs::More;
        while (needs != Needs::Nothing) {
            if (needs == Needs::Snapshot) {
                const QJsonObject all =
                    feed([&](const serve::Feed &feed) { return feed.snapshot(m_test.clock().now()); });
                m_begun += anew ? 1 : 0;
                std::ignore = (anew ? m_replica->begin(all) : m_replica->complete(all)).value();
                needs = Needs::More;
                continue;
            }
            const QJsonObject run = feed([&](const serve::Feed &feed) { return feed.changes(m_replica->head()); });
            const workspace::Replica::Step step = m_replica->apply(run).value();
            anew = step.isBehind;
            needs = step.needs;
        }
        for (; fetches > 0; --fetches) {
            const QJsonObject wanted = m_replica->wanted();
            if (wanted.isEmpty())
                break;
            const QJsonObject answer = feed([&](const serve::Feed &feed) {
                return feed.fetch(wire(wanted[QStringLiteral("conversations")].toArray()),
                                  customers(wanted[QStringLiteral("customers")].toArray()));
            });
            std::ignore = m_replica->fetched(wanted, answer).value();
        }
    }
    [[nodiscard]] QString difference()
    {
        return replicaDifference(m_test.path(QStringLiteral("workspace.db")), hidden(), m_path);
    }
    [[nodiscard]] int begun() const { return m_begun; }
    void reopen()
    {
        m_replica.reset();
        m_replica = workspace::Replica::open(m_path).value();
    }

private:
    static QList<ConversationId> wire(const QJsonArray &array)
    {
        QList<ConversationId> ids;
        for (const QJsonValue &one : array)
            ids.append(ConversationId{one.toInteger()});
        return ids;
    }
    static QList<CustomerId> customers(const QJsonArray &array)
    {
        QList<CustomerId> ids;
        for (const QJsonValue &one : array)
            ids.append(CustomerId{one.toInteger()});
        return ids;
    }

    TestEngine &m_test;
    QString m_path;
    Actor m_actor;
    std::unique_ptr<workspace::Replica> m_replica;
    int m_begun = 0; ///< from a snapshot, with nothing
};

} // namespace centrala::test
