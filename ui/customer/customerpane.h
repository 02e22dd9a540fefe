// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/shell/commandrunner.h"
#include "ui/shell/selection.h"
#include "ui/style/look.h"

#include <QAbstractScrollArea>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>

namespace centrala::ui {

/// The person: name, identities, what was said in all channels before, what colleagues should know. A list of rows that
/// are painted; each can be reached with the arrows and pressed.
class CustomerPane final : public QAbstractScrollArea
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

Q_SIGNALS:
    void conversationWished(centrala::ConversationId conversation, centrala::EntryId entry);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Row
    {
        enum class Kind { Section, Identity, Value, History, Text, Merge, Twin };
        Kind kind = Kind::Text;
        QString text;
        QString label;
        QString side;
        QString icon;
        QString channel;
        bool verified = false;
        bool current = false;
        int section = -1;
        ConversationId conversation;
        EntryId entry;
        MergeId merge;
        QRect place; ///< in the content
    };
    void read();
    void lookForTwin();
    void editText(const QString &text, bool oneLine, const QRect &place, const QString &name,
                  std::function<void(const QString &)> keep);
    void layOut();
    void press(int row);
    [[nodiscard]] int rowAt(const QPoint &point) const;
    void paintHead(QPainter &painter) const;
    void paintRow(QPainter &painter, const Row &row, bool hovered, bool current) const;
    void addSection(int section, const QString &title, const QString &count);

    static constexpr qsizetype kHistory = 50;
    static constexpr int kAboutSection = 3;
    const Look &m_look;
    workspace::Workspace &m_workspace;
    Selection &m_selection;
    CommandRunner &m_runner;
    CustomerCard m_card;
    QList<HistoryRow> m_history;
    QList<Row> m_rows;
    QSet<int> m_folded;
    int m_hover = -1;
    int m_current = -1;
    int m_contentHeight = 0;
    Named m_twin; ///< perhaps the same person
    QPointer<QWidget> m_editor;
    QTimer m_frame;
};

} // namespace centrala::ui
