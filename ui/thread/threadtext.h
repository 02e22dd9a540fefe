// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"
#include "app/model/quotedsplit.h"
#include "ui/style/theme.h"

#include <QCoreApplication>

namespace centrala::ui {

/// The words of a conversation: events, deliveries, what a screen reader hears.
class ThreadText
{
    Q_DECLARE_TR_FUNCTIONS(centrala::ui::ThreadText)
public:
    struct Sign
    {
        QString icon;
        QString word;
        Colour colour = Colour::DeliveryQuiet;
        bool strong = false;
    };
    /// What became of an outgoing message: icon and word, always both.
    [[nodiscard]] static Sign delivery(const TimelineEntry &entry);
    [[nodiscard]] static QString touchpoint(const QJsonObject &data);
    [[nodiscard]] static QString event(const TimelineEntry &entry);
    [[nodiscard]] static QString eventIcon(EventKind kind);
    /// Who said it, as shown above the message.
    [[nodiscard]] static QString author(const TimelineEntry &entry);
    /// As people know it: the address where one can be read, else the name it has in its channel.
    [[nodiscard]] static QString address(const Address &address);
    [[nodiscard]] static QString addresses(const QList<Address> &addresses);
    [[nodiscard]] static QString accessible(const TimelineEntry &entry);
    /// For the clipboard: "Name, time: text".
    [[nodiscard]] static QString copied(const TimelineEntry &entry);
};

using centrala::QuotedSplit;
using centrala::splitQuoted;

} // namespace centrala::ui
