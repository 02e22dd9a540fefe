// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/quickreplies.h"
#include "ui/compose/composer.h"
#include "ui/compose/messageedit.h"
#include "ui/controls/button.h"

#include <QMenu>
#include <QTextBlock>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

bool Composer::offersChoices() const
{
    return m_mode == Mode::Reply && m_limits.choices > 0 && m_head.id.isValid();
}

QStringList Composer::choices() const
{
    return offersChoices() ? quickRepliesIn(m_edit->written().plain).labels : QStringList();
}

/// A line of its own at the end, and the cursor between its brackets.
void Composer::addChoice(const QString &label)
{
    if (!offersChoices())
        return;
    focusText();
    QTextCursor cursor = m_edit->textCursor();
    cursor.movePosition(QTextCursor::End);
    m_edit->setTextCursor(cursor);
    const QString line = u'[' + label + u']';
    m_edit->insertPlain(cursor.block().text().isEmpty() ? line : u'\n' + line);
    if (label.isEmpty())
        m_edit->moveCursor(QTextCursor::Left);
}

void Composer::askForPhone()
{
    if (m_limits.choicesPhone)
        addChoice(QChar(QuickReplies::kPhoneSign) + u' ' + tr("Share my number"));
}

/// The first channel that one can be led to, other than the one that is answered in; the engine puts the link itself
/// in.
QString Composer::startLink() const
{
    if (m_mode == Mode::Note || !m_head.id.isValid())
        return {};
    const QString here = m_route.value_or(ownRoute()).channel;
    for (const InboxRow &inbox : m_parts.workspace.pages().inboxes()) {
        if (inbox.channel != here && !inbox.settings.value("start_link"_L1).toString().isEmpty())
            return u"{link."_s + inbox.channel + u'}';
    }
    return {};
}

void Composer::addStartLink()
{
    focusText();
    m_edit->insertPlain(startLink());
}

void Composer::showChoices()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"choices"_s);
    for (const QString &id : {u"compose.choice"_s, u"compose.phone"_s}) {
        if (id == u"compose.phone" && !m_limits.choicesPhone)
            continue;
        const QString key = m_parts.actions.keyText(id);
        menu->addAction(m_parts.actions.find(id)->text + (key.isEmpty() ? QString() : u'\t' + key), this,
                        [this, id] { m_parts.actions.trigger(id); });
    }
    menu->popup(m_choices->mapToGlobal(QPoint(0, -menu->sizeHint().height() - 4)));
}

QString Composer::choiceTrouble() const
{
    if (!offersChoices())
        return {};
    const QuickReplies found = quickRepliesIn(m_edit->written().plain);
    if (found.labels.size() > m_limits.choices)
        return tr("No more than %n quick replies go with a message.", nullptr, m_limits.choices);
    for (const QString &label : found.labels) {
        if (label.size() > m_limits.choiceLetters)
            return tr("“%1” is too long for a quick reply.").arg(label.left(20) + u'…');
    }
    return !found.labels.isEmpty() && found.text.trimmed().isEmpty() ? tr("Write something above the quick replies.")
                                                                     : QString();
}

} // namespace centrala::ui
