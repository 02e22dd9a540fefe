// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"

#include <QWidget>

class QLabel;

namespace centrala::ui {

/// A line of a page that asks once more before something is done: what it means, the safe answer, and the act by its
/// name. Not there until it is shown, and gone with either answer.
class SureLine final : public QWidget
{
    Q_OBJECT
public:
    SureLine(const Look &look, const QString &keep, const QString &act, QWidget *parent);
    void setWords(const QString &words);

Q_SIGNALS:
    void agreed();

private:
    QLabel *m_words;
};

} // namespace centrala::ui
