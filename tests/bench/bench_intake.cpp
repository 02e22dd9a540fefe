// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engine.h"
#include "app/store/attachments.h"
#include "app/store/database.h"
#include "app/store/filestore.h"
#include "app/store/fulltext.h"
#include "app/store/transaction.h"
#include "tests/bench/report.h"
#include "tests/bench/workload.h"
#include "tests/bench/workspacefill.h"
#include "tests/support/fakeclock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::bench;

namespace {

constexpr int kBatches = 20;
constexpr int kRounds = 7;
constexpr Milliseconds kHour{3'600'000};
constexpr double kPromise = 0.7;

/// The tables that taking messages in writes, in the order in which they refer to one another, and which of their rows
/// are of the newest batch: above :before and what was recorded already, or of :transaction.
struct Written
{
    const char *name;
    const char *rows;
};
constexpr Written kWritten[] = {
    {"customer", "WHERE id > (SELECT coalesce(max(id), :before) FROM rec.written_customer)"},
    {"identity", "WHERE id > (SELECT coalesce(max(id), :before) FROM rec.written_identity)"},
    {"conversation", "WHERE id > (SELECT coalesce(max(id), :before) FROM rec.written_conversation)"},
    {"entry", "WHERE id > (SELECT coalesce(max(id), :before) FROM rec.written_entry)"},
    {"message", "WHERE entry > (SELECT coalesce(max(entry), :before) FROM rec.written_message)"},
    {"appearance", "WHERE entry IN (SELECT id FROM rec.written_entry WHERE \"transaction\" = :transaction)"},
    {"thread_key",
     "WHERE conversation IN (SELECT conversation FROM rec.written_entry WHERE \"transaction\" = :transaction)"
     " AND key NOT IN (SELECT key FROM rec.written_thread_key)"},
    {"participant",
     "WHERE conversation IN (SELECT id FROM rec.written_conversation WHERE \"transaction\" = :transaction)"},
    {"short_text", "WHERE id NOT IN (SELECT id FROM rec.written_short_text)"},
    {"ledger", "WHERE inbox = 1"},
    {"stream", "WHERE inbox = 1"},
    {"journal", "WHERE seq > (SELECT coalesce(max(seq), :before) FROM rec.written_journal)"},
};

/// A copy of a filled workspace that batches are taken into.
class Copy
{
public:
    Copy(const QString &from, const QString &to) : m_path(to)
    {
        QFile::remove(to + u"-wal"_s);
        QFile::remove(to + u"-shm"_s);
        QFile::remove(to);
        QFile::copy(from, to);
        m_database = store::Database::openSqlite(to, store::Database::Access::ReadWrite).value();
        m_engine = std::make_unique<engine::Engine>(*m_database, m_files, m_clock, m_random);
        (void)m_engine->ensureFounded();
    }

