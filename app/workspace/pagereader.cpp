// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/pagereader.h"

#include "app/engine/rights.h"
#include "app/stats/livefigures.h"
#include "app/stats/report.h"
#include "app/store/attachments.h"
#include "app/store/customerqueries.h"
#include "app/store/duplicatequeries.h"
#include "app/store/filestore.h"
#include "app/store/fulltextsearch.h"
#include "app/store/listqueries.h"
#include "app/store/queuequeries.h"
#include "app/store/threadqueries.h"
#include "app/store/visibility.h"
#include "app/wire/json.h"
#include "app/workspace/deskdatabase.h"

#include <QFile>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

using store::Database;

namespace {

using Page = std::function<Result<QJsonObject>(Database &, const QJsonObject &)>;

constexpr qint64 kUsualRows = 100;

Error notFound(const QString &what, qint64 id)
{
    return {Error::Kind::NotFound, what + u' ' + QString::number(id), {}, {}};
}

template<typename T>
QJsonObject rowsOf(const QList<T> &list)
{
    return {{u"rows"_s, wire::toJson(list)}};
}

qint64 limitIn(const QJsonObject &which)
{
    return std::max<qint64>(which[u"limit"_s].toInteger(kUsualRows), 0);
}

Result<QJsonObject> queue(Database &database, const QJsonObject &which)
{
    const Result<QueueFilter> filter = wire::fromJson<QueueFilter>(which[u"filter"_s].toObject());
    if (!filter)
        return filter.error();
    const store::QueueQueries queries(database);
    return rowsOf(queries.rows(queries.ids(*filter, limitIn(which), which[u"offset"_s].toInteger())));
}

Result<QJsonObject> thread(Database &database, const QJsonObject &which)
{
    const ConversationId id{which[u"conversation"_s].toInteger()};
    std::optional<EntryId> before;
    if (which.contains(u"before"_s))
        before = EntryId{which[u"before"_s].toInteger()};
    const ThreadPage page = store::ThreadQueries(database).page(id, limitIn(which), before);
    if (!page.head.id.isValid())
        return notFound(u"conversation"_s, id.value);
    return wire::toJson(page).toObject();
}

Result<QJsonObject> customer(Database &database, const QJsonObject &which)
{
    const CustomerId id{which[u"customer"_s].toInteger()};
    const CustomerCard card = store::CustomerQueries(database).card(id);
    if (!card.id.isValid())
        return notFound(u"customer"_s, id.value);
    return wire::toJson(card).toObject();
}

Result<QJsonObject> customers(Database &database, const QJsonObject &which)
{
    const store::CustomerQueries queries(database);
    QList<CustomerCard> cards;
    for (const Named &one : queries.list(limitIn(which), which[u"offset"_s].toInteger()))
        cards.append(queries.card(CustomerId{one.id}));
    return rowsOf(cards);
}

Result<QJsonObject> records(Database &database, const QJsonObject &which)
{
    const auto catalogue = valueNamed<Catalogue>(which[u"catalogue"_s].toString());
    if (!catalogue)
        return Error{Error::Kind::Malformed, u"catalogue"_s, which[u"catalogue"_s].toString(), {}};
    return rowsOf(store::ListQueries(database).records(*catalogue));
}

const QHash<QString, Page> &pages()
{
    using store::ListQueries;
    static const QHash<QString, Page> all{
        {u"queue"_s, queue},
        {u"thread"_s, thread},
        {u"customer"_s, customer},
        {u"customers"_s, customers},
        {u"history"_s,
         [](Database &database, const QJsonObject &which) -> Result<QJsonObject> {
             return rowsOf(store::CustomerQueries(database).history(CustomerId{which[u"customer"_s].toInteger()},
                                                                    limitIn(which)));
         }},
        {u"duplicates"_s,
         [](Database &database, const QJsonObject &which) -> Result<QJsonObject> {
             return rowsOf(store::likelyDuplicates(database, limitIn(which)));
         }},
        {u"inboxes"_s,
         [](Database &database, const QJsonObject &) -> Result<QJsonObject> {
             return rowsOf(ListQueries(database).inboxes());
         }},
        {u"ledger"_s,
         [](Database &database, const QJsonObject &which) -> Result<QJsonObject> {
             return wire::toJson(ListQueries(database).ledger(InboxId{which[u"inbox"_s].toInteger()})).toObject();
         }},
        {u"agents"_s,
         [](Database &database, const QJsonObject &) -> Result<QJsonObject> {
             return rowsOf(ListQueries(database).agents());
         }},
        {u"records"_s, records},
        {u"outbox"_s,
         [](Database &database, const QJsonObject &) -> Result<QJsonObject> {
             return rowsOf(ListQueries(database).outbox());
         }},
        {u"audit"_s, [](Database &database, const QJsonObject &which) -> Result<QJsonObject> {
             return rowsOf(ListQueries(database).audit(limitIn(which), which[u"offset"_s].toInteger()));
         }}};
    return all;
}

} // namespace

