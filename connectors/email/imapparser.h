// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/imapvalue.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace centrala::email {

/// Reads a server's octets as they come and gives whole responses (RFC 9051 §9, read leniently). A response that is not
/// complete waits for more; literals may stand anywhere a string may. What exceeds the limits, or nests too deep,
/// breaks the parser for good: the connection is to be closed. It never trusts a length it was told.
class ImapParser
{
public:
    struct Limits
    {
        qsizetype line = 4 * 1024 * 1024;    ///< octets of one response without its literals
        qsizetype literal = 2 * 1024 * 1024; ///< octets kept of one literal; a longer one is passed over
        int literals = 1000;                 ///< in one response
        int depth = 100;
    };

    ImapParser() = default;
    explicit ImapParser(Limits limits) : m_limits(limits) {}

    void feed(const QByteArray &octets);
    /// The next whole response; nothing where more octets are needed, or the parser is broken.
    [[nodiscard]] std::optional<ImapResponse> next();
    [[nodiscard]] bool isBroken() const { return !m_problem.isEmpty(); }
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Forgets everything it was fed (after STARTTLS nothing said before counts).
    void reset();

private:
    struct Piece
    {
        QByteArray text;
        bool isLiteral = false;
        bool dropped = false;
    };

    [[nodiscard]] bool collect();
    [[nodiscard]] bool collectLiteral();
    [[nodiscard]] bool beginLiteral(QByteArray &line);
    bool fail(const char *problem);

    Limits m_limits = {};
    QByteArray m_buffer;
    qsizetype m_scanned = 0; ///< no line end before this offset
    QList<Piece> m_pieces;
    qsizetype m_pieceOctets = 0;
    qint64 m_literalLeft = -1; ///< octets still to come; -1 outside a literal
    QString m_problem;
};

} // namespace centrala::email
