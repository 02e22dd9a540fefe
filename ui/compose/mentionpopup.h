// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"

#include <QListWidget>

#include <functional>

namespace centrala::ui {

class MessageEdit;

/// Opens over a note when an @ begins a word, with the colleagues whose names go on as typed. The keyboard stays in the
/// field; arrows, Enter, Tab and Esc belong to the list while it is open.
class MentionPopup final : public QListWidget
{
    Q_OBJECT
public:
    /// `names` is asked each time an @ is typed; it gives none where nobody can be named.
    MentionPopup(const Look &look, MessageEdit *edit, std::function<QStringList()> names);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void place();
    void choose();
    [[nodiscard]] bool handleKey(int key);
    /// From the @ to the cursor; empty where there is none.
    [[nodiscard]] QString typed() const;

    MessageEdit *m_edit;
    std::function<QStringList()> m_names;
    QStringList m_all;
    int m_dismissedAt = -1; ///< where Esc closed it
};

} // namespace centrala::ui
