// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace centrala::test {

/// How long the calling thread has worked, in milliseconds: what others do on the machine does not count.
[[nodiscard]] double threadMilliseconds();

} // namespace centrala::test
