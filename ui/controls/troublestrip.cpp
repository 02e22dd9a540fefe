// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/troublestrip.h"

namespace centrala::ui {

TroubleStrip::TroubleStrip(const Look &look, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setMargin(8);
    setAutoFillBackground(true);
    QPalette own = palette();
    own.setColor(QPalette::Window, look.colour(Colour::OverdueSoft));
    setPalette(own);
    hide();
}

void TroubleStrip::say(const QString &sentence)
{
    setText(sentence);
    setVisible(!sentence.isEmpty());
}

} // namespace centrala::ui
