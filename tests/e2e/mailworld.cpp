// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/mailworld.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

QProcessEnvironment Fault::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CENTRALA_SECRETS"_s, u"file"_s);
    if (!killed.isEmpty() || !fullWhile.isEmpty())
        environment.insert(u"LD_PRELOAD"_s, QStringLiteral(CENTRALA_FAULTS));
    if (!killed.isEmpty()) {
        environment.insert(u"CENTRALA_KILL_PROGRAM"_s, killed);
        environment.insert(u"CENTRALA_KILL_AT"_s, QString::number(at));
    }
    if (!fullWhile.isEmpty())
        environment.insert(u"CENTRALA_FULL_WHILE"_s, fullWhile);
    return environment;
}

MailWorld::~MailWorld()
{
    if (m_network.isRunning()) {
        const auto end = [this] {
            m_imapLine.reset();
            m_smtpLine.reset();
        };
        QMetaObject::invokeMethod(m_imapLine.get(), end, Qt::BlockingQueuedConnection);
    }
    m_network.quit();
    m_network.wait();
}

bool MailWorld::start(bool breakable)
{
    if (!m_imap.start())
        return fail(m_imap.problem());
    if (!m_smtp.start())
        return fail(u"the SMTP sink did not start"_s);
    quint16 imapPort = m_imap.imapPort();
    quint16 smtpPort = m_smtp.port();
    if (breakable) {
        m_imapLine = std::make_unique<TcpRelay>(imapPort);
        m_smtpLine = std::make_unique<TcpRelay>(smtpPort);
        if (!m_imapLine->start() || !m_smtpLine->start())
            return fail(u"the lines did not start"_s);
        imapPort = m_imapLine->port();
        smtpPort = m_smtpLine->port();
        m_network.start();
        m_imapLine->moveToThread(&m_network);
        m_smtpLine->moveToThread(&m_network);
    }
    QFile secret(m_folder.filePath(u"secret"_s));
    if (!secret.open(QIODevice::WriteOnly) || secret.write("secret") < 0)
        return fail(secret.errorString());
    secret.close();
    const CtlResult inbox =
        ctl({u"inbox"_s, u"add"_s, u"email"_s, u"--name"_s, u"Support"_s, u"--set"_s, u"address=support@shop.example"_s,
             u"imap.host=127.0.0.1"_s, u"imap.port=%1"_s.arg(imapPort), u"imap.security=none"_s, u"imap.user=anna"_s,
             u"smtp.host=127.0.0.1"_s, u"smtp.port=%1"_s.arg(smtpPort), u"smtp.security=none"_s, u"--secret"_s,
             u"password=@"_s + secret.fileName(), u"--no-test"_s});
    return inbox.object().value(u"id"_s).toInteger() == 1 || fail(QString::fromUtf8(inbox.err));
}

CtlResult MailWorld::ctl(const QStringList &words, const Fault &fault)
{
    return CtlProgram::finished(*m_ctl.start(words, fault.environment()));
}

std::unique_ptr<QProcess> MailWorld::desktop(const Fault &fault)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(fault.environment());
    process->setProcessChannelMode(QProcess::ForwardedChannels);
    const QString socket = m_ctl.workspace() + u"/socket"_s;
    QFile::remove(socket); // of one that was killed
    process->start(QStringLiteral(CENTRALA_BINARY_DIRECTORY "/bin/centrala"), {u"--workspace"_s, m_ctl.workspace()});
    (void)QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning || QFile::exists(socket); }, 30'000);
    return process;
}

