// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/fulltext.h"

#include <map>

namespace centrala::store {

/// What a transaction has changed of the full text and not yet written.
///
/// A statement that may fail half-way opens a savepoint of its own, and at each of those FTS5 writes out what it has
/// gathered. So the texts wait here until the other rows of the transaction are written.
class TextBacklog
{
public:
    explicit TextBacklog(Database &database) : m_database(database) {}

    void addMessage(qint64 textKey, const QString &document);
    void removeMessage(qint64 textKey, const QString &document);
    /// `body` is folded; an empty one takes the text out.
    void putShort(ShortText kind, qint64 target, const QString &body);
    /// As putShort, where there was none.
    void addShort(ShortText kind, qint64 target, const QString &body);

    /// True once after each write: something is to be written again.
    [[nodiscard]] bool begins();
    /// True where waiting longer would take too much memory.
    [[nodiscard]] bool isLong() const { return m_letters > kMostLetters; }
    void write();

private:
    static constexpr qsizetype kMostLetters = 4'000'000;

    struct Short
    {
        ShortText kind;
        QString body;
        bool isNew = false;
    };
    void writeShorts(const std::map<qint64, Short> &shorts);
    void takeOutShort(qint64 id, ShortText kind);

    Database &m_database;
    std::map<qint64, QByteArray> m_removed; ///< UTF-8: the engine need not translate it
    std::map<qint64, QByteArray> m_added;
    std::map<qint64, Short> m_shorts; ///< by their number
    qsizetype m_letters = 0;
    bool m_announced = false;
};

} // namespace centrala::store
