// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/mailproxy.h"

#include "app/model/sentences.h"
#include "connectors/contract/connector.h"
#include "connectors/email/emailsettings.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr quint16 kSocksPort = 1080;
constexpr quint16 kHttpPort = 3128;

QString shownName(const QNetworkProxy &proxy)
{
    return u"%1://%2:%3"_s.arg(proxy.type() == QNetworkProxy::Socks5Proxy ? u"socks5"_s : u"http"_s, proxy.hostName())
        .arg(proxy.port());
}

} // namespace

Result<ProxyChoice> ProxyChoice::from(const Startup &startup)
{
    const QString kind = startup.settings.value("proxy"_L1).toString().trimmed();
    ProxyChoice choice;
    if (kind.isEmpty() || kind == u"system")
        return choice;
    if (kind == u"none") {
        choice.kind = Kind::None;
        return choice;
    }
    if (kind != u"socks5" && kind != u"http")
        return Error{Error::Kind::Usage, u"proxy"_s, u"system, none, socks5 or http"_s, {}};
    choice.kind = kind == u"http" ? Kind::Http : Kind::Socks5;
    choice.host = startup.settings.value("proxy.host"_L1).toString().trimmed();
    if (choice.host.isEmpty())
        return Error{Error::Kind::Usage, u"proxy.host"_s, u"no host"_s, {}};
    const int port = startup.settings.value("proxy.port"_L1).toVariant().toInt();
    if (port < 0 || port > 65535)
        return Error{Error::Kind::Usage, u"proxy.port"_s, u"1 to 65535"_s, {}};
    choice.port = port > 0 ? static_cast<quint16>(port) : choice.kind == Kind::Http ? kHttpPort : kSocksPort;
    choice.user = startup.settings.value("proxy.user"_L1).toString().trimmed();
    choice.password = startup.secrets.value(u"proxy.password"_s);
    return choice;
}

QNetworkProxy ProxyChoice::way(const QString &to, quint16 toPort) const
{
    if (kind == Kind::Socks5 || kind == Kind::Http) {
        QNetworkProxy proxy(kind == Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy, host, port,
                            user, password);
        proxy.setCapabilities(QNetworkProxy::TunnelingCapability | QNetworkProxy::HostNameLookupCapability);
        return proxy;
    }
    if (kind == Kind::None || isLoopback(to))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QNetworkProxyQuery query(to, toPort, {}, QNetworkProxyQuery::TcpSocket);
    for (const QNetworkProxy &proxy : QNetworkProxyFactory::systemProxyForQuery(query)) {
        if (proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::Socks5Proxy ||
            proxy.type() == QNetworkProxy::HttpProxy)
            return proxy;
    }
    return QNetworkProxy(QNetworkProxy::NoProxy);
}

Error proxyError(ProxyTrouble trouble, const ProxyChoice &choice, const QNetworkProxy &proxy, const QString &host)
{
    const QString shown = shownName(proxy);
    const bool isOurs = choice.kind == ProxyChoice::Kind::Socks5 || choice.kind == ProxyChoice::Kind::Http;
    if (trouble == ProxyTrouble::WantsSignIn)
        return {Error::Kind::Unauthorised,
                isOurs ? u"proxy.password"_s : shown,
                QString::fromLatin1(sentences::kProxyWantsSignIn).arg(shown),
                {}};
    const QString sentence = trouble == ProxyTrouble::Refuses
                                 ? QString::fromLatin1(sentences::kProxyRefuses).arg(shown, host)
                                 : QString::fromLatin1(sentences::kProxySilent).arg(shown);
    return {Error::Kind::Offline, isOurs ? u"proxy.host"_s : shown, sentence, {}};
}

} // namespace centrala::email
