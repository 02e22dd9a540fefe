// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace centrala::email {

/// One value of an IMAP response: NIL, an atom, a string (quoted or literal), or a list of values (RFC 9051 §4).
struct ImapValue
{
    enum class Kind { Nil, Atom, String, List };

    Kind kind = Kind::Nil;
    QByteArray text = {};
    QList<ImapValue> items = {};
    bool dropped = false; ///< a literal over the limit: its octets were passed over

    /// The value after the atom `name` (any case) in a list of pairs; nothing where there is none.
    [[nodiscard]] const ImapValue *after(const QByteArray &name) const;
    /// The text as an unsigned number; nothing where it is none or does not fit.
    [[nodiscard]] std::optional<quint32> number() const;
};

/// One whole response of a server (RFC 9051 §7). `keyword` is upper-case: OK NO BAD BYE PREAUTH for a status, else what
/// the data is (EXISTS, FETCH, SEARCH …).
struct ImapResponse
{
    enum class Kind { Continuation, Status, Data };

    Kind kind = Kind::Data;
    QByteArray tag; ///< empty for untagged ones
    QByteArray keyword;
    std::optional<quint32> number; ///< "* 23 EXISTS"
    QByteArray code;               ///< upper-case: the first word of the bracketed response code
    QList<ImapValue> codeValues;
    QByteArray text; ///< what is meant for people
    QList<ImapValue> values;

    [[nodiscard]] bool isOk() const { return kind == Kind::Status && keyword == "OK"; }
};

} // namespace centrala::email
