// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/wordpopup.h"
#include "ui/style/look.h"

#include <QStringListModel>

#include <functional>

namespace centrala::ui {

/// The colleagues whose names go on as typed, when an @ begins a word of a note.
class MentionPopup final : public WordPopup
{
    Q_OBJECT
public:
    /// `names` is asked each time an @ is typed; it gives none where nobody can be named.
    MentionPopup(const Look &look, MessageEdit *edit, std::function<QStringList()> names);

private:
    void begin() override { m_all = m_names(); }
    void narrow(const QString &letters) override;
    void take(int row) override;

    std::function<QStringList()> m_names;
    QStringList m_all;
    QStringListModel m_found;
};

} // namespace centrala::ui
