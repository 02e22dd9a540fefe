// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"
#include "ui/shell/actioncatalogue.h"
#include "ui/style/due.h"

#include <QWidget>

namespace centrala::ui {

class Button;

/// The head of the conversation pane: who and about what, how urgent, and what one can do with it; under it the topic.
class ConversationHead final : public QWidget
{
    Q_OBJECT
public:
    ConversationHead(const Look &look, ActionCatalogue &actions, QWidget *parent);
    void setHead(const QueueRow &head, int channels, Instant since);
    /// Whether the timeline shows all the person's conversations, and which of them is read at the moment.
    void setWhole(bool whole, const QueueRow &topic);
    /// In a narrow window a way back to the list.
    void setBackShown(bool shown);
    /// In a low window the topic's heading gives way.
    void setLow(bool low);
    [[nodiscard]] QWidget *assignButton() const;
    [[nodiscard]] QWidget *snoozeButton() const;

Q_SIGNALS:
    void backWished();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    void showMore();

    const Look &m_look;
    ActionCatalogue &m_actions;
    QueueRow m_head;
    int m_channels = 1;
    Instant m_since{};
    int m_textRight = 0;
    Button *m_back;
    Button *m_assign;
    Button *m_snooze;
    Button *m_more;
    Button *m_resolve;
    Button *m_whole;
    bool m_isLow = false;
    bool m_isWhole = false;
    QueueRow m_topic;
};

} // namespace centrala::ui
