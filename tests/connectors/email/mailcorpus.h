// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace centrala::email {

/// A mail of our own making, and what must come out of it.
struct OddMail
{
    QByteArray name;
    QByteArray octets;
    QJsonObject expected; ///< only what the case is about
};

/// The mails of a corpus file; corpus/README.md describes its form. Empty where the file is broken.
[[nodiscard]] QList<OddMail> readMailCorpus(const QString &path);

} // namespace centrala::email
