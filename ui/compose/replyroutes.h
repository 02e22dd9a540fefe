// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

#include <QCoreApplication>

namespace centrala::ui {

/// One way an answer may reach the customer: through which of our inboxes, to which of their addresses.
struct ReplyRoute
{
    Named inbox;
    QString channel;
    QList<Address> to;
    QString refusal;        ///< why it cannot be used, as a phrase; empty where it can
    bool isClaimed = false; ///< the address was only typed by somebody: it may be another person's
    [[nodiscard]] bool isUsable() const { return refusal.isEmpty(); }
};

/// Finds the ways to answer somebody.
class ReplyRoutes
{
    Q_DECLARE_TR_FUNCTIONS(centrala::ui::ReplyRoutes)
public:
    static constexpr qsizetype kMost = 12;

    /// The first is `own`, the way the customer wrote last. Behind it, those the customer used last first: each of
    /// their addresses through each inbox whose channel knows such addresses; what cannot be used stands last, with
    /// why.
    [[nodiscard]] static QList<ReplyRoute> of(workspace::Workspace &workspace, CustomerId customer,
                                              const ReplyRoute &own);
    /// What a menu and a button say of it.
    [[nodiscard]] static QString words(const ReplyRoute &route);
};

} // namespace centrala::ui
