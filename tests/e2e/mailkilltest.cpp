// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dovecotserver.h"
#include "tests/support/smtpsink.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Killing
{
    QString program;
    int at = 0;
};

} // namespace

/// Real programs, a real IMAP server and an SMTP sink; host and connector killed at their n-th write, for every n. What
/// stands in the mailbox must stand in the workspace once, and what was answered must have arrived once.
class MailKillTest : public QObject
{
    Q_OBJECT

    /// Runs centralactl; its JSON, or null where it failed or was killed.
    QJsonValue ctl(const QStringList &arguments, const Killing &killing = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"CENTRALA_SECRETS"_s, u"file"_s);
        if (killing.at > 0) {
            environment.insert(u"LD_PRELOAD"_s, QString::fromLatin1(CENTRALA_KILLER));
            environment.insert(u"CENTRALA_KILL_PROGRAM"_s, killing.program);
            environment.insert(u"CENTRALA_KILL_AT"_s, QString::number(killing.at));
        }
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(CENTRALA_BINARY_DIRECTORY "/bin/centralactl"),
                      QStringList{u"--workspace"_s, m_folder.filePath(u"workspace"_s), u"--json"_s} + arguments);
        if (!process.waitForFinished(90'000)) {
            process.kill();
            process.waitForFinished();
            m_lastError = u"it did not end: "_s + arguments.join(u' ');
            return {};
        }
        m_lastError = QString::fromUtf8(process.readAllStandardError());
        const QJsonDocument document = QJsonDocument::fromJson(process.readAllStandardOutput());
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }

    void customerWrites()
    {
        const QByteArray id = "kill" + QByteArray::number(m_written++) + "@customer.example";
        QVERIFY(m_imap.deliver(u"anna"_s, "From: Jan <jan" + QByteArray::number(m_written % 7) +
                                              "@customer.example>\r\nTo: support@shop.example\r\nSubject: Matter " +
                                              QByteArray::number(m_written) + "\r\nMessage-ID: <" + id +
                                              ">\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\n\r\nText of " + id +
                                              "\r\n"));
    }

    /// Answers a conversation that waits; the text says which answer it is.
    void agentAnswers()
    {
        const QJsonArray queue = ctl({u"queue"_s, u"--limit"_s, u"1"_s}).toArray();
        if (queue.isEmpty())
            return;
        const QString text = u"answer-%1-end"_s.arg(m_answers.size());
        const QJsonValue message = ctl({u"conversation"_s, u"reply"_s, QString::number(queue[0][u"id"_s].toInteger()),
                                        u"--text"_s, text, u"--now"_s});
        QVERIFY2(message.isObject() && !message.toObject().isEmpty(), qPrintable(m_lastError));
        m_answers.append(text);
    }

    int arrived(const QString &text)
    {
        int times = 0;
        const QList<SunkMail> mails = m_smtp.mails();
        for (const SunkMail &mail : mails)
            times += mail.data.contains(text.toUtf8()) ? 1 : 0;
        return times;
    }

    /// What a person does about a message of which nobody can know: asks the recipient, and decides.
    void decideWhatIsUncertain()
    {
        const QJsonArray outbox = ctl({u"outbox"_s}).toArray();
        for (const QJsonValue &row : outbox) {
            if (row[u"delivery"_s].toString() != u"uncertain"_s)
                continue;
            const QString entry = QString::number(row[u"entry"_s].toInteger());
            const QJsonObject conversation =
                ctl({u"conversation"_s, u"show"_s, QString::number(row[u"conversation"_s].toInteger())}).toObject();
            QString text;
            for (const QJsonValue &line : conversation[u"entries"_s].toArray()) {
                if (line[u"id"_s].toInteger() == row[u"entry"_s].toInteger())
                    text = line[u"text"_s].toString().trimmed();
            }
            if (arrived(text) > 0)
                ctl({u"conversation"_s, u"give-up"_s, entry, u"--arrived"_s});
            else
                ctl({u"conversation"_s, u"retry"_s, entry});
        }
    }

    void compareBothSides(int n)
    {
        ctl({u"sync"_s, u"--once"_s, u"--timeout"_s, u"60"_s});
        decideWhatIsUncertain();
        const QJsonObject synced = ctl({u"sync"_s, u"--once"_s, u"--timeout"_s, u"60"_s}).toObject();
        QVERIFY2(!synced.isEmpty(), qPrintable(m_lastError));
        const QJsonObject ledger = ctl({u"inbox"_s, u"ledger"_s, u"1"_s}).toObject();
        QCOMPARE(ledger[u"refused"_s].toArray().size(), 0);
        QHash<QString, int> stored;
        const QJsonArray conversations = ctl({u"conversation"_s, u"list"_s, u"--limit"_s, u"100000"_s}).toArray();
        for (const QJsonValue &row : conversations) {
            const QJsonObject conversation =
                ctl({u"conversation"_s, u"show"_s, QString::number(row[u"id"_s].toInteger())}).toObject();
            for (const QJsonValue &entry : conversation[u"entries"_s].toArray()) {
                if (entry[u"kind"_s].toString() == u"in"_s)
                    ++stored[entry[u"text"_s].toString().trimmed()];
            }
        }
        for (int i = 0; i < m_written; ++i) {
            const QString text = u"Text of kill%1@customer.example"_s.arg(i);
            QVERIFY2(stored.value(text) == 1,
                     qPrintable(u"n = %1: \"%2\" stands %3 times"_s.arg(n).arg(text).arg(stored.value(text))));
        }
        for (const QString &text : std::as_const(m_answers)) {
            QVERIFY2(arrived(text) == 1,
                     qPrintable(u"n = %1: \"%2\" arrived %3 times"_s.arg(n).arg(text).arg(arrived(text))));
        }
        const QJsonObject check = ctl({u"check"_s}).toObject();
        QVERIFY2(check[u"ok"_s].toBool(), QJsonDocument(check).toJson().constData());
    }

