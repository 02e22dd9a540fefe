// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/secrets.h"
#include "app/model/randomsource.h"

#include <memory>

namespace centrala::connect {

/// Secrets in one file, sealed with AES-256-GCM under a key that scrypt makes of a passphrase or of a key file's
/// content. The file is replaced whole, so a crash leaves the old or the new one. One program at a time.
///
/// Format: "CSEALED1", 16 octets salt, 12 octets nonce, 16 octets tag, then the sealed JSON {owner: {name: value}}.
/// What stands before the tag is authenticated as well.
class SealedFile final : public Secrets
{
public:
    static constexpr qint64 kSizeLimit = 16 * 1024 * 1024;

    /// Errors: Unauthorised (wrong key, or the file was changed), Malformed (no sealed file), Storage.
    [[nodiscard]] static Result<std::unique_ptr<SealedFile>> open(const QString &path, const QByteArray &key,
                                                                  RandomSource &random);
    ~SealedFile() override;

    [[nodiscard]] QFuture<Result<SecretSet>> read(const QString &owner) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &owner, const SecretSet &secrets) override;

private:
    SealedFile(const QString &path, RandomSource &random) : m_path(path), m_random(random) {}

    [[nodiscard]] Result<void> load(const QByteArray &key);
    [[nodiscard]] Result<void> save() const;

    QString m_path;
    RandomSource &m_random;
    QByteArray m_salt;
    QByteArray m_key; ///< made by scrypt; wiped in the end
    QHash<QString, SecretSet> m_owners;
};

/// The content of the key file at `path`; made with 32 random octets, readable only by its owner, where there is none.
/// Errors: NotPermitted where others may read it, Storage.
[[nodiscard]] Result<QByteArray> keyFromFile(const QString &path, RandomSource &random);

} // namespace centrala::connect
