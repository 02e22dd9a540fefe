// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/alerts/alertbook.h"

#include <QObject>

namespace centrala::ui {

/// What an alert says, in the agent's language.
struct Notice
{
    ConversationId conversation;
    QString title;
    QString text;
    bool sound = false;
};

/// The system's way to tell something outside the window. A notice replaces the one of the same conversation.
class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void show(const Notice &notice) = 0;
    virtual void withdraw(ConversationId conversation) = 0;
    /// The count at the icon; 0 takes it away.
    virtual void setCount(qsizetype count) = 0;

Q_SIGNALS:
    /// The person wants to answer there, or only to see the window (an invalid id).
    void answerWished(centrala::ConversationId conversation);
    /// The person wants to see it again later.
    void laterWished(centrala::ConversationId conversation);
};

} // namespace centrala::ui
