// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/samplestore.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;

/// app/store/schema.sql shows a reader today's shape; it must be what the migrations make.
class SchemaTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSchemaShownIsTheOneMade()
    {
        test::SampleStore store;
        QVERIFY(store.ready());
        QString made =
            u"-- Today's shape of a workspace's database in SQLite: what the migrations make, one after the other.\n"
            "-- CENTRALA_WRITE_SCHEMA=1 with the test schematest writes this file anew.\n"_s;
        auto rows = store.database().query(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'message_text_%' AND name NOT LIKE"
            " 'customer_text_%' AND name NOT LIKE 'short_text_index_%' ORDER BY rowid");
        while (rows.next()) {
            QStringList lines = rows.text(0).split(u'\n');
            for (QString &line : lines) {
                while (line.endsWith(u' '))
                    line.chop(1);
            }
            lines.removeAll(QString());
            made += u'\n' + lines.join(u'\n') + u";\n"_s;
        }
        QFile file(QStringLiteral(CENTRALA_SOURCE_DIRECTORY "/app/store/schema.sql"));
        if (qEnvironmentVariableIsSet("CENTRALA_WRITE_SCHEMA")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(made.toUtf8());
            return;
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()).split(u'\n'), made.split(u'\n'));
    }
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "schematest.moc"
