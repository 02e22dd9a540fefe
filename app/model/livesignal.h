// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/enumnames.h"
#include "app/model/fields.h"
#include "app/model/instant.h"

#include <QString>

namespace centrala {

/// What a sign of life is about: somebody writes just now; the customer is there (the company's page is open).
enum class LiveKind { Typing, Presence };
template<>
struct EnumNames<LiveKind>
{
    static constexpr std::array names = {"typing", "presence"};
};

/// What goes on in a channel at this moment. It is stored nowhere, may be lost or dropped on every way, and ends by
/// itself: whoever goes on says so again. From a connector it is about the customer, to a connector about the agents.
struct LiveSignal
{
    static constexpr Milliseconds kTypingHolds{6'000};     ///< said again every 3 s
    static constexpr Milliseconds kPresenceHolds{150'000}; ///< said again every 60 s
    static constexpr qsizetype kThreadLimit = 500;         ///< a longer one belongs to no conversation
    static constexpr qsizetype kNameLimit = 100;
    static constexpr qsizetype kTitleLimit = 200;
    static constexpr qsizetype kUrlLimit = 2'000;

    LiveKind kind = LiveKind::Typing;
    QString thread; ///< the channel's own conversation key, as in InboundMessage::thread
    bool on = false;
    QString who;       ///< to a connector: the agent's name among colleagues
    QString pageTitle; ///< of a presence: the page the customer sees
    QString pageUrl;

    static constexpr std::tuple fields = {Field{"kind", &LiveSignal::kind},
                                          Field{"thread", &LiveSignal::thread},
                                          Field{"on", &LiveSignal::on},
                                          Field{"who", &LiveSignal::who},
                                          Field{"page_title", &LiveSignal::pageTitle},
                                          Field{"page_url", &LiveSignal::pageUrl}};

    bool operator==(const LiveSignal &) const = default;
};

} // namespace centrala
