// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/conversationhead.h"

#include "ui/controls/button.h"
#include "ui/queue/queuetext.h"
#include "ui/shell/actionmenu.h"
#include "ui/style/metrics.h"
#include "ui/style/relativetime.h"

#include <QMenu>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

ConversationHead::ConversationHead(const Look &look, ActionCatalogue &actions, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_actions(actions),
      m_back(new Button(look, Button::Kind::Bare, this)),
      m_assign(new Button(look, Button::Kind::Bare, this)),
      m_snooze(new Button(look, Button::Kind::Bare, this)),
      m_more(new Button(look, Button::Kind::Bare, this)),
      m_resolve(new Button(look, Button::Kind::Plain, this)),
      m_whole(new Button(look, Button::Kind::Flat, this))
{
    setFixedHeight(metrics::kConversationHeader + metrics::kTopicHeading);
    m_back->setIconName(u"undo"_s);
    m_back->setToolTip(tr("Back to the list"));
    m_back->hide();
    m_assign->setIconName(u"assignment"_s);
    actions.followKey(u"conversation.assign"_s, this,
                      [this](const QString &key) { m_assign->setToolTip(tr("Assign (%1)").arg(key)); });
    m_assign->setAccessibleName(tr("Assign"));
    m_snooze->setIconName(u"snooze"_s);
    actions.followKey(u"conversation.snooze"_s, this,
                      [this](const QString &key) { m_snooze->setToolTip(tr("Snooze (%1)").arg(key)); });
    m_snooze->setAccessibleName(tr("Snooze"));
    m_more->setIconName(u"more"_s);
    m_more->setToolTip(tr("More"));
    m_resolve->setIconName(u"resolve"_s);
    connect(&actions, &ActionCatalogue::keysChanged, this, [this] { setHead(m_head, m_channels, m_since); });
    m_whole->setTall(24);
    m_whole->setText(tr("Whole history"));
    actions.followKey(u"thread.whole"_s, this, [this](const QString &key) { m_whole->setKey(key); });
    connect(m_whole, &Button::clicked, this, [this] { m_actions.trigger(u"thread.whole"_s); });
    connect(m_back, &Button::clicked, this, &ConversationHead::backWished);
    connect(m_assign, &Button::clicked, this, [this] { m_actions.trigger(u"conversation.assign"_s); });
    connect(m_snooze, &Button::clicked, this, [this] { m_actions.trigger(u"conversation.snooze"_s); });
    connect(m_more, &Button::clicked, this, &ConversationHead::showMore);
    connect(m_resolve, &Button::clicked, this, [this] {
        const bool open = m_head.state != ConversationState::Resolved && m_head.state != ConversationState::Spam;
        m_actions.trigger(open ? u"conversation.resolve"_s : u"conversation.reopen"_s);
    });
    connect(&look.theme, &Theme::changed, this, [this] { place(), update(); });
}

void ConversationHead::setHead(const QueueRow &head, int channels, Instant since)
{
    m_head = head;
    m_channels = channels;
    m_since = since;
    const bool open = head.state != ConversationState::Resolved && head.state != ConversationState::Spam;
    m_resolve->setText(open ? tr("Resolve") : tr("Reopen"));
    m_resolve->setIconName(open ? u"resolve"_s : u"reopen"_s);
    m_resolve->setKey(m_actions.keyText(open ? u"conversation.resolve"_s : u"conversation.reopen"_s));
    setAccessibleName(QueueText::accessible(head, m_look.now()));
    place();
    update();
}

void ConversationHead::setWhole(bool whole, const QueueRow &topic)
{
    m_isWhole = whole;
    m_topic = topic;
    m_whole->setChosen(whole);
    update();
}

void ConversationHead::setLow(bool low)
{
    if (low == m_isLow)
        return;
    m_isLow = low;
    setFixedHeight(metrics::kConversationHeader + (low ? 0 : metrics::kTopicHeading));
    place();
}

void ConversationHead::setBackShown(bool shown)
{
    m_back->setVisible(shown);
    place();
}

QWidget *ConversationHead::assignButton() const
{
    return m_assign;
}

QWidget *ConversationHead::snoozeButton() const
{
    return m_snooze;
}

void ConversationHead::place()
{
    int right = width() - 8;
    const auto put = [&right](Button *button, int gap) {
        const QSize size = button->sizeHint();
        right -= size.width();
        button->setGeometry(right, (metrics::kConversationHeader - size.height()) / 2, size.width(), size.height());
        right -= gap;
    };
    put(m_resolve, 8);
    put(m_more, 4);
    put(m_snooze, 4);
    put(m_assign, 8);
    m_textRight = right;
    m_back->setGeometry(8, 14, 28, 28);
    m_whole->setVisible(m_head.customer.id != 0 && !m_isLow);
    const int wide = m_whole->sizeHint().width();
    m_whole->setGeometry(width() - wide - 8, metrics::kConversationHeader + 2, wide, 24);
}

void ConversationHead::resizeEvent(QResizeEvent *)
{
    place();
}

void ConversationHead::showMore()
{
    QMenu *menu = actionMenu(m_actions, m_look,
                             {u"conversation.mine"_s, u"conversation.tag"_s, u"conversation.priority"_s,
                              u"conversation.pin"_s, u"conversation.reopen"_s, u"conversation.spam"_s},
                             this);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
}

void ConversationHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    constexpr int head = metrics::kConversationHeader;
    painter.fillRect(rect(), m_look.colour(Colour::Surface));
    if (!m_head.id.isValid())
        return;
    const int left = m_back->isHidden() ? 16 : 44;
    const Plate plate(m_look, false);
    int right = m_textRight;
    const int taken = plate.paint(painter, right, head / 2, Due::of(m_head, m_look.now()));
    right -= taken > 0 ? taken + 8 : 0;
    if (m_head.assignee.id != 0) {
        const QString first = m_head.assignee.name.section(u' ', 0, 0);
        const int chip = m_look.chipWidth(first);
        if (right - chip - 8 - left > m_look.width(QueueText::name(m_head), FontRole::Title, true)) {
            m_look.chip(painter, right - chip, head / 2, first);
            right -= chip + 8;
        }
    }
    m_look.line(painter, QRect(left, 6, right - left, 24), QueueText::name(m_head), FontRole::Title,
                m_look.colour(Colour::Text), true);
    m_look.line(painter, QRect(left, 30, right - left, 16),
                m_head.subject.isEmpty() ? m_head.inbox.name : m_head.subject, FontRole::Small,
                m_look.colour(Colour::TextMuted));
    if (m_isLow) {
        m_look.hairline(painter, 0, head - 1, width());
        return;
    }
    const QRect topic(0, head, width(), metrics::kTopicHeading);
    painter.fillRect(topic, m_look.colour(Colour::Window));
    m_look.hairline(painter, 0, topic.top(), width());
    m_look.hairline(painter, 0, topic.bottom(), width());
    m_look.icons.paint(painter, QRect(16, topic.top() + 6, 16, 16), u"conversation"_s, m_look.colour(Colour::Text));
    const bool other = m_isWhole && m_topic.id.isValid() && m_topic.id != m_head.id;
    const QueueRow &read = other ? m_topic : m_head;
    QString subject = read.subject.isEmpty() ? QueueText::preview(read) : read.subject;
    if (subject.isEmpty())
        subject = tr("Without a subject");
    QString rest = RelativeTime::since(m_since, m_look.now());
    if (m_channels > 1)
        rest += u", "_s + tr("%n channels", nullptr, m_channels);
    for (const QString &tag : m_head.tags)
        rest += u" · #"_s + tag;
    if (other)
        rest = QueueText::state(read.state);
    const int room = (m_whole->isHidden() ? width() - 16 : m_whole->x() - 8) - 40;
    const int restWidth = qMin(m_look.width(rest, FontRole::Small), room / 2);
    const int subjectWidth = qMin(m_look.width(subject, FontRole::Small, true), room - restWidth - 8);
    const QRect line(40, topic.top(), room, topic.height());
    m_look.line(painter, QRect(line.left(), line.top(), subjectWidth + 1, line.height()), subject, FontRole::Small,
                m_look.colour(Colour::Text), true);
    m_look.line(painter, line.adjusted(subjectWidth + 8, 0, 0, 0), rest, FontRole::Small,
                m_look.colour(Colour::TextMuted));
}

} // namespace centrala::ui