bool PageReader::isLong(const QString &page, const QJsonObject &which)
{
    const QStringList spans{u"from"_s, u"to"_s, u"by"_s};
    return page == u"stats" && std::any_of(spans.begin(), spans.end(),
                                           [&which](const QString &name) { return !which[name].toString().isEmpty(); });
}

Result<QJsonObject> PageReader::stats(Database &database, const QJsonObject &which) const
{
    const QString from = which[u"from"_s].toString();
    const QString to = which[u"to"_s].toString();
    const QString by = which[u"by"_s].toString();
    if (isLong(u"stats"_s, which)) {
        const auto cut = valueNamed<stats::ReportBy>(by);
        if (!by.isEmpty() && !cut)
            return Error{Error::Kind::Usage, {}, u"A report is by inbox, channel, team, agent or hour."_s, {}};
        const Result<stats::ReportSpan> span = stats::spanFrom(database, from, to, m_clock.now());
        if (!span)
            return span.error();
        const Result<stats::Report> report = stats::report(database, *span, cut, m_clock.now());
        return report ? Result<QJsonObject>(stats::toJson(*report)) : report.error();
    }
    const Result<stats::LiveFigures> figures = stats::liveFigures(database, m_clock.now());
    if (!figures)
        return figures.error();
    return stats::toJson(*figures);
}

Result<Database *> PageReader::whole()
{
    if (!m_database) {
        auto opened = Database::openSqlite(m_folder.database(), Database::Access::ReadOnly);
        if (!opened)
            return opened.error();
        m_database = *std::move(opened);
    }
    return m_database.get();
}

Result<QList<InboxId>> PageReader::hiddenFrom(const Actor &by)
{
    const Result<Database *> all = whole();
    if (!all)
        return all.error();
    const QList<InboxId> hidden = engine::hiddenInboxes(**all, by);
    const Result<void> done = (*all)->takeError();
    return done ? Result<QList<InboxId>>(hidden) : done.error();
}

QByteArray PageReader::rightsMark()
{
    const Result<Database *> all = whole();
    if (!all)
        return {};
    const QByteArray mark = store::rightsMark(**all);
    return (*all)->takeError() ? mark : QByteArray();
}

Result<Database *> PageReader::without(const QList<InboxId> &hidden, AgentId reader)
{
    auto found = m_views.find(hidden);
    if (found == m_views.end()) {
        auto opened = Database::openSqlite(m_folder.database(), Database::Access::ReadOnly);
        if (!opened)
            return opened.error();
        store::hideInboxes(**opened, hidden);
        store::hideOthersRecords(**opened);
        if (const Result<void> done = (*opened)->takeError(); !done)
            return done.error();
        if (m_views.size() >= kViewLimit)
            m_views.clear();
        found = m_views.emplace(hidden, *std::move(opened)).first;
    }
    store::setReader(*found->second, reader);
    return found->second.get();
}

