// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/suggestionstrip.h"

#include "ui/controls/button.h"

#include <QAccessible>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTextLeft = 40;
constexpr int kEdge = 12;
constexpr int kGap = 8;
constexpr int kLeast = 36;
constexpr int kTall = 24;
constexpr int kLeastWords = 220; ///< beside the buttons
constexpr qsizetype kSubjectLetters = 80;

} // namespace

SuggestionStrip::SuggestionStrip(const Look &look, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_join(new Button(look, Button::Kind::Plain, this)),
      m_open(new Button(look, Button::Kind::Plain, this)),
      m_dismiss(new Button(look, Button::Kind::Flat, this))
{
    hide();
    m_join->setText(tr("Join"));
    m_join->setIconName(u"merge"_s);
    m_open->setText(tr("Open"));
    m_dismiss->setText(tr("Dismiss"));
    for (Button *one : {m_join, m_open, m_dismiss})
        one->setTall(kTall);
    connect(m_join, &Button::clicked, this, &SuggestionStrip::joinWished);
    connect(m_open, &Button::clicked, this, &SuggestionStrip::openWished);
    connect(m_dismiss, &Button::clicked, this, &SuggestionStrip::dismissWished);
    connect(&look.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SuggestionStrip::propose(const QueueRow &other)
{
    const bool isNews = other.id != m_suggestion.id;
    m_suggestion = other;
    QString subject = (other.subject.isEmpty() ? other.snippet : other.subject).simplified();
    if (subject.size() > kSubjectLetters)
        subject = subject.left(kSubjectLetters - 1) + u'…';
    m_sentence =
        other.customer.name.isEmpty()
            ? tr("Refers to “%1”. Whoever sent it has no part in that.").arg(subject)
            : tr("Refers to “%1” with %2. Whoever sent it has no part in that.").arg(subject, other.customer.name);
    setAccessibleName(m_sentence);
    setVisible(other.id.isValid());
    resizeEvent(nullptr);
    update();
    if (isNews && isVisible()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void SuggestionStrip::setJoinKey(const QString &key)
{
    m_join->setKey(key);
    resizeEvent(nullptr);
}

int SuggestionStrip::buttonsWidth() const
{
    int wide = 0;
    for (const Button *one : {m_join, m_open, m_dismiss})
        wide += one->sizeHint().width() + kGap;
    return wide;
}

bool SuggestionStrip::isNarrow(int width) const
{
    return width - kTextLeft - buttonsWidth() - kEdge < kLeastWords;
}

QRect SuggestionStrip::wordsIn(int width) const
{
    const int room = width - kTextLeft - kEdge - (isNarrow(width) ? 0 : buttonsWidth());
    const QRect words = m_look.theme.metrics(FontRole::Body)
                            .boundingRect(QRect(0, 0, qMax(80, room), 1000), Qt::TextWordWrap, m_sentence);
    return {kTextLeft, kGap, qMax(80, room), qMax(kLeast - 2 * kGap, words.height())};
}

int SuggestionStrip::heightForWidth(int width) const
{
    const int words = wordsIn(width).height() + 2 * kGap;
    return isNarrow(width) ? words + kTall + kGap : words;
}

void SuggestionStrip::resizeEvent(QResizeEvent *)
{
    const bool narrow = isNarrow(width());
    int left = narrow ? kTextLeft : width() - kEdge - buttonsWidth() + kGap;
    const int top = narrow ? height() - kTall - kGap : (height() - kTall) / 2;
    for (Button *one : {m_join, m_open, m_dismiss}) {
        const QSize size = one->sizeHint();
        one->setGeometry(left, top, size.width(), kTall);
        left += size.width() + kGap;
    }
}

void SuggestionStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::AccentSoft));
    m_look.hairline(painter, 0, height() - 1, width());
    const QRect words = wordsIn(width());
    m_look.icons.paint(painter, QRect(16, words.center().y() - 7, 16, 16), u"merge"_s, m_look.colour(Colour::Accent));
    painter.setFont(m_look.theme.font(FontRole::Body));
    painter.setPen(m_look.colour(Colour::Text));
    painter.drawText(words, Qt::AlignVCenter | Qt::TextWordWrap, m_sentence);
}

} // namespace centrala::ui
