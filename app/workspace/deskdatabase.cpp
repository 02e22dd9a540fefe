// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/deskdatabase.h"

namespace centrala::workspace {

DeskDatabase::DeskDatabase(std::unique_ptr<store::DeskStore> store, const Clock &clock, Trouble trouble)
    : m_store(std::move(store)), m_clock(clock), m_trouble(std::move(trouble))
{
}

Result<std::unique_ptr<DeskDatabase>> DeskDatabase::open(const QString &path, const Clock &clock, Trouble trouble)
{
    auto opened = store::DeskStore::open(path);
    if (!opened)
        return opened.error();
    return std::unique_ptr<DeskDatabase>(new DeskDatabase(std::move(*opened), clock, std::move(trouble)));
}

void DeskDatabase::tell(const Result<void> &done) const
{
    if (!done && m_trouble)
        m_trouble(done.error());
}

template<typename T>
T DeskDatabase::told(Result<T> read) const
{
    if (!read)
        tell(read.error());
    return std::move(read).valueOr({});
}

void DeskDatabase::setOwner(AgentId owner)
{
    tell(m_store->setOwner(owner));
}

void DeskDatabase::saveDraft(ConversationId conversation, bool isNote, const QString &text)
{
    tell(m_store->saveDraft({conversation, isNote, text, m_clock.now()}));
}

QString DeskDatabase::draft(ConversationId conversation, bool isNote) const
{
    return told(m_store->draft(conversation, isNote));
}

QList<Draft> DeskDatabase::drafts() const
{
    return told(m_store->drafts());
}

void DeskDatabase::setPreference(const QString &key, const QByteArray &value)
{
    tell(m_store->setPreference(key, value));
}

QByteArray DeskDatabase::preference(const QString &key) const
{
    return told(m_store->preference(key));
}

} // namespace centrala::workspace
