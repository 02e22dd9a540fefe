// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/botsettings.h"

#include "connectors/telegram/botapi.h"

#include <QMessageAuthenticationCode>

using namespace Qt::Literals::StringLiterals;

namespace centrala::telegram {

namespace {

QByteArray derived(const QString &token, const QByteArray &purpose)
{
    return QMessageAuthenticationCode::hash(purpose, token.toUtf8(), QCryptographicHash::Sha256).toHex();
}

QString markOf(const QString &token)
{
    return u"?centrala="_s + QString::fromLatin1(derived(token, "webhook mark").left(16));
}

Error usage(const QString &setting, const QString &what)
{
    return {Error::Kind::Usage, setting, what, {}};
}

} // namespace

bool BotSettings::isMarked(const QString &url) const
{
    return url.endsWith(markOf(token));
}

Result<BotSettings> botSettingsFrom(const Startup &startup)
{
    BotSettings settings;
    settings.base = QUrl(startup.settings.value(u"base_url"_s).toString(), QUrl::StrictMode);
    settings.token = startup.secrets.value(u"token"_s).trimmed();
    if (!BotApi::isAllowed(settings.base))
        return usage(u"base_url"_s, u"an https address is needed"_s);
    if (settings.token.isEmpty() || settings.token.contains(u'/') || settings.token.contains(u'?') ||
        settings.token.contains(u'#'))
        return Error{Error::Kind::Unauthorised, u"token"_s, u"this is no bot's token"_s, {}};
    settings.menu = startup.settings.value(u"menu"_s).toString();
    const QString webhook = startup.settings.value(u"webhook_url"_s).toString().trimmed();
    if (webhook.isEmpty())
        return settings;
    const QUrl url(webhook, QUrl::StrictMode);
    if (!BotApi::isAllowed(url) || url.path().size() < 2)
        return usage(u"webhook_url"_s, u"an https address with a path is needed"_s);
    settings.webhook = url.toString(QUrl::FullyEncoded) + markOf(settings.token);
    settings.hookSecret = derived(settings.token, "webhook secret");
    return settings;
}

} // namespace centrala::telegram
