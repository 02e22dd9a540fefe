// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long it takes until a new desk has everything, from the hub's store into its replica, beside copying the file;
// and until it is of use, which is when the newest conversations are there. Without a network between them.
#include "app/serve/feed.h"
#include "app/store/database.h"
#include "app/wire/json.h"
#include "app/workspace/replica.h"
#include "tests/bench/report.h"
#include "tests/bench/workspacefill.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace centrala;
using namespace centrala::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMessages = 1'000'000;

Instant newest(store::Database &database)
{
    auto rows = database.query("SELECT max(last_at) FROM conversation");
    return rows.next() ? rows.instant(0) : Instant{};
}

qint64 messagesIn(const QString &path)
{
    const auto database = store::Database::openSqlite(path, store::Database::Access::ReadOnly).value();
    auto rows = database->query("SELECT count(*) FROM message");
    return rows.next() ? rows.number(0) : 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int asked = qEnvironmentVariableIntValue("CENTRALA_BENCH_MESSAGES");
    const qint64 messages = asked > 0 ? asked : kMessages;
    const QString source = filledWorkspace(messages).value() + u"/workspace.db"_s;
    const QTemporaryDir folder;
    QElapsedTimer timer;
    timer.start();
    if (!QFile::copy(source, folder.filePath(u"copy.db"_s)))
        qFatal("the file cannot be copied");
    const double copied = static_cast<double>(timer.elapsed());

    const auto store = store::Database::openSqlite(source, store::Database::Access::ReadOnly).value();
    const auto replica = workspace::Replica::open(folder.filePath(u"replica.db"_s)).value();
    const serve::Feed feed(*store, {});
    const Instant now = newest(*store);
    timer.restart();
    std::ignore = replica->begin(feed.snapshot(now).value()).value();
    double usable = 0;
    for (QJsonObject wanted = replica->wanted(); !wanted.isEmpty(); wanted = replica->wanted()) {
        const auto conversations = wire::fromJson<QList<ConversationId>>(wanted[u"conversations"_s].toArray()).value();
        const auto customers = wire::fromJson<QList<CustomerId>>(wanted[u"customers"_s].toArray()).value();
        std::ignore = replica->fetched(wanted, feed.fetch(conversations, customers).value()).value();
        if (usable == 0)
            usable = static_cast<double>(timer.elapsed());
    }
    const double filled = static_cast<double>(timer.elapsed());
    const qint64 arrived = messagesIn(folder.filePath(u"replica.db"_s));
    report({u"snapshot"_s,
            u"until the newest conversations can be worked on"_s,
            QString::number(messages),
            usable,
            u"ms"_s,
            u"copying the file"_s,
            copied,
            usable / copied,
            {},
            true});
    report({u"snapshot"_s,
            u"until all %1 messages are in the replica"_s.arg(arrived),
            QString::number(messages),
            filled,
            u"ms"_s,
            u"copying the file"_s,
            copied,
            filled / copied,
            {},
            arrived > 0});
    return 0;
}
