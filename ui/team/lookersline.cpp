// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/lookersline.h"

#include <QPainter>
#include <QStringList>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

LookersLine::LookersLine(const Look &look, workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_look(look), m_team(workspace.team()), m_live(workspace.live()), m_me(workspace.me().agent)
{
    setFixedHeight(kHeight);
    hide();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(&m_typing, &QTimer::timeout, this, &LookersLine::tell);
    const auto readIf = [this](ConversationId conversation) {
        if (conversation == m_conversation)
            read();
    };
    if (m_live)
        connect(m_live, &workspace::Live::changed, this, readIf);
    if (!m_team)
        return;
    connect(m_team, &workspace::Team::lookersChanged, this, readIf);
    connect(m_team, &workspace::Team::lineChanged, this, [this] {
        if (m_team->line() == LineState::Online)
            tell();
    });
}

void LookersLine::setConversation(ConversationId conversation)
{
    if (conversation == m_conversation)
        return;
    noteSent();
    m_conversation = conversation;
    m_customer.clear();
    tell();
    read();
}

void LookersLine::setCustomer(const QString &name)
{
    if (std::exchange(m_customer, name) != name)
        read();
}

void LookersLine::noteTyping(bool answers)
{
    const bool isNews = !m_typing.isActive() || answers != m_answers || m_told.elapsed() >= kAgainMs;
    m_answers = answers;
    m_typing.start();
    if (isNews)
        tell();
}

void LookersLine::noteSent()
{
    if (!m_typing.isActive())
        return;
    m_typing.stop();
    tell();
}

void LookersLine::tell()
{
    const bool types = m_typing.isActive();
    m_told.start();
    if (m_team)
        m_team->lookAt(m_conversation, types, types && m_answers);
    else if (m_live && m_conversation.isValid() && m_answers)
        m_live->answering(m_conversation, types);
    m_answers = m_answers && types;
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
    const workspace::Live::Now now = m_live ? m_live->at(m_conversation) : workspace::Live::Now();
    QStringList parts;
    if (now.types)
        parts.append(m_customer.isEmpty() ? tr("The customer is writing") : tr("%1 is writing").arg(m_customer));
    if (!typing.isEmpty())
        parts.append(tr("%1 is writing an answer").arg(typing.join(u", "_s)));
    else if (!looking.isEmpty())
        parts.append(tr("%1 has this open too").arg(looking.join(u", "_s)));
    if (now.present && !now.types) {
        const QString page = now.pageTitle.isEmpty() ? now.pageUrl : now.pageTitle;
        parts.prepend(page.isEmpty() ? tr("On your site now") : tr("On your site now: %1").arg(page));
    }
    setToolTip(now.pageUrl);
    m_somebodyTypes = !typing.isEmpty();
    m_words = parts.join(u" \u00b7 "_s);
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
