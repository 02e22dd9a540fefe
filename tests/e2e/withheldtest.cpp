// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/email/scriptedimap.h"
#include "tests/support/ctlprogram.h"
#include "tests/support/smtpsink.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace centrala;
using namespace centrala::test;
using centrala::email::ScriptedImap;
using namespace Qt::Literals::StringLiterals;

/// The real programs on a server that lists a mail, answers that all went well, and says nothing of it.
class WithheldTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_place;
    CtlProgram m_ctl{m_place.filePath(u"workspace"_s)};
    ScriptedImap m_imap;
    SmtpSink m_smtp;

    /// The server lives in this thread: nothing here may wait for a program without serving it.
    CtlResult run(const QStringList &words)
    {
        const auto program = m_ctl.start(words);
        (void)QTest::qWaitFor([&] { return program->state() == QProcess::NotRunning; }, 120'000);
        return CtlProgram::finished(*program);
    }
    [[nodiscard]] QStringList subjects()
    {
        QStringList all;
        const QJsonArray rows = run({u"conversation"_s, u"list"_s, u"--limit"_s, u"100"_s}).array();
        for (const QJsonValue &row : rows)
            all.append(row[u"subject"_s].toString());
        all.sort();
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_imap.start());
        QVERIFY(m_smtp.start());
        for (const QByteArray &n : {QByteArray("1"), QByteArray("2"), QByteArray("3"), QByteArray("4")})
            m_imap.mails.append("From: jan" + n + "@x.example\r\nTo: support@shop.example\r\nSubject: mail " + n +
                                "\r\nMessage-ID: <m" + n + "@x.example>\r\n\r\nText\r\n");
        QFile secret(m_place.filePath(u"secret"_s));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        secret.write("secret");
    }

    void aMailPassedOverIsNamedAndFetchedOnceItIsGiven()
    {
        m_imap.withhold(2, ScriptedImap::Fault::Omit);
        const CtlResult added =
            run({u"inbox"_s, u"add"_s, u"email"_s, u"--name"_s, u"Support"_s, u"--no-test"_s, u"--secret"_s,
                 u"password=@"_s + m_place.filePath(u"secret"_s), u"--set"_s, u"address=support@shop.example"_s,
                 u"imap.host=127.0.0.1"_s, u"imap.port=%1"_s.arg(m_imap.port()), u"imap.security=none"_s,
                 u"imap.user=anna"_s, u"smtp.host=127.0.0.1"_s, u"smtp.port=%1"_s.arg(m_smtp.port()),
                 u"smtp.security=none"_s});
        QVERIFY2(added.status == 0, added.err);
        const auto verify = [&] { return run({u"inbox"_s, u"verify"_s, u"1"_s}); };

        CtlResult proof = verify();
        QVERIFY2(proof.status > 0, proof.out + proof.err);
        QVERIFY(!proof.object()[u"complete"_s].toBool(true));
        QCOMPARE(proof.object()[u"folders"_s][0][u"server"_s].toInt(), 4);
        QCOMPARE(proof.object()[u"folders"_s][0][u"stored"_s].toInt(), 3);
        QCOMPARE(proof.object()[u"folders"_s][0][u"missing"_s].toString(), u"2"_s);
        QCOMPARE(subjects(), (QStringList{u"mail 1"_s, u"mail 3"_s, u"mail 4"_s}));
        const QJsonArray refused = run({u"inbox"_s, u"ledger"_s, u"1"_s}).object()[u"refused"_s].toArray();
        QCOMPARE(refused.size(), 1);
        QVERIFY2(refused[0][u"reason"_s].toString().contains(u"answers without it"_s),
                 qPrintable(refused[0][u"reason"_s].toString()));

        m_imap.giveAll();
        proof = verify();
        QVERIFY2(proof.status == 0, proof.out + proof.err);
        QVERIFY(proof.object()[u"complete"_s].toBool());
        QCOMPARE(subjects(), (QStringList{u"mail 1"_s, u"mail 2"_s, u"mail 3"_s, u"mail 4"_s}));
        QCOMPARE(run({u"inbox"_s, u"ledger"_s, u"1"_s}).object()[u"refused"_s].toArray().size(), 0);
    }
};

QTEST_GUILESS_MAIN(WithheldTest)
#include "withheldtest.moc"
