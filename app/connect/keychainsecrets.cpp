// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/keychainsecrets.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>

#include <memory>
#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace centrala::connect {

namespace {

template<typename T>
std::shared_ptr<QPromise<T>> newPromise()
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    return promise;
}

Error errorOf(const QKeychain::Job &job)
{
    const bool refused = job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser;
    return {refused ? Error::Kind::Unauthorised : Error::Kind::Storage, u"keychain"_s, job.errorString(), {}};
}

QByteArray jsonOf(const SecretSet &secrets)
{
    QJsonObject object;
    for (auto it = secrets.begin(); it != secrets.end(); ++it)
        object.insert(it.key(), it.value());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

SecretSet secretsFrom(const QByteArray &json)
{
    SecretSet secrets;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        secrets.insert(it.key(), it->toString());
    return secrets;
}

} // namespace

QFuture<Result<SecretSet>> KeychainSecrets::read(const QString &owner)
{
    const auto promise = newPromise<Result<SecretSet>>();
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(owner);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, promise] {
        if (job->error() == QKeychain::NoError)
            promise->addResult(secretsFrom(job->binaryData()));
        else if (job->error() == QKeychain::EntryNotFound)
            promise->addResult(SecretSet());
        else
            promise->addResult(errorOf(*job));
        promise->finish();
    });
    job->start();
    return promise->future();
}

QFuture<Result<void>> KeychainSecrets::write(const QString &owner, const SecretSet &secrets)
{
    const auto promise = newPromise<Result<void>>();
    QKeychain::Job *job = nullptr;
    if (secrets.isEmpty()) {
        job = new QKeychain::DeletePasswordJob(m_service);
    } else {
        auto *writing = new QKeychain::WritePasswordJob(m_service);
        writing->setBinaryData(jsonOf(secrets));
        job = writing;
    }
    job->setKey(owner);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, promise] {
        const bool done = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
        promise->addResult(done ? Result<void>() : Result<void>(errorOf(*job)));
        promise->finish();
    });
    job->start();
    return promise->future();
}

QFuture<bool> KeychainSecrets::probe()
{
    const QString owner = u"probe"_s;
    const SecretSet sample{{u"probe"_s, u"it works"_s}};
    const auto promise = newPromise<bool>();
    const auto tell = [promise](bool works) {
        promise->addResult(works);
        promise->finish();
    };
    write(owner, sample).then([this, owner, sample, tell](const Result<void> &written) {
        if (!written)
            return tell(false);
        read(owner).then([this, owner, sample, tell](const Result<SecretSet> &found) {
            const bool works = found && *found == sample;
            write(owner, {}).then([tell, works](const Result<void> &) { tell(works); });
        });
    });
    return promise->future();
}

} // namespace centrala::connect
