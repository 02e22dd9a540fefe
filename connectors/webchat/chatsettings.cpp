// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/chatsettings.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

namespace {

Result<Endpoint> endpointFrom(const Startup &startup, const QString &key)
{
    const QString text = startup.settings.value(key).toString().trimmed();
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    bool isPort = false;
    const uint port = text.mid(colon + 1).toUInt(&isPort);
    const QHostAddress address = host == u"localhost" ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    if (colon < 1 || !isPort || port > 65535 || address.isNull())
        return Error{Error::Kind::Usage, key, u"is no ADDRESS:PORT"_s, {}};
    if (!address.isLoopback())
        return Error{Error::Kind::Usage,
                     key,
                     u"must be on the loopback (127.0.0.1): a web server with TLS stands in front"_s,
                     {}};
    return Endpoint{address, static_cast<quint16>(port)};
}

} // namespace

Result<ChatSettings> chatSettingsFrom(const Startup &startup)
{
    const auto text = [&](const QString &key) { return startup.settings.value(key).toString().trimmed(); };
    ChatSettings settings;
    const Result<Endpoint> chat = endpointFrom(startup, u"listen"_s);
    if (!chat)
        return chat.error();
    const Result<Endpoint> http = endpointFrom(startup, u"http"_s);
    if (!http)
        return http.error();
    const Result<Origins> origins = Origins::parse(text(u"origins"_s));
    if (!origins)
        return origins.error();
    settings.chat = *chat;
    settings.http = *http;
    settings.origins = *origins;
    settings.title = text(u"title"_s);
    settings.greeting = text(u"greeting"_s);
    settings.color = text(u"color"_s);
    settings.form = text(u"form"_s);
    settings.consent = text(u"consent"_s);
    settings.backPage = text(u"back_page"_s);
    if (!settings.backPage.isEmpty() && !settings.origins.allowsPage(settings.backPage))
        return Error{Error::Kind::Usage, u"back_page"_s, u"must be a page of the sites that show the chat"_s, {}};
    settings.expectedMinutes = startup.settings.value(u"expected_minutes"_s).toInt();
    settings.mailAfterMinutes = startup.settings.value(u"mail_after"_s).toInt(5);
    settings.showAgent = startup.settings.value(u"show_agent"_s).toBool(true);
    settings.keepDays = startup.settings.value(u"keep_days"_s).toInt(180);
    settings.identitySecret = startup.secrets.value(u"identity_secret"_s).toUtf8();
    return settings;
}

} // namespace centrala::webchat
