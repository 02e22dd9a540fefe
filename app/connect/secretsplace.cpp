// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/secretsplace.h"

#include "app/connect/keychainsecrets.h"
#include "app/connect/logging.h"
#include "app/connect/sealedfile.h"

#include <QDir>
#include <QPromise>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace centrala::connect {

namespace {

using Opened = Result<std::shared_ptr<Secrets>>;

const QLatin1StringView kSealed("secrets.sealed");
const QLatin1StringView kKey("secrets.key");
const QLatin1StringView kKeychain("secrets.keychain");

QFuture<Opened> ready(Opened value)
{
    QPromise<Opened> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

Opened openSealed(const QDir &folder, RandomSource &random)
{
    const Result<QByteArray> key = keyFromFile(folder.filePath(kKey), random);
    if (!key)
        return key.error();
    Result<std::unique_ptr<SealedFile>> file = SealedFile::open(folder.filePath(kSealed), *key, random);
    if (!file)
        return file.error();
    return std::shared_ptr<Secrets>(*std::move(file));
}

bool mayHaveKeychain()
{
    if (qEnvironmentVariable("CENTRALA_SECRETS") == u"file")
        return false;
#ifdef Q_OS_LINUX
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    return display && qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS");
#else
    return true;
#endif
}

Result<void> remember(const QDir &folder)
{
    QSaveFile file(folder.filePath(kKeychain));
    if (!file.open(QIODevice::WriteOnly) || !file.commit())
        return Error{Error::Kind::Storage, file.fileName(), file.errorString(), {}};
    return {};
}

} // namespace

QFuture<Opened> openSecrets(const QString &folder, const QString &workspaceName, RandomSource &random)
{
    const QDir dir(folder);
    const bool forced = qEnvironmentVariable("CENTRALA_SECRETS") == u"file";
    auto keychain = std::make_shared<KeychainSecrets>(u"Centrala "_s + workspaceName);
    // Once secrets lie in the keychain they are not quietly looked for elsewhere on a day it cannot be reached.
    if (dir.exists(kKeychain) && !forced)
        return ready(std::shared_ptr<Secrets>(keychain));
    if (dir.exists(kSealed) || !mayHaveKeychain())
        return ready(openSealed(dir, random));
    return keychain->probe().then([dir, keychain, &random](bool works) -> Opened {
        if (!works) {
            qCInfo(log) << "no keychain works here; secrets are kept in a sealed file";
            return openSealed(dir, random);
        }
        if (const Result<void> remembered = remember(dir); !remembered)
            return remembered.error();
        return std::shared_ptr<Secrets>(keychain);
    });
}

} // namespace centrala::connect
