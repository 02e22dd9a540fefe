// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/team.h"
#include "app/workspace/workspace.h"
#include "ui/style/look.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace centrala::ui {

/// Who else has this conversation open, and who is writing in it, colleagues and the customer: a line above the
/// composer while there is somebody. It also says where we look, and whether we write.
class LookersLine final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kHeight = 24;
    static constexpr int kTypingMs = 4000; ///< without a letter for so long, we no longer write
    static constexpr int kAgainMs = 3000;  ///< while we write it is said again

    LookersLine(const Look &look, workspace::Workspace &workspace, QWidget *parent);

    void setMe(AgentId me) { m_me = me; }
    void setConversation(ConversationId conversation);
    void setCustomer(const QString &name);
    /// A letter was written; `answers`: in an answer that goes out in the conversation's own channel.
    void noteTyping(bool answers);
    /// What was written is gone or sent.
    void noteSent();
    [[nodiscard]] QString words() const { return m_words; }

Q_SIGNALS:
    /// It came or went.
    void shownChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void read();
    void tell();

    const Look &m_look;
    workspace::Team *m_team;
    workspace::Live *m_live;
    AgentId m_me;
    ConversationId m_conversation;
    QTimer m_typing;
    QElapsedTimer m_told;
    QString m_customer;
    QString m_words;
    bool m_answers = false;
    bool m_somebodyTypes = false;
};

} // namespace centrala::ui
