// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"

#include <QDateTimeEdit>
#include <QDialog>

namespace centrala::ui {

/// Asks for a day and an hour yet to come, in the person's own time.
class TimeDialog final : public QDialog
{
    Q_OBJECT
public:
    TimeDialog(const Look &look, const QString &title, const QString &act, QWidget *parent);
    [[nodiscard]] QDateTimeEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void chosen(centrala::Instant at);

private:
    void choose();
    const Look &m_look;
    QDateTimeEdit *m_edit;
};

} // namespace centrala::ui
