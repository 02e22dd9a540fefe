// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/shell/actioncatalogue.h"
#include "ui/style/look.h"

#include <QAbstractButton>
#include <QTimer>
#include <QWidget>

namespace centrala::ui {

class Button;

/// What the agent is doing, with how long; opens the choice of presences.
class PresenceButton final : public QAbstractButton
{
    Q_OBJECT
public:
    PresenceButton(const Look &look, workspace::Workspace &workspace, ActionCatalogue &actions, QWidget *parent);
    [[nodiscard]] static QString word(Presence presence);
    /// The same as a sign, to stand beside it.
    [[nodiscard]] static QIcon lamp(const Look &look, Presence presence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void read();
    void choose();
    const Look &m_look;
    workspace::Workspace &m_workspace;
    ActionCatalogue &m_actions;
    AgentRow m_agent;
    QTimer m_tick;
};

/// Looks like a field, opens the palette.
class SearchField final : public QAbstractButton
{
    Q_OBJECT
public:
    SearchField(const Look &look, QWidget *parent);
    void setKey(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    QString m_key;
};

/// Presence, the place of the call bar, search, help.
class TopBar final : public QWidget
{
    Q_OBJECT
public:
    TopBar(const Look &look, workspace::Workspace &workspace, ActionCatalogue &actions, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const Look &m_look;
    PresenceButton *m_presence;
    SearchField *m_search;
    Button *m_help;
    QRect m_calls;
};

} // namespace centrala::ui
