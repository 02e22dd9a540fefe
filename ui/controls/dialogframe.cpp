// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/dialogframe.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace centrala::ui {

QVBoxLayout *dialogLayout(QDialog *dialog, const Look &look, const QString &heading)
{
    auto *all = new QVBoxLayout(dialog);
    all->setContentsMargins(24, 20, 24, 16);
    all->setSpacing(12);
    auto *title = new QLabel(heading, dialog);
    title->setFont(look.theme.font(FontRole::Heading, true));
    all->addWidget(title);
    return all;
}

QHBoxLayout *dialogFoot(const QList<QWidget *> &ends, const QList<QWidget *> &beside)
{
    auto *foot = new QHBoxLayout;
    for (QWidget *one : beside)
        foot->addWidget(one);
    foot->addStretch(1);
    for (QWidget *one : ends)
        foot->addWidget(one);
    return foot;
}

} // namespace centrala::ui
