// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/emailsettings.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

struct Ports
{
    quint16 tls;
    quint16 clear;
};

Error usage(const QString &setting, const QString &detail)
{
    return {Error::Kind::Usage, setting, detail, {}};
}

QString orElse(const QString &value, const QString &fallback)
{
    return value.isEmpty() ? fallback : value;
}

/// The parts of a text between commas.
QStringList listOf(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts))
        parts.append(part.trimmed());
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts;
}

std::chrono::milliseconds seconds(const QJsonValue &given, std::chrono::milliseconds usual)
{
    const int count = given.toInt();
    return count > 0 ? std::chrono::seconds(count) : usual;
}

/// RFC 2369 section 3.2: what stands in the header between angle brackets.
bool isUnsubscribeUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == u"https" || url.scheme() == u"mailto") && text.size() <= 900 &&
           !text.contains(u'<') && !text.contains(u'>') && !text.contains(u' ');
}

Result<Endpoint> readEndpoint(const QJsonObject &settings, const QString &prefix, Ports ports)
{
    Endpoint endpoint;
    endpoint.host = settings.value(prefix + u".host"_s).toString().trimmed();
    if (endpoint.host.isEmpty())
        return usage(prefix + u".host"_s, u"no host"_s);
    const QString security = orElse(settings.value(prefix + u".security"_s).toString(), u"tls"_s);
    if (security == u"none")
        endpoint.security = Security::None;
    else if (security == u"starttls")
        endpoint.security = Security::StartTls;
    else if (security != u"tls")
        return usage(prefix + u".security"_s, u"tls, starttls or none"_s);
    if (endpoint.security == Security::None && !isLoopback(endpoint.host))
        return usage(prefix + u".security"_s, u"none is allowed on this machine only"_s);
    const QJsonValue given = settings.value(prefix + u".port"_s);
    const int port = given.isString() ? given.toString().toInt() : given.toInt();
    if (port < 0 || port > 65535)
        return usage(prefix + u".port"_s, u"1 to 65535"_s);
    endpoint.port =
        port > 0 ? static_cast<quint16>(port) : (endpoint.security == Security::Tls ? ports.tls : ports.clear);
    endpoint.caFile = settings.value(u"ca_file"_s).toString();
    return endpoint;
}

} // namespace

bool isLoopback(const QString &host)
{
    return host.compare(u"localhost", Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

Result<EmailSettings> EmailSettings::from(const Startup &startup)
{
    const QJsonObject &given = startup.settings;
    const auto text = [&](QLatin1StringView setting) { return given.value(setting).toString().trimmed(); };
    EmailSettings settings;
    settings.address = text("address"_L1);
    if (settings.address.indexOf(u'@') < 1 || settings.address.contains(u' '))
        return usage(u"address"_s, u"no e-mail address"_s);
    settings.name = text("name"_L1);
    settings.aliases = listOf(text("aliases"_L1));
    settings.colleagues = text("colleagues"_L1);
    settings.replyAddresses = given.value("reply_addresses"_L1).toBool();
    settings.renewal = seconds(given.value("imap.renew_seconds"_L1), settings.renewal);
    settings.poll = seconds(given.value("imap.poll_seconds"_L1), settings.poll);
    settings.unsubscribe = text("unsubscribe"_L1);
    if (!settings.unsubscribe.isEmpty() && !isUnsubscribeUrl(settings.unsubscribe))
        return usage(u"unsubscribe"_s, u"an https: or mailto: address"_s);
    Result<Endpoint> incoming = readEndpoint(given, u"imap"_s, {993, 143});
    if (!incoming)
        return incoming.error();
    Result<Endpoint> outgoing = readEndpoint(given, u"smtp"_s, {465, 587});
    if (!outgoing)
        return outgoing.error();
    const Result<ProxyChoice> proxy = ProxyChoice::from(startup);
    if (!proxy)
        return proxy.error();
    settings.imap = *std::move(incoming);
    settings.smtp = *std::move(outgoing);
    settings.imap.proxy = settings.smtp.proxy = *proxy;
    settings.imapUser = orElse(text("imap.user"_L1), settings.address);
    settings.smtpUser = orElse(text("smtp.user"_L1), settings.imapUser);
    settings.imapPassword = startup.secrets.value(u"password"_s);
    settings.smtpPassword = orElse(startup.secrets.value(u"smtp.password"_s), settings.imapPassword);
    settings.folders = listOf(orElse(text("imap.folder"_L1), u"INBOX"_s));
    if (settings.folders.isEmpty())
        return usage(u"imap.folder"_s, u"no folder"_s);
    settings.sentFolder = text("imap.sent_folder"_L1);
    settings.auth = text("auth"_L1) == u"xoauth2" ? Auth::XOAuth2 : Auth::Password;
    settings.oauthClientId = text("oauth.client_id"_L1);
    settings.oauthTokenUrl = text("oauth.token_url"_L1);
    settings.oauthClientSecret = startup.secrets.value(u"oauth.client_secret"_s);
    settings.oauthRefreshToken = startup.secrets.value(u"oauth.refresh_token"_s);
    if (settings.auth == Auth::XOAuth2 && (settings.oauthTokenUrl.isEmpty() || settings.oauthRefreshToken.isEmpty()))
        return usage(u"oauth.token_url"_s, u"needed with xoauth2, and a refresh token"_s);
    return settings;
}

bool EmailSettings::serverKeepsSent() const
{
    static const QStringList providers{u"gmail.com"_s, u"googlemail.com"_s, u"office365.com"_s, u"outlook.com"_s};
    return std::any_of(providers.begin(), providers.end(), [&](const QString &provider) {
        return smtp.host == provider || smtp.host.endsWith(u'.' + provider, Qt::CaseInsensitive);
    });
}

} // namespace centrala::email
