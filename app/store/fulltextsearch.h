// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"
#include "app/model/result.h"

namespace centrala::store {

class Database;

/// The full text's reading side: finds as one types, newest first. Every word of the text must begin a word of what is
/// found, in any case and with or without accents; order numbers, addresses and phone numbers are found by any three
/// signs in a row. No text is wrong: what cannot be meant finds nothing. Of the database's thread.
class FullTextSearch
{
public:
    explicit FullTextSearch(Database &database) : m_database(database) {}

    /// Messages, from the second letter on. Each hit shows the part of the message where it was found.
    [[nodiscard]] Result<QList<SearchHit>> messages(const QString &text, qsizetype limit) const;
    /// Customers by name or address, from the first letter on; the hits have no conversation.
    [[nodiscard]] Result<QList<SearchHit>> customers(const QString &text, qsizetype limit) const;

private:
    Database &m_database;
};

/// The part of a text around the first word that begins with one of `words` (folded), in one line; its beginning where
/// none does.
[[nodiscard]] QString snippetAround(const QString &text, const QStringList &words);

} // namespace centrala::store
