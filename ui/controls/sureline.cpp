// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/sureline.h"

#include "ui/controls/button.h"

#include <QHBoxLayout>
#include <QLabel>

namespace centrala::ui {

SureLine::SureLine(const Look &look, const QString &keep, const QString &act, QWidget *parent)
    : QWidget(parent), m_words(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_words->setWordWrap(true);
    row->addWidget(m_words, 1);
    auto *keeps = new Button(look, Button::Kind::Plain, this);
    keeps->setText(keep);
    auto *acts = new Button(look, Button::Kind::Plain, this);
    acts->setText(act);
    for (Button *button : {keeps, acts}) {
        row->addWidget(button);
        connect(button, &Button::clicked, this, &QWidget::hide);
    }
    connect(acts, &Button::clicked, this, &SureLine::agreed);
    hide();
}

void SureLine::setWords(const QString &words)
{
    m_words->setText(words);
}

} // namespace centrala::ui
