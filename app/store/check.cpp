// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/check.h"

#include "app/model/textfold.h"
#include "app/store/database.h"
#include "app/store/filestore.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

class Check
{
public:
    Check(Database &database, const QString &filesFolder)
        : m_database(database), m_folder(filesFolder), m_files(filesFolder)
    {
    }

    CheckReport run()
    {
        file();
        references();
        journal();
        rows();
        text();
        attachments();
        return m_report;
    }

private:
    void found(Problem::Kind kind, const QString &subject, const QString &detail)
    {
        if (m_report.problems.size() < CheckReport::kMostProblems)
            m_report.problems.append({kind, subject, detail});
    }

    void file()
    {
        auto rows = m_database.query("PRAGMA integrity_check(20)");
        while (rows.next()) {
            if (const QString line = rows.text(0); line != u"ok")
                found(Problem::Kind::Database, m_database.path(), line);
        }
    }

    void references()
    {
        auto rows = m_database.query("PRAGMA foreign_key_check");
        while (rows.next())
            found(Problem::Kind::Reference, u"%1 %2"_s.arg(rows.text(0), rows.text(1)), rows.text(2));
    }

    void journal()
    {
        qint64 head = 0;
        {
            auto rows = m_database.query("SELECT count(*), coalesce(min(seq), 0), coalesce(max(seq), 0) FROM journal");
            if (!rows.next())
                return;
            head = rows.number(2);
            const qint64 missing = head == 0 ? 0 : head - rows.number(1) + 1 - rows.number(0);
            if (missing != 0)
                found(Problem::Kind::Journal, u"journal"_s, u"%1 numbers are missing"_s.arg(missing));
        }
        auto rows = m_database.query("SELECT 'conversation', id, changed FROM conversation WHERE changed > ?"
                                     " UNION ALL SELECT 'entry', id, changed FROM entry WHERE changed > ?"
                                     " UNION ALL SELECT 'customer', id, changed FROM customer WHERE changed > ?"
                                     " UNION ALL SELECT 'identity', id, changed FROM identity WHERE changed > ?"
                                     " UNION ALL SELECT 'inbox', id, changed FROM inbox WHERE changed > ?"
                                     " UNION ALL SELECT 'agent', id, changed FROM agent WHERE changed > ?"
                                     " UNION ALL SELECT 'record', id, changed FROM record WHERE changed > ?",
                                     head, head, head, head, head, head, head);
        while (rows.next()) {
            found(Problem::Kind::Journal, u"%1 %2"_s.arg(rows.text(0), rows.text(1)),
                  u"touched by change %1, the newest is %2"_s.arg(rows.number(2)).arg(head));
        }
    }

    void rows()
    {
        {
            auto entries = m_database.query(
                "SELECT e.id, e.kind FROM entry e LEFT JOIN message m ON m.entry = e.id LEFT JOIN note n ON n.entry = "
                "e.id"
                " LEFT JOIN call c ON c.entry = e.id LEFT JOIN event v ON v.entry = e.id"
                " WHERE CASE e.kind WHEN 'message' THEN m.entry WHEN 'note' THEN n.entry WHEN 'call' THEN c.entry"
                " WHEN 'event' THEN v.entry END IS NULL LIMIT 200");
            while (entries.next())
                found(Problem::Kind::Row, u"entry %1"_s.arg(entries.number(0)), u"has no %1"_s.arg(entries.text(1)));
        }
        {
            auto conversations = m_database.query("SELECT c.id FROM conversation c JOIN identity d ON d.id = "
                                                  "c.identity JOIN customer u ON u.id = d.customer"
                                                  " WHERE c.customer IS NULL OR c.customer <> u.root LIMIT 200");
            while (conversations.next()) {
                found(Problem::Kind::Row, u"conversation %1"_s.arg(conversations.number(0)),
                      u"its customer is not the one its identity belongs to"_s);
            }
        }
        auto outgoing = m_database.query(
            "SELECT o.entry, m.delivery FROM outbox o JOIN message m ON m.entry = o.entry"
            " WHERE m.direction <> 'out' OR m.delivery IN ('none', 'sent', 'delivered', 'read') LIMIT 200");
        while (outgoing.next()) {
            found(Problem::Kind::Row, u"entry %1"_s.arg(outgoing.number(0)),
                  u"stands in the outbox as %1"_s.arg(outgoing.text(1)));
        }
    }

    void text()
    {
        auto messages = m_database.query("SELECT entry, text_key, subject, substr(body, 1, 400), sender FROM message");
        while (messages.next()) {
            ++m_report.messages;
            const QString plain = folded(messages.text(2).left(1000) + u' ' + messages.text(3));
            // The longest word is the rarest one, on the whole, and so the quickest to look up.
            QStringView longest;
            const QList<QStringView> words = wordsOf(plain, 60);
            // The last one may be cut off.
            for (const QStringView word : words.mid(0, qMax<qsizetype>(1, words.size() - 1))) {
                if (word.size() > longest.size())
                    longest = word;
            }
            if (longest.isEmpty())
                continue;
            auto rows = m_database.query("SELECT 1 FROM message_text WHERE message_text MATCH ? AND rowid = ?",
                                         QString(u'"' + longest.toString() + u'"'), messages.number(1));
            if (!rows.next())
                found(Problem::Kind::Text, u"entry %1"_s.arg(messages.number(0)), u"is not found by its text"_s);
        }
    }

    void attachments()
    {
        QSet<QString> used;
        {
            auto rows =
                m_database.query("SELECT sha256, max(size) FROM attachment WHERE sha256 <> '' GROUP BY sha256"
                                 " UNION SELECT sha256, max(bytes) FROM refused WHERE sha256 <> '' GROUP BY sha256");
            while (rows.next()) {
                if (!used.contains(rows.text(0))) {
                    used.insert(rows.text(0));
                    content(rows.text(0));
                }
            }
        }
        QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            if (!used.contains(files.fileName()))
                ++m_report.unusedFiles;
        }
    }

    void content(const QString &sha256)
    {
        QFile file(m_files.pathOf(sha256));
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!file.open(QIODevice::ReadOnly)) {
            found(Problem::Kind::FileMissing, sha256, file.errorString());
            return;
        }
        ++m_report.files;
        if (!hash.addData(&file) || QString::fromLatin1(hash.result().toHex()) != sha256)
            found(Problem::Kind::FileDamaged, sha256, u"its content is not what its name says"_s);
    }

    Database &m_database;
    const QString m_folder;
    const FileStore m_files;
    CheckReport m_report;
};

} // namespace

Result<CheckReport> check(Database &database, const QString &filesFolder)
{
    CheckReport report = Check(database, filesFolder).run();
    if (auto read = database.takeError(); !read) {
        // A file so damaged that it cannot be read is what was asked about.
        if (read.error().kind != Error::Kind::Storage)
            return read.error();
        report.problems.prepend({Problem::Kind::Database, database.path(), read.error().detail});
    }
    return report;
}

} // namespace centrala::store
