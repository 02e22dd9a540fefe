// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/textbacklog.h"

#include "app/store/database.h"

#include <utility>

namespace centrala::store {

void TextBacklog::addMessage(qint64 textKey, const QString &document)
{
    m_added.insert_or_assign(textKey, document.toUtf8());
    m_letters += document.size();
}

void TextBacklog::removeMessage(qint64 textKey, const QString &document)
{
    // What was added in the same transaction was never written.
    if (m_added.erase(textKey) == 0)
        m_removed.insert_or_assign(textKey, document.toUtf8());
    m_letters += document.size();
}

void TextBacklog::putShort(ShortText kind, qint64 target, const QString &body)
{
    m_shorts.insert_or_assign(shortTextId(kind, target), Short{kind, body, false});
    m_letters += body.size();
}

void TextBacklog::addShort(ShortText kind, qint64 target, const QString &body)
{
    const auto [place, isNew] = m_shorts.try_emplace(shortTextId(kind, target), Short{kind, body, true});
    if (!isNew)
        place->second.body = body;
    m_letters += body.size();
}

bool TextBacklog::begins()
{
    return !std::exchange(m_announced, true);
}

void TextBacklog::write()
{
    m_letters = 0;
    m_announced = false;
    for (const auto &[key, document] : std::exchange(m_removed, {}))
        m_database.run("INSERT INTO message_text (message_text, rowid, body) VALUES ('delete', ?, CAST(? AS TEXT))",
                       key, document);
    for (const auto &[key, document] : std::exchange(m_added, {}))
        m_database.run("INSERT INTO message_text (rowid, body) VALUES (?, CAST(? AS TEXT))", key, document);
    writeShorts(std::exchange(m_shorts, {}));
}

void TextBacklog::writeShorts(const std::map<qint64, Short> &shorts)
{
    for (const auto &[id, text] : shorts) {
        if (!text.isNew)
            takeOutShort(id, text.kind);
    }
    // One table after the other: in turns, they push each other out of the processor's memory.
    for (const auto &[id, text] : shorts) {
        if (!text.body.isEmpty())
            m_database.run("INSERT INTO short_text (id, body) VALUES (?, ?)", id, text.body);
    }
    for (const auto &[id, text] : shorts) {
        if (!text.body.isEmpty())
            m_database.run("INSERT INTO short_text_index (rowid, body) VALUES (?, ?)", id, text.body);
    }
    for (const auto &[id, text] : shorts) {
        if (!text.body.isEmpty() && text.kind == ShortText::Customer)
            m_database.run("INSERT INTO customer_text (rowid, body) VALUES (?, ?)", id, text.body);
    }
}

void TextBacklog::takeOutShort(qint64 id, ShortText kind)
{
    QString old;
    {
        auto rows = m_database.query("SELECT body FROM short_text WHERE id = ?", id);
        if (!rows.next())
            return;
        old = rows.text(0);
    }
    m_database.run("INSERT INTO short_text_index (short_text_index, rowid, body) VALUES ('delete', ?, ?)", id, old);
    if (kind == ShortText::Customer)
        m_database.run("INSERT INTO customer_text (customer_text, rowid, body) VALUES ('delete', ?, ?)", id, old);
    m_database.run("DELETE FROM short_text WHERE id = ?", id);
}

} // namespace centrala::store
