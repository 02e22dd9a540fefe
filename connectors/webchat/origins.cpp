// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/origins.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

namespace {

constexpr qsizetype kLongestOrigin = 300;

int defaultPort(const QString &scheme)
{
    return scheme == u"https" ? 443 : 80;
}

/// The origin of a URL that is nothing more than one, in its one written form; empty where it is something else.
QString canonical(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    const bool isOrigin = url.isValid() && (scheme == u"https" || scheme == u"http") && !url.host().isEmpty() &&
                          url.userInfo().isEmpty() && (url.path().isEmpty() || url.path() == u"/") && !url.hasQuery() &&
                          !url.hasFragment();
    if (!isOrigin)
        return {};
    QString host = url.host(QUrl::FullyEncoded).toLower();
    if (host.contains(u':'))
        host = u'[' + host + u']';
    const int port = url.port(defaultPort(scheme));
    return scheme + u"://"_s + host + (port == defaultPort(scheme) ? QString() : u':' + QString::number(port));
}

} // namespace

Result<Origins> Origins::parse(const QString &list)
{
    Origins origins;
    const QStringList words = list.simplified().replace(u' ', u',').split(u',', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        QString text = word.contains(u"://"_s) ? word : u"https://"_s + word;
        const bool isPattern = text.contains(u"://*."_s);
        if (isPattern)
            text.replace(u"://*."_s, u"://"_s);
        const QUrl url(text, QUrl::StrictMode);
        const QString exact = canonical(url);
        if (exact.isEmpty() || text.contains(u'*') || (isPattern && !url.host().contains(u'.')))
            return Error{Error::Kind::Usage, u"origins"_s, u"is no address of a site: "_s + word.left(100), {}};
        if (isPattern)
            origins.m_patterns.append({url.scheme().toLower(), u'.' + url.host(QUrl::FullyEncoded).toLower(),
                                       url.port(defaultPort(url.scheme()))});
        else
            origins.m_exact.append(exact);
    }
    if (words.isEmpty())
        return Error{Error::Kind::Usage, u"origins"_s, u"is missing"_s, {}};
    return origins;
}

bool Origins::allows(const QString &origin) const
{
    if (origin.size() > kLongestOrigin)
        return false;
    const QUrl url(origin, QUrl::StrictMode);
    const QString exact = canonical(url);
    if (exact.isEmpty() || origin.endsWith(u'/'))
        return false;
    if (m_exact.contains(exact))
        return true;
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    return std::any_of(m_patterns.begin(), m_patterns.end(), [&](const Pattern &pattern) {
        return url.scheme() == pattern.scheme && url.port(defaultPort(pattern.scheme)) == pattern.port &&
               host.endsWith(pattern.suffix) && host.size() > pattern.suffix.size();
    });
}

bool Origins::allowsPage(const QString &page) const
{
    QUrl url(page, QUrl::StrictMode);
    if (!url.isValid() || url.hasFragment() || !url.userInfo().isEmpty())
        return false;
    url.setPath({});
    url.setQuery(QString());
    return allows(url.toString(QUrl::FullyEncoded));
}

QString Origins::frontPageOf(const QString &page) const
{
    QUrl url(page, QUrl::StrictMode);
    url.setPath({});
    url.setQuery(QString());
    url.setFragment(QString());
    const QString origin = url.toString(QUrl::FullyEncoded);
    return allowsPage(page) && m_exact.contains(origin) ? origin + u'/' : QString();
}

} // namespace centrala::webchat
