// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcertificate.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace centrala::test {

/// A real Dovecot on the loopback, on ports nobody else uses, with its mail in a temporary folder (maildir). Needs
/// Debian's dovecot-imapd; works as root or as any user. One port speaks plain IMAP and STARTTLS, the other TLS from
/// the first byte, with a certificate signed by `caFile()`.
class DovecotServer
{
public:
    /// `users` are names and passwords.
    explicit DovecotServer(QHash<QString, QString> users = {{QStringLiteral("anna"), QStringLiteral("secret")}});
    ~DovecotServer();

    /// XOAUTH2 and OAUTHBEARER are offered as well, and tokens asked about at this address (the token is appended),
    /// which answers {"email": USER, "active": "true"}. Before start().
    void acceptTokens(const QString &introspectionUrl) { m_introspectionUrl = introspectionUrl; }
    /// What it says it can, instead of all that it can. Before start().
    void offerOnly(const QString &capabilities) { m_capabilities = capabilities; }
    /// Starts it and waits until it greets, at most `waitMs`. Started again after stop() it keeps ports and mail.
    [[nodiscard]] bool start(int waitMs = 20'000);
    void stop();
    /// Ends every session of `user` as an administrator would.
    bool kick(const QString &user);

    [[nodiscard]] QString host() const { return QStringLiteral("127.0.0.1"); }
    [[nodiscard]] quint16 imapPort() const { return m_imapPort; }
    [[nodiscard]] quint16 imapsPort() const { return m_imapsPort; }
    [[nodiscard]] QString caFile() const { return m_certificate.caFile(); }
    [[nodiscard]] const TestCertificate &certificate() const { return m_certificate; }
    /// What went wrong, with the end of Dovecot's log.
    [[nodiscard]] QString problem() const;

    /// Puts one mail into the folder as a delivery agent does. `folder` is INBOX, or a name like Sent. False where it
    /// could not be written. `received` becomes the INTERNALDATE.
    bool deliver(const QString &user, const QByteArray &mail, const QString &folder = QStringLiteral("INBOX"),
                 const QDateTime &received = {});
    /// The mails of a folder, whole, as they lie on disk, in no special order.
    [[nodiscard]] QList<QByteArray> mails(const QString &user, const QString &folder = QStringLiteral("INBOX")) const;
    /// The maildir flags of every mail of a folder, sorted ("S" is seen).
    [[nodiscard]] QStringList flags(const QString &user, const QString &folder = QStringLiteral("INBOX")) const;
    /// Removes every mail of the folder behind the server's back.
    void clear(const QString &user, const QString &folder = QStringLiteral("INBOX"));
    /// Gives the folder a new UIDVALIDITY, as some servers do after a repair. Sessions that have it open do not notice.
    bool changeUidValidity(const QString &user, quint32 uidValidity, const QString &folder = QStringLiteral("INBOX"));
    /// Runs doveadm with this server's configuration.
    bool doveadm(const QStringList &arguments, QByteArray *output = nullptr) const;

private:
    [[nodiscard]] QString folderPath(const QString &user, const QString &folder) const;
    [[nodiscard]] QStringList mailFiles(const QString &user, const QString &folder) const;
    [[nodiscard]] bool writeConfiguration();
    bool makeFolder(const QString &path) const;
    bool own(const QString &path) const;

    QHash<QString, QString> m_users;
    QTemporaryDir m_folder;
    TestCertificate m_certificate;
    QProcess m_process;
    quint16 m_imapPort = 0;
    quint16 m_imapsPort = 0;
    int m_delivered = 0;
    QString m_problem;
    QString m_introspectionUrl;
    QString m_capabilities;
};

} // namespace centrala::test
