// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"
#include "app/store/filestore.h"
#include "tests/support/ctlprogram.h"
#include "tests/support/dovecotserver.h"
#include "tests/support/httpfarend.h"
#include "tests/support/proxyserver.h"
#include "tests/support/smtpsink.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// Real programs on a real mailbox: what the server holds is what is stored, and an owner signs in with the browser.
class VerifyTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_place;
    CtlProgram m_ctl{m_place.filePath(u"workspace"_s)};
    SmtpSink m_smtp;

    [[nodiscard]] QString secretFile() const
    {
        QFile file(m_place.filePath(u"secret"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write("secret");
        return u"password=@"_s + file.fileName();
    }
    [[nodiscard]] QStringList settings(const DovecotServer &imap) const
    {
        return {u"address=support@shop.example"_s,
                u"imap.host=127.0.0.1"_s,
                u"imap.port=%1"_s.arg(imap.imapPort()),
                u"imap.security=none"_s,
                u"imap.user=anna"_s,
                u"smtp.host=127.0.0.1"_s,
                u"smtp.port=%1"_s.arg(m_smtp.port()),
                u"smtp.security=none"_s};
    }
    static QByteArray mail(int number)
    {
        const QByteArray n = QByteArray::number(number);
        return "From: Jan <jan@x.example>\r\nTo: support@shop.example\r\nSubject: mail " + n + "\r\nMessage-ID: <m" +
               n + "@x.example>\r\nDate: Sun, 22 Nov 2026 10:00:00 +0100\r\n\r\nText " + n + "\r\n";
    }
    /// The octets as the workspace keeps what it could not read; gives their name there.
    static QString kept(const CtlProgram &ctl, const QByteArray &octets)
    {
        return store::FileStore(ctl.workspace() + u"/files"_s).write(octets).valueOr(QString());
    }
    bool inDatabase(const QString &sql) const
    {
        auto database =
            store::Database::openSqlite(m_ctl.workspace() + u"/workspace.db"_s, store::Database::Access::ReadWrite);
        if (!database)
            return false;
        (*database)->runText(sql);
        return (*database)->takeError().ok();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_smtp.start()); }

    void nothingOfAMailboxIsMissing()
    {
        DovecotServer imap;
        QVERIFY2(imap.start(), qPrintable(imap.problem()));
        for (int i = 1; i <= 9; ++i)
            QVERIFY(imap.deliver(u"anna"_s, mail(i)));
        QVERIFY(imap.deliver(u"anna"_s, mail(4))); // the same mail twice
        QVERIFY(imap.deliver(u"anna"_s, mail(20), u"Sent"_s));
        const CtlResult added = m_ctl.run(QStringList{u"inbox"_s, u"add"_s, u"email"_s, u"--name"_s, u"Support"_s,
                                                      u"--secret"_s, secretFile(), u"--no-test"_s, u"--set"_s} +
                                          settings(imap));
        QCOMPARE(added.err, QByteArray());
        const QString id = QString::number(added.object()[u"id"_s].toInteger());
        const auto verify = [&] { return m_ctl.run({u"inbox"_s, u"verify"_s, id}); };
        CtlResult proof = verify(); // brings it up to date first
        QCOMPARE(proof.err, QByteArray());
        QVERIFY(proof.object()[u"complete"_s].toBool());
        const QJsonObject inbox = proof.object()[u"folders"_s][0].toObject();
        QCOMPARE(inbox[u"folder"_s].toString(), u"INBOX"_s);
        QCOMPARE(inbox[u"server"_s].toInt(), 10);
        QCOMPARE(inbox[u"stored"_s].toInt(), 10);
        QCOMPARE(inbox[u"missing"_s].toString(), QString());
        QCOMPARE(proof.object()[u"folders"_s][1][u"server"_s].toInt(), 1);

        // One was deleted on the server, one is missing here.
        QVERIFY(imap.doveadm({u"expunge"_s, u"-u"_s, u"anna"_s, u"mailbox"_s, u"INBOX"_s, u"uid"_s, u"2"_s}));
        QVERIFY(inDatabase(u"UPDATE message SET external_id = 'lost', body_hash = 'lost' WHERE external_id = "
                           "'m7@x.example'"_s));
        QVERIFY(inDatabase(u"DELETE FROM appearance WHERE folder = 'INBOX' AND number LIKE '%:7'"_s));
        proof = verify();
        QCOMPARE(proof.status, 0);
        QVERIFY(proof.object()[u"complete"_s].toBool());
        QCOMPARE(proof.object()[u"fetched_again"_s].toInt(), 1);
        QCOMPARE(proof.object()[u"folders"_s][0][u"server"_s].toInt(), 9);
        QCOMPARE(proof.object()[u"folders"_s][0][u"gone"_s].toString(), u"2"_s);
        // What the server would not give is not here: it is asked for again, at the start already or now.
        const QString lost = u"external_id = 'm5@x.example'"_s;
        QVERIFY(
            inDatabase(u"INSERT INTO refused (inbox, external_id, folder, number, reason, bytes, sha256, at) SELECT "
                       "inbox, '', folder, number, 'withheld', 1, '', 1 FROM appearance WHERE entry = (SELECT "
                       "entry FROM message WHERE "_s +
                       lost + u')'));
        QVERIFY(inDatabase(u"DELETE FROM appearance WHERE entry = (SELECT entry FROM message WHERE "_s + lost + u')'));
        proof = verify();
        QVERIFY(proof.object()[u"complete"_s].toBool());
        QCOMPARE(proof.object()[u"folders"_s][0][u"stored"_s].toInt(), 10);
        int found = 0;
        for (const QJsonValue &row : m_ctl.run({u"conversation"_s, u"list"_s, u"--limit"_s, u"100"_s}).array()) {
            if (row[u"subject"_s].toString() != u"mail 7"_s)
                continue;
            const QString number = QString::number(row[u"id"_s].toInteger());
            const QJsonObject shown = m_ctl.run({u"conversation"_s, u"show"_s, number}).object();
            for (const QJsonValue &entry : shown[u"entries"_s].toArray())
                found += entry[u"kind"_s].toString() == u"in" ? 1 : 0;
        }
        QCOMPARE(found, 2); // the one that had lost its name, and the one that was fetched again
    }

    /// As if this version could read what the one before it could not.
    void whatWasNotUnderstoodIsTriedAgainAfterAnUpdate()
    {
        DovecotServer imap;
        QVERIFY2(imap.start(), qPrintable(imap.problem()));
        for (int i = 1; i <= 3; ++i)
            QVERIFY(imap.deliver(u"anna"_s, mail(i)));
        const CtlProgram ctl(m_place.filePath(u"updated"_s));
        const auto inFile = [&ctl](const QString &sql) {
            auto database =
                store::Database::openSqlite(ctl.workspace() + u"/workspace.db"_s, store::Database::Access::ReadWrite);
            if (!database)
                return false;
            (*database)->runText(sql);
            return (*database)->takeError().ok();
        };
        const CtlResult added = ctl.run(QStringList{u"inbox"_s, u"add"_s, u"email"_s, u"--name"_s, u"Support"_s,
                                                    u"--secret"_s, secretFile(), u"--no-test"_s, u"--set"_s} +
                                        settings(imap));
        QCOMPARE(added.err, QByteArray());
        const QStringList sync{u"sync"_s, u"--once"_s, u"--timeout"_s, u"60"_s};
        QCOMPARE(ctl.run(sync).object()[u"inboxes"_s][0][u"stored"_s].toInt(), 3);
        QVERIFY(inFile(u"UPDATE message SET external_id = 'other', body_hash = 'other' WHERE external_id = "
                       "'m2@x.example'"_s));
        QVERIFY(inFile(u"INSERT INTO refused (inbox, external_id, folder, number, reason, bytes, sha256, at) SELECT "
                       "inbox, 'm2@x.example', folder, number, 'odd', 1, '', 1 FROM appearance WHERE folder = 'INBOX' "
                       "AND number LIKE '%:2'"_s));
        QVERIFY(inFile(u"DELETE FROM appearance WHERE folder = 'INBOX' AND number LIKE '%:2'"_s));
        const auto refused = [&] {
            return ctl.run({u"inbox"_s, u"ledger"_s, u"1"_s}).object()[u"refused"_s].toArray().size();
        };
        QCOMPARE(refused(), 1);
        QCOMPARE(ctl.run(sync).object()[u"inboxes"_s][0][u"stored"_s].toInt(), 1);
        QCOMPARE(refused(), 0);

        // One that was kept and is no longer on the server is read from what was kept.
        QVERIFY(inFile(u"INSERT INTO refused (inbox, external_id, folder, number, reason, bytes, sha256, at) SELECT "
                       "inbox, '', folder, replace(number, ':3', ':77'), 'odd', 1, '%1', 1 FROM appearance WHERE "
                       "folder = 'INBOX' AND number LIKE '%%:3'"_s.arg(kept(ctl, mail(77)))));
        QVERIFY(inFile(u"UPDATE stream SET cursor = '0.0.1' WHERE name = 'refused'"_s)); // the version before
        const QJsonObject read = ctl.run(sync).object()[u"inboxes"_s][0].toObject();
        QCOMPARE(read[u"stored"_s].toInt(), 1);
        QCOMPARE(refused(), 0);
        QCOMPARE(ctl.run({u"search"_s, u"mail 77"_s}).array().size(), 1);

        // What this version could not read either is not asked for at every start.
        QVERIFY(inFile(u"INSERT INTO refused (inbox, external_id, folder, number, reason, bytes, sha256, at) SELECT "
                       "inbox, '', folder, number, 'odd', 1, '', 1 FROM appearance WHERE folder = 'INBOX' "
                       "AND number LIKE '%:3'"_s));
        QCOMPARE(ctl.run(sync).object()[u"inboxes"_s][0][u"received"_s].toInt(), 0);
        QCOMPARE(refused(), 1);
    }

    /// Whatever is tried again, and however many folders have a history.
    void theLedgerCountsEveryMailOnce()
    {
        DovecotServer imap;
        QVERIFY2(imap.start(), qPrintable(imap.problem()));
        for (int i = 1; i <= 4; ++i)
            QVERIFY(imap.deliver(u"anna"_s, mail(i)));
        QVERIFY(imap.deliver(u"anna"_s, "\r\nThis has no header.\r\n"));
        QVERIFY(imap.deliver(u"anna"_s, mail(20), u"Sent"_s));
        const CtlProgram ctl(m_place.filePath(u"counted"_s));
        QCOMPARE(ctl.run(QStringList{u"inbox"_s, u"add"_s, u"email"_s, u"--name"_s, u"Support"_s, u"--secret"_s,
                                     secretFile(), u"--no-test"_s, u"--set"_s} +
                         settings(imap))
                     .status,
                 0);
        const QStringList sync{u"sync"_s, u"--once"_s, u"--timeout"_s, u"60"_s};
        const auto ledger = [&] { return ctl.run({u"inbox"_s, u"ledger"_s, u"1"_s}).object(); };
        QJsonObject told = ctl.run(sync).object()[u"inboxes"_s][0].toObject();
        QCOMPARE(told[u"received"_s].toInt(), 6);
        QCOMPARE(told[u"stored"_s].toInt(), 5);
        const QJsonObject all{{u"done"_s, 6}, {u"total"_s, 6}};
        for (int i = 0; i < 3; ++i) { // at once, after a restart, and after what was refused was tried again
            const QJsonObject counted = ledger();
            QCOMPARE(counted[u"received"_s].toInt(), 6);
            QCOMPARE(counted[u"stored"_s].toInt(), 5);
            QCOMPARE(counted[u"refused"_s].toArray().size(), 1);
            QCOMPARE(counted[u"backfill"_s].toObject(), all);
            told = ctl.run(sync).object()[u"inboxes"_s][0].toObject();
            QCOMPARE(told[u"received"_s].toInt(), 0);
        }
        QVERIFY(imap.deliver(u"anna"_s, mail(5)));
        QCOMPARE(ctl.run(sync).object()[u"inboxes"_s][0][u"received"_s].toInt(), 1);
        QCOMPARE(ledger()[u"received"_s].toInt(), 7);
        QCOMPARE(ledger()[u"backfill"_s].toObject(), all);
    }

    void settingsThatCannotWorkAreRefusedWithASentence()
    {
        DovecotServer imap;
        QVERIFY2(imap.start(), qPrintable(imap.problem()));
        const CtlProgram ctl(m_place.filePath(u"refused"_s));
        const auto add = [&](const QStringList &more, const QStringList &options = {}) {
            return ctl.run(
                QStringList{u"inbox"_s, u"add"_s, u"email"_s, u"--name"_s, u"Support"_s, u"--secret"_s, secretFile()} +
                options + QStringList{u"--set"_s} + settings(imap) + more);
        };
        CtlResult refused = add({u"ca_file=/nofile"_s});
        QVERIFY(refused.status != 0);
        QVERIFY2(refused.err.contains("no certificate can be read from /nofile"), refused.err);
        refused = add({u"imap.sent_folder=Wysłane"_s});
        QVERIFY(refused.status != 0);
        QVERIFY2(refused.err.contains("the server has no folder \"Wysłane\""), refused.err);
        // Nobody is asked what travels in clear over the net.
        for (const QString &host : {u"imap.host=mail.example"_s, u"smtp.host=192.168.0.2"_s}) {
            refused = add({host}, {u"--no-test"_s});
            QVERIFY(refused.status != 0);
            QVERIFY2(refused.err.contains("on this machine only"), refused.err);
        }
        QCOMPARE(ctl.run({u"inbox"_s, u"list"_s}).array().size(), 0);
        QCOMPARE(add({u"imap.sent_folder=Sent"_s}).status, 0);
        refused = ctl.run({u"inbox"_s, u"set"_s, u"1"_s, u"--set"_s, u"imap.host=mail.example"_s});
        QVERIFY(refused.status != 0);
        QVERIFY2(refused.err.contains("on this machine only"), refused.err);
    }

    /// Both servers through a proxy with a password, which stands nowhere in clear.
    void aMailboxBehindAProxy()
    {
        DovecotServer imap;
        QVERIFY2(imap.start(), qPrintable(imap.problem()));
        QVERIFY(imap.deliver(u"anna"_s, mail(41)));
        ProxyServer proxy(ProxyServer::Kind::Socks5, u"shop"_s, u"open sesame"_s);
        QVERIFY(proxy.start());
        const CtlProgram ctl(m_place.filePath(u"behind"_s));
        const auto add = [&](const QByteArray &password) {
            QFile file(m_place.filePath(u"proxy-password"_s));
            if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
                file.write(password);
            file.close();
            return ctl.run(QStringList{u"inbox"_s, u"add"_s, u"email"_s, u"--name"_s, u"Behind"_s, u"--secret"_s,
                                       secretFile(), u"proxy.password=@"_s + file.fileName(), u"--set"_s} +
                           settings(imap) +
                           QStringList{u"proxy=socks5"_s, u"proxy.host=127.0.0.1"_s,
                                       u"proxy.port=%1"_s.arg(proxy.port()), u"proxy.user=shop"_s});
        };
        const CtlResult refused = add("guess work");
        QVERIFY(refused.status != 0);
        QVERIFY2(refused.err.contains("The proxy socks5://127.0.0.1"), refused.err);
        QVERIFY(!refused.err.contains("guess work") && !refused.out.contains("guess work"));
        QCOMPARE(proxy.destinations(), QStringList());

        const CtlResult added = add("open sesame");
        QVERIFY2(added.status == 0, added.err);
        QCOMPARE(proxy.destinations(),
                 (QStringList{u"127.0.0.1:%1"_s.arg(imap.imapPort()), u"127.0.0.1:%1"_s.arg(m_smtp.port())}));
        const CtlResult synced = ctl.run({u"sync"_s, u"--once"_s, u"--timeout"_s, u"30"_s});
        QCOMPARE(synced.object()[u"inboxes"_s][0][u"stored"_s].toInt(), 1);
        QVERIFY(proxy.destinations().size() > 2);
        QDirIterator files(ctl.workspace(), QDir::Files, QDirIterator::Subdirectories);
        int read = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            ++read;
            QVERIFY2(!file.readAll().contains("open sesame"), qPrintable(file.fileName()));
        }
        QVERIFY(read > 1);
    }

    /// The owner signs in with the browser; the refresh token fetches access tokens that both servers take, and the
    /// one that the provider gives in its place is kept.
    void anOwnerSignsInWithTheBrowser()
    {
        QStringList refreshed;
        const auto json = [](const QByteArray &text) {
            HttpResponse response;
            response.body = text;
            return response;
        };
        HttpFarEnd provider([&](const HttpRequest &request, const HttpFarEnd::Respond &respond) {
            if (request.path.startsWith("/introspect"))
                return respond(json(request.path.contains("token=good&") ? R"({"email": "anna", "active": "true"})"
                                                                         : R"({"active": "false"})"));
            const QUrlQuery form(QString::fromUtf8(request.body));
            if (form.queryItemValue(u"grant_type"_s) == u"authorization_code")
                return respond(json(R"({"access_token": "unused", "refresh_token": "first"})"));
            refreshed.append(form.queryItemValue(u"refresh_token"_s));
            respond(json(R"({"access_token": "good", "expires_in": 3600, "refresh_token": "second"})"));
        });
        QVERIFY(provider.listen());
        const QString root = u"http://127.0.0.1:%1"_s.arg(provider.port());
        DovecotServer imap;
        imap.acceptTokens(root + u"/introspect?token="_s);
        QVERIFY2(imap.start(), qPrintable(imap.problem()));
        QVERIFY(imap.deliver(u"anna"_s, mail(31)));
        SmtpSink smtp(SmtpSink::Options{.token = u"good"_s});
        QVERIFY(smtp.start());
        QStringList all = settings(imap).filter(QRegularExpression(u"^(?!smtp.port)"_s));
        all << u"smtp.port=%1"_s.arg(smtp.port()) << u"auth=xoauth2"_s << u"oauth.client_id=our app"_s
            << u"oauth.auth_url=%1/authorize"_s.arg(root) << u"oauth.token_url=%1/token"_s.arg(root);
        const CtlProgram ctl(m_place.filePath(u"signed-in"_s));
        const auto add = ctl.start(
            QStringList{u"inbox"_s, u"add"_s, u"email"_s, u"--name"_s, u"Anna"_s, u"--sign-in"_s, u"--set"_s} + all);
        QByteArray told;
        QTRY_VERIFY_WITH_TIMEOUT((told += add->readAllStandardError()).contains("\n"), 20'000);
        const QUrlQuery shown(QUrl::fromEncoded(told.trimmed().split(' ').last()));
        const QUrl redirect(shown.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        QTcpSocket browser;
        browser.connectToHost(redirect.host(), static_cast<quint16>(redirect.port()));
        browser.write("GET /?code=c&state=" + shown.queryItemValue(u"state"_s).toLatin1() +
                      " HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(add->state() == QProcess::NotRunning, 60'000);
        const CtlResult added = CtlProgram::finished(*add);
        QVERIFY2(added.status == 0, added.out + added.err);
        QVERIFY2(!refreshed.isEmpty() && refreshed.first() == u"first", qPrintable(refreshed.join(u' ')));

        const auto sync = ctl.start({u"sync"_s, u"--once"_s, u"--timeout"_s, u"30"_s});
        QTRY_VERIFY_WITH_TIMEOUT(sync->state() == QProcess::NotRunning, 60'000);
        const CtlResult synced = CtlProgram::finished(*sync);
        QVERIFY2(synced.status == 0, synced.err.constData());
        QCOMPARE(synced.object()[u"inboxes"_s][0][u"stored"_s].toInt(), 1);
        const auto again = ctl.start({u"sync"_s, u"--once"_s, u"--timeout"_s, u"30"_s});
        QTRY_VERIFY_WITH_TIMEOUT(again->state() == QProcess::NotRunning, 60'000);
        QCOMPARE(refreshed.last(), u"second"_s);
    }
};

QTEST_GUILESS_MAIN(VerifyTest)
#include "verifytest.moc"