private Q_SLOTS:
    void nothingLostNothingDoubled()
    {
        QVERIFY2(m_imap.start(), qPrintable(m_imap.problem()));
        QVERIFY(m_smtp.start());
        QFile secret(m_folder.filePath(u"secret"_s));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        secret.write("secret");
        secret.close();
        const QJsonValue inbox = ctl(
            {u"inbox"_s, u"add"_s, u"email"_s, u"--name"_s, u"Support"_s, u"--set"_s, u"address=support@shop.example"_s,
             u"imap.host=127.0.0.1"_s, u"imap.port=%1"_s.arg(m_imap.imapPort()), u"imap.security=none"_s,
             u"imap.user=anna"_s, u"smtp.host=127.0.0.1"_s, u"smtp.port=%1"_s.arg(m_smtp.port()),
             u"smtp.security=none"_s, u"--secret"_s, u"password=@"_s + secret.fileName(), u"--no-test"_s});
        QVERIFY2(inbox[u"id"_s].toInteger() == 1, qPrintable(m_lastError));

        const int last = qEnvironmentVariableIsSet("CENTRALA_SOAK") ? 1000 : 100;
        for (int n = 1; n <= last; ++n) {
            customerWrites();
            ctl({u"sync"_s, u"--once"_s, u"--timeout"_s, u"60"_s}, {u"centralactl"_s, n});
            customerWrites();
            if (n % 3 == 0)
                agentAnswers();
            ctl({u"sync"_s, u"--once"_s, u"--timeout"_s, u"60"_s}, {u"centrala-connector-email"_s, n});
            if (n % 20 == 0 || n == last)
                compareBothSides(n);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(m_answers.size() > last / 4);
    }

private:
    QTemporaryDir m_folder;
    DovecotServer m_imap;
    SmtpSink m_smtp;
    QStringList m_answers;
    QString m_lastError;
    int m_written = 0;
};

int main(int argc, char **argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "14400000");
    QCoreApplication application(argc, argv);
    MailKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "mailkilltest.moc"
