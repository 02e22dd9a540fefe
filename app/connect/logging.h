// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace centrala::connect {

Q_DECLARE_LOGGING_CATEGORY(log)

} // namespace centrala::connect
