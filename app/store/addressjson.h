// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/messages.h"

namespace centrala::store {

/// Addresses as they stand in `message.sender` and `message.recipients`: compact JSON.
[[nodiscard]] QString toText(const Address &address);
[[nodiscard]] QString toText(const Recipients &recipients);
/// Empty where the text is no such JSON.
[[nodiscard]] Address addressFromText(const QString &text);
[[nodiscard]] Recipients recipientsFromText(const QString &text);

} // namespace centrala::store
