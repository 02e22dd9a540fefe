/* SPDX-FileCopyrightText: 2026 The Centrala authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What taking in messages is measured against: plain SQLite in C, which writes the same rows into the same tables of the
 * same workspace, with the same settings and as many transactions.
 *
 *     intake_baseline STORE.db ROWS.db
 *
 * ROWS.db has a table of each name in `written`, with the number of the transaction before the columns. All rows are read
 * before the clock starts. Prints the seconds it took. */
#include <sqlite3.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MAX_TABLES = 32, MAX_COLUMNS = 64, MAX_SQL = 4096 };

struct table {
    char name[64];
    sqlite3_stmt *insert;
    int columns;
    long rows;
    long capacity;
    long next;
    sqlite3_value **values; /* rows * (1 + columns), the transaction first */
};

static sqlite3 *store;

static void stop(const char *what, const char *why)
{
    fprintf(stderr, "intake_baseline: %s: %s\n", what, why);
    exit(1);
}

static void run(const char *sql)
{
    char *error = NULL;
    if (sqlite3_exec(store, sql, NULL, NULL, &error) != SQLITE_OK)
        stop(sql, error);
}

static void load(sqlite3 *rows, struct table *table)
{
    char sql[MAX_SQL];
    sqlite3_stmt *read;
    snprintf(sql, sizeof sql, "SELECT * FROM written_%s ORDER BY \"transaction\", _rowid_", table->name);
    if (sqlite3_prepare_v2(rows, sql, -1, &read, NULL) != SQLITE_OK)
        stop(sql, sqlite3_errmsg(rows));
    const int width = sqlite3_column_count(read);
    size_t used = (size_t)snprintf(sql, sizeof sql, "INSERT OR REPLACE INTO %s (", table->name);
    /* The full text knows no REPLACE. */
    if (strcmp(table->name, "message_text") == 0 || strcmp(table->name, "customer_text") == 0 ||
        strcmp(table->name, "short_text_index") == 0)
        used = (size_t)snprintf(sql, sizeof sql, "INSERT INTO %s (", table->name);
    for (int i = 1; i < width; ++i)
        used += (size_t)snprintf(sql + used, sizeof sql - used, "%s%s", i > 1 ? "," : "", sqlite3_column_name(read, i));
    used += (size_t)snprintf(sql + used, sizeof sql - used, ") VALUES (");
    for (int i = 1; i < width; ++i)
        used += (size_t)snprintf(sql + used, sizeof sql - used, i > 1 ? ",?" : "?");
    snprintf(sql + used, sizeof sql - used, ")");
    table->columns = width - 1;
    while (sqlite3_step(read) == SQLITE_ROW) {
        if (table->rows == table->capacity) {
            table->capacity = table->capacity ? table->capacity * 2 : 1024;
            table->values =
                realloc(table->values, (size_t)table->capacity * (size_t)width * sizeof *table->values);
            if (!table->values)
                stop(table->name, "no memory");
        }
        for (int i = 0; i < width; ++i)
            table->values[table->rows * width + i] = sqlite3_value_dup(sqlite3_column_value(read, i));
        ++table->rows;
    }
    sqlite3_finalize(read);
    if (sqlite3_prepare_v2(store, sql, -1, &table->insert, NULL) != SQLITE_OK)
        stop(sql, sqlite3_errmsg(store));
}

static void write_rows(struct table *table, long transaction)
{
    const int width = table->columns + 1;
    while (table->next < table->rows) {
        sqlite3_value **row = table->values + table->next * width;
        if (sqlite3_value_int64(row[0]) != transaction)
            return;
        for (int i = 1; i < width; ++i)
            sqlite3_bind_value(table->insert, i, row[i]);
        if (sqlite3_step(table->insert) != SQLITE_DONE)
            stop(table->name, sqlite3_errmsg(store));
        sqlite3_reset(table->insert);
        ++table->next;
    }
}

int main(int argc, char **argv)
{
    static struct table tables[MAX_TABLES];
    int count = 0;
    long transactions = 0;
    sqlite3 *rows;
    sqlite3_stmt *names;
    struct timespec begin;
    struct timespec end;

    if (argc != 3)
        stop("usage", "intake_baseline STORE.db ROWS.db");
    if (sqlite3_open(argv[1], &store) != SQLITE_OK || sqlite3_open(argv[2], &rows) != SQLITE_OK)
        stop("open", argv[1]);
    run("PRAGMA foreign_keys=ON");
    run("PRAGMA cache_size=-8192");
    run("PRAGMA temp_store=MEMORY");
    run("PRAGMA journal_mode=WAL");
    run("PRAGMA synchronous=FULL");
    /* In the order in which they refer to one another. */
    if (sqlite3_prepare_v2(rows, "SELECT name, (SELECT max(\"transaction\") FROM written_entry) FROM written ORDER BY rowid",
                           -1, &names, NULL) != SQLITE_OK)
        stop("written", sqlite3_errmsg(rows));
    while (sqlite3_step(names) == SQLITE_ROW && count < MAX_TABLES) {
        snprintf(tables[count].name, sizeof tables[count].name, "%s", (const char *)sqlite3_column_text(names, 0));
        transactions = sqlite3_column_int64(names, 1);
        load(rows, &tables[count++]);
    }
    sqlite3_finalize(names);

    clock_gettime(CLOCK_MONOTONIC, &begin);
    for (long transaction = 0; transaction <= transactions; ++transaction) {
        run("BEGIN IMMEDIATE");
        for (int i = 0; i < count; ++i)
            write_rows(&tables[i], transaction);
        run("COMMIT");
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    for (int i = 0; i < count; ++i) {
        if (tables[i].next != tables[i].rows)
            stop(tables[i].name, "rows are left over");
        sqlite3_finalize(tables[i].insert);
    }
    printf("%.6f\n", (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9);
    sqlite3_close(store);
    return 0;
}
