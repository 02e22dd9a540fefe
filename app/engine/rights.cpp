// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/rights.h"

#include "app/engine/ownrecords.h"
#include "app/store/commandlog.h"
#include "app/store/visibility.h"

#include <QJsonArray>
#include <QJsonObject>

namespace centrala::engine {

namespace {

template<typename C>
Role leastRole(const Actor &, const C &)
{
    return Role::Agent;
}

Role leastRole(const Actor &by, const SetPresence &wish)
{
    return wish.agent && *wish.agent != by.agent ? Role::Supervisor : Role::Agent;
}

/// Everybody keeps canned answers and signatures of their own; whose they are is looked at where the record is known.
Role leastRole(const Actor &, const PutRecord &wish)
{
    return isKeptByEverybody(wish.catalogue) ? Role::Agent : Role::Supervisor;
}

Role leastRole(const Actor &, const RemoveRecord &wish)
{
    return isKeptByEverybody(wish.catalogue) ? Role::Agent : Role::Supervisor;
}

Role leastRole(const Actor &, const AddInbox &)
{
    return Role::Administrator;
}

Role leastRole(const Actor &, const EditInbox &)
{
    return Role::Administrator;
}

Role leastRole(const Actor &, const RemoveInbox &)
{
    return Role::Administrator;
}

Role leastRole(const Actor &, const PutAgent &)
{
    return Role::Administrator;
}

Role leastRole(const Actor &, const PutSetting &)
{
    return Role::Administrator;
}

Role leastRole(const Actor &, const ImportCustomers &)
{
    return Role::Supervisor;
}

Role leastRole(const Actor &, const EraseCustomer &)
{
    return Role::Administrator;
}

/// Looks at each row that a command names.
class RowsSeen
{
public:
    RowsSeen(store::Database &database, QList<InboxId> hidden) : m_database(database), m_hidden(std::move(hidden)) {}

    void look(ConversationId id) { lookIn(id, store::inboxOf(m_database, id)); }
    void look(EntryId id) { lookIn(id, store::inboxOf(m_database, id)); }
    void look(AttachmentId id) { lookIn(id, store::inboxOf(m_database, id)); }
    void look(InboxId id) { lookIn(id, id); }
    void look(UndoId id)
    {
        const auto record = store::CommandLog(m_database).undo(id);
        if (!record)
            return;
        for (const QJsonValue &step : record->steps) {
            for (const auto &member : {QStringLiteral("conversation"), QStringLiteral("joined_into")}) {
                if (const qint64 conversation = step[member].toInteger(); conversation != 0)
                    look(ConversationId{conversation});
            }
        }
    }
    template<typename T>
    void look(const std::optional<T> &value)
    {
        if (value)
            look(*value);
    }
    template<typename T>
    void look(const QList<T> &list)
    {
        for (const T &one : list)
            look(one);
    }
    template<typename T>
    void look(const T &)
    {
    }

    [[nodiscard]] std::optional<qint64> unseen() const { return m_unseen; }

private:
    template<typename I>
    void lookIn(I id, InboxId inbox)
    {
        if (inbox.isValid() && m_hidden.contains(inbox))
            m_unseen = id.value;
    }

    store::Database &m_database;
    const QList<InboxId> m_hidden;
    std::optional<qint64> m_unseen;
};

} // namespace

QList<InboxId> hiddenInboxes(store::Database &database, const Actor &by)
{
    if (!by.agent.isValid() || by.role == Role::Administrator || by.role == Role::Auditor)
        return {};
    return store::inboxesClosedTo(database, by.agent);
}

Result<void> rowsPermitted(store::Database &database, const Actor &by, const Command &command)
{
    const QList<InboxId> hidden = hiddenInboxes(database, by);
    if (hidden.isEmpty())
        return {};
    RowsSeen seen(database, hidden);
    const QString name = std::visit(
        [&](const auto &wish) {
            std::apply([&](const auto &...field) { (seen.look(wish.*field.member), ...); }, wish.fields);
            return QString::fromLatin1(wish.name);
        },
        command);
    if (!seen.unseen())
        return {};
    return Error{Error::Kind::NotFound,
                 QStringLiteral("%1 %2").arg(name).arg(*seen.unseen()),
                 QStringLiteral("there is no such row"),
                 {}};
}

Result<void> permitted(const Actor &by, const Command &command)
{
    return std::visit(
        [&](const auto &wish) -> Result<void> {
            // An auditor reads; the other roles include the ones before them.
            if (by.role != Role::Auditor && by.role >= leastRole(by, wish))
                return {};
            return Error{Error::Kind::NotPermitted,
                         QString::fromLatin1(wish.name),
                         QStringLiteral("the role %1 may not do that").arg(nameOf(by.role)),
                         {}};
        },
        command);
}

} // namespace centrala::engine
