// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/imapparser.h"

#include "connectors/email/imapgrammar.h"

#include <algorithm>

namespace centrala::email {

void ImapParser::feed(const QByteArray &octets)
{
    if (!isBroken())
        m_buffer += octets;
}

void ImapParser::reset()
{
    *this = ImapParser(m_limits);
}

bool ImapParser::fail(const char *problem)
{
    m_problem = QString::fromLatin1(problem);
    m_buffer.clear();
    m_pieces.clear();
    return false;
}

std::optional<ImapResponse> ImapParser::next()
{
    if (isBroken() || !collect())
        return std::nullopt;
    QList<ImapFragment> fragments;
    fragments.reserve(m_pieces.size());
    for (const Piece &piece : std::as_const(m_pieces))
        fragments.append({piece.text, piece.isLiteral, piece.dropped});
    m_pieces.clear();
    m_pieceOctets = 0;
    std::optional<ImapResponse> response = parseImapResponse(fragments, m_limits.depth);
    if (!response)
        fail("a response nests too deep");
    return response;
}

bool ImapParser::collect()
{
    while (true) {
        if (m_literalLeft >= 0 && !collectLiteral())
            return false;
        const qsizetype end = m_buffer.indexOf('\n', m_scanned);
        const qsizetype length = end < 0 ? m_buffer.size() : end;
        if (m_pieceOctets + length > m_limits.line)
            return fail("a line is too long");
        if (end < 0) {
            m_scanned = m_buffer.size();
            return false;
        }
        QByteArray line = m_buffer.left(end > 0 && m_buffer[end - 1] == '\r' ? end - 1 : end);
        m_buffer.remove(0, end + 1);
        m_scanned = 0;
        m_pieceOctets += line.size();
        const bool literalFollows = beginLiteral(line);
        if (isBroken())
            return false;
        m_pieces.append({std::move(line)});
        if (!literalFollows)
            return true;
        const bool tooLong = m_literalLeft > m_limits.literal;
        m_pieces.append({{}, true, tooLong});
    }
}

bool ImapParser::beginLiteral(QByteArray &line)
{
    if (!line.endsWith('}') || (m_pieces.isEmpty() && isImapStatusLine(line)))
        return false;
    const qsizetype open = line.lastIndexOf('{');
    if (open < 0)
        return false;
    QByteArray digits = line.mid(open + 1, line.size() - open - 2);
    if (digits.endsWith('+'))
        digits.chop(1);
    if (digits.isEmpty() || digits.size() > 10 ||
        !std::all_of(digits.begin(), digits.end(), [](char octet) { return octet >= '0' && octet <= '9'; }))
        return false;
    if (m_pieces.size() / 2 >= m_limits.literals) {
        fail("too many literals in one response");
        return false;
    }
    m_literalLeft = digits.toLongLong();
    line.truncate(open > 0 && line[open - 1] == '~' ? open - 1 : open);
    return true;
}

bool ImapParser::collectLiteral()
{
    Piece &piece = m_pieces.last();
    const qsizetype take = static_cast<qsizetype>(std::min<qint64>(m_literalLeft, m_buffer.size()));
    if (!piece.dropped) {
        if (piece.text.isEmpty())
            piece.text.reserve(static_cast<qsizetype>(m_literalLeft));
        piece.text.append(m_buffer.constData(), take);
    }
    m_buffer.remove(0, take);
    m_literalLeft -= take;
    if (m_literalLeft > 0)
        return false;
    m_literalLeft = -1;
    return true;
}

} // namespace centrala::email
