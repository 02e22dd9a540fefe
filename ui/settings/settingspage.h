// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace centrala::ui {

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
    [[nodiscard]] const Look &look() const { return m_look; }

private:
    const Look &m_look;
    QVBoxLayout *m_body;
};

} // namespace centrala::ui
