// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/startlinks.h"

#include "app/store/database.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

QString keyOf(InboxId inbox, const QString &payload)
{
    return StartLinks::prefix() + u"%1:%2"_s.arg(inbox.value).arg(payload);
}

} // namespace

QString StartLinks::prefix()
{
    return u"start:"_s;
}

void StartLinks::put(InboxId inbox, const QString &payload, ConversationId conversation)
{
    m_database.run("INSERT INTO thread_key (key, conversation) VALUES (?, ?)", keyOf(inbox, payload), conversation);
}

std::optional<ConversationId> StartLinks::take(InboxId inbox, const QString &payload)
{
    const QString key = keyOf(inbox, payload);
    std::optional<ConversationId> found;
    {
        auto rows = m_database.query("SELECT conversation FROM thread_key WHERE key = ?", key);
        if (rows.next())
            found = rows.id<ConversationId>(0);
    }
    if (found)
        m_database.run("DELETE FROM thread_key WHERE key = ?", key);
    return found;
}

} // namespace centrala::store
