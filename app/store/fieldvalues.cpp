// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/fieldvalues.h"

#include "app/model/fieldsset.h"
#include "app/store/database.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

std::optional<QString> fieldValue(Database &database, const SeenField &what)
{
    // Only these can be asked for: the name that comes over a wire never becomes SQL.
    static const QHash<QString, const char *> ofConversation{
        {u"state"_s, "SELECT state FROM conversation WHERE id = ?"},
        {u"assignee"_s, "SELECT assignee FROM conversation WHERE id = ?"},
        {u"team"_s, "SELECT team FROM conversation WHERE id = ?"},
        {u"priority"_s, "SELECT priority FROM conversation WHERE id = ?"},
        {u"snoozed_until"_s, "SELECT snoozed_until FROM conversation WHERE id = ?"},
        {u"wrap_up"_s, "SELECT wrap_up FROM conversation WHERE id = ?"},
        {QString::fromLatin1(kNewestIn), "SELECT max(e.id) FROM entry e JOIN message m ON m.entry = e.id"
                                         " WHERE e.conversation = ? AND m.direction = 'in'"}};
    static const QHash<QString, const char *> ofCustomer{
        {u"name"_s, "SELECT k.name FROM customer c JOIN customer k ON k.id = c.root WHERE c.id = ?"},
        {u"about"_s, "SELECT k.about FROM customer c JOIN customer k ON k.id = c.root WHERE c.id = ?"}};
    static const QHash<QString, const char *> ofInbox{
        {u"team"_s, "SELECT team FROM inbox WHERE id = ?"},
        {u"closed_to"_s, "SELECT (SELECT group_concat(team, ' ') FROM inbox_team WHERE inbox = i.id) FROM inbox i"
                         " WHERE i.id = ?"}};
    const char *sql = what.entity == Entity::Conversation ? ofConversation.value(what.field)
                      : what.entity == Entity::Customer   ? ofCustomer.value(what.field)
                      : what.entity == Entity::Inbox      ? ofInbox.value(what.field)
                                                          : nullptr;
    if (!sql)
        return std::nullopt;
    auto rows = database.query(sql, what.id);
    return rows.next() ? std::optional(rows.text(0)) : std::nullopt;
}

} // namespace centrala::store
