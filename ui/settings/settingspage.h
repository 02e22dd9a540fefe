// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/style/look.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace centrala::ui {

class Button;

/// One page of the settings: a heading and groups under it, to 640 wide, scrolling where it is longer.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(const Look &look, const QString &heading, QWidget *parent);

protected:
    /// A group's heading with a hairline above it.
    void addGroup(const QString &title, const QString &words = {});
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QLabel *muted(const QString &words);
    /// A plain button at the end of the row.
    Button *addAct(QHBoxLayout *row, const QString &words, const std::function<void()> &act);
    /// Calls it now, and again a moment after rows were touched: however many, five times a second at most.
    void readOnChange(workspace::Workspace &workspace, const std::function<void()> &read);
    [[nodiscard]] const Look &look() const { return m_look; }

private:
    const Look &m_look;
    QVBoxLayout *m_body;
    QTimer m_frame;
};

} // namespace centrala::ui
