// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/check.h"
#include "app/store/attachments.h"
#include "app/store/filestore.h"
#include "app/store/journal.h"
#include "tests/unit/store/samplestore.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::store;
using test::SampleStore;

class CheckTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SampleStore>();
        const auto talk =
            m_store->conversation(m_store->customer(u"Anna"_s, u"a@b.example"_s), u"Zwrot żółtych butów"_s);
        m_message = m_store->message(talk, SampleStore::at(1), u"Proszę o zwrot."_s);
        m_store->message(talk, SampleStore::at(2), QString());
        m_sha256 = FileStore(folder()).write("content").value();
        Attachments(m_store->database()).insert(m_message, {{}, u"a.txt"_s, {}, 7, m_sha256, {}, false});
        for (qint64 seq = 5; seq <= 7; ++seq)
            Journal(m_store->database())
                .append({Change{seq, Entity::Entry, m_message.value, Operation::Put, talk.id.value, {}, 0}});
    }
    void cleanup() { m_store.reset(); }

    void aSoundWorkspaceIsSound()
    {
        const CheckReport report = check(m_store->database(), folder()).value();
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.problems.first().detail));
        QCOMPARE(report.messages, 2);
        QCOMPARE(report.files, 1);
        QCOMPARE(report.unusedFiles, 0);
    }

    void aFileNobodyNeedsIsNoProblem()
    {
        QVERIFY(FileStore(folder()).write("other"));
        const CheckReport report = check(m_store->database(), folder()).value();
        QVERIFY(report.ok());
        QCOMPARE(report.unusedFiles, 1);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("kind");
        QTest::newRow("a number missing") << u"DELETE FROM journal WHERE seq = 6"_s << u"journal"_s;
        QTest::newRow("a change unknown") << u"UPDATE entry SET changed = 99"_s << u"journal"_s;
        QTest::newRow("a message without text")
            << u"UPDATE message SET text_key = text_key + 1 WHERE entry = 1"_s << u"text"_s;
        QTest::newRow("an entry without its message")
            << u"INSERT INTO entry VALUES (77, 1, 'message', 0, 0)"_s << u"row"_s;
        QTest::newRow("a reference to nothing")
            << u"PRAGMA foreign_keys=OFF; UPDATE entry SET conversation = 88"_s << u"reference"_s;
        QTest::newRow("another's conversation")
            << u"UPDATE conversation SET identity = 1; UPDATE customer SET root = 5"_s << u"row"_s;
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QString, damage);
        QFETCH(QString, kind);
        for (const QString &statement : damage.split(u';'))
            m_store->database().runText(statement);
        QVERIFY(m_store->database().takeError());
        const CheckReport report = check(m_store->database(), folder()).value();
        QVERIFY(!report.ok());
        QCOMPARE(QString(nameOf(report.problems.first().kind)), kind);
    }

    void filesAreRead()
    {
        QFile file(FileStore(folder()).pathOf(m_sha256));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.open(QIODevice::WriteOnly));
        file.write("changed");
        file.close();
        QCOMPARE(check(m_store->database(), folder()).value().problems.first().kind, Problem::Kind::FileDamaged);
        QVERIFY(file.remove());
        QCOMPARE(check(m_store->database(), folder()).value().problems.first().kind, Problem::Kind::FileMissing);
    }

private:
    QString folder() const { return m_store->folder() + u"/files"_s; }

    std::unique_ptr<SampleStore> m_store;
    EntryId m_message;
    QString m_sha256;
};

QTEST_GUILESS_MAIN(CheckTest)
#include "checktest.moc"
