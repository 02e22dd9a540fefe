// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ctlprogram.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// centralactl on a folder that nobody holds: what scripts rely on.
class CtlTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<CtlProgram> m_ctl;
    std::unique_ptr<LoopbackFolder> m_channel;

    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const
    {
        QFile file(m_place->filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }
    [[nodiscard]] CtlResult addInbox() const
    {
        return m_ctl->run({u"inbox"_s, u"add"_s, u"loopback"_s, u"--name"_s, u"Shop"_s, u"--set"_s,
                           u"directory="_s + m_channel->path()});
    }
    void oneConversation() const
    {
        QCOMPARE(addInbox().status, 0);
        m_channel->put(u"m1"_s, u"Where is it"_s, u"Gdzie jest moja paczka?"_s, u"t1"_s);
        QCOMPARE(m_ctl->run({u"sync"_s, u"--once"_s}).status, 0);
    }

    [[nodiscard]] QJsonObject shown(qint64 id) const
    {
        return m_ctl->run({u"conversation"_s, u"show"_s, QString::number(id)}).object();
    }

private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<QTemporaryDir>();
        m_ctl = std::make_unique<CtlProgram>(m_place->filePath(u"workspace"_s));
        m_channel = std::make_unique<LoopbackFolder>(m_place->filePath(u"channel"_s));
    }

    void aStrangerWhoRefersToAConversationIsProposed()
    {
        oneConversation();
        m_channel->putFrom(u"lawyer@law.example"_s, u"s1"_s, {u"m1"_s});
        QCOMPARE(m_ctl->run({u"sync"_s, u"--once"_s}).status, 0);
        QHash<QString, qint64> ids;
        for (const QJsonValue &row : m_ctl->run({u"queue"_s}).array())
            ids.insert(row[u"subject"_s].toString(), row[u"id"_s].toInteger());
        QCOMPARE(ids.size(), 2);
        const qint64 annas = ids.value(u"Where is it"_s);
        const qint64 strangers = ids.value(u"From lawyer@law.example"_s);
        QVERIFY(shown(annas)[u"suggestion"_s].isNull());
        const QJsonObject proposed = shown(strangers)[u"suggestion"_s].toObject();
        QCOMPARE(proposed[u"conversation"_s].toObject(),
                 (QJsonObject{{u"id"_s, annas}, {u"name"_s, u"Where is it"_s}}));
        QCOMPARE(proposed[u"customer"_s][u"name"_s].toString(), u"Anna Nowak"_s);
        QCOMPARE(proposed[u"reason"_s].toString(), u"refers"_s);
        const QStringList merge{u"conversation"_s, u"merge"_s, QString::number(annas), QString::number(strangers)};
        QCOMPARE(m_ctl->run(merge).object()[u"entries"_s].toArray().size(), 3); // with the event
        const QJsonObject apart = m_ctl->run({u"conversation"_s, u"undo"_s}).object();
        QCOMPARE(apart[u"id"_s].toInteger(), strangers);
        QCOMPARE(apart[u"suggestion"_s][u"reason"_s].toString(), u"refers"_s);
        const CtlResult dismissed = m_ctl->run({u"conversation"_s, u"dismiss"_s, QString::number(strangers)});
        QVERIFY(dismissed.object()[u"suggestion"_s].isNull());
        QVERIFY(shown(strangers)[u"suggestion"_s].isNull());
    }

    void aMailIsTakenAnsweredAndResolved()
    {
        const CtlResult added = addInbox();
        QCOMPARE(added.err, QByteArray());
        QCOMPARE(added.object()[u"channel"_s].toString(), u"loopback"_s);
        QCOMPARE(added.object()[u"name"_s].toString(), u"Shop"_s);
        QVERIFY(added.object().contains(u"last_event_at"_s));

        m_channel->put(u"m1"_s, u"Where is it"_s, u"Gdzie jest moja paczka?"_s, u"t1"_s);
        const QJsonObject synced = m_ctl->run({u"sync"_s, u"--once"_s}).object()[u"inboxes"_s][0].toObject();
        QCOMPARE(synced[u"received"_s].toInt(), 1);
        QCOMPARE(synced[u"stored"_s].toInt(), 1);
        QVERIFY(synced[u"error"_s].isNull());

        const QJsonObject row = m_ctl->run({u"queue"_s}).array()[0].toObject();
        QCOMPARE(row[u"subject"_s].toString(), u"Where is it"_s);
        QCOMPARE(row[u"customer"_s][u"name"_s].toString(), u"Anna Nowak"_s);
        QCOMPARE(row[u"inbox"_s][u"name"_s].toString(), u"Shop"_s);
        QVERIFY(row[u"assignee"_s].isNull());
        QVERIFY(row[u"due"_s].toString().endsWith(u"Z"_s));

        const QJsonObject taken = m_ctl->run({u"next"_s}).object();
        const QString id = QString::number(taken[u"id"_s].toInteger());
        QCOMPARE(taken[u"assignee"_s][u"name"_s].toString(), u"me"_s);

        const QString attachment = file(u"bill.txt"_s, "A bill");
        const QJsonObject answer = m_ctl
                                       ->run({u"conversation"_s, u"reply"_s, id, u"--text"_s, u"Jutro"_s, u"--attach"_s,
                                              attachment, u"--now"_s})
                                       .object();
        QCOMPARE(answer[u"kind"_s].toString(), u"out"_s);
        QCOMPARE(answer[u"attachments"_s][0][u"name"_s].toString(), u"bill.txt"_s);
        const QString number = QString::number(answer[u"attachments"_s][0][u"id"_s].toInteger());
        const QString copy = m_place->filePath(u"copy.txt"_s);
        QCOMPARE(m_ctl->run({u"attachment"_s, u"get"_s, number, u"--output"_s, copy}).status, 0);
        QFile written(copy);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), "A bill");

        const QJsonObject sent = m_ctl->run({u"sync"_s, u"--once"_s}).object()[u"inboxes"_s][0].toObject();
        QCOMPARE(sent[u"sent"_s].toInt(), 1);
        QCOMPARE(m_channel->answers().size(), 1);
        QCOMPARE(m_channel->answers().first()[u"text"_s].toString(), u"Jutro"_s);

        QCOMPARE(m_ctl->run({u"conversation"_s, u"resolve"_s, id}).object()[u"state"_s].toString(), u"resolved"_s);
        QStringList kinds;
        QString delivery;
        for (const QJsonValue &entry :
             m_ctl->run({u"conversation"_s, u"show"_s, id}).object()[u"entries"_s].toArray()) {
            kinds.append(entry[u"kind"_s].toString());
            if (kinds.last() == u"out")
                delivery = entry[u"delivery"_s].toString();
        }
        QCOMPARE(kinds.count(u"in"_s), 1);
        QCOMPARE(kinds.count(u"out"_s), 1);
        QVERIFY(kinds.contains(u"event"_s));
        QCOMPARE(delivery, u"sent"_s);
        QVERIFY(m_ctl->run({u"queue"_s}).array().isEmpty());
        QVERIFY(m_ctl->run({u"next"_s}).json().isNull());
    }

    /// A disk that forgets is told, and what is wrong is not handed on as if it were right.
    void aDamagedFileIsNotHandedOut()
    {
        oneConversation();
        const QString bill = file(u"bill.txt"_s, "A bill");
        const QJsonObject answer =
            m_ctl->run({u"conversation"_s, u"reply"_s, u"1"_s, u"--text"_s, u"Jutro"_s, u"--attach"_s, bill}).object();
        const QJsonValue attachment = answer[u"attachments"_s][0];
        QDirIterator kept(m_ctl->workspace(), {attachment[u"sha256"_s].toString()}, QDir::Files,
                          QDirIterator::Subdirectories);
        QVERIFY(kept.hasNext());
        QFile damaged(kept.next());
        QVERIFY(damaged.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && damaged.open(QIODevice::ReadWrite));
        damaged.write("B");
        damaged.close();
        const QString copy = m_place->filePath(u"copy.txt"_s);
        const CtlResult got = m_ctl->run(
            {u"attachment"_s, u"get"_s, QString::number(attachment[u"id"_s].toInteger()), u"--output"_s, copy});
        QCOMPARE(got.status, 1);
        QVERIFY2(got.err.contains("bill.txt") && got.err.contains("damaged"), got.err);
        QVERIFY(!QFile::exists(copy));
    }

    void aFolderIsMeantFromWhereTheCommandIsGiven()
    {
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_place->path()));
        const CtlResult added = m_ctl->run(
            {u"inbox"_s, u"add"_s, u"loopback"_s, u"--name"_s, u"Shop"_s, u"--set"_s, u"directory=channel"_s});
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(added.err, QByteArray());
        m_channel->put(u"m1"_s, u"Where is it"_s, u"Gdzie jest moja paczka?"_s, u"t1"_s);
        QCOMPARE(m_ctl->run({u"sync"_s, u"--once"_s}).status, 0);
        QCOMPARE(m_ctl->run({u"queue"_s}).array().size(), 1);
    }

    void workOnAConversation()
    {
        oneConversation();
        const auto work = [&](const QStringList &words) {
            return m_ctl->run(QStringList{u"conversation"_s, words[0], u"1"_s} + words.mid(1)).object();
        };
        QCOMPARE(work({u"tag"_s, u"parcel"_s})[u"tags"_s].toArray(), QJsonArray{u"parcel"_s});
        QCOMPARE(work({u"untag"_s, u"parcel"_s})[u"tags"_s].toArray(), QJsonArray());
        QCOMPARE(work({u"priority"_s, u"urgent"_s})[u"priority"_s].toString(), u"urgent"_s);
        QCOMPARE(work({u"undo"_s})[u"priority"_s].toString(), u"normal"_s);
        QCOMPARE(work({u"assign"_s, u"me"_s})[u"assignee"_s][u"name"_s].toString(), u"me"_s);
        QVERIFY(work({u"assign"_s, u"--nobody"_s})[u"assignee"_s].isNull());
        QCOMPARE(work({u"snooze"_s, u"--until"_s, u"+2h"_s})[u"state"_s].toString(), u"snoozed"_s);
        QCOMPARE(work({u"reopen"_s})[u"state"_s].toString(), u"open"_s);
        QCOMPARE(work({u"spam"_s})[u"state"_s].toString(), u"spam"_s);
        QCOMPARE(work({u"reopen"_s})[u"state"_s].toString(), u"open"_s);
        const QJsonArray entries = work({u"note"_s, u"--text"_s, u"Call the depot"_s})[u"entries"_s].toArray();
        QCOMPARE(entries.last()[u"kind"_s].toString(), u"note"_s);
        QCOMPARE(entries.last()[u"author"_s][u"name"_s].toString(), u"me"_s);
        QCOMPARE(m_ctl->run({u"search"_s, u"paczk"_s}).array()[0][u"conversation"_s].toInteger(), 1);
        QCOMPARE(m_ctl->run({u"customer"_s, u"show"_s, u"1"_s}).object()[u"identities"_s][0][u"value"_s].toString(),
                 u"anna@shop.example"_s);
        QVERIFY(!m_ctl->run({u"customer"_s, u"history"_s, u"1"_s}).array().isEmpty());
    }

    void aMessageCanBeRecalledBeforeItLeaves()
    {
        oneConversation();
        const QJsonObject waiting =
            m_ctl->run({u"conversation"_s, u"reply"_s, u"1"_s, u"--text"_s, u"Oops"_s, u"--at"_s, u"+1h"_s}).object();
        QCOMPARE(waiting[u"delivery"_s].toString(), u"scheduled"_s);
        QCOMPARE(m_ctl->run({u"outbox"_s}).array().size(), 1);
        const QString entry = QString::number(waiting[u"id"_s].toInteger());
        const CtlResult recalled = m_ctl->run({u"conversation"_s, u"recall"_s, entry});
        QCOMPARE(recalled.status, 0);
        QVERIFY(m_ctl->run({u"outbox"_s}).array().isEmpty());
        QCOMPARE(m_ctl->run({u"conversation"_s, u"recall"_s, entry}).status, 4);
    }

    void everyExitStatusMeansWhatItSays_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::newRow("no command") << QStringList{} << 2;
        QTest::newRow("unknown command") << QStringList{u"dance"_s} << 2;
        QTest::newRow("unknown option") << QStringList{u"queue"_s, u"--fast"_s} << 2;
        QTest::newRow("missing word") << QStringList{u"conversation"_s, u"show"_s} << 2;
        QTest::newRow("too many words") << QStringList{u"queue"_s, u"now"_s} << 2;
        QTest::newRow("no number") << QStringList{u"conversation"_s, u"show"_s, u"first"_s} << 2;
        QTest::newRow("unknown state") << QStringList{u"queue"_s, u"--state"_s, u"lost"_s} << 2;
        QTest::newRow("unknown channel") << QStringList{u"inbox"_s, u"add"_s, u"pigeon"_s, u"--name"_s, u"P"_s} << 2;
        QTest::newRow("missing setting") << QStringList{u"inbox"_s, u"add"_s, u"loopback"_s, u"--name"_s, u"P"_s} << 2;
        QTest::newRow("secret in the open")
            << QStringList{u"inbox"_s, u"add"_s, u"email"_s, u"--name"_s, u"M"_s, u"--set"_s, u"password=hunter2"_s}
            << 2;
        QTest::newRow("secret without file")
            << QStringList{u"inbox"_s, u"add"_s, u"email"_s, u"--name"_s, u"M"_s, u"--secret"_s, u"password=hunter2"_s}
            << 2;
        QTest::newRow("no time") << QStringList{u"conversation"_s, u"snooze"_s, u"1"_s, u"--until"_s, u"soon"_s} << 2;
        QTest::newRow("no conversation") << QStringList{u"conversation"_s, u"show"_s, u"99"_s} << 4;
        QTest::newRow("nothing to tag") << QStringList{u"conversation"_s, u"tag"_s, u"99"_s, u"x"_s} << 4;
        QTest::newRow("no inbox") << QStringList{u"inbox"_s, u"show"_s, u"7"_s} << 4;
        QTest::newRow("no customer") << QStringList{u"customer"_s, u"show"_s, u"7"_s} << 4;
        QTest::newRow("no backup") << QStringList{u"restore"_s, u"/nowhere"_s} << 4;
        QTest::newRow("a hub") << QStringList{u"--hub"_s, u"ws://localhost:1"_s, u"queue"_s} << 6;
    }

    void everyExitStatusMeansWhatItSays()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        const CtlResult result = words.contains(u"--hub"_s) ? CtlProgram::finished(*[&] {
            auto process = std::make_unique<QProcess>();
            process->start(QStringLiteral(CENTRALA_BINARY_DIRECTORY "/bin/centralactl"), words);
            return process;
        }())
                                                            : m_ctl->run(words);
        QCOMPARE(result.status, status);
        QCOMPARE(result.out, QByteArray());
        QVERIFY(result.err.endsWith(".\n") && result.err.count('\n') == 1);
        QVERIFY(!result.err.contains("hunter2"));
    }

    void aFailedInboxIsToldWithTheDocument()
    {
        oneConversation();
        QDir(m_channel->path()).removeRecursively();
        (void)file(u"channel"_s, "a file where the folder was");
        const CtlResult synced = m_ctl->run({u"sync"_s, u"--once"_s});
        QCOMPARE(synced.status, 6);
        QVERIFY(!synced.object()[u"inboxes"_s][0][u"error"_s].toString().isEmpty());
        QCOMPARE(m_ctl->run({u"inbox"_s, u"show"_s, u"1"_s}).object()[u"state"_s].toString(), u"error"_s);
    }

    void listsOfTheWorkspaceAreEdited()
    {
        QCOMPARE(m_ctl->run({u"team"_s, u"add"_s, u"Parcels"_s}).object()[u"name"_s].toString(), u"Parcels"_s);
        const QJsonObject greeting =
            m_ctl->run({u"template"_s, u"add"_s, u"Greeting"_s, u"--text"_s, u"Dzień dobry"_s}).object();
        QCOMPARE(greeting[u"text"_s].toString(), u"Dzień dobry"_s);
        QCOMPARE(
            m_ctl->run({u"template"_s, u"set"_s, u"Greeting"_s, u"--text"_s, u"Hej"_s}).object()[u"text"_s].toString(),
            u"Hej"_s);
        QCOMPARE(m_ctl->run({u"template"_s, u"add"_s, u"Greeting"_s, u"--text"_s, u"x"_s}).status, 5);
        QCOMPARE(m_ctl->run({u"template"_s, u"remove"_s, u"Greeting"_s}).status, 0);
        QVERIFY(m_ctl->run({u"template"_s, u"list"_s}).array().isEmpty());
        const QJsonObject ola =
            m_ctl->run({u"agent"_s, u"add"_s, u"Ola"_s, u"--role"_s, u"supervisor"_s, u"--team"_s, u"Parcels"_s})
                .object();
        QCOMPARE(ola[u"role"_s].toString(), u"supervisor"_s);
        QCOMPARE(ola[u"teams"_s][0][u"name"_s].toString(), u"Parcels"_s);
        QCOMPARE(m_ctl->run({u"presence"_s, u"set"_s, u"away"_s, u"--reason"_s, u"lunch"_s})
                     .object()[u"presence"_s]
                     .toString(),
                 u"away"_s);
    }

    void aBackupMakesTheSameWorkspaceAgain()
    {
        oneConversation();
        QVERIFY(m_ctl->run({u"conversation"_s, u"note"_s, u"1"_s, u"--text"_s, u"kept"_s}).status == 0);
        const QString backup = m_place->filePath(u"backup.centrala"_s);
        const QString exported = m_place->filePath(u"export"_s);
        QCOMPARE(m_ctl->run({u"backup"_s, backup}).status, 0);
        QCOMPARE(m_ctl->run({u"backup"_s, backup}).status, 5);
        QCOMPARE(m_ctl->run({u"export"_s, exported}).status, 0);
        const QByteArray before = m_ctl->run({u"conversation"_s, u"show"_s, u"1"_s}).out;

        const CtlProgram restored(m_place->filePath(u"restored"_s));
        QCOMPARE(restored.run({u"restore"_s, backup}).status, 0);
        QCOMPARE(restored.run({u"conversation"_s, u"show"_s, u"1"_s}).out, before);
        QCOMPARE(restored.run({u"check"_s}).object()[u"ok"_s].toBool(), true);

        const CtlProgram imported(m_place->filePath(u"imported"_s));
        const CtlResult import = imported.run({u"import"_s, exported});
        QCOMPARE(import.err, QByteArray());
        QCOMPARE(imported.run({u"conversation"_s, u"show"_s, u"1"_s}).out, before);
        QCOMPARE(imported.run({u"search"_s, u"paczk"_s}).array().size(), 1);
        QCOMPARE(imported.run({u"check"_s}).object()[u"problems"_s].toArray(), QJsonArray());
        QCOMPARE(imported.run({u"import"_s, exported}).status, 5);
    }

    void whatAgentsKeepAboutACustomer()
    {
        oneConversation();
        const auto run = [this](const QStringList &words) { return m_ctl->run(words).object(); };
        QCOMPARE(run({u"customer"_s, u"tag"_s, u"1"_s, u"VIP"_s})[u"tags"_s][0].toString(), u"VIP"_s);
        const QJsonObject given = run({u"customer"_s, u"consent"_s, u"1"_s, u"newsletter"_s, u"given"_s, u"--at"_s,
                                       u"2020-05-01T00:00:00Z"_s, u"--source"_s, u"web form"_s});
        QCOMPARE(given[u"consents"_s][0][u"at"_s].toString(), u"2020-05-01T00:00:00.000Z"_s);
        const QJsonObject gone = run({u"customer"_s, u"consent"_s, u"1"_s, u"newsletter"_s, u"withdrawn"_s});
        QCOMPARE(gone[u"consents"_s][0][u"state"_s].toString(), u"withdrawn"_s);
        QCOMPARE(gone[u"consents"_s].toArray().size(), 2);
        QCOMPARE(
            run({u"customer"_s, u"address"_s, u"add"_s, u"1"_s, u"+48600100200"_s})[u"identities"_s][1][u"verified"_s]
                .toBool(),
            false);
        QCOMPARE(
            run({u"customer"_s, u"address"_s, u"first"_s, u"1"_s, u"+48600100200"_s})[u"identities"_s][0][u"value"_s]
                .toString(),
            u"+48600100200"_s);
        QCOMPARE(run({u"customer"_s, u"address"_s, u"remove"_s, u"1"_s, u"+48600100200"_s})[u"identities"_s]
                     .toArray()
                     .size(),
                 1);
        QCOMPARE(m_ctl->run({u"customer"_s, u"address"_s, u"remove"_s, u"1"_s, u"nobody@c.example"_s}).status, 4);
        // A file taken in twice doubles nobody.
        QByteArray lines = "Nazwa;E-mail;Tagi\n";
        for (int i = 0; i < 600; ++i)
            lines += "Klient " + QByteArray::number(i) + ";k" + QByteArray::number(i) + "@c.example;hurt\n";
        lines += "Bez adresu;;\n";
        const QString path = file(u"klienci.csv"_s, lines);
        const QJsonObject tried = run({u"customer"_s, u"import"_s, path, u"--try"_s});
        QCOMPARE(tried[u"tried"_s].toArray().size(), 20);
        QCOMPARE(tried[u"columns"_s][1][u"is"_s].toString(), u"email"_s);
        const QJsonObject first = run({u"customer"_s, u"import"_s, path});
        QCOMPARE(first[u"new"_s].toInt(), 600);
        QCOMPARE(first[u"refused"_s][0][u"line"_s].toInt(), 602);
        QCOMPARE(first[u"refused"_s][0][u"reason"_s].toString(), u"no_address"_s);
        const QJsonObject second = run({u"customer"_s, u"import"_s, path});
        QCOMPARE(second[u"new"_s].toInt(), 0);
        QCOMPARE(second[u"same"_s].toInt(), 600);
        QCOMPARE(m_ctl->run({u"customer"_s, u"list"_s, u"--limit"_s, u"5000"_s}).array().size(), 601);
        QCOMPARE(m_ctl->run({u"customer"_s, u"import"_s, file(u"odd.csv"_s, "NIP;Miasto\n1;Lublin\n")}).status, 1);
        const QJsonObject joined = run({u"customer"_s, u"merge"_s, u"1"_s, u"2"_s, u"--name"_s, u"from"_s});
        QCOMPARE(joined[u"name"_s].toString(), u"Klient 0"_s);
        const QJsonObject apart = run({u"customer"_s, u"unmerge"_s, QString::number(joined[u"link"_s].toInteger())});
        QCOMPARE(apart[u"name"_s].toString(), u"Anna Nowak"_s);
        QVERIFY(m_ctl->run({u"audit"_s}).out.contains("import_customers"));
        QVERIFY(m_ctl->run({u"check"_s}).object()[u"ok"_s].toBool());
    }

    void peopleReadText()
    {
        oneConversation();
        const QString queue = QString::fromUtf8(m_ctl->runPlain({u"queue"_s}).out);
        QVERIFY(queue.contains(u"SUBJECT"_s) && queue.contains(u"Where is it"_s));
        QVERIFY(m_ctl->runPlain({u"conversation"_s, u"show"_s, u"1"_s}).out.contains("Gdzie jest moja paczka?"));
        const QByteArray help = m_ctl->runPlain({u"--help"_s}).out;
        for (const char *command : {"inbox add", "sync", "conversation reply", "customer merge", "backup", "agent set"})
            QVERIFY2(help.contains(command), command);
        QVERIFY(m_ctl->runPlain({u"inbox"_s, u"add"_s, u"--help"_s}).out.contains("--no-test"));
    }
};

QTEST_GUILESS_MAIN(CtlTest)
#include "ctltest.moc"
