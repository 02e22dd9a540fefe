// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/rowbundles.h"
#include "app/store/visibility.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace centrala::test {

/// Takes the links between customers that were taken apart out of a bundle.
inline void withoutEndedLinks(QJsonObject &bundle)
{
    QJsonObject rows = bundle.value(QStringLiteral("rows")).toObject();
    QJsonArray links = rows.take(QStringLiteral("customer_merge")).toArray();
    for (qsizetype i = links.size() - 1; i >= 0; --i) {
        if (!links.at(i)[QStringLiteral("undone_at")].isNull())
            links.removeAt(i);
    }
    if (!links.isEmpty())
        rows.insert(QStringLiteral("customer_merge"), links);
    bundle.insert(QStringLiteral("rows"), rows);
}

/// Where a replica does not hold exactly the rows of the store that somebody may see, for whom these inboxes are
/// hidden; empty where it does.
inline QString replicaDifference(const QString &storePath, const QList<InboxId> &hidden, const QString &replicaPath)
{
    auto store = store::Database::openSqlite(storePath, store::Database::Access::ReadOnly);
    auto replica = store::Database::openSqlite(replicaPath, store::Database::Access::ReadOnly);
    if (!store || !replica)
        return QStringLiteral("a database cannot be opened");
    store::hideInboxes(**store, hidden);
    const store::RowBundles there(**store);
    const store::RowBundles here(**replica);
    const auto text = [](const QJsonObject &bundle) {
        return QString::fromUtf8(QJsonDocument(bundle).toJson(QJsonDocument::Compact));
    };
    for (const Entity entity : {Entity::Conversation, Entity::Entry, Entity::Customer, Entity::Identity, Entity::Inbox,
                                Entity::Agent, Entity::Record, Entity::Setting, Entity::Ledger}) {
        QList<qint64> ids = there.ids(entity);
        const QSet<qint64> known(ids.begin(), ids.end());
        for (const qint64 id : here.ids(entity)) {
            if (!known.contains(id))
                return QStringLiteral("%1 %2 is not to be seen").arg(nameOf(entity)).arg(id);
        }
        for (const qint64 id : std::as_const(ids)) {
            QJsonObject wanted = there.read(entity, id);
            QJsonObject found = here.read(entity, id);
            // What it is found by is no column of the row.
            wanted.remove(QStringLiteral("short"));
            found.remove(QStringLiteral("short"));
            // A link that was taken apart may outlive, in a copy, the sight of its other end. Nobody is shown it.
            withoutEndedLinks(wanted);
            withoutEndedLinks(found);
            if (wanted == found)
                continue;
            const QString what = QStringLiteral("%1 %2 ").arg(nameOf(entity)).arg(id);
            const QJsonObject rows = wanted.value(QStringLiteral("rows")).toObject();
            for (const QString &table : rows.keys()) {
                const QJsonValue stored = rows.value(table);
                const QJsonValue held = found.value(QStringLiteral("rows")).toObject().value(table);
                if (stored != held)
                    return what + table + QStringLiteral(": ") +
                           text({{QStringLiteral("store"), stored}, {QStringLiteral("replica"), held}});
            }
            return what + text(wanted) + text(found);
        }
    }
    return {};
}

} // namespace centrala::test