Result<Database *> PageReader::seenBy(const Actor &by)
{
    // Administrators answer for everything and auditors look at everything, so nothing is hidden from them.
    if (!by.agent.isValid() || by.role == Role::Administrator || by.role == Role::Auditor)
        return whole();
    const Result<QList<InboxId>> hidden = hiddenFrom(by);
    return hidden ? without(*hidden, by.agent) : hidden.error();
}

bool PageReader::maySee(const Actor &by, ConversationId id)
{
    const Result<Database *> opened = seenBy(by);
    const bool isThere = opened && store::inboxOf(**opened, id).isValid();
    return isThere && (*opened)->takeError().ok();
}

Result<QJsonObject> PageReader::feed(const Actor &by,
                                     const std::function<Result<QJsonObject>(const serve::Feed &)> &read)
{
    // Rights that change while it is read count already: it is read once more.
    Result<QList<InboxId>> hidden = hiddenFrom(by);
    while (hidden) {
        // What is somebody's own stays off every other desk, an administrator's too.
        const Result<Database *> opened = without(*hidden, by.agent);
        if (!opened)
            return opened.error();
        Result<QJsonObject> answer = read(serve::Feed(**opened, *hidden));
        const QList<InboxId> before = *hidden;
        hidden = hiddenFrom(by);
        if (!answer || (hidden && *hidden == before))
            return answer;
    }
    return hidden.error();
}

Result<QJsonObject> PageReader::read(const Actor &by, const QString &page, const QJsonObject &which)
{
    if (page == u"drafts") {
        std::optional<Error> trouble;
        const auto desk =
            DeskDatabase::open(m_folder.desk(), m_clock, [&trouble](const Error &error) { trouble = error; });
        if (!desk)
            return desk.error();
        const QList<Draft> drafts = (*desk)->drafts();
        return trouble ? Result<QJsonObject>(*trouble) : rowsOf(drafts);
    }
    const auto found = pages().constFind(page);
    if (found == pages().constEnd() && page != u"stats")
        return Error{Error::Kind::NotFound, page, u"no page has this name"_s, {}};
    const Result<Database *> opened = seenBy(by);
    if (!opened)
        return opened.error();
    Result<QJsonObject> answer = page == u"stats" ? stats(**opened, which) : (*found)(**opened, which);
    if (const Result<void> done = (*opened)->takeError(); !done)
        return done.error();
    return answer;
}

Result<QJsonObject> PageReader::search(const Actor &by, const QString &text, const QString &scope, qint64 limit)
{
    const Result<Database *> opened = seenBy(by);
    if (!opened)
        return opened.error();
    const store::FullTextSearch search(**opened);
    const auto hits = scope == u"customers" ? search.customers(text, limit) : search.messages(text, limit);
    if (!hits)
        return hits.error();
    return QJsonObject{{u"hits"_s, wire::toJson(*hits)}};
}

Result<QJsonObject> PageReader::attachment(const Actor &by, AttachmentId id, qint64 offset, qint64 limit)
{
    const Result<Database *> opened = seenBy(by);
    if (!opened)
        return opened.error();
    const std::optional<AttachmentRow> row = store::Attachments(**opened).get(id);
    if (const Result<void> done = (*opened)->takeError(); !done)
        return done.error();
    if (!row)
        return notFound(u"attachment"_s, id.value);
    QFile file(store::FileStore(m_folder.files()).pathOf(row->sha256));
    if (!file.open(QIODevice::ReadOnly) || !file.seek(offset))
        return Error{Error::Kind::Storage, row->name, file.errorString(), {}};
    QJsonObject json = wire::toJson(*row).toObject();
    json.insert(u"data"_s, QString::fromLatin1(file.read(limit).toBase64()));
    return json;
}

} // namespace centrala::workspace
