// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"

#include <QRect>

namespace centrala::ui {

/// The parts of the customer's pane, in their order.
enum class CustomerSection { None = -1, Identities, Consents, History, Tags, Joined, About };

/// What a row that only offers something does when it is pressed.
enum class CustomerAct { None, AddIdentity, AddConsent, AddTag, Join };

/// One line of the customer's pane, as it is drawn, pressed and read out.
struct CustomerRow
{
    enum class Kind { Section, Identity, Consent, History, Tag, Merge, Twin, Act, Text };
    Kind kind = Kind::Text;
    CustomerSection section = CustomerSection::None;
    QString text;
    QString side;
    QString icon;
    QString channel;
    QString tip;           ///< where more is to be said than stands there
    bool verified = false; ///< of an identity
    bool isFirst = false;
    bool withdrawn = false; ///< of a consent
    bool current = false;
    bool folded = false;       ///< of a section
    bool isColumnsTop = false; ///< of a section: nothing stands above it
    CustomerAct act = CustomerAct::None;
    ConversationId conversation;
    EntryId entry;
    IdentityId identity;
    MergeId merge;
    QRect place; ///< in the content; no height where its section is folded
};

} // namespace centrala::ui
