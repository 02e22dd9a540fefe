// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QRegularExpression>

namespace centrala::ui {

class MessageEdit;

/// A list that opens over a text field when a sign begins a word, and is narrowed down by what is typed after it. The
/// keyboard stays in the field; arrows, Enter, Tab and Esc belong to the list while it is open.
class WordPopup : public QListView
{
    Q_OBJECT
public:
    /// The first group of `token`, matched against the line up to the cursor, is the sign and what was typed after it.
    /// `size` is the list's width and a row's height.
    WordPopup(MessageEdit *edit, const QRegularExpression &token, const QSize &size);

protected:
    /// The sign was typed: what there is to choose from may have changed.
    virtual void begin() = 0;
    /// Leaves in the model what fits these letters, typed after the sign.
    virtual void narrow(const QString &letters) = 0;
    /// This row was chosen; the sign and the letters are selected in the field.
    virtual void take(int row) = 0;

    [[nodiscard]] MessageEdit *field() const { return m_edit; }
    /// Stays closed until the sign is typed anew.
    void dismiss();
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void place();
    void choose(int row);
    [[nodiscard]] bool handleKey(int key);
    /// From the sign to the cursor; empty where there is none.
    [[nodiscard]] QString typed() const;
    [[nodiscard]] int signPosition() const;

    MessageEdit *m_edit;
    QRegularExpression m_token;
    QSize m_size;
    int m_dismissedAt = -1; ///< where the sign stands for which it was closed
};

} // namespace centrala::ui
