// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/freeport.h"
#include "tests/support/hubprogram.h"
#include "tests/support/testcertificate.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// centralactl works through a hub as it does on a folder: the same answers, the same exit statuses.
class HubCtlTest : public QObject
{
    Q_OBJECT

    static int httpStatus(const QString &address, const QString &path, QByteArray *body = nullptr)
    {
        QNetworkAccessManager network;
        QNetworkReply *reply = network.get(QNetworkRequest(QUrl(u"http://"_s + address + path)));
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(10'000))
            return -1;
        if (body)
            *body = reply->readAll();
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }
    static qint64 waitForConversation(const HubProgram &hub, const QString &subject)
    {
        for (int tries = 0; tries < 100; ++tries) {
            for (const QJsonValue &row : hub.boss({u"queue"_s}).array()) {
                if (row[u"subject"_s].toString() == subject)
                    return row[u"id"_s].toInteger();
            }
        }
        return 0;
    }

private Q_SLOTS:
    void theFirstStartPrintsAPasswordOnce()
    {
        HubProgram hub;
        QVERIFY2(hub.start({u"-"_s}), hub.errors());
        QTRY_VERIFY_WITH_TIMEOUT(hub.output().contains("Change it: "), 20'000);
        QByteArray password = hub.output();
        password = password.mid(password.indexOf("Password: ") + 10).split('\n').first();
        QVERIFY(password.size() >= 16);
        QCOMPARE(hub.ctl(u"admin"_s, QString::fromUtf8(password), {u"agent"_s, u"list"_s}).status, 0);
        QVERIFY(hub.start({u"-"_s}));
        QCOMPARE(hub.terminate(), 0);
        QVERIFY(!hub.output().contains("Password"));
    }

    void anAgentWorksThroughTheHub()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        const LoopbackFolder channel(hub.path(u"channel"_s));
        QVERIFY(hub.addInbox(u"Shop"_s, channel) > 0);
        QVERIFY(hub.addAgent(u"olena"_s, u"olena's password"_s) > 0);
        channel.put(u"m1"_s, u"Where is my parcel"_s, u"It should be here."_s);
        const qint64 id = waitForConversation(hub, u"Where is my parcel"_s);
        QVERIFY(id > 0);

        QFile file(hub.path(u"label.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("the label");
        file.close();
        const CtlResult reply = hub.ctl(u"olena"_s, u"olena's password"_s,
                                        {u"conversation"_s, u"reply"_s, QString::number(id), u"--text"_s,
                                         u"On its way"_s, u"--attach"_s, file.fileName(), u"--now"_s});
        QVERIFY2(reply.status == 0, reply.err);
        QTRY_COMPARE_WITH_TIMEOUT(channel.answers().size(), 1, 20'000);
        QCOMPARE(channel.answers().first()[u"text"_s].toString(), u"On its way"_s);
        const CtlResult shown = hub.boss({u"conversation"_s, u"show"_s, QString::number(id)});
        QCOMPARE(shown.object()[u"assignee"_s][u"name"_s].toString(), u"olena"_s);
        QJsonObject attachment;
        for (const QJsonValue &entry : shown.object()[u"entries"_s].toArray()) {
            if (!entry[u"attachments"_s].toArray().isEmpty())
                attachment = entry[u"attachments"_s][0].toObject();
        }
        QCOMPARE(attachment[u"name"_s].toString(), u"label.txt"_s);
        const QString output = hub.path(u"fetched.txt"_s);
        QCOMPARE(hub.ctl(u"olena"_s, u"olena's password"_s,
                         {u"attachment"_s, u"get"_s, QString::number(attachment[u"id"_s].toInteger()), u"--output"_s,
                          output})
                     .status,
                 0);
        QFile fetched(output);
        QVERIFY(fetched.open(QIODevice::ReadOnly));
        QCOMPARE(fetched.readAll(), "the label");
        // Beside the hub, on its own machine, the folder can be worked on as ever, and backed up while it runs.
        const CtlProgram beside(hub.folder());
        QCOMPARE(beside.run({u"queue"_s}).status, 0);
        QCOMPARE(beside.run({u"backup"_s, hub.path(u"backup.db"_s)}).status, 0);
        QCOMPARE(beside.run({u"check"_s}).object()[u"ok"_s].toBool(), true);
        QCOMPARE(hub.terminate(), 0);
        const CtlProgram restored(hub.path(u"restored"_s));
        QCOMPARE(restored.run({u"restore"_s, hub.path(u"backup.db"_s)}).status, 0);
        QCOMPARE(restored.run({u"conversation"_s, u"show"_s, QString::number(id)}).status, 0);
    }

    void whatIsSomebodysOwnNobodyElseReads()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        const qint64 olena = hub.addAgent(u"olena"_s, u"olena's password"_s);
        QVERIFY(olena > 0);
        QVERIFY(hub.addAgent(u"jan"_s, u"jan's password"_s) > 0);
        const auto as = [&hub](const QString &who, const QStringList &words) {
            return hub.ctl(who, who + u"'s password"_s, words);
        };
        const CtlResult added = as(u"olena"_s, {u"template"_s, u"add"_s, u"Mine/Goodbye"_s, u"--text"_s,
                                                u"secret words"_s, u"--set"_s, u"owner=%1"_s.arg(olena)});
        QVERIFY2(added.status == 0, added.err);
        const QString id = QString::number(added.object()[u"id"_s].toInteger());
        QCOMPARE(as(u"olena"_s, {u"template"_s, u"list"_s}).array().size(), 1);
        const CtlResult jans = as(u"jan"_s, {u"template"_s, u"list"_s});
        QCOMPARE(jans.status, 0);
        QVERIFY(jans.array().isEmpty());
        QVERIFY(!jans.out.contains("secret") && !jans.out.contains("Goodbye"));
        const CtlResult taken = as(u"jan"_s, {u"template"_s, u"remove"_s, id});
        QVERIFY(taken.status != 0 && !taken.err.contains("Goodbye"));
        QCOMPARE(as(u"olena"_s, {u"template"_s, u"list"_s}).array().size(), 1);
        QCOMPARE(hub.terminate(), 0);
    }

    void rolesAndStatuses()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        QVERIFY(hub.addAgent(u"olena"_s, u"olena's password"_s) > 0);
        QVERIFY(hub.addAgent(u"audit"_s, u"auditor's password"_s, u"auditor"_s) > 0);
        const auto olena = [&](const QStringList &words) { return hub.ctl(u"olena"_s, u"olena's password"_s, words); };
        const auto auditor = [&](const QStringList &words) {
            return hub.ctl(u"audit"_s, u"auditor's password"_s, words);
        };
        QCOMPARE(hub.ctl(u"olena"_s, u"not her password"_s, {u"queue"_s}).status, 3);
        QCOMPARE(hub.ctl(u"nobody"_s, u"not her password"_s, {u"queue"_s}).status, 3);
        QCOMPARE(olena({u"queue"_s}).status, 0);
        QCOMPARE(olena({u"agent"_s, u"add"_s, u"mallory"_s, u"--role"_s, u"administrator"_s}).status, 3);
        QCOMPARE(olena({u"audit"_s}).status, 3);
        QCOMPARE(olena({u"backup"_s, hub.path(u"stolen.db"_s)}).status, 3);
        QVERIFY(!QFile::exists(hub.path(u"stolen.db"_s)));
        QCOMPARE(olena({u"conversation"_s, u"show"_s, u"4711"_s}).status, 4);
        QCOMPARE(auditor({u"audit"_s}).status, 0);
        QCOMPARE(auditor({u"presence"_s, u"set"_s, u"busy"_s}).status, 3);
        QCOMPARE(hub.boss({u"agent"_s, u"add"_s, u"olena"_s}).status, 5);
        hub.kill();
        QCOMPARE(olena({u"queue"_s}).status, 6);
    }

    void tokensAndSessionsEnd()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        const CtlResult made = hub.boss({u"token"_s, u"add"_s, u"nightly"_s});
        const QString token = made.object()[u"token"_s].toString();
        QVERIFY(token.size() > 30);
        const auto withToken = [&](const QStringList &words) {
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"CENTRALA_TOKEN"_s, token);
            process.setProcessEnvironment(environment);
            process.start(QStringLiteral(CENTRALA_BINARY_DIRECTORY "/bin/centralactl"),
                          QStringList{u"--hub"_s, hub.url(), u"--json"_s} + words);
            return CtlProgram::finished(process).status;
        };
        QCOMPARE(withToken({u"queue"_s}), 0);
        QCOMPARE(hub.boss({u"token"_s, u"list"_s}).array().size(), 1);
        // What centralactl begins it ends: only the one that asks is there.
        QCOMPARE(hub.boss({u"session"_s, u"list"_s}).array().size(), 1);
        const QString id = QString::number(made.object()[u"id"_s].toInteger());
        QCOMPARE(hub.boss({u"token"_s, u"remove"_s, id}).status, 0);
        QCOMPARE(withToken({u"queue"_s}), 3);
        // Neither the database nor the log holds it.
        QFile database(hub.folder() + u"/workspace.db"_s);
        QVERIFY(!hub.errors().contains(token.toUtf8()));
        const CtlProgram beside(hub.folder());
        QVERIFY(!beside.run({u"audit"_s}).out.contains(token.toUtf8()));
    }

