// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace centrala::email {

/// The first event of an iCalendar text (RFC 5545) as a few lines for people: its title, when, where, who invites, and
/// for an answer who says what. The words of the standard (CANCEL, ACCEPTED) stay as they are, for the text is stored
/// and its readers have several languages. Empty where there is no event.
[[nodiscard]] QString invitationText(const QString &calendar);

} // namespace centrala::email
