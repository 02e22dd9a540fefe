// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actioncatalogue.h"
#include "ui/style/look.h"

#include <QPlainTextEdit>

namespace centrala::ui {

/// Where one writes. Leaves keys that mean an action to the window, takes files by paste and drop, and is as high as
/// its text, from two lines to what it is allowed.
class MessageEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    MessageEdit(const Look &look, const ActionCatalogue &actions, QWidget *parent);
    void setMostHeight(int height);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }
    void setInk(Colour ground, Colour ink);

Q_SIGNALS:
    void filesOffered(const QStringList &paths);
    /// It wants to be higher or lower than before.
    void heightChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void applyLook();

    const Look &m_look;
    const ActionCatalogue &m_actions;
    int m_most = 200;
    Colour m_ground = Colour::Raised;
    Colour m_ink = Colour::Text;
};

} // namespace centrala::ui
