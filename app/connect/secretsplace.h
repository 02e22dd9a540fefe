// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/secrets.h"
#include "app/model/randomsource.h"

#include <memory>

namespace centrala::connect {

/// Finds where a workspace's secrets rest. A sealed file that is there is used; else the keychain, if one works; else a
/// new sealed file. CENTRALA_SECRETS=file, and a Linux machine without a display or session bus, never ask a keychain.
/// The choice is remembered by the file `secrets.keychain` or `secrets.sealed` in `folder`; the sealed file's key is
/// `secrets.key` beside it, mode 0600. `workspaceName` tells workspaces apart in the keychain and must not change.
/// Finishes in the calling thread, whose event loop runs. Errors: as SealedFile::open() and keyFromFile().
[[nodiscard]] QFuture<Result<std::shared_ptr<Secrets>>> openSecrets(const QString &folder, const QString &workspaceName,
                                                                    RandomSource &random);

} // namespace centrala::connect
