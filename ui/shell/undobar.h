// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"

#include <QTimer>
#include <QWidget>

namespace centrala::ui {

class Button;

/// What was just done, and the way back; for eight seconds at the lower left of the list. The next one replaces it.
class UndoBar final : public QWidget
{
    Q_OBJECT
public:
    UndoBar(const Look &look, QWidget *parent);
    void tell(const QString &said, bool undoable);
    [[nodiscard]] QString said() const { return m_said; }
    void setUndoKey(const QString &key);

Q_SIGNALS:
    void undoWished();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const Look &m_look;
    Button *m_undo;
    QString m_said;
    QTimer m_until;
};

} // namespace centrala::ui
