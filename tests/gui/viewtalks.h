// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/guisetup.h"

namespace centrala::test {

/// The conversation with most in it.
void openRichest(SampleWindow &sample);
/// By e-mail, with a newsletter: links, a file, pictures on the net.
[[nodiscard]] ConversationId mailTalk(SampleWindow &sample);
/// Over months and in several channels, some of it new.
[[nodiscard]] ConversationId longTalk(SampleWindow &sample);
/// One answer for each way a message can fare.
[[nodiscard]] ConversationId deliveriesTalk(SampleWindow &sample);
/// Two customers who are perhaps one, with much to choose from.
[[nodiscard]] std::pair<CustomerCard, CustomerCard> alikeCards(SampleWindow &sample);
void addCanned(SampleWindow &sample);
void fillFloor(SampleWindow &sample);
/// A file of customers with good lines and bad ones.
[[nodiscard]] QString customersFile();

} // namespace centrala::test
