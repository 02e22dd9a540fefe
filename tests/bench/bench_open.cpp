// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/customerqueries.h"
#include "app/store/database.h"
#include "app/store/queuequeries.h"
#include "app/store/threadqueries.h"
#include "tests/bench/report.h"
#include "tests/bench/words.h"
#include "tests/bench/workspacefill.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::bench;

namespace {

constexpr int kOpened = 2'000;
constexpr qsizetype kEntries = 50;

struct Opened
{
    double threadP99;
    double rows;
};

Opened measure(qint64 messages)
{
    const QString folder = filledWorkspace(messages).value();
    const auto database =
        store::Database::openSqlite(folder + u"/store.db"_s, store::Database::Access::ReadOnly).value();
    const store::ThreadQueries threads(*database);
    const store::QueueQueries queue(*database);
    const store::CustomerQueries customers(*database);
    const QString size = QString::number(messages);
    Random random(kSeed);
    Times thread;
    Times longest;
    Times card;
    for (int i = 0; i < kOpened; ++i) {
        const ConversationId id{1 + static_cast<qint64>(below(random, static_cast<quint64>(messages / 10)))};
        CustomerId customer;
        thread.measure([&] { customer = CustomerId{threads.page(id, kEntries, {}).head.customer.id}; });
        card.measure([&] {
            (void)customers.card(customer);
            (void)customers.history(customer, kEntries);
        });
    }
    for (int i = 0; i < 100; ++i)
        longest.measure([&] { (void)threads.page(ConversationId{1}, kEntries, {}); });

    Times ids;
    Times rows;
    Times counts;
    for (const View view : {View::Open, View::Mine, View::Resolved}) {
        for (int i = 0; i < 50; ++i) {
            QList<ConversationId> found;
            ids.measure([&] { found = queue.ids({view, AgentId{1}, {}, {}, {}}, 100, i * 10); });
            rows.measure([&] { (void)queue.rows(found); });
            counts.measure([&] { (void)queue.viewCounts(AgentId{1}, kNow); });
        }
    }
    Times all;
    for (int i = 0; i < 5; ++i)
        all.measure([&] { (void)queue.ids({View::Resolved, AgentId{1}, {}, {}, {}}, messages, 0); });

    const auto tell = [&](const QString &what, double ms) {
        report({u"open"_s, what, size, ms, u"ms"_s, {}, {}, {}, {}, true});
    };
    tell(u"read a conversation's newest 50 entries, p50"_s, thread.percentile(0.5));
    tell(u"read a conversation's newest 50 entries, p99"_s, thread.percentile(0.99));
    tell(u"read the longest conversation's newest 50 entries, p99"_s, longest.percentile(0.99));
    tell(u"read a customer's card and history, p99"_s, card.percentile(0.99));
    tell(u"ids of 100 queue rows, p99"_s, ids.percentile(0.99));
    tell(u"100 queue rows, p50"_s, rows.percentile(0.5));
    tell(u"counts of all views, p99"_s, counts.percentile(0.99));
    tell(u"ids of all resolved conversations, p50"_s, all.percentile(0.5));
    return {thread.percentile(0.99), rows.percentile(0.5)};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const Opened few = measure(10'000);
    const Opened many = measure(1'000'000);
    report({u"open"_s, u"read a conversation, p99, against 10,000 messages"_s, u"1000000"_s, many.threadP99, u"ms"_s,
            u"with 10,000 messages"_s, few.threadP99, many.threadP99 / few.threadP99,
            u"at most 1.5 times, or under 4 ms"_s, many.threadP99 <= 1.5 * few.threadP99 || many.threadP99 < 4});
    return 0;
}
