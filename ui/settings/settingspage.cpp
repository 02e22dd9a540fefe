// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/controls/button.h"
#include "ui/controls/pagelabels.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace centrala::ui {

SettingsPage::SettingsPage(const Look &look, const QString &heading, QWidget *parent)
    : QWidget(parent), m_look(look), m_body(new QVBoxLayout(this))
{
    setMaximumWidth(688);
    m_body->setContentsMargins(24, 20, 24, 16);
    m_body->setSpacing(8);
    auto *title = new QLabel(heading, this);
    title->setFont(look.theme.font(FontRole::Heading, true));
    m_body->addWidget(title);
}

void SettingsPage::addGroup(const QString &title, const QString &words)
{
    m_body->addSpacing(8);
    auto *line = new QFrame(this);
    line->setFixedHeight(1);
    line->setFrameShape(QFrame::NoFrame);
    line->setAutoFillBackground(true);
    QPalette own = line->palette();
    own.setColor(QPalette::Window, m_look.colour(Colour::Hairline));
    line->setPalette(own);
    m_body->addWidget(line);
    m_body->addWidget(titleLabel(m_look, title, this));
    if (!words.isEmpty())
        m_body->addWidget(muted(words));
}

Button *SettingsPage::addAct(QHBoxLayout *row, const QString &words, const std::function<void()> &act)
{
    auto *button = new Button(m_look, Button::Kind::Plain, this);
    button->setText(words);
    connect(button, &Button::clicked, this, act);
    row->addWidget(button);
    return button;
}

void SettingsPage::readOnChange(workspace::Workspace &workspace, const std::function<void()> &read)
{
    constexpr int kFrameMs = 200;
    m_frame.setSingleShot(true);
    m_frame.setInterval(kFrameMs);
    connect(&m_frame, &QTimer::timeout, this, read);
    connect(&workspace, &workspace::Workspace::changed, this, [this] {
        if (!m_frame.isActive())
            m_frame.start();
    });
    read();
}

QLabel *SettingsPage::muted(const QString &words)
{
    return mutedLabel(m_look, words, this);
}

} // namespace centrala::ui
