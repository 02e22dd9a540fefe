// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/textfold.h"
#include "app/store/database.h"
#include "app/store/fulltextsearch.h"
#include "tests/bench/report.h"
#include "tests/bench/workload.h"
#include "tests/bench/workspacefill.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::bench;

namespace {

constexpr int kWords = 500;
constexpr qsizetype kHits = 50;
constexpr double kPromiseMs = 20;

void run(qint64 messages, bool verbose)
{
    const QString folder = filledWorkspace(messages).value();
    const auto database =
        store::Database::openSqlite(folder + u"/workspace.db"_s, store::Database::Access::ReadOnly).value();
    const store::FullTextSearch search(*database);
    Mails mails(kSeed + 1);
    Times asTyped;
    Times names;
    qint64 found = 0;
    for (int i = 0; i < kWords; ++i) {
        // Six of ten customers write Polish, two Ukrainian, two English.
        const quint64 language = below(mails.random(), 10);
        const QString word = mails.vocabularies()[language < 6 ? 0 : language < 8 ? 1 : 2].draw(mails.random());
        for (qsizetype letters = 1; letters <= word.size(); ++letters) {
            const QString typed = word.left(letters);
            Times once;
            once.measure([&] {
                found += (letters == 1 ? search.customers(typed, kHits) : search.messages(typed, kHits)).value().size();
            });
            (letters == 1 ? names : asTyped).add(once.sum());
            if (verbose && once.sum() > 10)
                std::fprintf(stderr, "%8.2f ms  %s\n", once.sum(), qPrintable(typed));
        }
    }
    for (const auto &[what, share] : {std::pair(u"p50"_s, 0.5), std::pair(u"p95"_s, 0.95), std::pair(u"p99"_s, 0.99)}) {
        const double ms = asTyped.percentile(share);
        const bool promised = what == u"p95";
        report({u"search"_s,
                u"every prefix of 500 words, first 50 hits, %1"_s.arg(what),
                QString::number(messages),
                ms,
                u"ms"_s,
                {},
                {},
                {},
                promised ? u"p95 under 20 ms"_s : QString(),
                !promised || ms < kPromiseMs});
    }
    const double ms = names.percentile(0.95);
    report({u"search"_s,
            u"customers by the first letter, p95"_s,
            QString::number(messages),
            ms,
            u"ms"_s,
            {},
            {},
            {},
            u"p95 under 20 ms"_s,
            ms < kPromiseMs});
    if (verbose)
        std::fprintf(stderr, "%lld hits\n", static_cast<long long>(found));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const bool verbose = application.arguments().contains(u"--verbose"_s);
    for (const qint64 messages : {10'000, 1'000'000})
        run(messages, verbose);
    return 0;
}
