// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

#include <optional>

namespace centrala::ui {

/// A text that is changed where it stands. Enter keeps one line (Ctrl+Enter several), so does going elsewhere; Esc
/// leaves it as it was. Says so once, then is to be deleted.
class InPlaceEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    InPlaceEdit(const QString &text, bool oneLine, QWidget *parent);

Q_SIGNALS:
    /// `text` is unset where nothing was changed.
    void finished(const std::optional<QString> &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void finish(bool keep);
    QString m_before;
    bool m_oneLine;
    bool m_finished = false;
};

} // namespace centrala::ui
