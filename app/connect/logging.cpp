// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/logging.h"

namespace centrala::connect {

Q_LOGGING_CATEGORY(log, "centrala.connect", QtInfoMsg)

} // namespace centrala::connect
