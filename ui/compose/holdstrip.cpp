// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/holdstrip.h"

#include "ui/controls/button.h"

#include <QAccessible>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTextLeft = 44;
constexpr int kLeast = 36;

} // namespace

HoldStrip::HoldStrip(const Look &look, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_first(new Button(look, Button::Kind::Plain, this)),
      m_second(new Button(look, Button::Kind::Plain, this))
{
    hide();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (Button *one : {m_first, m_second})
        one->setTall(24);
    connect(m_first, &Button::clicked, this, &HoldStrip::firstPressed);
    connect(m_second, &Button::clicked, this, &HoldStrip::secondPressed);
}

void HoldStrip::say(Grade grade, const QString &sentence, const QString &first, const QString &firstKey,
                    const QString &second)
{
    const bool news = isHidden() || sentence != m_sentence;
    m_grade = grade;
    m_sentence = sentence;
    m_first->setText(first);
    m_first->setKey(firstKey);
    m_second->setText(second);
    m_first->setVisible(!first.isEmpty());
    m_second->setVisible(!second.isEmpty());
    setAccessibleName(sentence);
    show();
    updateGeometry();
    resizeEvent(nullptr);
    update();
    if (news) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void HoldStrip::clear()
{
    m_sentence.clear();
    hide();
}

int HoldStrip::buttonsWidth() const
{
    int wide = 0;
    for (const Button *one : {m_first, m_second})
        wide += one->isHidden() ? 0 : one->sizeHint().width() + 8;
    return wide;
}

int HoldStrip::heightForWidth(int width) const
{
    const int room = qMax(80, width - kTextLeft - buttonsWidth() - 12);
    const QRect words =
        m_look.theme.metrics(FontRole::Body).boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, m_sentence);
    return qMax(kLeast, words.height() + 14);
}

QSize HoldStrip::sizeHint() const
{
    return {300, heightForWidth(width() > 0 ? width() : 600)};
}

void HoldStrip::resizeEvent(QResizeEvent *)
{
    int right = width() - 12;
    for (Button *one : {m_first, m_second}) {
        if (one->isHidden())
            continue;
        const QSize size = one->sizeHint();
        one->setGeometry(right - size.width(), (height() - size.height()) / 2, size.width(), size.height());
        right -= size.width() + 8;
    }
}

void HoldStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    struct Inks
    {
        Colour ground;
        Colour edge;
        QString icon;
    };
    const Inks inks = m_grade == Grade::Error  ? Inks{Colour::OverdueSoft, Colour::OverdueInk, u"warning"_s}
                      : m_grade == Grade::Hint ? Inks{Colour::AccentSoft, Colour::Accent, u"help"_s}
                                               : Inks{Colour::SoonSoft, Colour::Soon, u"warning"_s};
    painter.fillRect(rect(), m_look.colour(inks.ground));
    m_look.hairline(painter, 0, 0, width(), inks.edge);
    m_look.hairline(painter, 0, height() - 1, width(), inks.edge);
    m_look.icons.paint(painter, QRect(16, (height() - 16) / 2, 16, 16), inks.icon, m_look.colour(inks.edge));
    painter.setFont(m_look.theme.font(FontRole::Body));
    painter.setPen(m_look.colour(Colour::Text));
    painter.drawText(QRect(kTextLeft, 0, qMax(80, width() - kTextLeft - buttonsWidth() - 12), height()),
                     Qt::AlignVCenter | Qt::TextWordWrap, m_sentence);
}

} // namespace centrala::ui
