// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/replyroutes.h"

#include "ui/compose/channellimits.h"
#include "ui/thread/threadtext.h"

#include <QHash>

#include <algorithm>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kHistoryLooked = 200;

/// Through which inboxes a customer has written, and when last.
QHash<qint64, Instant> usedInboxes(workspace::Workspace &workspace, CustomerId customer)
{
    const QList<HistoryRow> history = workspace.pages().history(customer, kHistoryLooked);
    QList<ConversationId> conversations;
    for (const HistoryRow &step : history) {
        if (!conversations.contains(step.conversation))
            conversations.append(step.conversation);
    }
    QHash<qint64, Instant> used;
    for (const QueueRow &row : workspace.pages().queueRows(conversations)) {
        Instant &last = used[row.inbox.id];
        last = std::max(last, row.lastAt);
    }
    return used;
}

} // namespace

QList<ReplyRoute> ReplyRoutes::of(workspace::Workspace &workspace, CustomerId customer, const ReplyRoute &own)
{
    QList<ReplyRoute> routes{own};
    if (!customer.isValid())
        return routes;
    const QHash<qint64, Instant> used = usedInboxes(workspace, customer);
    const QList<IdentityRow> identities = workspace.pages().customer(customer).identities;
    QList<ReplyRoute> others;
    for (const InboxRow &inbox : workspace.pages().inboxes()) {
        for (const workspace::Channel &channel : workspace.channels()) {
            if (channel.name != inbox.channel)
                continue;
            const bool starts = ChannelLimits::of(channel.capabilities).starts;
            for (IdentityRow identity : identities) {
                const bool isClaimed = identity.kind == u"claimed_"_s + channel.identity;
                if (isClaimed) {
                    identity.kind = channel.identity;
                    identity.value = identity.name;
                }
                const auto isThis = [&identity](const Address &one) {
                    return one.kind == identity.kind && one.value == identity.value;
                };
                const bool isOwn = inbox.id.value == own.inbox.id && std::any_of(own.to.begin(), own.to.end(), isThis);
                if (identity.kind != channel.identity || isOwn)
                    continue;
                ReplyRoute route{{inbox.id.value, inbox.name},
                                 inbox.channel,
                                 {{identity.kind, identity.value, identity.name}},
                                 {},
                                 isClaimed};
                if (inbox.state == InboxState::Paused)
                    route.refusal = tr("the inbox is paused");
                else if (!starts && !used.contains(inbox.id.value))
                    route.refusal = tr("they must write there first");
                others.append(route);
            }
        }
    }
    std::stable_sort(others.begin(), others.end(), [&used](const ReplyRoute &a, const ReplyRoute &b) {
        return std::pair(!a.isUsable(), -used.value(a.inbox.id).time_since_epoch().count()) <
               std::pair(!b.isUsable(), -used.value(b.inbox.id).time_since_epoch().count());
    });
    routes += others.first(std::min(others.size(), kMost - 1));
    return routes;
}

QString ReplyRoutes::words(const ReplyRoute &route)
{
    const QString words =
        route.to.isEmpty() ? route.inbox.name : route.inbox.name + u" · "_s + ThreadText::addresses(route.to);
    return route.isClaimed ? tr("%1 (unverified)").arg(words) : words;
}

} // namespace centrala::ui
