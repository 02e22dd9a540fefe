// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/enumnames.h"
#include "app/model/ids.h"
#include "app/model/instant.h"

#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <optional>
#include <vector>

namespace centrala::store {

class Database;

/// The rows of one running statement, read forwards, columns by position. When it goes out of scope the statement is
/// reset and free for its next use, so no read lock lingers.
class Rows
{
public:
    /// Prepared statements of one SQL text that wait for their next use.
    using Idle = std::vector<std::unique_ptr<QSqlQuery>>;
    Rows(Idle &idle, std::unique_ptr<QSqlQuery> query);
    ~Rows();
    Rows(Rows &&) noexcept = default;
    Rows &operator=(Rows &&) = delete;

    /// Goes to the next row; false after the last one.
    bool next() { return m_running && m_query->next(); }

    [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }
    [[nodiscard]] qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] bool flag(int column) const { return number(column) != 0; }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    [[nodiscard]] Instant instant(int column) const { return instantFromMs(number(column)); }
    template<typename I>
    [[nodiscard]] I id(int column) const
    {
        return I{number(column)};
    }
    /// The first value of the enumeration where the text is unknown.
    template<NamedEnum E>
    [[nodiscard]] E named(int column) const
    {
        return valueNamed<E>(text(column)).value_or(E{});
    }
    [[nodiscard]] std::optional<Instant> optionalInstant(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(instant(column));
    }
    template<typename I>
    [[nodiscard]] std::optional<I> optionalId(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(I{number(column)});
    }

    [[nodiscard]] qint64 affected() const { return m_running ? m_query->numRowsAffected() : 0; }
    [[nodiscard]] qint64 insertedId() const { return m_running ? m_query->lastInsertId().toLongLong() : 0; }

    void bind(int position, const QString &value)
    {
        put(position, value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value));
    }
    void bind(int position, const QByteArray &value) { put(position, value); }
    void bind(int position, qint64 value) { put(position, value); }
    void bind(int position, int value) { put(position, value); }
    void bind(int position, bool value) { put(position, value ? 1 : 0); }
    void bind(int position, Instant value) { put(position, toMs(value)); }
    template<typename Tag>
    void bind(int position, Id<Tag> value)
    {
        put(position, value.value);
    }
    template<NamedEnum E>
    void bind(int position, E value)
    {
        put(position, QString(nameOf(value)));
    }
    template<typename T>
    void bind(int position, const std::optional<T> &value)
    {
        if (value)
            bind(position, *value);
        else
            put(position, QVariant(QMetaType::fromType<qint64>()));
    }

private:
    friend class Database;
    void put(int position, QVariant value);

    Idle *m_idle;
    std::unique_ptr<QSqlQuery> m_query;
    bool m_running = false;
};

} // namespace centrala::store
