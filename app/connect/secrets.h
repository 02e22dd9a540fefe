// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"
#include "app/model/result.h"

#include <QFuture>
#include <QHash>
#include <QString>

namespace centrala::connect {

/// An inbox's secrets by the names its connector knows them under.
using SecretSet = QHash<QString, QString>;

/// Where secrets rest: the system's keychain, or a sealed file. Used from one thread; futures finish there, possibly
/// before they are returned. Calls about one owner take effect in their order.
class Secrets
{
public:
    virtual ~Secrets() = default;

    /// Empty where the owner has none. Errors: Unauthorised (the keychain is locked), Storage.
    [[nodiscard]] virtual QFuture<Result<SecretSet>> read(const QString &owner) = 0;
    /// Replaces all secrets of the owner; none removes it. On disk when the future is finished. Errors: as read().
    [[nodiscard]] virtual QFuture<Result<void>> write(const QString &owner, const SecretSet &secrets) = 0;
};

/// The owner of an inbox's secrets.
[[nodiscard]] inline QString secretsOwner(InboxId inbox)
{
    return QStringLiteral("inbox/%1").arg(inbox.value);
}

} // namespace centrala::connect
