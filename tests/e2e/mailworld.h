// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ctlprogram.h"
#include "tests/support/dovecotserver.h"
#include "tests/support/smtpsink.h"
#include "tests/support/tcprelay.h"

#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QThread>

namespace centrala::test {

/// What is done to the programs while they run; see faultatwrite.c.
struct Fault
{
    QString killed; ///< the program that is killed before its n-th write; empty: none
    int at = 0;
    QString fullWhile; ///< while this file exists, nothing more fits on the disk; empty: it always does

    [[nodiscard]] QProcessEnvironment environment() const;
};

/// A company whose mail lies on a real IMAP server and whose answers reach an SMTP sink, with real programs between
/// them. What fails says so in problem().
class MailWorld
{
public:
    MailWorld() = default;
    ~MailWorld();

    /// Both servers, and a workspace with the mailbox as inbox 1. The lines to the servers are straight, or can be
    /// broken.
    [[nodiscard]] bool start(bool breakable = false);
    /// The next connection, or the one there is, breaks off after so many octets from the server, or to it.
    void breakImap(qint64 octets, bool fromServer);
    void breakSmtp(qint64 octets, bool fromServer);
    /// What was to break and did not, stays whole.
    void mendLines();

    [[nodiscard]] CtlResult ctl(const QStringList &words, const Fault &fault = {});
    /// The desktop program, off-screen, once it holds the workspace or has ended.
    [[nodiscard]] std::unique_ptr<QProcess> desktop(const Fault &fault);
    /// As the user closes it, where it still runs; false where it hung or crashed of itself.
    [[nodiscard]] bool close(QProcess &desktop);
    /// The fault struck it, perhaps while it was closing.
    [[nodiscard]] static bool wasKilled(const QProcess &desktop);

    void customerWrites();
    /// The customer writes again into the matter of mail `number`.
    void customerWritesBack(int number);
    /// The same mail comes into the mailbox once more.
    void mailComesTwice(int number);
    [[nodiscard]] int written() const { return m_written; }
    /// Somebody else works in the mailbox: what happens to a mail there is no loss here.
    bool inMailbox(const QStringList &words) { return m_imap.doveadm(words); }
    bool renumber(quint32 uidValidity) { return m_imap.changeUidValidity(QStringLiteral("anna"), uidValidity); }
    /// Answers the first conversation of the queue; the text says which answer it is. An answer the program did not
    /// confirm may or may not have been taken.
    void agentAnswers();
    [[nodiscard]] qsizetype confirmedAnswers() const { return m_confirmed.size(); }

    /// What stands in the mailbox stands in the workspace once; what was answered has arrived once. Syncs first, and
    /// decides what is uncertain as a person would, who asks the recipient.
    [[nodiscard]] bool bothSidesAgree();
    /// Brings both sides up to date and waits until nothing is left to send, 150 s at most.
    [[nodiscard]] bool settled();
    [[nodiscard]] QString problem() const { return m_problem; }

private:
    void put(const QByteArray &more);
    bool fail(const QString &problem);
    int arrived(const QString &text);
    bool synced();
    void decideWhatIsUncertain();

    QTemporaryDir m_folder;
    CtlProgram m_ctl{m_folder.filePath(QStringLiteral("workspace"))};
    DovecotServer m_imap;
    SmtpSink m_smtp;
    QThread m_network;
    std::unique_ptr<TcpRelay> m_imapLine; ///< in that thread
    std::unique_ptr<TcpRelay> m_smtpLine;
    QStringList m_confirmed;
    QStringList m_unconfirmed;
    QString m_problem;
    QList<QByteArray> m_mails;
    int m_written = 0;
};

} // namespace centrala::test
