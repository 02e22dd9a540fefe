// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/customerqueries.h"
#include "app/store/database.h"
#include "app/store/queuequeries.h"
#include "app/store/threadqueries.h"
#include "tests/bench/benchwindow.h"
#include "tests/bench/report.h"
#include "tests/bench/words.h"
#include "tests/bench/workspacefill.h"
#include "ui/thread/conversationpane.h"
#include "ui/thread/threadview.h"

#include <QApplication>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::bench;

namespace {

constexpr int kOpened = 2'000;
constexpr int kPainted = 500;
constexpr qsizetype kEntries = 50;

void measure(qint64 messages)
{
    const QString folder = filledWorkspace(messages).value();
    const auto database =
        store::Database::openSqlite(folder + u"/workspace.db"_s, store::Database::Access::ReadOnly).value();
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
}

/// From the call to the painted thread, in the program's window.
double painted(qint64 messages)
{
    const WorkspaceCopy copy(messages);
    BenchWindow bench(copy.path(), QSize(1280, 720));
    bench.show(View::Mine);
    QAbstractItemView *view = bench.window().conversation()->view();
    Random random(kSeed);
    Times times;
    for (int i = 0; i < kPainted; ++i) {
        const ConversationId id{1 + static_cast<qint64>(below(random, static_cast<quint64>(messages / 10)))};
        times.measure([&] {
            bench.window().open(id);
            view->viewport()->repaint();
        });
        QCoreApplication::processEvents();
    }
    report({u"open"_s,
            u"any conversation, from the call to the painted last 50 entries, p50"_s,
            QString::number(messages),
            times.percentile(0.5),
            u"ms"_s,
            {},
            {},
            {},
            {},
            true});
    const double p99 = times.percentile(0.99);
    report({u"open"_s,
            u"any conversation, from the call to the painted last 50 entries, p99"_s,
            QString::number(messages),
            p99,
            u"ms"_s,
            {},
            {},
            {},
            u"p99 under 16 ms"_s,
            p99 < 16});
    return p99;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    (void)measure(10'000);
    (void)measure(1'000'000);
    const double few = painted(10'000);
    const double many = painted(1'000'000);
    report({u"open"_s, u"any conversation, p99, against a small workspace"_s, u"1000000"_s, many, u"ms"_s,
            u"with 10,000 messages"_s, few, many / few, u"at most 1.5 times, or under 4 ms"_s,
            many <= 1.5 * few || many < 4});
    return 0;
}
