// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/identity.h"
#include "app/model/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace centrala::store {

class Database;

/// What hangs on one conversation beside its entries: the keys by which messages find it, who belongs to it, and what
/// the mail that began it refers to (the table `referring`).
class ConversationParts
{
public:
    ConversationParts(Database &database, ConversationId conversation)
        : m_database(database), m_conversation(conversation)
    {
    }

    [[nodiscard]] QStringList threadKeys() const;
    [[nodiscard]] QList<Address> participants() const;
    void removeParticipant(const Address &address);
    /// A JSON list of external ids, the nearest first, whether anything of them is here or not; empty where nothing is
    /// to be proposed from them.
    [[nodiscard]] QString referring() const;
    void setReferring(const QString &ids);

private:
    Database &m_database;
    const ConversationId m_conversation;
};

} // namespace centrala::store
