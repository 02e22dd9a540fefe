// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/bulkbar.h"

#include "ui/controls/button.h"

#include <QHBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

BulkBar::BulkBar(const Look &look, ActionCatalogue &actions, QWidget *parent) : QWidget(parent), m_look(look)
{
    setFixedHeight(40);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 48, 0);
    row->setSpacing(4);
    row->addStretch(1);
    for (const QString &id :
         {u"conversation.assign"_s, u"conversation.tag"_s, u"conversation.snooze"_s, u"conversation.resolve"_s}) {
        auto *button = new Button(look, Button::Kind::Bare, this);
        const ActionCatalogue::Action *action = actions.find(id);
        button->setIconName(action->icon);
        actions.followKey(id, this, [button, words = action->text](const QString &key) {
            button->setToolTip(words + u" ("_s + key + u')');
        });
        button->setAccessibleName(action->text);
        connect(button, &Button::clicked, this, [&actions, id] { actions.trigger(id); });
        row->addWidget(button);
    }
    hide();
}

void BulkBar::setCount(int count)
{
    m_count = count;
    setAccessibleName(tr("%n selected", nullptr, count));
    setVisible(count > 0);
    update();
}

void BulkBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Raised));
    m_look.hairline(painter, 0, 0, width(), Colour::Edge);
    m_look.line(painter, QRect(12, 0, width() / 2, height()), tr("%n selected", nullptr, m_count), FontRole::Body,
                m_look.colour(Colour::Text), true);
    const QString key = u"Esc"_s;
    m_look.keyCap(painter, width() - 12 - m_look.keyCapWidth(key), height() / 2, key, m_look.colour(Colour::TextMuted),
                  m_look.colour(Colour::Edge));
}

} // namespace centrala::ui
