// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composer.h"

#include "ui/compose/filerow.h"
#include "ui/compose/holdstrip.h"
#include "ui/compose/messageedit.h"
#include "ui/controls/button.h"

#include <QApplication>
#include <QHBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kFirstAnswer = u"first_answer"_s; ///< "due" until one was sent

} // namespace

void Composer::focusText()
{
    if (m_isFolded) {
        m_isLow = false; // until somebody leaves it
        fold();
        m_isLow = true;
    }
    m_edit->setFocus(Qt::OtherFocusReason);
}

bool Composer::hasTextFocus() const
{
    return m_edit->hasFocus();
}

void Composer::setMostHeight(int height)
{
    m_edit->setMostHeight(height);
}

void Composer::setLow(bool low)
{
    m_isLow = low;
    fold();
}

void Composer::fold()
{
    const QWidget *focused = QApplication::focusWidget();
    const bool isUsed = (focused && isAncestorOf(focused)) || !m_edit->document()->isEmpty() || !m_files->isHidden() ||
                        !m_strip->isHidden() || QApplication::activePopupWidget();
    const bool isFolded = m_isLow && !isUsed;
    if (isFolded == m_isFolded)
        return;
    m_isFolded = isFolded;
    applyMode();
    Q_EMIT heightChanged();
}

void Composer::guideFirstAnswer(workspace::Desk &desk)
{
    desk.setPreference(kFirstAnswer, "due");
}

void Composer::guide()
{
    if (m_parts.workspace.desk().preference(kFirstAnswer) != "due")
        return;
    const ActionCatalogue &actions = m_parts.actions;
    m_strip->say(HoldStrip::Grade::Hint,
                 tr("Your first answer: write it here and press %1. For some seconds %2 takes it back.")
                     .arg(actions.keyText(u"compose.send"_s), actions.keyText(u"app.undo"_s)));
    Q_EMIT heightChanged();
}

void Composer::endGuide()
{
    workspace::Desk &desk = m_parts.workspace.desk();
    if (desk.preference(kFirstAnswer) == "due")
        desk.setPreference(kFirstAnswer, {});
}

} // namespace centrala::ui
