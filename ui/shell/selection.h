// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"

#include <QObject>

namespace centrala::ui {

/// What the person looks at: which list, which conversation, which customer. The panes share it and know nothing of
/// each other. Remembers the way through visited conversations.
class Selection : public QObject
{
    Q_OBJECT
public:
    explicit Selection(const QueueFilter &filter = {}, QObject *parent = nullptr) : QObject(parent), m_filter(filter) {}

    [[nodiscard]] const QueueFilter &filter() const { return m_filter; }
    [[nodiscard]] ConversationId conversation() const { return m_conversation; }
    [[nodiscard]] CustomerId customer() const { return m_customer; }

    void setFilter(const QueueFilter &filter);
    void setConversation(ConversationId id);
    void setCustomer(CustomerId id);
    /// Those that were open, the last one first, each once, without the one that is open now.
    [[nodiscard]] QList<ConversationId> visited(qsizetype most) const;
    void back();
    void forward();

Q_SIGNALS:
    void filterChanged(const centrala::QueueFilter &filter);
    void conversationChanged(centrala::ConversationId id);
    void customerChanged(centrala::CustomerId id);

private:
    static constexpr qsizetype kVisitedLimit = 100;
    void show(ConversationId id);

    QueueFilter m_filter;
    ConversationId m_conversation;
    CustomerId m_customer;
    QList<ConversationId> m_visited;
    qsizetype m_place = -1;
};

} // namespace centrala::ui
