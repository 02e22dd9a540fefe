// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/nameservice.h"

#include <QDnsLookup>
#include <QPromise>
#include <QTimer>

#include <algorithm>

namespace centrala::connect {

namespace {

/// More records than any domain needs.
constexpr qsizetype kMostRecords = 20;

QDnsLookup::Type typeOf(NameService::Ask what)
{
    switch (what) {
    case NameService::Ask::Service:
        return QDnsLookup::SRV;
    case NameService::Ask::MailExchanger:
        return QDnsLookup::MX;
    case NameService::Ask::Address:
        break;
    }
    return QDnsLookup::A;
}

QList<NameRecord> recordsOf(const QDnsLookup &lookup)
{
    const auto bare = [](QString name) {
        while (name.endsWith(u'.'))
            name.chop(1);
        return name.toLower();
    };
    QList<NameRecord> records;
    for (const QDnsServiceRecord &one : lookup.serviceRecords())
        records.append({bare(one.target()), one.port(), one.priority(), one.weight()});
    for (const QDnsMailExchangeRecord &one : lookup.mailExchangeRecords())
        records.append({bare(one.exchange()), 0, one.preference(), 0});
    for (const QDnsHostAddressRecord &one : lookup.hostAddressRecords())
        records.append({bare(one.name()), 0, 0, 0});
    std::stable_sort(records.begin(), records.end(), [](const NameRecord &a, const NameRecord &b) {
        return a.priority != b.priority ? a.priority < b.priority : a.weight > b.weight;
    });
    return records.first(std::min(records.size(), kMostRecords));
}

} // namespace

QFuture<QList<NameRecord>> SystemNameService::lookUp(Ask what, const QString &name)
{
    auto promise = std::make_shared<QPromise<QList<NameRecord>>>();
    promise->start();
    auto *lookup = new QDnsLookup(typeOf(what), name);
    // The system's resolver waits half a minute for a server that does not answer; a person does not.
    auto *limit = new QTimer(lookup);
    limit->setSingleShot(true);
    const auto finish = [promise, lookup](const QList<NameRecord> &records) {
        if (promise->future().isFinished())
            return;
        promise->addResult(records);
        promise->finish();
        lookup->deleteLater();
    };
    QObject::connect(lookup, &QDnsLookup::finished, lookup, [finish, lookup] {
        finish(lookup->error() == QDnsLookup::NoError ? recordsOf(*lookup) : QList<NameRecord>());
    });
    QObject::connect(limit, &QTimer::timeout, lookup, [finish] { finish({}); });
    limit->start(m_limit);
    lookup->lookup();
    return promise->future();
}

} // namespace centrala::connect
