// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/team.h"
#include "ui/style/look.h"

#include <QTimer>
#include <QWidget>

namespace centrala::ui {

/// Who else has this conversation open, and who is writing in it: a line above the composer while there is somebody. It
/// also says where we look, and whether we write. Without a team it stays hidden.
class LookersLine final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kHeight = 24;
    static constexpr int kTypingMs = 4000; ///< without a letter for so long, we no longer write

    LookersLine(const Look &look, workspace::Team *team, AgentId me, QWidget *parent);

    void setMe(AgentId me) { m_me = me; }
    void setConversation(ConversationId conversation);
    /// A letter was written.
    void noteTyping();
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
    AgentId m_me;
    ConversationId m_conversation;
    QTimer m_typing;
    QString m_words;
    bool m_somebodyTypes = false;
};

} // namespace centrala::ui
