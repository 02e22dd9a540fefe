// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/findbar.h"

#include "ui/controls/button.h"

#include <QKeyEvent>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeight = 40;
constexpr int kSaidWidth = 140;

} // namespace

FindBar::FindBar(const Look &look, ThreadModel &model, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_find(model),
      m_field(new QLineEdit(this)),
      m_older(new Button(look, Button::Kind::Flat, this)),
      m_newer(new Button(look, Button::Kind::Flat, this)),
      m_close(new Button(look, Button::Kind::Bare, this))
{
    hide();
    setFixedHeight(kHeight);
    m_field->setPlaceholderText(tr("Find in this conversation"));
    m_field->setAccessibleName(tr("Find in this conversation"));
    m_field->setTextMargins(6, 0, 6, 0);
    m_field->installEventFilter(this);
    m_older->setText(tr("Older"));
    m_older->setKey(u"↵"_s);
    m_newer->setText(tr("Newer"));
    m_newer->setKey(u"⇧ ↵"_s);
    for (Button *one : {m_older, m_newer})
        one->setTall(24);
    m_close->setIconName(u"close"_s);
    m_close->setToolTip(tr("Close"));
    connect(m_field, &QLineEdit::textChanged, &m_find, &ThreadFind::setWords);
    connect(m_older, &Button::clicked, this, [this] { m_find.step(1); });
    connect(m_newer, &Button::clicked, this, [this] { m_find.step(-1); });
    connect(m_close, &Button::clicked, this, &FindBar::close);
    connect(&m_find, &ThreadFind::changed, this, &FindBar::follow);
}

void FindBar::open()
{
    show();
    m_field->setFocus();
    m_field->selectAll();
    if (!m_field->text().isEmpty())
        m_find.setWords(m_field->text());
}

void FindBar::close()
{
    if (isHidden())
        return;
    hide();
    m_find.close();
    Q_EMIT closed();
}

QString FindBar::said() const
{
    if (m_find.words().isEmpty())
        return {};
    if (m_find.count() == 0)
        return m_find.isComplete() ? tr("Not found") : tr("Looking …");
    return tr("%1 of %2").arg(m_find.place()).arg(m_find.count()) + (m_find.isComplete() ? QString() : u" …"_s);
}

void FindBar::follow()
{
    const bool some = m_find.count() > 0;
    m_older->setEnabled(some);
    m_newer->setEnabled(some);
    update();
    if (m_find.current() == m_shown && !m_find.words().isEmpty())
        return;
    m_shown = m_find.current();
    Q_EMIT wished(m_shown);
}

void FindBar::resizeEvent(QResizeEvent *)
{
    int right = width() - 8;
    const auto put = [&right](Button *button) {
        const QSize size = button->sizeHint();
        right -= size.width();
        button->setGeometry(right, (kHeight - size.height()) / 2, size.width(), size.height());
        right -= 4;
    };
    put(m_close);
    put(m_newer);
    put(m_older);
    m_field->setGeometry(16, 6, qMax(80, right - kSaidWidth - 24), 28);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Raised));
    m_look.hairline(painter, 0, height() - 1, width());
    const QRect place(m_field->geometry().right() + 8, 0, kSaidWidth, height());
    m_look.line(painter, place, said(), FontRole::Small, m_look.colour(Colour::TextMuted));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_find.step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    case Qt::Key_Up:
        m_find.step(1);
        return true;
    case Qt::Key_Down:
        m_find.step(-1);
        return true;
    default:
        return false;
    }
}

} // namespace centrala::ui
