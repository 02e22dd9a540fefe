// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/pagelabels.h"

#include <QLabel>

namespace centrala::ui {

QLabel *titleLabel(const Look &look, const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setFont(look.theme.font(FontRole::Title, true));
    return label;
}

QLabel *mutedLabel(const Look &look, const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setWordWrap(true);
    label->setFont(look.theme.font(FontRole::Small));
    QPalette ink = label->palette();
    ink.setColor(QPalette::WindowText, look.colour(Colour::TextMuted));
    label->setPalette(ink);
    return label;
}

} // namespace centrala::ui
