// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/search/results.h"
#include "ui/style/look.h"

#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QWidget>

namespace centrala::ui {

/// Search and commands in one field, over the window. Made when first asked for.
class Palette final : public QWidget
{
    Q_OBJECT
public:
    Palette(const Look &look, workspace::Workspace &workspace, ActionCatalogue &actions, QWidget *window);
    void open(const QString &text = {});
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] Results &results() { return m_results; }
    /// The row that Enter would choose; −1: none.
    [[nodiscard]] int chosen() const;

Q_SIGNALS:
    void messageChosen(centrala::ConversationId conversation, centrala::EntryId entry);
    void customerChosen(centrala::CustomerId customer);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void close();
    void place();
    void chooseFirst();
    void step(int by);
    void jumpGroup(int by);
    void run(int row);
    [[nodiscard]] QRect box() const;

    const Look &m_look;
    ActionCatalogue &m_actions;
    Results m_results;
    QLineEdit *m_field;
    QListView *m_list;
    QPointer<QWidget> m_before;
};

} // namespace centrala::ui
