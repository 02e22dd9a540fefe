// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What lies beyond the copy's horizon: found by the hub, fetched when somebody opens it.
#include "app/workspace/desksync.h"

#include "app/wire/json.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

void DeskSync::searchOlder(const QString &text, qsizetype limit,
                           const std::function<void(const Result<QList<SearchHit>> &)> &done)
{
    const QJsonObject params{{u"text"_s, text}, {u"in"_s, u"messages"_s}, {u"limit"_s, limit}};
    ask(u"search"_s, params, [this, done](const Result<QJsonObject> &answer) {
        if (!answer) {
            done(answer.error());
            return;
        }
        QList<SearchHit> older;
        for (const auto &one : (*answer)[u"hits"_s].toArray()) {
            const Result<SearchHit> hit = wire::fromJson<SearchHit>(one.toObject());
            if (hit && hit->conversation.isValid() && !m_replica->has(hit->conversation))
                older.append(*hit);
        }
        done(older);
    });
}

void DeskSync::bringHere(ConversationId id, const std::function<void(const Result<void> &)> &done)
{
    if (m_replica && m_replica->has(id))
        return done({});
    if (!m_isGreeted || !m_replica)
        return done(Error{Error::Kind::Offline, {}, u"there is no line to the hub"_s, {}});
    if (const Result<void> wanted = m_replica->want(id); !wanted)
        return done(wanted.error());
    m_bringing.emplace(id, done);
    fetchWanted();
}

void DeskSync::tellBrought(const QJsonObject &fetched)
{
    for (const auto &one : fetched[u"conversations"_s].toArray()) {
        const ConversationId id{one.toInteger()};
        const auto [first, last] = m_bringing.equal_range(id);
        std::vector<Brought> waiting;
        for (auto each = first; each != last; ++each)
            waiting.push_back(each->second);
        m_bringing.erase(first, last);
        const bool isHere = m_replica->has(id);
        for (const Brought &done : waiting)
            done(isHere ? Result<void>() : Error{Error::Kind::NotFound, {}, u"no such conversation"_s, {}});
    }
}

void DeskSync::giveUpBringing(const Error &why)
{
    for (const auto &[id, done] : std::exchange(m_bringing, {}))
        done(why);
}

} // namespace centrala::workspace
