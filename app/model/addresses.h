// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/identity.h"

namespace centrala {

/// The form in which an address is stored and compared: e-mail in lower case, phone numbers as `+` and digits, anything
/// else without surrounding blanks. The name loses control and direction-changing characters and is at most 200 letters
/// long. An address whose value is empty stays empty: it belongs to nobody.
[[nodiscard]] Address normalised(const Address &address);

/// What to call somebody of whom only the address is known: the name it gives itself, else the address.
/// Whether a normalised address can be one at all, of the kinds whose form is known.
[[nodiscard]] bool isPlausible(const Address &address);

[[nodiscard]] QString displayName(const Address &address);

} // namespace centrala
