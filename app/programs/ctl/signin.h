// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

#include <QJsonObject>

namespace centrala::ctl {

/// Has the account's owner sign in with the browser as the settings say, and gives the secrets with the refresh token
/// among them. Waits for the person; the address is told on stderr, for whoever sits at another machine.
[[nodiscard]] Result<QJsonObject> withBrowserSignIn(const QJsonObject &settings, const QJsonObject &secrets);

} // namespace centrala::ctl
