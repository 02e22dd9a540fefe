// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace centrala::test {

/// A real Cyrus IMAP server on the loopback, with one user (anna, secret) and its mail in a temporary folder. Its
/// packages and Dovecot's do not stand each other, so `./dev test` only unpacks them, into build/apart. Works as any
/// user; started by root it runs as `nobody`.
class CyrusServer
{
public:
    CyrusServer();
    ~CyrusServer();

    /// Starts it and waits until it greets.
    [[nodiscard]] bool start();
    void stop();

    [[nodiscard]] QString host() const { return QStringLiteral("127.0.0.1"); }
    [[nodiscard]] quint16 imapPort() const { return m_port; }
    /// What went wrong.
    [[nodiscard]] QString problem() const { return m_problem; }

    /// Appends one mail to a folder over IMAP.
    bool deliver(const QByteArray &mail, const QByteArray &folder = "INBOX");
    /// Signs in, gives these commands one after the other, and returns all the server said; empty where one failed.
    [[nodiscard]] QByteArray session(const QList<QByteArray> &commands);

private:
    [[nodiscard]] bool copyPrograms() const;
    [[nodiscard]] bool prepare();

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    QString m_problem;
};

} // namespace centrala::test
