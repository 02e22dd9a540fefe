// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/wishes.h"

#include "app/store/database.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

QString text(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject object(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace

Result<void> Wishes::prepare()
{
    m_database.runText(u"CREATE TABLE IF NOT EXISTS wish (number INTEGER PRIMARY KEY AUTOINCREMENT,"
                       " request TEXT NOT NULL, at INTEGER NOT NULL, refused TEXT)"_s);
    m_database.runText(u"CREATE TABLE IF NOT EXISTS wish_owner (id INTEGER PRIMARY KEY, owner TEXT NOT NULL)"_s);
    return m_database.takeError();
}

QString Wishes::owner() const
{
    auto rows = m_database.query("SELECT owner FROM wish_owner WHERE id = 1");
    return rows.next() ? rows.text(0) : QString();
}

Result<void> Wishes::setOwner(const QString &owner)
{
    m_database.run("INSERT INTO wish_owner (id, owner) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET owner ="
                   " excluded.owner",
                   owner);
    return m_database.takeError();
}

Result<qint64> Wishes::add(const QJsonObject &request, Instant at)
{
    const qint64 number = m_database.insert("INSERT INTO wish (request, at) VALUES (?, ?)", text(request), at);
    const Result<void> done = m_database.takeError();
    return done ? Result<qint64>(number) : done.error();
}

QList<Wishes::Row> Wishes::all() const
{
    QList<Row> all;
    Rows rows = m_database.query("SELECT number, request, at, refused FROM wish ORDER BY number");
    while (rows.next()) {
        all.append({rows.number(0), object(rows.text(1)), rows.instant(2),
                    rows.isNull(3) ? std::nullopt : std::optional(object(rows.text(3)))});
    }
    return all;
}

Result<void> Wishes::remove(qint64 number)
{
    m_database.run("DELETE FROM wish WHERE number = ?", number);
    return m_database.takeError();
}

Result<void> Wishes::setRefused(qint64 number, const QJsonObject &why)
{
    m_database.run("UPDATE wish SET refused = ? WHERE number = ?", text(why), number);
    return m_database.takeError();
}

Result<void> Wishes::setAgain(qint64 number, const QJsonObject &request)
{
    m_database.run("UPDATE wish SET refused = NULL, request = ? WHERE number = ?", text(request), number);
    return m_database.takeError();
}

} // namespace centrala::store
