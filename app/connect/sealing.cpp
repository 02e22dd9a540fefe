// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/sealing.h"

#include <memory>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>

using namespace Qt::Literals::StringLiterals;

namespace centrala::connect {

namespace {

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

Cipher newCipher()
{
    return {EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free};
}

unsigned char *octets(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *octets(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

Error bug()
{
    return {Error::Kind::Bug, {}, u"OpenSSL refused to seal"_s, {}};
}

} // namespace

Result<Sealed> seal(const QByteArray &key, const QByteArray &nonce, const QByteArray &authenticated,
                    const QByteArray &plain)
{
    if (key.size() != kSealKeySize || nonce.size() != kSealNonceSize)
        return bug();
    const Cipher cipher = newCipher();
    Sealed sealed{QByteArray(kSealTagSize, 0), QByteArray(plain.size(), 0)};
    int length = 0;
    const bool done =
        cipher && EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, octets(key), octets(nonce)) == 1 &&
        EVP_EncryptUpdate(cipher.get(), nullptr, &length, octets(authenticated), int(authenticated.size())) == 1 &&
        EVP_EncryptUpdate(cipher.get(), octets(sealed.text), &length, octets(plain), int(plain.size())) == 1 &&
        EVP_EncryptFinal_ex(cipher.get(), octets(sealed.text) + length, &length) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, kSealTagSize, octets(sealed.tag)) == 1;
    if (!done)
        return bug();
    return sealed;
}

Result<QByteArray> unseal(const QByteArray &key, const QByteArray &nonce, const QByteArray &authenticated,
                          const Sealed &sealed)
{
    const Error refused{Error::Kind::Unauthorised, {}, u"the key is wrong, or what was sealed was changed"_s, {}};
    if (key.size() != kSealKeySize || nonce.size() != kSealNonceSize || sealed.tag.size() != kSealTagSize)
        return refused;
    const Cipher cipher = newCipher();
    QByteArray plain(sealed.text.size(), 0);
    QByteArray tag = sealed.tag;
    int length = 0;
    const bool done =
        cipher && EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, octets(key), octets(nonce)) == 1 &&
        EVP_DecryptUpdate(cipher.get(), nullptr, &length, octets(authenticated), int(authenticated.size())) == 1 &&
        EVP_DecryptUpdate(cipher.get(), octets(plain), &length, octets(sealed.text), int(sealed.text.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, kSealTagSize, octets(tag)) == 1 &&
        EVP_DecryptFinal_ex(cipher.get(), octets(plain) + length, &length) == 1;
    if (!done)
        return refused;
    return plain;
}

Result<QByteArray> stretchedKey(const QByteArray &secret, const QByteArray &salt)
{
    constexpr uint64_t kN = 1 << 15;
    constexpr uint64_t kR = 8;
    constexpr uint64_t kP = 1;
    constexpr uint64_t kMemory = 64 * 1024 * 1024;
    QByteArray key(kSealKeySize, 0);
    const int done = EVP_PBE_scrypt(secret.constData(), static_cast<size_t>(secret.size()), octets(salt),
                                    static_cast<size_t>(salt.size()), kN, kR, kP, kMemory, octets(key),
                                    static_cast<size_t>(key.size()));
    if (done != 1)
        return bug();
    return key;
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

} // namespace centrala::connect
