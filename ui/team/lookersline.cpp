// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/lookersline.h"

#include <QPainter>
#include <QStringList>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

LookersLine::LookersLine(const Look &look, workspace::Team *team, AgentId me, QWidget *parent)
    : QWidget(parent), m_look(look), m_team(team), m_me(me)
{
    setFixedHeight(kHeight);
    hide();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(&m_typing, &QTimer::timeout, this, &LookersLine::tell);
    if (!team)
        return;
    connect(team, &workspace::Team::lookersChanged, this, [this](ConversationId conversation) {
        if (conversation == m_conversation)
            read();
    });
    connect(team, &workspace::Team::lineChanged, this, [this] {
        if (m_team->line() == LineState::Online)
            tell();
    });
}

void LookersLine::setConversation(ConversationId conversation)
{
    if (conversation == m_conversation)
        return;
    m_conversation = conversation;
    m_typing.stop();
    tell();
    read();
}

void LookersLine::noteTyping()
{
    const bool began = !m_typing.isActive();
    m_typing.start();
    if (began)
        tell();
}

void LookersLine::tell()
{
    if (m_team)
        m_team->lookAt(m_conversation, m_typing.isActive());
}

void LookersLine::read()
{
    QStringList typing;
    QStringList looking;
    if (m_team) {
        for (const workspace::Looker &one : m_team->lookers(m_conversation)) {
            if (one.agent.id != m_me.value)
                (one.types ? typing : looking).append(one.agent.name);
        }
    }
    m_somebodyTypes = !typing.isEmpty();
    if (m_somebodyTypes)
        m_words = tr("%1 is writing an answer").arg(typing.join(u", "_s));
    else
        m_words = looking.isEmpty() ? QString() : tr("%1 has this open too").arg(looking.join(u", "_s));
    setAccessibleName(m_words);
    setVisible(!m_words.isEmpty());
    update();
    Q_EMIT shownChanged();
}

void LookersLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(m_somebodyTypes ? Colour::SoonSoft : Colour::Window));
    m_look.hairline(painter, 0, 0, width());
    m_look.line(painter, QRect(16, 1, width() - 32, height() - 1), m_words, FontRole::Small,
                m_look.colour(m_somebodyTypes ? Colour::Text : Colour::TextMuted), m_somebodyTypes);
}

} // namespace centrala::ui
