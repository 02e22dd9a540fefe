// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ctlprogram.h"
#include "tests/support/dovecotserver.h"
#include "tests/support/smtpsink.h"

#include <QProcessEnvironment>
#include <QTemporaryDir>

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
    /// Both servers, and a workspace with the mailbox as inbox 1.
    [[nodiscard]] bool start();

    [[nodiscard]] CtlResult ctl(const QStringList &words, const Fault &fault = {});
    /// The desktop program, off-screen, once it holds the workspace or has ended.
    [[nodiscard]] std::unique_ptr<QProcess> desktop(const Fault &fault);
    /// As the user closes it, where it still runs; false where it hung or crashed of itself.
    [[nodiscard]] bool close(QProcess &desktop);
    /// The fault struck it, perhaps while it was closing.
    [[nodiscard]] static bool wasKilled(const QProcess &desktop);

    void customerWrites();
    /// Answers the first conversation of the queue; the text says which answer it is. An answer the program did not
    /// confirm may or may not have been taken.
    void agentAnswers();
    [[nodiscard]] qsizetype confirmedAnswers() const { return m_confirmed.size(); }

    /// What stands in the mailbox stands in the workspace once; what was answered has arrived once. Syncs first, and
    /// decides what is uncertain as a person would, who asks the recipient.
    [[nodiscard]] bool bothSidesAgree();
    [[nodiscard]] QString problem() const { return m_problem; }

private:
    bool fail(const QString &problem);
    int arrived(const QString &text);
    bool synced();
    void decideWhatIsUncertain();

    QTemporaryDir m_folder;
    CtlProgram m_ctl{m_folder.filePath(QStringLiteral("workspace"))};
    DovecotServer m_imap;
    SmtpSink m_smtp;
    QStringList m_confirmed;
    QStringList m_unconfirmed;
    QString m_problem;
    int m_written = 0;
};

} // namespace centrala::test
