// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/randomsource.h"
#include "app/model/result.h"

#include <QFuture>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QUrl>

#include <functional>

namespace centrala::workspace {

/// The owner of an account signs in with the browser of this machine, whether the workspace is here or on a hub. Once,
/// in the thread that made it; destroyed before its end, it waits no more.
class AccountSignIn final : public QObject
{
    Q_OBJECT
public:
    /// The secret that it gets.
    static constexpr auto kSecret = "oauth.refresh_token";

    explicit AccountSignIn(QObject *parent = nullptr) : QObject(parent) {}

    /// Whether a channel with this schema and these settings is signed in to with the browser.
    [[nodiscard]] static bool isWanted(const QJsonObject &schema, const QJsonObject &settings);
    /// Calls `open` with the address to show. Finishes with the secret, or with Usage (the subject names the setting
    /// that is missing), Unauthorised (the owner said no), Offline, Malformed.
    [[nodiscard]] QFuture<Result<QString>> run(const QJsonObject &settings, const QHash<QString, QString> &secrets,
                                               const std::function<void(const QUrl &)> &open);

private:
    SystemRandom m_random;
};

} // namespace centrala::workspace