    [[nodiscard]] double take(const Batch &batch)
    {
        Times time;
        time.measure([&] {
            const auto taken = m_engine->accept(InboxId{1}, batch, {});
            if (!taken || !taken->accepted || taken->stored != batch.messages.size())
                std::fprintf(stderr, "bench_intake: a batch was not taken in: %s\n",
                             taken ? "not accepted" : qPrintable(taken.error().detail));
        });
        return time.sum() / 1000;
    }
    [[nodiscard]] store::Database &database() { return *m_database; }

private:
    QString m_path;
    std::unique_ptr<store::Database> m_database;
    store::FileStore m_files{QDir::tempPath()};
    test::FakeClock m_clock{kNow + kHour};
    test::SeededRandom m_random{7};
    std::unique_ptr<engine::Engine> m_engine;
};

QList<Batch> makeBatches()
{
    Mails mails(kSeed + 2);
    QList<Batch> batches;
    quint64 number = 0;
    for (int i = 0; i < kBatches; ++i) {
        Batch batch;
        batch.stream = u"INBOX/live"_s;
        batch.fromCursor = i == 0 ? QString() : QString::number(i);
        batch.toCursor = QString::number(i + 1);
        for (int k = 0; k < Batch::kMessageLimit; ++k, ++number) {
            batch.messages.append(
                mails.inbound(1'000'000'000 + number, kNow + Milliseconds(static_cast<qint64>(number) * 300)));
        }
        batches.append(batch);
    }
    return batches;
}

/// Takes the batches in once more and keeps every row they made, for the baseline to write.
bool record(const QString &store, const QString &scratch, const QString &rowsPath, const QList<Batch> &batches)
{
    QFile::remove(rowsPath);
    Copy copy(store, scratch);
    store::Database &database = copy.database();
    database.runText(u"ATTACH '%1' AS rec"_s.arg(rowsPath));
    database.runText(u"PRAGMA rec.synchronous=OFF"_s);
    database.runText(u"CREATE TABLE rec.written (name TEXT)"_s);
    const auto add = [&](const QString &name) {
        database.runText(u"INSERT INTO rec.written VALUES ('%1')"_s.arg(name));
    };
    for (const Written &table : kWritten) {
        const QString name = QString::fromLatin1(table.name);
        add(name);
        database.runText(
            u"CREATE TABLE rec.written_%1 AS SELECT 0 AS \"transaction\", * FROM main.%1 WHERE 0"_s.arg(name));
    }
    for (const auto &name : {u"message_text"_s, u"short_text_index"_s, u"customer_text"_s}) {
        add(name);
        database.runText(u"CREATE TABLE rec.written_%1 (\"transaction\", rowid_, body)"_s.arg(name));
        database.runText(u"ALTER TABLE rec.written_%1 RENAME COLUMN rowid_ TO \"rowid\""_s.arg(name));
    }
    database.runText(u"CREATE TABLE rec.last (name TEXT, number INTEGER)"_s);
    for (const auto &[name, column] :
         {std::pair(u"customer"_s, u"id"_s), std::pair(u"identity"_s, u"id"_s), std::pair(u"conversation"_s, u"id"_s),
          std::pair(u"entry"_s, u"id"_s), std::pair(u"message"_s, u"entry"_s), std::pair(u"journal"_s, u"seq"_s)})
        database.runText(u"INSERT INTO rec.last SELECT '%2', max(%1) FROM main.%2"_s.arg(column, name));
    database.runText(u"CREATE TABLE rec.short_before AS SELECT id FROM main.short_text"_s);
    database.runText(u"CREATE UNIQUE INDEX rec.short_before_id ON short_before (id)"_s);
    for (qsizetype i = 0; i < batches.size(); ++i) {
        (void)copy.take(batches[i]);
        for (const Written &table : kWritten) {
            const QString name = QString::fromLatin1(table.name);
            QString rows = QString::fromLatin1(table.rows);
            rows.replace(u":before"_s, u"(SELECT number FROM rec.last WHERE name = '%1')"_s.arg(name))
                .replace(u":transaction"_s, QString::number(i));
            if (name == u"short_text")
                rows += u" AND id NOT IN (SELECT id FROM rec.short_before)"_s;
            database.runText(u"INSERT INTO rec.written_%1 SELECT %2, * FROM main.%1 %3"_s.arg(name).arg(i).arg(rows));
        }
        database.runText(u"INSERT INTO rec.written_short_text_index SELECT * FROM rec.written_short_text"
                         " WHERE \"transaction\" = %1"_s.arg(i));
        database.runText(u"INSERT INTO rec.written_customer_text SELECT * FROM rec.written_short_text"
                         " WHERE \"transaction\" = %1 AND id >= %2"_s.arg(i)
                             .arg(store::rangeOf(store::ShortText::Customer).first));
        store::Transaction transaction(database);
        auto rows = database.query("SELECT m.text_key, m.subject, m.body, json_extract(m.sender, '$.name') || ' ' ||"
                                   " json_extract(m.sender, '$.value') FROM rec.written_message m"
                                   " WHERE m.\"transaction\" = ?",
                                   static_cast<qint64>(i));
        while (rows.next()) {
            database.run("INSERT INTO rec.written_message_text VALUES (?, ?, ?)", static_cast<qint64>(i),
                         rows.number(0), store::messageDocument(rows.text(1), rows.text(2), rows.text(3), {}));
        }
        if (auto done = transaction.commit(); !done) {
            std::fprintf(stderr, "bench_intake: %s\n", qPrintable(done.error().detail));
            return false;
        }
    }
    return true;
}

double baseline(const QString &store, const QString &scratch, const QString &rowsPath)
{
    for (const auto &suffix : {u"-wal"_s, u"-shm"_s, u""_s})
        QFile::remove(scratch + suffix);
    QFile::copy(store, scratch);
    QProcess program;
    program.start(QCoreApplication::applicationDirPath() + u"/intake_baseline"_s, {scratch, rowsPath});
    program.waitForFinished(-1);
    std::fputs(program.readAllStandardError().constData(), stderr);
    return program.readAllStandardOutput().trimmed().toDouble();
}

void run(qint64 messages, const QList<Batch> &batches)
{
    const QString store = filledWorkspace(messages).value() + u"/workspace.db"_s;
    QTemporaryDir folder(QFileInfo(store).absolutePath() + u"/../intake-XXXXXX"_s);
    const QString scratch = folder.filePath(u"store.db"_s);
    const QString rows = folder.filePath(u"rows.db"_s);
    if (qEnvironmentVariableIsSet("KEEP"))
        folder.setAutoRemove(false);
    if (!record(store, scratch, rows, batches))
        return;
    // One after the other in turns, so that a machine that slows down slows both; the promise is about the median turn.
    Times ours;
    Times plain;
    Times ratios;
    for (int round = 0; round < kRounds; ++round) {
        const double baselineSeconds = baseline(store, scratch, rows);
        Copy copy(store, scratch);
        double seconds = 0;
        for (const Batch &batch : batches)
            seconds += copy.take(batch);
        ours.add(seconds);
        plain.add(baselineSeconds);
        ratios.add(baselineSeconds / seconds);
    }
    const double count = kBatches * Batch::kMessageLimit;
    const double ratio = ratios.percentile(0.5);
    report({u"intake"_s, u"take in 10,000 messages in batches of 500, median of %1"_s.arg(kRounds),
            QString::number(messages), count / ours.percentile(0.5), u"messages/s"_s,
            u"plain SQLite in C, the same rows"_s, count / plain.percentile(0.5), ratio, u"at least 0.7"_s,
            ratio >= kPromise});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QList<Batch> batches = makeBatches();
    const bool small = application.arguments().contains(u"--small"_s);
    for (const qint64 messages : small ? QList<qint64>{10'000} : QList<qint64>{10'000, 1'000'000})
        run(messages, batches);
    return 0;
}
