// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace centrala::connect {

/// Strikes an inbox's secrets out of what its connector says for logs and for people: as they are, in base64 and
/// percent-encoded.
class SecretStrike
{
public:
    SecretStrike() = default;
    explicit SecretStrike(const QHash<QString, QString> &secrets);

    void add(const QString &secret);
    [[nodiscard]] QString cleaned(QString text) const;
    /// The length of the longest form of a secret.
    [[nodiscard]] qsizetype longest() const;

private:
    QStringList m_forms; ///< longest first
};

} // namespace centrala::connect
