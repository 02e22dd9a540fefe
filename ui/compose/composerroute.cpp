// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composer.h"
#include "ui/compose/holdstrip.h"
#include "ui/compose/messageedit.h"
#include "ui/compose/recipientfield.h"
#include "ui/controls/button.h"

#include <QMenu>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

void Composer::showRoutes()
{
    if (m_mode == Mode::Note || !m_head.id.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"routes"_s);
    const QList<ReplyRoute> routes = ReplyRoutes::of(m_parts.workspace, m_head, m_audience.to);
    for (qsizetype i = 0; i < routes.size(); ++i) {
        const ReplyRoute &route = routes.at(i);
        QString words = ReplyRoutes::words(route);
        if (!route.isUsable())
            words += u'\t' + route.refusal;
        QAction *item = menu->addAction(m_look.icons.markIcon(route.channel), words, this, [this, route, i] {
            takeRoute(i == 0 ? std::nullopt : std::optional(route));
            focusText();
        });
        item->setEnabled(route.isUsable());
        item->setCheckable(true);
        item->setChecked(m_route ? route.inbox.id == m_route->inbox.id && route.to == m_route->to : i == 0);
    }
    menu->popup(m_via->mapToGlobal(QPoint(0, -menu->sizeHint().height() - 4)));
}

void Composer::takeRoute(const std::optional<ReplyRoute> &route)
{
    m_route = route;
    applyRoute();
    m_recipientsShown = !m_route && !m_audience.cc.isEmpty();
    m_toField->setAddresses(m_route ? m_route->to : m_audience.to);
    m_copyField->setAddresses(m_route ? QList<Address>() : m_audience.cc);
    (void)dismissStrip();
    applyMode();
    if (m_route) {
        m_strip->say(HoldStrip::Grade::Hint, tr("This answer goes out through %1.").arg(ReplyRoutes::words(*m_route)));
        Q_EMIT heightChanged();
    }
}

void Composer::applyRoute()
{
    const QString channel = m_route ? m_route->channel : m_head.channel;
    const ReplyRoute shown = m_route.value_or(ReplyRoute{m_head.inbox, m_head.channel, m_audience.to, {}});
    m_limits = {};
    for (const workspace::Channel &one : m_parts.workspace.channels()) {
        if (one.name == channel)
            m_limits = ChannelLimits::of(one.capabilities);
    }
    const QString kind = shown.to.isEmpty() ? u"email"_s : shown.to.first().kind;
    m_toField->setKind(kind);
    m_copyField->setKind(kind);
    m_via->setText(ReplyRoutes::words(shown));
    m_via->setMark(channel);
    m_via->setChosen(m_route.has_value());
    m_via->setToolTip(tr("Answers go out through %1").arg(shown.inbox.name));
    readSignature();
}

} // namespace centrala::ui
