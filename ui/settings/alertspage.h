// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/alerts/alertwishes.h"
#include "ui/settings/settingspage.h"

class QCheckBox;
class QComboBox;
class QTimeEdit;

namespace centrala::ui {

/// How the person is told that somebody wrote, and when not.
class AlertsPage final : public SettingsPage
{
    Q_OBJECT
public:
    AlertsPage(const Look &look, workspace::Desk &desk, QWidget *parent);

private:
    QCheckBox *addTick(const QString &name, const QString &words, bool on);
    void addQuietHours();
    void addDoNotDisturb();
    void keepHours();

    AlertWishes m_wishes;
    QCheckBox *m_hours = nullptr;
    QTimeEdit *m_from = nullptr;
    QTimeEdit *m_to = nullptr;
    QComboBox *m_until = nullptr;
};

} // namespace centrala::ui
