// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/controls/rowaccess.h"
#include "ui/customer/customerrow.h"
#include "ui/shell/commandrunner.h"
#include "ui/shell/selection.h"
#include "ui/style/look.h"

#include <QAbstractScrollArea>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>

class QMenu;

namespace centrala::ui {

/// The person: name, identities, what was said in all channels before, what colleagues should know. A list of rows that
/// are painted; each can be reached with the arrows and pressed.
class CustomerPane final : public QAbstractScrollArea, public ReadRows
{
    Q_OBJECT
public:
    CustomerPane(const Look &look, workspace::Workspace &workspace, Selection &selection, CommandRunner &runner,
                 QWidget *parent);
    /// Where the row of a text lies, for tests and pointing.
    [[nodiscard]] QRect rowRect(const QString &text) const;

    /// Shows what was last chosen and heard of; it follows within a frame.
    [[nodiscard]] bool isUpToDate() const { return !m_frame.isActive(); }

    /// Changes the name where it stands.
    void editName();
    /// Changes what colleagues should know where it stands.
    void editAbout();
    void addTag();
    void addIdentity();
    void addConsent();
    /// Looks for somebody to join this customer with.
    void join();

    [[nodiscard]] int readCount() const override;
    [[nodiscard]] QString readName(int row) const override;
    [[nodiscard]] QAccessible::Role readRole(int row) const override;
    [[nodiscard]] QRect readRect(int row) const override;
    [[nodiscard]] int readCurrent() const override { return m_current; }
    void readFocus(int row) override { setCurrentRow(row); }
    void readPress(int row) override { press(row); }

    [[nodiscard]] bool hasCustomer() const { return m_card.id.isValid(); }
    [[nodiscard]] const QList<CustomerRow> &rows() const { return m_rows; }
    [[nodiscard]] int currentRow() const { return m_current; }
    void setCurrentRow(int row);
    void press(int row);
    /// What else can be done with a row, as a menu under it; nullptr where nothing.
    QMenu *menuFor(int row);

Q_SIGNALS:
    void conversationWished(centrala::ConversationId conversation, centrala::EntryId entry);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;

private:
    void read();
    void lookForTwin();
    void editText(const QString &text, bool oneLine, const QRect &place, const QString &name,
                  std::function<void(const QString &)> keep);
    void layOut();
    void compareWith(CustomerId other, const QString &why);
    void takeAddress(const QString &words);
    void remove(const CustomerRow &row);
    [[nodiscard]] QRect inView(CustomerSection section, CustomerAct act) const;
    [[nodiscard]] bool isOnMore(const QPoint &point, int row) const;
    [[nodiscard]] int rowAt(const QPoint &point) const;
    void paintHead(QPainter &painter) const;
    void paintTwin(QPainter &painter, const CustomerRow &row, bool hovered) const;
    void paintRow(QPainter &painter, const CustomerRow &row, bool hovered, bool current) const;
    void paintSection(QPainter &painter, const CustomerRow &row) const;

    static constexpr int kHeadHeight = 76; ///< above the rows stands who it is
    const Look &m_look;
    workspace::Workspace &m_workspace;
    Selection &m_selection;
    CommandRunner &m_runner;
    CustomerCard m_card;
    QList<HistoryRow> m_history;
    QList<CustomerRow> m_rows;
    QSet<int> m_folded;
    int m_hover = -1;
    int m_current = -1;
    int m_contentHeight = 0;
    Named m_twin; ///< perhaps the same person
    QPointer<QWidget> m_editor;
    QTimer m_frame;
};

} // namespace centrala::ui
