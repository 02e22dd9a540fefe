// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/sealedfile.h"

#include "app/connect/sealing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace centrala::connect {

namespace {

const QByteArray kMagic("CSEALED1");
constexpr qsizetype kSaltSize = 16;
constexpr QFile::Permissions kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

template<typename T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

Error storage(const QFileDevice &file)
{
    return {Error::Kind::Storage, file.fileName(), file.errorString(), {}};
}

QByteArray jsonOf(const QHash<QString, SecretSet> &owners)
{
    QJsonObject all;
    for (auto owner = owners.begin(); owner != owners.end(); ++owner) {
        QJsonObject secrets;
        for (auto it = owner->begin(); it != owner->end(); ++it)
            secrets.insert(it.key(), it.value());
        all.insert(owner.key(), secrets);
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

QHash<QString, SecretSet> ownersFrom(const QByteArray &json)
{
    QHash<QString, SecretSet> owners;
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    for (auto owner = all.begin(); owner != all.end(); ++owner) {
        const QJsonObject secrets = owner->toObject();
        for (auto it = secrets.begin(); it != secrets.end(); ++it)
            owners[owner.key()].insert(it.key(), it->toString());
    }
    return owners;
}

/// Replaces the file whole; nobody but its owner may read it, from its first octet on.
Result<void> replaceFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(kOwnerOnly) &&
                         file.write(content) == content.size() && file.commit();
    if (!written)
        return storage(file);
    return {};
}

/// What a crash left of earlier attempts to replace the file: QSaveFile's names are the file's and six letters more.
void removeAttempts(const QString &path)
{
    const QFileInfo info(path);
    for (const QFileInfo &attempt :
         info.dir().entryInfoList({info.fileName() + u".??????"_s}, QDir::Files | QDir::Hidden))
        QFile::remove(attempt.filePath());
}

} // namespace

Result<std::unique_ptr<SealedFile>> SealedFile::open(const QString &path, const QByteArray &key, RandomSource &random)
{
    std::unique_ptr<SealedFile> file(new SealedFile(path, random));
    removeAttempts(path);
    if (Result<void> loaded = file->load(key); !loaded)
        return loaded.error();
    return file;
}

SealedFile::~SealedFile()
{
    wipe(m_key);
}

Result<void> SealedFile::load(const QByteArray &key)
{
    QFile file(m_path);
    const bool exists = file.exists();
    QByteArray content;
    if (exists) {
        if (!file.open(QIODevice::ReadOnly))
            return storage(file);
        content = file.read(kSizeLimit);
        if (!content.startsWith(kMagic) || content.size() < kMagic.size() + kSaltSize + kSealNonceSize + kSealTagSize)
            return Error{Error::Kind::Malformed, m_path, u"this is no file of sealed secrets"_s, {}};
    }
    m_salt = exists ? content.mid(kMagic.size(), kSaltSize) : m_random.bytes(kSaltSize);
    const Result<QByteArray> stretched = stretchedKey(key, m_salt);
    if (!stretched)
        return stretched.error();
    m_key = *stretched;
    if (!exists)
        return {};
    const QByteArray head = content.left(kMagic.size() + kSaltSize + kSealNonceSize);
    const Sealed sealed{content.mid(head.size(), kSealTagSize), content.mid(head.size() + kSealTagSize)};
    Result<QByteArray> plain = unseal(m_key, head.right(kSealNonceSize), head, sealed);
    if (!plain)
        return Error{plain.error().kind, m_path, plain.error().detail, {}};
    m_owners = ownersFrom(*plain);
    wipe(*plain);
    return {};
}

Result<void> SealedFile::save() const
{
    const QByteArray nonce = m_random.bytes(kSealNonceSize);
    const QByteArray head = kMagic + m_salt + nonce;
    QByteArray plain = jsonOf(m_owners);
    const Result<Sealed> sealed = seal(m_key, nonce, head, plain);
    wipe(plain);
    if (!sealed)
        return sealed.error();
    return replaceFile(m_path, head + sealed->tag + sealed->text);
}

QFuture<Result<SecretSet>> SealedFile::read(const QString &owner)
{
    return ready<Result<SecretSet>>(m_owners.value(owner));
}

QFuture<Result<void>> SealedFile::write(const QString &owner, const SecretSet &secrets)
{
    const QHash<QString, SecretSet> before = m_owners;
    if (m_owners.value(owner) == secrets)
        return ready(Result<void>());
    if (secrets.isEmpty())
        m_owners.remove(owner);
    else
        m_owners.insert(owner, secrets);
    Result<void> saved = save();
    if (!saved)
        m_owners = before;
    return ready(std::move(saved));
}

Result<QByteArray> keyFromFile(const QString &path, RandomSource &random)
{
    constexpr qsizetype kKeySize = 32;
    constexpr qint64 kKeyLimit = 4096;
    QFile file(path);
    if (!file.exists()) {
        const QByteArray key = random.bytes(kKeySize);
        if (Result<void> written = replaceFile(path, key); !written)
            return written.error();
        return key;
    }
#ifndef Q_OS_WIN
    if (file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther))
        return Error{
            Error::Kind::NotPermitted, path, u"the key file may be read by others; its mode must be 0600"_s, {}};
#endif
    if (!file.open(QIODevice::ReadOnly))
        return storage(file);
    QByteArray key = file.read(kKeyLimit);
    if (key.isEmpty())
        return Error{Error::Kind::Storage, path, u"the key file is empty"_s, {}};
    return key;
}

} // namespace centrala::connect