    void closedInboxesAreNotThere()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        const LoopbackFolder people(hub.path(u"people"_s));
        const qint64 inbox = hub.addInbox(u"Complaints about staff"_s, people);
        QCOMPARE(hub.boss({u"team"_s, u"add"_s, u"People"_s}).status, 0);
        QCOMPARE(hub.boss({u"inbox"_s, u"close"_s, QString::number(inbox), u"People"_s}).status, 0);
        QVERIFY(hub.addAgent(u"olena"_s, u"olena's password"_s) > 0);
        QVERIFY(hub.addAgent(u"iryna"_s, u"iryna's password"_s, u"agent"_s, {u"--team"_s, u"People"_s}) > 0);
        people.put(u"m1"_s, u"About my colleague"_s, u"Confidential words"_s);
        const qint64 id = waitForConversation(hub, u"About my colleague"_s);
        QVERIFY(id > 0);
        const QString number = QString::number(id);
        const auto olena = [&](const QStringList &words) { return hub.ctl(u"olena"_s, u"olena's password"_s, words); };
        const auto iryna = [&](const QStringList &words) { return hub.ctl(u"iryna"_s, u"iryna's password"_s, words); };
        QCOMPARE(iryna({u"queue"_s}).array().size(), 1);
        QCOMPARE(iryna({u"search"_s, u"confidential"_s}).array().size(), 1);
        QCOMPARE(olena({u"queue"_s}).array().size(), 0);
        QCOMPARE(olena({u"inbox"_s, u"list"_s}).array().size(), 0);
        QCOMPARE(olena({u"search"_s, u"confidential"_s}).array().size(), 0);
        QCOMPARE(olena({u"conversation"_s, u"show"_s, number}).status, 4);
        QCOMPARE(olena({u"conversation"_s, u"note"_s, number, u"--text"_s, u"I was here"_s}).status, 4);
        QCOMPARE(olena({u"conversation"_s, u"assign"_s, number, u"--me"_s}).status, 4);
        QVERIFY(olena({u"next"_s}).json().isNull());
        QCOMPARE(olena({u"stats"_s, u"--live"_s}).object()[u"waiting"_s].toInt(-1), 0);
        QCOMPARE(iryna({u"stats"_s, u"--live"_s}).object()[u"waiting"_s].toInt(-1), 1);
        const QStringList report{u"stats"_s, u"--from"_s, u"2020-01-01"_s, u"--by"_s, u"channel"_s};
        QCOMPARE(olena(report).object()[u"received"_s].toInt(-1), 0);
        QCOMPARE(iryna(report).object()[u"groups"_s][0][u"channel"_s].toString(), u"loopback"_s);
        QCOMPARE(iryna(report).object()[u"groups"_s][0][u"received"_s].toInt(-1), 1);
        QCOMPARE(iryna({u"stats"_s, u"--by"_s, u"moon"_s}).status, 2);
        // A mail to another inbox that refers to it: whoever may not see the one is told nothing by the other.
        const LoopbackFolder shop(hub.path(u"shop"_s));
        QVERIFY(hub.addInbox(u"Shop"_s, shop) > 0);
        shop.putFrom(u"lawyer@law.example"_s, u"s1"_s, {u"m1"_s});
        const qint64 strangers = waitForConversation(hub, u"From lawyer@law.example"_s);
        QVERIFY(strangers > 0);
        const QStringList show{u"conversation"_s, u"show"_s, QString::number(strangers)};
        QCOMPARE(iryna(show).object()[u"suggestion"_s][u"conversation"_s][u"id"_s].toInteger(), id);
        QVERIFY(olena(show).object()[u"suggestion"_s].isNull());
        QVERIFY(!olena(show).out.contains("About my colleague"));
        QCOMPARE(olena({u"conversation"_s, u"merge"_s, number, QString::number(strangers)}).status, 4);
        // Opened to everybody, it is there at once.
        QCOMPARE(hub.boss({u"inbox"_s, u"open"_s, QString::number(inbox)}).status, 0);
        QCOMPARE(olena({u"conversation"_s, u"show"_s, number}).status, 0);
        QCOMPARE(olena(show).object()[u"suggestion"_s][u"conversation"_s][u"id"_s].toInteger(), id);
    }

    void healthAndMetrics()
    {
        HubProgram hub;
        QVERIFY2(hub.start(), hub.errors());
        QByteArray body;
        QCOMPARE(httpStatus(hub.health(), u"/healthz"_s, &body), 200);
        QCOMPARE(body, "ok\n");
        QCOMPARE(httpStatus(hub.health(), u"/metrics"_s, &body), 200);
        QVERIFY(body.contains("centrala_hub_desks 0"));
        QCOMPARE(httpStatus(hub.health(), u"/etc/passwd"_s), 404);
    }

    void overTlsAndOnlyOverTls()
    {
        const TestCertificate certificate;
        QVERIFY(certificate.isValid());
        HubProgram hub;
        QVERIFY2(hub.start({u"--tls-cert"_s, certificate.certificateFile(), u"--tls-key"_s, certificate.keyFile(),
                            u"--create-admin"_s, HubProgram::kBoss, u"--password"_s,
                            hub.passwordFile(HubProgram::kBossPassword)}),
                 hub.errors());
        QVERIFY(hub.url().startsWith(u"wss://"_s));
        QCOMPARE(hub.boss({u"--ca"_s, certificate.caFile(), u"queue"_s}).status, 0);
        QCOMPARE(hub.boss({u"queue"_s}).status, 6); // a certificate nobody vouches for
        QProcess open;
        open.start(QStringLiteral(CENTRALA_BINARY_DIRECTORY "/bin/centrala-hub"),
                   {u"--workspace"_s, hub.path(u"other"_s), u"--listen"_s, u"0.0.0.0:%1"_s.arg(freePort())});
        QVERIFY(open.waitForFinished());
        QCOMPARE(open.exitCode(), 2);
    }
};

QTEST_GUILESS_MAIN(HubCtlTest)
#include "hubctltest.moc"