bool MailWorld::close(QProcess &desktop)
{
    desktop.terminate();
    if (desktop.state() != QProcess::NotRunning && !desktop.waitForFinished(30'000)) {
        desktop.kill();
        desktop.waitForFinished();
        return fail(u"the desktop did not end when it was closed"_s);
    }
    return wasKilled(desktop) || desktop.exitStatus() == QProcess::NormalExit ||
           fail(u"the desktop crashed when it was closed"_s);
}

bool MailWorld::wasKilled(const QProcess &desktop)
{
    return desktop.exitStatus() == QProcess::CrashExit && desktop.exitCode() == SIGKILL;
}

void MailWorld::breakImap(qint64 octets, bool fromServer)
{
    const auto plan = [=, this] { fromServer ? m_imapLine->cutAfterDown(octets) : m_imapLine->cutAfterUp(octets); };
    QMetaObject::invokeMethod(m_imapLine.get(), plan, Qt::BlockingQueuedConnection);
}

void MailWorld::breakSmtp(qint64 octets, bool fromServer)
{
    const auto plan = [=, this] { fromServer ? m_smtpLine->cutAfterDown(octets) : m_smtpLine->cutAfterUp(octets); };
    QMetaObject::invokeMethod(m_smtpLine.get(), plan, Qt::BlockingQueuedConnection);
}

void MailWorld::mendLines()
{
    for (const bool fromServer : {true, false}) {
        breakImap(-1, fromServer);
        breakSmtp(-1, fromServer);
    }
}

void MailWorld::put(const QByteArray &more)
{
    const QByteArray id = "kill" + QByteArray::number(m_written++) + "@customer.example";
    m_mails.append("From: Jan <jan" + QByteArray::number(m_written % 7) +
                   "@customer.example>\r\nTo: support@shop.example\r\nSubject: Matter " +
                   QByteArray::number(m_written) + "\r\nMessage-ID: <" + id + ">\r\n" + more +
                   "Date: Sun, 22 Nov 2026 10:00:00 +0000\r\n\r\nText of " + id + "\r\n");
    m_imap.deliver(u"anna"_s, m_mails.last());
}

void MailWorld::customerWrites()
{
    put({});
}

void MailWorld::customerWritesBack(int number)
{
    put("In-Reply-To: <kill" + QByteArray::number(number) + "@customer.example>\r\n");
}

void MailWorld::mailComesTwice(int number)
{
    m_imap.deliver(u"anna"_s, m_mails.value(number));
}

void MailWorld::agentAnswers()
{
    const QJsonArray queue = ctl({u"queue"_s, u"--limit"_s, u"1"_s}).array();
    if (queue.isEmpty())
        return;
    const QString text = u"answer-%1-end"_s.arg(m_confirmed.size() + m_unconfirmed.size());
    const CtlResult message =
        ctl({u"conversation"_s, u"reply"_s, QString::number(queue[0].toObject().value(u"id"_s).toInteger()),
             u"--text"_s, text, u"--now"_s});
    (message.status == 0 ? m_confirmed : m_unconfirmed).append(text);
}

bool MailWorld::settled()
{
    const QDeadlineTimer limit(1'200'000); // who was refused twice waits five minutes
    QJsonArray waiting = ctl({u"outbox"_s}).array();
    while (!limit.hasExpired()) {
        for (const QJsonValue &row : std::as_const(waiting)) { // what was refused once is tried again after a minute
            const QDateTime due = QDateTime::fromString(row[u"not_before"_s].toString(), Qt::ISODateWithMs);
            (void)QTest::qWaitFor([&] { return QDateTime::currentDateTimeUtc() >= due; }, limit.remainingTime());
        }
        if (!synced())
            return false;
        decideWhatIsUncertain();
        waiting = ctl({u"outbox"_s}).array();
        if (waiting.isEmpty())
            return true;
    }
    return fail(u"mails are still waiting: "_s + QString::fromUtf8(ctl({u"outbox"_s}).out));
}

bool MailWorld::bothSidesAgree()
{
    if (!synced())
        return false;
    decideWhatIsUncertain();
    if (!synced())
        return false;
    const CtlResult ledger = ctl({u"inbox"_s, u"ledger"_s, u"1"_s});
    if (ledger.status != 0 || !ledger.object().value(u"refused"_s).toArray().isEmpty())
        return fail(u"the ledger: "_s + QString::fromUtf8(ledger.out + ledger.err));
    QHash<QString, int> stored;
    QHash<QString, int> answered;
    const QJsonArray conversations = ctl({u"conversation"_s, u"list"_s, u"--limit"_s, u"100000"_s}).array();
    for (const QJsonValue &row : conversations) {
        const QJsonObject conversation =
            ctl({u"conversation"_s, u"show"_s, QString::number(row[u"id"_s].toInteger())}).object();
        for (const QJsonValue &entry : conversation.value(u"entries"_s).toArray()) {
            const QString text = entry[u"text"_s].toString().trimmed();
            if (entry[u"kind"_s].toString() == u"in"_s)
                ++stored[text];
            else if (entry[u"kind"_s].toString() == u"out"_s)
                ++answered[text];
        }
    }
    for (int i = 0; i < m_written; ++i) {
        const QString text = u"Text of kill%1@customer.example"_s.arg(i);
        if (stored.value(text) != 1)
            return fail(u"\"%1\" stands %2 times in the workspace"_s.arg(text).arg(stored.value(text)));
    }
    for (const QString &text : std::as_const(m_confirmed)) {
        if (arrived(text) != 1)
            return fail(u"\"%1\" arrived %2 times"_s.arg(text).arg(arrived(text)));
    }
    for (const QString &text : std::as_const(m_unconfirmed)) {
        if (answered.value(text) > 1 || arrived(text) != answered.value(text))
            return fail(u"\"%1\" was not confirmed, stands %2 times and arrived %3 times"_s.arg(text)
                            .arg(answered.value(text))
                            .arg(arrived(text)));
    }
    const CtlResult check = ctl({u"check"_s});
    return check.object().value(u"ok"_s).toBool() || fail(QString::fromUtf8(check.out + check.err));
}

bool MailWorld::fail(const QString &problem)
{
    m_problem = problem;
    return false;
}

int MailWorld::arrived(const QString &text)
{
    int times = 0;
    const QList<SunkMail> mails = m_smtp.mails();
    for (const SunkMail &mail : mails)
        times += mail.data.contains(text.toUtf8()) ? 1 : 0;
    return times;
}

bool MailWorld::synced()
{
    const CtlResult sync = ctl({u"sync"_s, u"--once"_s, u"--timeout"_s, u"45"_s});
    if (sync.status == 0)
        return true;
    const CtlResult inboxes = ctl({u"inbox"_s, u"list"_s});
    return fail(u"sync: "_s + QString::fromUtf8(sync.out + sync.err + inboxes.out + inboxes.err));
}

void MailWorld::decideWhatIsUncertain()
{
    const QJsonArray outbox = ctl({u"outbox"_s}).array();
    for (const QJsonValue &row : outbox) {
        if (row[u"delivery"_s].toString() != u"uncertain"_s)
            continue;
        const QString entry = QString::number(row[u"entry"_s].toInteger());
        const QJsonObject conversation =
            ctl({u"conversation"_s, u"show"_s, QString::number(row[u"conversation"_s].toInteger())}).object();
        QString text;
        for (const QJsonValue &line : conversation.value(u"entries"_s).toArray()) {
            if (line[u"id"_s].toInteger() == row[u"entry"_s].toInteger())
                text = line[u"text"_s].toString().trimmed();
        }
        if (arrived(text) > 0)
            (void)ctl({u"conversation"_s, u"give-up"_s, entry, u"--arrived"_s});
        else
            (void)ctl({u"conversation"_s, u"retry"_s, entry});
    }
}

} // namespace centrala::test
