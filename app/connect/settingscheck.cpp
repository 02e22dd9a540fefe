// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/settingscheck.h"

#include "app/connect/schemacheck.h"
#include "app/model/menu.h"

#include <QDir>
#include <QHostAddress>
#include <QJsonArray>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace centrala::connect {

namespace {

constexpr qsizetype kTextLimit = 64 * 1024;

Error usage(const QString &key, const QString &detail)
{
    return {Error::Kind::Usage, key, detail, {}};
}

bool isHostName(const QString &text)
{
    return !text.isEmpty() && text.size() <= 253 && !text.contains(u' ') && !text.contains(u'/') &&
           !QUrl::toAce(text).isEmpty();
}

/// Only what is certainly wrong: whether an address works is for the connector's test to find out.
QString formatProblem(const QString &format, const QString &text)
{
    if (text.isEmpty())
        return {};
    if (format == u"email") {
        const qsizetype at = text.lastIndexOf(u'@');
        const bool ok = at > 0 && at < text.size() - 1 && !text.contains(u' ');
        return ok ? QString() : u"is no e-mail address"_s;
    }
    if (format == u"hostname") {
        const bool ok = isHostName(text) || (text.contains(u':') && !text.contains(u' ')); // IPv6
        return ok ? QString() : u"is no host name"_s;
    }
    if (format == u"uri" || format == u"webhook") {
        const QUrl url(text, QUrl::StrictMode);
        return url.isValid() && !url.scheme().isEmpty() ? QString() : u"is no URL"_s;
    }
    // The connector's own working folder is nobody's business.
    if (format == u"directory" || format == u"file")
        return QDir::isAbsolutePath(text) ? QString() : u"is no whole path, from the root on"_s;
    if (format == u"address") {
        bool isPort = false;
        const uint port = text.mid(text.lastIndexOf(u':') + 1).toUInt(&isPort);
        return isPort && port <= 65535 && text.contains(u':') ? QString() : u"is no ADDRESS:PORT"_s;
    }
    return {};
}

QString menuProblem(const QJsonObject &limits, const QString &text)
{
    const Menu::Limits none;
    return menuIn(text, {limits[u"most"_s].toInteger(none.most), limits[u"letters"_s].toInteger(none.letters)}).problem;
}

/// Text as the schema's type, where it can be read as that; else as it came, for the check to refuse.
QJsonValue asType(const QString &type, const QJsonValue &value)
{
    if (!value.isString() || type == u"string")
        return value;
    const QString text = value.toString().trimmed();
    if (type == u"boolean") {
        if (text == u"true" || text == u"yes" || text == u"1")
            return true;
        if (text == u"false" || text == u"no" || text == u"0")
            return false;
    }
    if (type == u"integer" || type == u"number") {
        bool ok = false;
        const double number = text.toDouble(&ok);
        if (ok)
            return number;
    }
    return value;
}

/// What travels in clear stays on this machine: a value that only a host of this machine may have beside it.
bool isLoopback(const QString &host)
{
    return host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

QString valueProblem(const QJsonObject &schema, const QJsonObject &property, const QJsonValue &value)
{
    if (value.isString() && value.toString().size() > kTextLimit)
        return u"is too long"_s;
    if (const auto problem = firstProblem(schema, property, value))
        return problem->reason;
    const QString format = property[u"format"_s].toString();
    if (format == u"menu")
        return menuProblem(property[u"menu"_s].toObject(), value.toString());
    return value.isString() ? formatProblem(format, value.toString()) : QString();
}

} // namespace

Result<QJsonObject> completedSettings(const QJsonObject &schema, const QJsonObject &settings,
                                      const QHash<QString, QString> &secrets)
{
    const QJsonObject properties = schema[u"properties"_s].toObject();
    QJsonObject completed;
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        const QJsonObject property = properties[it.key()].toObject();
        if (property.isEmpty())
            return usage(it.key(), u"is not known"_s);
        if (property[u"writeOnly"_s].toBool())
            return usage(it.key(), u"is a secret and must be given as one"_s);
        const QJsonValue value = asType(property[u"type"_s].toString(), it.value());
        if (const QString problem = valueProblem(schema, property, value); !problem.isEmpty())
            return usage(it.key(), problem);
        completed.insert(it.key(), value);
    }
    for (auto it = secrets.begin(); it != secrets.end(); ++it) {
        const QJsonObject property = properties[it.key()].toObject();
        if (property.isEmpty() || !property[u"writeOnly"_s].toBool())
            return usage(it.key(), property.isEmpty() ? u"is not known"_s : u"is no secret"_s);
        if (const QString problem = valueProblem(schema, property, it.value()); !problem.isEmpty())
            return usage(it.key(), problem);
    }
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QJsonValue otherwise = it->toObject().value(u"default"_s);
        if (!otherwise.isUndefined() && !completed.contains(it.key()))
            completed.insert(it.key(), otherwise);
    }
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QJsonObject only = it->toObject()[u"loopback_only"_s].toObject();
        if (!only.isEmpty() && completed.value(it.key()) == only[u"value"_s] &&
            !isLoopback(completed.value(only[u"host"_s].toString()).toString().trimmed()))
            return usage(it.key(),
                         u"may be \"%1\" on this machine only: passwords and mail would travel in clear"_s.arg(
                             only[u"value"_s].toString()));
    }
    for (const auto &name : schema[u"required"_s].toArray()) {
        const QString key = name.toString();
        if (!completed.contains(key) && !secrets.contains(key))
            return usage(key, u"is missing"_s);
    }
    return completed;
}

QJsonObject knownSettings(const QJsonObject &schema, const QJsonObject &stored)
{
    const QJsonObject properties = schema[u"properties"_s].toObject();
    QJsonObject known;
    for (auto it = stored.begin(); it != stored.end(); ++it) {
        if (properties.contains(it.key()))
            known.insert(it.key(), it.value());
    }
    return known;
}

} // namespace centrala::connect
