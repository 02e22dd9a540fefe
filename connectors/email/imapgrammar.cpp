// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/imapgrammar.h"

namespace centrala::email {

namespace {

bool isStatusWord(const QByteArray &word)
{
    return word == "OK" || word == "NO" || word == "BAD" || word == "BYE" || word == "PREAUTH";
}

QByteArray wordAt(const QByteArray &line, qsizetype from)
{
    const qsizetype blank = line.indexOf(' ', from);
    return blank < 0 ? line.mid(from) : line.mid(from, blank - from);
}

/// Walks over the fragments of one response, value by value.
class Reader
{
public:
    Reader(const QList<ImapFragment> &fragments, int depth) : m_fragments(fragments), m_depth(depth) {}

    void skip(qsizetype octets) { m_offset += octets; }
    [[nodiscard]] bool tooDeep() const { return m_tooDeep; }

    /// Values up to `close` (or the end), which is eaten.
    QList<ImapValue> values(char close, int depth = 0)
    {
        QList<ImapValue> list;
        while (!m_tooDeep) {
            if (m_offset >= text().size()) {
                if (!nextFragment())
                    return list;
                list.append(literal());
                continue;
            }
            const char octet = text()[m_offset];
            if (octet == ' ' || octet == ')' || octet == ']') {
                ++m_offset;
                if (octet == close)
                    return list;
            } else if (octet == '(') {
                ++m_offset;
                if (depth >= m_depth) {
                    m_tooDeep = true;
                    return list;
                }
                list.append({ImapValue::Kind::List, {}, values(')', depth + 1)});
            } else {
                list.append(octet == '"' ? quoted() : atom(close));
            }
        }
        return list;
    }

    /// What is left of the line that is being read.
    [[nodiscard]] QByteArray rest() const { return text().mid(m_offset); }

private:
    [[nodiscard]] const QByteArray &text() const { return m_fragments[m_index].text; }

    bool nextFragment()
    {
        if (m_index + 2 >= m_fragments.size())
            return false;
        m_index += 2; // a literal and the line that follows it
        m_offset = 0;
        return true;
    }

    [[nodiscard]] ImapValue literal() const
    {
        const ImapFragment &fragment = m_fragments[m_index - 1];
        return {ImapValue::Kind::String, fragment.text, {}, fragment.dropped};
    }

    ImapValue quoted()
    {
        ImapValue value{ImapValue::Kind::String};
        for (++m_offset; m_offset < text().size(); ++m_offset) {
            char octet = text()[m_offset];
            if (octet == '"') {
                ++m_offset;
                return value;
            }
            if (octet == '\\' && m_offset + 1 < text().size())
                octet = text()[++m_offset];
            value.text += octet;
        }
        return value;
    }

    ImapValue atom(char close)
    {
        const qsizetype start = m_offset;
        int brackets = 0;
        for (; m_offset < text().size(); ++m_offset) {
            const char octet = text()[m_offset];
            if (octet == '[')
                ++brackets;
            else if (octet == ']' && brackets > 0)
                --brackets;
            else if (brackets == 0 &&
                     (octet == ' ' || octet == '(' || octet == ')' || octet == '"' || (octet == ']' && close == ']')))
                break;
        }
        const QByteArray word = text().mid(start, m_offset - start);
        if (word.compare("NIL", Qt::CaseInsensitive) == 0)
            return {};
        return {ImapValue::Kind::Atom, word};
    }

    const QList<ImapFragment> &m_fragments;
    const int m_depth;
    qsizetype m_index = 0;
    qsizetype m_offset = 0;
    bool m_tooDeep = false;
};

void readStatus(Reader &reader, ImapResponse &response)
{
    response.kind = ImapResponse::Kind::Status;
    if (reader.rest().startsWith('[')) {
        reader.skip(1);
        QList<ImapValue> code = reader.values(']');
        if (!code.isEmpty()) {
            response.code = code.takeFirst().text.toUpper();
            response.codeValues = std::move(code);
        }
    }
    response.text = reader.rest().trimmed();
}

} // namespace

bool isImapStatusLine(const QByteArray &line)
{
    return !line.startsWith("* ") || isStatusWord(wordAt(line, 2).toUpper());
}

std::optional<ImapResponse> parseImapResponse(const QList<ImapFragment> &fragments, int depth)
{
    if (fragments.isEmpty())
        return ImapResponse{};
    const QByteArray &line = fragments.first().text;
    Reader reader(fragments, depth);
    ImapResponse response;
    if (line.startsWith('+')) {
        response.kind = ImapResponse::Kind::Continuation;
        response.text = line.mid(1).trimmed();
        return response;
    }
    const QByteArray tag = wordAt(line, 0);
    if (tag != "*")
        response.tag = tag;
    qsizetype offset = tag.size() + 1;
    QByteArray word = wordAt(line, offset);
    bool isNumber = false;
    const quint32 number = word.toUInt(&isNumber);
    if (isNumber && response.tag.isEmpty()) {
        response.number = number;
        offset += word.size() + 1;
        word = wordAt(line, offset);
    }
    response.keyword = word.toUpper();
    reader.skip(std::min(offset + word.size() + 1, line.size()));
    if (!response.tag.isEmpty() || isStatusWord(response.keyword))
        readStatus(reader, response);
    else
        response.values = reader.values('\0');
    if (reader.tooDeep())
        return std::nullopt;
    return response;
}

} // namespace centrala::email
