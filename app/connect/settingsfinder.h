// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/manifest.h"
#include "app/connect/nameservice.h"

#include <QMap>
#include <QObject>
#include <QPromise>

namespace centrala::connect {

/// What could be found out about an account from its address alone.
struct FoundSettings
{
    enum class Source {
        Provider,      ///< the domain is a provider's own
        Service,       ///< the domain says it itself (RFC 6186, RFC 8314)
        MailExchanger, ///< the domain's mail is kept by a known provider
        Pattern        ///< servers of the usual names exist
    };
    Source source = Source::Pattern;
    QJsonObject settings;
    QJsonObject hint; ///< by language: what the provider asks for before it lets a program in; empty where nothing
};

} // namespace centrala::connect

template<>
struct centrala::EnumNames<centrala::connect::FoundSettings::Source>
{
    static constexpr std::array names = {"provider", "service", "mail_exchanger", "pattern"};
};

namespace centrala::connect {

/// Finds a channel's settings from an address, by what the channel's discovery.json says: known providers, services the
/// domain announces, who keeps its mail, usual names of servers. Asks the domain name system only, and about nothing
/// but the domain. Deletes itself when it is done.
class SettingsFinder final : public QObject
{
    Q_OBJECT
public:
    /// `names` must outlive it.
    SettingsFinder(const Manifest &manifest, NameService &names, QObject *parent);

    /// Once. NotFound where the channel or the domain gives no hold; Usage where the address has no domain.
    [[nodiscard]] QFuture<Result<FoundSettings>> run(const QString &address);

private:
    using Ask = NameService::Ask;
    void ask(Ask what, const QString &name);
    void decide();
    [[nodiscard]] bool fromProvider();
    [[nodiscard]] bool fromServices();
    [[nodiscard]] bool fromMailExchangers();
    [[nodiscard]] bool fromPatterns();
    void finish(const Result<FoundSettings> &found);
    [[nodiscard]] QString inDomain(QString pattern) const;

    QJsonObject m_rules;
    NameService &m_names;
    QString m_domain;
    QMap<std::pair<Ask, QString>, QList<NameRecord>> m_answers;
    int m_open = 0;
    FoundSettings m_found;
    QPromise<Result<FoundSettings>> m_promise;
};

} // namespace centrala::connect
