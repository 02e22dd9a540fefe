// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/secrets.h"

#include <QObject>

namespace centrala::connect {

/// Secrets in the system's keychain (Secret Service, KWallet, Windows' credentials, macOS' keychain) through
/// QtKeychain: one item an owner, whose content is JSON {name: value}. `service` tells workspaces apart.
class KeychainSecrets final : public Secrets
{
public:
    explicit KeychainSecrets(const QString &service) : m_service(service) {}

    [[nodiscard]] QFuture<Result<SecretSet>> read(const QString &owner) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &owner, const SecretSet &secrets) override;

    /// Whether the keychain works, found by writing, reading and removing an item.
    [[nodiscard]] QFuture<bool> probe();

private:
    QString m_service;
};

} // namespace centrala::connect
