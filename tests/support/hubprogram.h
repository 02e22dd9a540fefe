// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ctlprogram.h"

#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace centrala::test {

/// The real centrala-hub on a folder of its own, on ports of the loopback that the system chose, with the administrator
/// "boss". It can be killed and started again on the same ports.
class HubProgram
{
public:
    HubProgram();
    ~HubProgram();

    /// Starts it and waits until it listens. False where it ended, see output().
    [[nodiscard]] bool start(const QStringList &more = {});
    void kill();
    /// Of the next start, beside the usual.
    void setEnvironment(const QHash<QString, QString> &more) { m_more = more; }
    [[nodiscard]] bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }
    /// Asks it to end as systemd does; its exit status, -1 where it did not end in time.
    [[nodiscard]] int terminate();

    [[nodiscard]] QString url() const { return m_url.isEmpty() ? QString() : m_url; }
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] qint64 processId() const;
    [[nodiscard]] QString health() const { return m_health; }
    /// All it has said since it was started.
    [[nodiscard]] QByteArray output();
    [[nodiscard]] QByteArray errors();
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("workspace")); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// A file that holds the password, as --password wants it.
    [[nodiscard]] QString passwordFile(const QString &password) const;

    /// centralactl through the hub, with --json.
    [[nodiscard]] CtlResult ctl(const QString &user, const QString &password, const QStringList &words) const;
    [[nodiscard]] CtlResult boss(const QStringList &words) const { return ctl(kBoss, kBossPassword, words); }
    /// An agent who signs in with the password.
    [[nodiscard]] qint64 addAgent(const QString &name, const QString &password,
                                  const QString &role = QStringLiteral("agent"), const QStringList &more = {}) const;
    /// An inbox of the loopback channel in a folder of its own.
    [[nodiscard]] qint64 addInbox(const QString &name, const LoopbackFolder &folder) const;

    static const QString kBoss;
    static const QString kBossPassword;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    QHash<QString, QString> m_more;
    QString m_url;
    QString m_health;
    QByteArray m_output;
};

} // namespace centrala::test
