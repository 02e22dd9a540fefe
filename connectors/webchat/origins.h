// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

#include <QStringList>

namespace centrala::webchat {

/// The pages that may show the chat, by origin (RFC 6454: scheme, host, port). WebSockets know no CORS: the server has
/// to look itself.
class Origins
{
public:
    /// "https://shop.example, https://*.shop.example:8443"; an asterisk stands for one or more whole labels. A bare
    /// host means https. Errors: Usage, subject "origins".
    [[nodiscard]] static Result<Origins> parse(const QString &list);

    /// `origin` as a browser sends it. "null" and nothing are never allowed.
    [[nodiscard]] bool allows(const QString &origin) const;
    /// Whether this page may show it; one with a fragment is none.
    [[nodiscard]] bool allowsPage(const QString &url) const;
    /// The front page of the site that page is of; empty where that site is not allowed by its own name.
    [[nodiscard]] QString frontPageOf(const QString &url) const;
    /// One more, exact.
    void add(const QString &origin) { m_exact.append(origin); }

private:
    QStringList m_exact; ///< "https://shop.example:8443", without a default port
    struct Pattern
    {
        QString scheme;
        QString suffix; ///< ".shop.example"
        int port = -1;
    };
    QList<Pattern> m_patterns;
};

} // namespace centrala::webchat
