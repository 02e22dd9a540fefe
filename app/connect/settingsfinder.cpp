// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/settingsfinder.h"

#include "app/wire/afterwards.h"

#include <QJsonArray>
#include <QUrl>

namespace centrala::connect {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestDomain = 253;

void put(QJsonObject &into, const QJsonObject &values)
{
    for (auto value = values.begin(); value != values.end(); ++value)
        into.insert(value.key(), *value);
}

bool isWithin(const QString &host, const QString &domain)
{
    return host == domain || host.endsWith(u'.' + domain);
}

} // namespace

SettingsFinder::SettingsFinder(const Manifest &manifest, NameService &names, QObject *parent)
    : QObject(parent), m_rules(manifest.discovery), m_names(names)
{
    m_promise.start();
}

QString SettingsFinder::inDomain(QString pattern) const
{
    return pattern.replace(u"{domain}"_s, m_domain);
}

QFuture<Result<FoundSettings>> SettingsFinder::run(const QString &address)
{
    const QFuture<Result<FoundSettings>> future = m_promise.future();
    // Names in other scripts are asked for in the form that is used between machines.
    m_domain = QString::fromLatin1(QUrl::toAce(address.section(u'@', 1).trimmed().toLower()));
    if (m_domain.isEmpty() || m_domain.size() > kLongestDomain || !m_domain.contains(u'.')) {
        finish(Error{Error::Kind::Usage, address, u"the address has no domain"_s, {}});
        return future;
    }
    if (m_rules.isEmpty() || fromProvider()) {
        decide();
        return future;
    }
    ++m_open; // until all is asked
    for (const QJsonValue &rule : m_rules.value(u"services"_s).toArray())
        ask(Ask::Service, rule.toObject().value(u"service"_s).toString() + u'.' + m_domain);
    ask(Ask::MailExchanger, m_domain);
    for (const QJsonValue &rule : m_rules.value(u"patterns"_s).toArray()) {
        for (const QJsonValue &host : rule.toObject().value(u"try"_s).toArray())
            ask(Ask::Address, inDomain(host.toString()));
    }
    if (--m_open == 0)
        decide();
    return future;
}

void SettingsFinder::ask(Ask what, const QString &name)
{
    const std::pair key(what, name);
    if (m_answers.contains(key))
        return;
    m_answers.insert(key, {});
    ++m_open;
    wire::afterwards(m_names.lookUp(what, name), this, [this, key](const QList<NameRecord> &records) {
        m_answers.insert(key, records);
        if (--m_open == 0)
            decide();
    });
}

void SettingsFinder::decide()
{
    if (!m_found.settings.isEmpty() || fromServices() || fromMailExchangers() || fromPatterns())
        finish(m_found);
    else
        finish(Error{Error::Kind::NotFound, m_domain, u"its servers are not known"_s, {}});
}

bool SettingsFinder::fromProvider()
{
    for (const QJsonValue &one : m_rules.value(u"providers"_s).toArray()) {
        const QJsonObject provider = one.toObject();
        if (!provider.value(u"domains"_s).toArray().contains(m_domain))
            continue;
        m_found = {FoundSettings::Source::Provider, provider.value(u"set"_s).toObject(),
                   provider.value(u"hint"_s).toObject()};
        return true;
    }
    return false;
}

bool SettingsFinder::fromServices()
{
    QJsonObject settings;
    for (const QJsonValue &one : m_rules.value(u"services"_s).toArray()) {
        const QJsonObject rule = one.toObject();
        const QString hostField = rule.value(u"host"_s).toString();
        const auto records = m_answers.value({Ask::Service, rule.value(u"service"_s).toString() + u'.' + m_domain});
        // The better way stands first among the rules; a host of "." says that the service is not offered.
        if (settings.contains(hostField) || records.isEmpty() || records.first().host.isEmpty())
            continue;
        settings.insert(hostField, records.first().host);
        settings.insert(rule.value(u"port"_s).toString(), records.first().port);
        put(settings, rule.value(u"set"_s).toObject());
    }
    for (const QJsonValue &field : m_rules.value(u"needed"_s).toArray()) {
        if (!settings.contains(field.toString()))
            return false;
    }
    m_found = {FoundSettings::Source::Service, settings, {}};
    return !settings.isEmpty();
}

bool SettingsFinder::fromMailExchangers()
{
    for (const NameRecord &exchanger : m_answers.value({Ask::MailExchanger, m_domain})) {
        for (const QJsonValue &one : m_rules.value(u"providers"_s).toArray()) {
            const QJsonObject provider = one.toObject();
            for (const QJsonValue &domain : provider.value(u"exchangers"_s).toArray()) {
                if (!isWithin(exchanger.host, domain.toString()))
                    continue;
                m_found = {FoundSettings::Source::MailExchanger, provider.value(u"set"_s).toObject(),
                           provider.value(u"hint"_s).toObject()};
                return true;
            }
        }
    }
    return false;
}

bool SettingsFinder::fromPatterns()
{
    QJsonObject settings;
    for (const QJsonValue &one : m_rules.value(u"patterns"_s).toArray()) {
        const QJsonObject rule = one.toObject();
        const QString hostField = rule.value(u"host"_s).toString();
        for (const QJsonValue &pattern : rule.value(u"try"_s).toArray()) {
            const QString host = inDomain(pattern.toString());
            if (settings.contains(hostField) || m_answers.value({Ask::Address, host}).isEmpty())
                continue;
            settings.insert(hostField, host);
            put(settings, rule.value(u"set"_s).toObject());
        }
        if (!settings.contains(hostField))
            return false;
    }
    m_found = {FoundSettings::Source::Pattern, settings, {}};
    return !settings.isEmpty();
}

void SettingsFinder::finish(const Result<FoundSettings> &found)
{
    m_promise.addResult(found);
    m_promise.finish();
    deleteLater();
}

} // namespace centrala::connect
