// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composer.h"
#include "ui/compose/holdstrip.h"
#include "ui/compose/messageedit.h"
#include "ui/compose/recipientfield.h"
#include "ui/controls/button.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMenu>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

ReplyRoute Composer::ownRoute() const
{
    if (m_audience.inbox.id == 0)
        return {m_head.inbox, m_head.channel, m_audience.to, {}};
    return {m_audience.inbox, m_audience.channel, m_audience.to, {}};
}

void Composer::showRoutes()
{
    if (m_mode == Mode::Note || !m_head.id.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"routes"_s);
    const QList<ReplyRoute> routes = ReplyRoutes::of(m_parts.workspace, CustomerId{m_head.customer.id}, ownRoute());
    for (qsizetype i = 0; i < routes.size(); ++i) {
        const ReplyRoute &route = routes.at(i);
        QString words = ReplyRoutes::words(route);
        if (!route.isUsable())
            words += u'\t' + route.refusal;
        // The menu does not block: another conversation may stand here by the time somebody chooses.
        QAction *item = menu->addAction(m_look.icons.markIcon(route.channel), words, this,
                                        [this, route, i, conversation = m_head.id] {
                                            if (conversation != m_head.id)
                                                return;
                                            takeRoute(i == 0 ? std::nullopt : std::optional(route));
                                            keepRoute();
                                            focusText();
                                        });
        item->setEnabled(route.isUsable());
        item->setCheckable(true);
        item->setChecked(m_route ? route.inbox.id == m_route->inbox.id && route.to == m_route->to : i == 0);
    }
    menu->popup(m_via->mapToGlobal(QPoint(0, -menu->sizeHint().height() - 4)));
}

bool Composer::answersHere() const
{
    return m_mode == Mode::Reply && m_route.value_or(ownRoute()).inbox.id == m_head.inbox.id;
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
    const ReplyRoute shown = m_route.value_or(ownRoute());
    m_limits = {};
    for (const workspace::Channel &one : m_parts.workspace.channels()) {
        if (one.name == shown.channel)
            m_limits = ChannelLimits::of(one.capabilities);
    }
    const QString kind = shown.to.isEmpty() ? u"email"_s : shown.to.first().kind;
    m_toField->setKind(kind);
    m_copyField->setKind(kind);
    m_via->setText(ReplyRoutes::words(shown));
    m_via->setMark(shown.channel);
    m_via->setChosen(m_route.has_value());
    m_via->setToolTip(tr("Answers go out through %1").arg(shown.inbox.name));
    readSignature();
}

QString Composer::routeKey() const
{
    return u"draft.route."_s + QString::number(m_head.id.value);
}

/// Beside the draft: what was begun for one channel is not sent by another.
void Composer::keepRoute()
{
    workspace::Desk &desk = m_parts.workspace.desk();
    QByteArray kept;
    if (m_route && !m_route->to.isEmpty()) {
        const Address &to = m_route->to.first();
        kept = QJsonDocument(QJsonArray{m_route->inbox.id, to.kind, to.value, to.name}).toJson(QJsonDocument::Compact);
    }
    if (!kept.isEmpty() || !desk.preference(routeKey()).isEmpty())
        desk.setPreference(routeKey(), kept);
}

void Composer::restoreRoute()
{
    const QJsonArray kept = QJsonDocument::fromJson(m_parts.workspace.desk().preference(routeKey())).array();
    if (kept.size() != 4)
        return;
    for (const InboxRow &inbox : m_parts.workspace.pages().inboxes()) {
        if (inbox.id.value == kept[0].toInteger())
            takeRoute(ReplyRoute{{inbox.id.value, inbox.name},
                                 inbox.channel,
                                 {{kept[1].toString(), kept[2].toString(), kept[3].toString()}},
                                 {}});
    }
}

} // namespace centrala::ui
