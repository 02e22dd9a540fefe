// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"

#include <QWidget>

#include <array>

namespace centrala::ui {

/// How wide each pane is in a window of a given width; 0 where it has no place of its own.
struct PaneWidths
{
    int views = 176;
    int queue = 340;
    int customer = 296;
    bool rail = false;   ///< views as icons only
    bool drawer = false; ///< the customer slides over the conversation when asked for
    bool single = false; ///< list and conversation share one place

    /// `dragged`: what the person has set for queue and customer, 0 where nothing; it wins until it no longer fits.
    [[nodiscard]] static PaneWidths of(int window, int draggedQueue = 0, int draggedCustomer = 0);
};

/// Places the four panes beside each other, with hairlines that can be dragged between them.
class Panes final : public QWidget
{
    Q_OBJECT
public:
    Panes(const Look &look, QWidget *parent);
    void setPanes(QWidget *views, QWidget *queue, QWidget *conversation, QWidget *customer);
    [[nodiscard]] const PaneWidths &widths() const { return m_widths; }
    void setDragged(int queue, int customer);
    /// In a narrow window: the list, or the conversation.
    void showConversation(bool shown);
    void toggleCustomer();

Q_SIGNALS:
    void railChanged(bool rail);
    void singleChanged(bool single);
    void dragged(int queue, int customer);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Handle { None, Queue, Customer };
    void place();

    const Look &m_look;
    QWidget *m_views = nullptr;
    QWidget *m_queue = nullptr;
    QWidget *m_conversation = nullptr;
    QWidget *m_customer = nullptr;
    std::array<QWidget *, 2> m_grips{};
    PaneWidths m_widths;
    int m_draggedQueue = 0;
    int m_draggedCustomer = 0;
    Handle m_dragging = Handle::None;
    bool m_conversationShown = false;
    bool m_drawerOpen = false;
};

} // namespace centrala::ui
