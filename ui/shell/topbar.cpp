// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/controls/button.h"
#include "ui/style/metrics.h"
#include "ui/style/relativetime.h"

#include <QApplication>
#include <QMenu>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

void drawFrame(QPainter &painter, const Look &look, const QRect &box, Colour ground, Colour edge)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look.colour(edge));
    painter.setBrush(look.colour(ground));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusControl,
                            metrics::kRadiusControl);
    painter.restore();
}

Colour lampColour(Presence presence)
{
    constexpr std::array colours = {Colour::PresenceAvailable, Colour::PresenceBusy, Colour::PresenceAway,
                                    Colour::PresenceCall,      Colour::PresenceAcw,  Colour::PresenceOffline};
    return colours[static_cast<size_t>(presence)];
}

} // namespace

QString PresenceButton::word(Presence presence)
{
    switch (presence) {
    case Presence::Available:
        return tr("Available");
    case Presence::Busy:
        return tr("Busy");
    case Presence::Away:
        return tr("Away");
    case Presence::Call:
        return tr("On a call");
    case Presence::AfterCallWork:
        return tr("After-call work");
    case Presence::Offline:
        break;
    }
    return tr("Offline");
}

QIcon PresenceButton::lamp(const Look &look, Presence presence)
{
    constexpr int kSide = 16;
    const qreal ratio = qApp->devicePixelRatio();
    QPixmap drawn(QSize(kSide, kSide) * ratio);
    drawn.setDevicePixelRatio(ratio);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    look.icons.paintLamp(painter, QRect(3, 3, 10, 10), nameOf(presence), look.colour(lampColour(presence)));
    return QIcon(drawn);
}

PresenceButton::PresenceButton(const Look &look, workspace::Workspace &workspace, ActionCatalogue &actions,
                               QWidget *parent)
    : QAbstractButton(parent), m_look(look), m_workspace(workspace), m_actions(actions)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    m_tick.start();
    connect(&workspace, &workspace::Workspace::changed, this, [this](const Changes &changes) {
        for (const Change &change : changes) {
            if (change.entity == Entity::Agent) {
                read();
                return;
            }
        }
    });
    connect(this, &QAbstractButton::clicked, this, &PresenceButton::choose);
    read();
}

void PresenceButton::read()
{
    const AgentId me = m_workspace.me().agent;
    for (const AgentRow &agent : m_workspace.pages().agents()) {
        if (agent.id == me)
            m_agent = agent;
    }
    setAccessibleName(tr("Presence: %1").arg(word(m_agent.presence)));
    update();
}

void PresenceButton::choose()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &id : {u"presence.available"_s, u"presence.busy"_s, u"presence.away"_s, u"presence.offline"_s}) {
        const ActionCatalogue::Action *action = m_actions.find(id);
        menu->addAction(action->text + u'\t' + m_actions.keyText(id), this, [this, id] { m_actions.trigger(id); });
    }
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

void PresenceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawFrame(painter, m_look, rect(), underMouse() ? Colour::Hover : Colour::Raised, Colour::Edge);
    m_look.icons.paintLamp(painter, QRect(11, height() / 2 - 5, 10, 10), nameOf(m_agent.presence),
                           m_look.colour(lampColour(m_agent.presence)));
    m_look.icons.paint(painter, QRect(width() - 23, height() / 2 - 7, 14, 14), u"down"_s, m_look.colour(Colour::Text));
    int right = width() - 31;
    if (toMs(m_agent.presenceSince) > 0) {
        const Milliseconds length = m_look.now() - m_agent.presenceSince;
        const QString time =
            length < std::chrono::hours(1) ? RelativeTime::running(length) : RelativeTime::span(length);
        const int taken = m_look.width(time, FontRole::Small);
        m_look.line(painter, QRect(right - taken, 0, taken + 1, height()), time, FontRole::Small,
                    m_look.colour(Colour::TextMuted));
        right -= taken + 6;
    }
    m_look.line(painter, QRect(30, 0, right - 30, height()), word(m_agent.presence), FontRole::Body,
                m_look.colour(Colour::Text));
    if (hasFocus())
        m_look.focusRing(painter, rect(), 4);
}

SearchField::SearchField(const Look &look, QWidget *parent) : QAbstractButton(parent), m_look(look)
{
    setFocusPolicy(Qt::TabFocus);
    setText(tr("Search or run a command"));
    setCursor(Qt::IBeamCursor);
}

void SearchField::setKey(const QString &key)
{
    m_key = key;
    update();
}

void SearchField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawFrame(painter, m_look, rect(), Colour::Raised, Colour::Edge);
    m_look.icons.paint(painter, QRect(10, height() / 2 - 8, 16, 16), u"search"_s, m_look.colour(Colour::Text));
    const int cap = m_look.keyCapWidth(m_key);
    m_look.keyCap(painter, width() - 9 - cap, height() / 2, m_key, m_look.colour(Colour::TextMuted),
                  m_look.colour(Colour::Edge));
    m_look.line(painter, QRect(34, 0, width() - 34 - cap - 16, height()), text(), FontRole::Body,
                m_look.colour(Colour::TextMuted));
    if (hasFocus())
        m_look.focusRing(painter, rect(), 4);
}

TopBar::TopBar(const Look &look, workspace::Workspace &workspace, ActionCatalogue &actions, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_presence(new PresenceButton(look, workspace, actions, this)),
      m_search(new SearchField(look, this)),
      m_help(new Button(look, Button::Kind::Bare, this))
{
    setFixedHeight(metrics::kTopBar);
    setAccessibleName(tr("Top bar"));
    m_help->setIconName(u"help"_s);
    actions.followKey(u"app.keys"_s, this,
                      [this](const QString &key) { m_help->setToolTip(tr("Keys (%1)").arg(key)); });
    m_help->setAccessibleName(tr("Keys"));
    actions.followKey(u"app.search"_s, this, [this](const QString &key) { m_search->setKey(key); });
    connect(m_search, &QAbstractButton::clicked, this, [&actions] { actions.trigger(u"app.search"_s); });
    connect(m_help, &Button::clicked, this, [&actions] { actions.trigger(u"app.keys"_s); });
    connect(&look.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TopBar::resizeEvent(QResizeEvent *)
{
    const int search = width() < 1366 ? 232 : width() < 1800 ? 272 : 400;
    m_presence->setGeometry(12, 8, 160, 32);
    m_help->setGeometry(width() - 12 - 28, 10, 28, 28);
    m_search->setGeometry(m_help->x() - 12 - search, 8, search, 32);
    m_calls = QRect(184, 6, m_search->x() - 12 - 184, 36);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Window));
    m_look.hairline(painter, 0, height() - 1, width());
    if (m_calls.width() < 80)
        return;
    drawFrame(painter, m_look, m_calls, Colour::Window, Colour::Hairline);
    m_look.icons.paint(painter, QRect(m_calls.left() + 10, m_calls.center().y() - 7, 16, 16), u"call"_s,
                       m_look.colour(Colour::TextMuted));
    m_look.line(painter, m_calls.adjusted(34, 0, -8, 0), tr("No phone line"), FontRole::Small,
                m_look.colour(Colour::TextMuted));
}

} // namespace centrala::ui
