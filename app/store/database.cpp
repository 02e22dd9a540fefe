// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"

#include <QSqlError>
#include <QSqlResult>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

Rows::Rows(Idle &idle, std::unique_ptr<QSqlQuery> query) : m_idle(&idle), m_query(std::move(query)) {}

Rows::~Rows()
{
    if (!m_query)
        return;
    m_query->finish();
    m_idle->push_back(std::move(m_query));
}

namespace {

/// The values a statement is about to be run with, in their places. QSqlQuery::bindValue() puts them there too, but
/// makes up a name for each place first, which takes longer than all the rest of binding.
struct BoundValues : QSqlResult
{
    static QList<QVariant> &of(const QSqlQuery &query) { return (query.result()->*&BoundValues::boundValues)(); }
};

} // namespace

void Rows::put(int position, QVariant value)
{
    if (!m_query)
        return;
    QList<QVariant> &values = BoundValues::of(*m_query);
    if (values.size() <= position)
        values.resize(position + 1);
    values[position] = std::move(value);
}

Result<std::unique_ptr<Database>> Database::openSqlite(const QString &path, Access access)
{
    std::unique_ptr<Database> database(new Database);
    database->m_path = path;
    database->m_connection = u"centrala-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_connection);
    connection.setDatabaseName(path);
    connection.setConnectOptions(access == Access::ReadOnly ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s
                                                            : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!connection.open())
        return Error{Error::Kind::Storage, path, connection.lastError().text(), {}};
    // A page cache of 8 MB holds the inner pages of every index of a workspace of a million messages.
    for (const auto &pragma :
         {u"PRAGMA foreign_keys=ON"_s, u"PRAGMA cache_size=-8192"_s, u"PRAGMA temp_store=MEMORY"_s})
        database->runText(pragma);
    if (access == Access::ReadWrite) {
        for (const auto &pragma : {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s})
            database->runText(pragma);
    } else {
        database->runText(u"PRAGMA query_only=ON"_s);
    }
    if (auto opened = database->takeError(); !opened)
        return opened.error();
    return database;
}

Database::~Database()
{
    m_idle.clear();
    if (!m_connection.isEmpty())
        QSqlDatabase::removeDatabase(m_connection);
}

Result<void> Database::takeError()
{
    if (!m_error)
        return {};
    return *std::exchange(m_error, std::nullopt);
}

void Database::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

const char *Database::kept(const QString &sql)
{
    const auto [place, isNew] = m_texts.try_emplace(sql);
    if (isNew)
        place->second = sql.toUtf8();
    return place->second.constData();
}

Rows Database::prepared(const char *sql)
{
    auto &idle = m_idle[sql];
    if (!idle.empty()) {
        Rows rows(idle, std::move(idle.back()));
        idle.pop_back();
        return rows;
    }
    auto query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_connection, false));
    query->setForwardOnly(true);
    if (!query->prepare(QString::fromUtf8(sql)))
        fail({Error::Kind::Storage, QString::fromUtf8(sql), query->lastError().text(), {}});
    return {idle, std::move(query)};
}

void Database::execute(Rows &rows, const char *sql)
{
    if (failed())
        return;
    if (m_fault && !m_fault(sql)) {
        fail({Error::Kind::Storage, m_path, u"database or disk is full"_s, {}});
        return;
    }
    rows.m_running = rows.m_query->exec();
    if (!rows.m_running)
        fail({Error::Kind::Storage, m_path, rows.m_query->lastError().text(), {}});
}

void Database::runText(const QString &sql)
{
    if (failed())
        return;
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!query.exec(sql))
        fail({Error::Kind::Storage, m_path, query.lastError().text() + u": "_s + sql.left(80), {}});
}

} // namespace centrala::store
