// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace centrala::email {

/// Makes GMime ready; whoever uses it calls this first. May be called often and by any thread.
void startMimeLibrary();

} // namespace centrala::email
