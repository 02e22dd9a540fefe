// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"
#include "app/store/rows.h"

#include <QSqlDatabase>
#include <QString>

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace centrala::store {

/// One connection to a workspace's database, of one thread: the one that made it. Statements are prepared once each and
/// named by their SQL, which is a literal beside the function that binds it.
///
/// Errors stick: the first failing statement is remembered, those after it do nothing and answer with no rows, and
/// Transaction::commit() (or takeError(), for plain reads) tells it. So the rules above the store read as rules, and no
/// half-done transaction can be committed. A row that was there may therefore "be gone" after a failure: what was read
/// is always checked before it is used.
class Database
{
public:
    enum class Access { ReadOnly, ReadWrite };

    /// Opens the SQLite file at `path`; ReadWrite makes it where it is missing. Storage where it cannot be opened.
    [[nodiscard]] static Result<std::unique_ptr<Database>> openSqlite(const QString &path, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs a statement and gives its rows. `sql` must be a literal (it is the key of the prepared statement).
    template<typename... Values>
    Rows query(const char *sql, const Values &...values)
    {
        Rows rows = prepared(sql);
        int position = 0;
        (rows.bind(position++, values), ...);
        execute(rows, sql);
        return rows;
    }
    /// The same for SQL that is made at run time, out of a few names of tables: it is kept as long as the connection.
    template<typename... Values>
    Rows queryText(const QString &sql, const Values &...values)
    {
        return query(kept(sql), values...);
    }
    /// A text that is made once for each name and kept as long as the connection.
    template<typename Make>
    const QString &remembered(const QString &name, Make make)
    {
        const auto found = m_remembered.find(name);
        return found != m_remembered.end() ? found->second : m_remembered.emplace(name, make()).first->second;
    }
    /// Runs a statement that gives no rows; says how many it touched.
    template<typename... Values>
    qint64 run(const char *sql, const Values &...values)
    {
        return query(sql, values...).affected();
    }
    /// Runs an INSERT into a table with a generated number; gives the number.
    template<typename... Values>
    qint64 insert(const char *sql, const Values &...values)
    {
        return query(sql, values...).insertedId();
    }
    /// Runs SQL that is no literal (migrations), unprepared.
    void runText(const QString &sql);

    [[nodiscard]] bool inTransaction() const { return m_inTransaction; }
    /// How many transactions were begun: what was read in one may be remembered until the next.
    [[nodiscard]] quint64 transactions() const { return m_transactions; }
    /// Keeps work for the end of the open transaction, just before it is committed; forgotten where it is rolled back.
    void beforeCommit(std::function<void()> work) { m_beforeCommit.push_back(std::move(work)); }

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    /// The first error since it was last asked for, and forgets it.
    [[nodiscard]] Result<void> takeError();
    void fail(Error error);

    [[nodiscard]] QString path() const { return m_path; }
    /// Called before every statement, with its SQL; where it returns false the statement fails as a full disk would.
    /// For tests that walk every write path.
    void setFault(std::function<bool(const char *sql)> fault) { m_fault = std::move(fault); }

private:
    friend class Rows;
    friend class Transaction;
    Database() = default;
    const char *kept(const QString &sql);
    Rows prepared(const char *sql);
    void execute(Rows &rows, const char *sql);

    QString m_path;
    QString m_connection;
    std::unordered_map<const char *, Rows::Idle> m_idle; ///< running Rows point into it
    std::unordered_map<QString, QByteArray> m_texts;     ///< what queryText() was given
    std::unordered_map<QString, QString> m_remembered;
    std::optional<Error> m_error;
    std::function<bool(const char *)> m_fault;
    bool m_inTransaction = false;
    quint64 m_transactions = 0;
    std::vector<std::function<void()>> m_beforeCommit;
};

} // namespace centrala::store
