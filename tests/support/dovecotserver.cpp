// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dovecotserver.h"

#include "tests/support/freeport.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTcpSocket>

#include <algorithm>

#include <pwd.h>
#include <signal.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

namespace {

/// Dovecot lets nobody read mail as root: a server started by root works as `nobody`.
const passwd *mailOwner()
{
    return getuid() == 0 ? getpwnam("nobody") : getpwuid(getuid());
}

} // namespace

DovecotServer::DovecotServer(QHash<QString, QString> users)
    : m_users(std::move(users)), m_imapPort(freePort()), m_imapsPort(freePort())
{
}

DovecotServer::~DovecotServer()
{
    stop();
}

bool DovecotServer::writeConfiguration()
{
    const passwd *owner = mailOwner();
    if (!m_folder.isValid() || !m_certificate.isValid() || !owner)
        return false;
    QFile::setPermissions(m_folder.path(), QFile::Permissions::fromInt(0x7755));
    for (auto user = m_users.cbegin(); user != m_users.cend(); ++user) {
        if (!makeFolder(folderPath(user.key(), u"INBOX"_s)))
            return false;
    }
    QFile passwords(m_folder.filePath(u"users"_s));
    if (!passwords.open(QIODevice::WriteOnly))
        return false;
    for (auto user = m_users.cbegin(); user != m_users.cend(); ++user)
        passwords.write(u"%1:{PLAIN}%2\n"_s.arg(user.key(), user.value()).toUtf8());
    passwords.close();

    QString text =
        u"base_dir = %1/run\nstate_dir = %1/state\nlog_path = %1/dovecot.log\nprotocols = imap\n"
        "listen = 127.0.0.1\nmail_location = maildir:%1/mail/%n\nfirst_valid_uid = 1\n"
        "ssl = yes\nssl_cert = <%2\nssl_key = <%3\ndisable_plaintext_auth = no\nauth_mechanisms = plain login\n"
        "default_internal_user = %4\ndefault_login_user = %4\ndefault_internal_group = %5\n"
        "mail_max_userip_connections = 60\nmail_log_prefix = \"%s(%u): \"\n"
        "passdb {\n driver = passwd-file\n args = username_format=%n %1/users\n}\n"
        "userdb {\n driver = static\n args = uid=%6 gid=%7 home=%1/home/%n\n}\n"_s
            .arg(m_folder.path(), m_certificate.certificateFile(), m_certificate.keyFile(),
                 QString::fromLocal8Bit(owner->pw_name), getuid() == 0 ? u"nogroup"_s : u"users"_s)
            .arg(owner->pw_uid)
            .arg(owner->pw_gid);
    text +=
        u"namespace inbox {\n inbox = yes\n separator = .\n mailbox Sent {\n special_use = \\Sent\n auto = create\n "
        u"}\n}\n"
        "service imap-login {\n chroot =\n inet_listener imap {\n port = %1\n }\n inet_listener imaps {\n port = %2\n"
        " ssl = yes\n }\n}\nservice anvil {\n chroot =\n}\nservice stats {\n chroot =\n}\n"_s.arg(m_imapPort)
            .arg(m_imapsPort);
    if (!m_capabilities.isEmpty())
        text += u"protocol imap {\n imap_capability = %1\n}\n"_s.arg(m_capabilities);
    if (!m_introspectionUrl.isEmpty()) {
        QFile tokens(m_folder.filePath(u"oauth2.conf"_s));
        if (!tokens.open(QIODevice::WriteOnly))
            return false;
        tokens.write(u"introspection_mode = get\nintrospection_url = %1\nusername_attribute = email\n"
                     "active_attribute = active\nactive_value = true\n"_s.arg(m_introspectionUrl)
                         .toUtf8());
        text += u"auth_mechanisms = $auth_mechanisms xoauth2 oauthbearer\npassdb {\n driver = oauth2\n"
                " mechanisms = xoauth2 oauthbearer\n args = %1\n}\n"_s.arg(tokens.fileName());
    }
    QFile configuration(m_folder.filePath(u"dovecot.conf"_s));
    return configuration.open(QIODevice::WriteOnly) && configuration.write(text.toUtf8()) > 0;
}

bool DovecotServer::start(int waitMs)
{
    if (!QFile::exists(m_folder.filePath(u"dovecot.conf"_s)) && !writeConfiguration()) {
        m_problem = u"could not write the configuration or make the certificate"_s;
        return false;
    }
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setChildProcessModifier([] { setpgid(0, 0); }); // so that stop() reaches all its children
    m_process.start(u"/usr/sbin/dovecot"_s, {u"-F"_s, u"-c"_s, m_folder.filePath(u"dovecot.conf"_s)});
    if (!m_process.waitForStarted(waitMs)) {
        m_problem = u"dovecot does not start: "_s + m_process.errorString();
        return false;
    }
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < waitMs && m_process.state() == QProcess::Running) {
        QTcpSocket socket;
        socket.connectToHost(host(), m_imapPort);
        if (socket.waitForConnected(1000) && socket.waitForReadyRead(5000) && socket.readAll().startsWith("* OK"))
            return true;
        m_process.waitForFinished(30);
    }
    m_problem = u"dovecot does not greet"_s;
    return false;
}

void DovecotServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    const auto group = static_cast<pid_t>(m_process.processId());
    m_process.terminate();
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
    kill(-group, SIGTERM); // sessions would notice only seconds later that their master is gone
}

bool DovecotServer::kick(const QString &user)
{
    return doveadm({u"kick"_s, user});
}

QString DovecotServer::problem() const
{
    QFile log(m_folder.filePath(u"dovecot.log"_s));
    QString text = m_problem;
    if (log.open(QIODevice::ReadOnly))
        text += u'\n' + QString::fromUtf8(log.readAll().right(4000));
    return text;
}

bool DovecotServer::deliver(const QString &user, const QByteArray &mail, const QString &folder,
                            const QDateTime &received)
{
    const QString path = folderPath(user, folder);
    if (!makeFolder(path))
        return false;
    const QDateTime at = received.isValid() ? received : QDateTime::currentDateTimeUtc();
    const QString name = u"%1.M%2P%3.test"_s.arg(at.toSecsSinceEpoch())
                             .arg(++m_delivered, 8, 10, QLatin1Char('0'))
                             .arg(QCoreApplication::applicationPid());
    QFile file(path + u"/tmp/"_s + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(mail) != mail.size() || !file.flush())
        return false;
    file.setFileTime(at, QFileDevice::FileModificationTime);
    file.close();
    return own(file.fileName()) && file.rename(path + u"/new/"_s + name);
}

QList<QByteArray> DovecotServer::mails(const QString &user, const QString &folder) const
{
    QList<QByteArray> found;
    for (const QString &path : mailFiles(user, folder)) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            found.append(file.readAll());
    }
    return found;
}

QStringList DovecotServer::flags(const QString &user, const QString &folder) const
{
    QStringList found;
    for (const QString &path : mailFiles(user, folder))
        found.append(path.section(u":2,"_s, 1));
    found.sort();
    return found;
}

void DovecotServer::clear(const QString &user, const QString &folder)
{
    for (const QString &path : mailFiles(user, folder))
        QFile::remove(path);
}

bool DovecotServer::changeUidValidity(const QString &user, quint32 uidValidity, const QString &folder)
{
    return doveadm(
        {u"mailbox"_s, u"update"_s, u"-u"_s, user, u"--uid-validity"_s, QString::number(uidValidity), folder});
}

bool DovecotServer::doveadm(const QStringList &arguments, QByteArray *output) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"/usr/bin/doveadm"_s, QStringList{u"-c"_s, m_folder.filePath(u"dovecot.conf"_s)} + arguments);
    const bool ended = process.waitForFinished(20'000);
    const QByteArray said = process.readAll();
    if (output)
        *output = said;
    return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

QString DovecotServer::folderPath(const QString &user, const QString &folder) const
{
    const QString base = m_folder.filePath(u"mail/"_s + user);
    return folder == u"INBOX"_s ? base : base + u"/."_s + folder;
}

QStringList DovecotServer::mailFiles(const QString &user, const QString &folder) const
{
    QStringList found;
    for (const QString &part : {u"/new"_s, u"/cur"_s}) {
        const QDir dir(folderPath(user, folder) + part);
        for (const QString &name : dir.entryList(QDir::Files))
            found.append(dir.filePath(name));
    }
    return found;
}

bool DovecotServer::makeFolder(const QString &path) const
{
    QStringList missing;
    for (QString part = path; part.size() > m_folder.path().size(); part = part.section(u'/', 0, -2)) {
        if (!QDir(part).exists())
            missing.prepend(part);
    }
    for (const QString &part : {u"/tmp"_s, u"/new"_s, u"/cur"_s}) {
        if (!QDir(path + part).exists())
            missing.append(path + part);
    }
    return std::all_of(missing.cbegin(), missing.cend(),
                       [this](const QString &folder) { return QDir().mkdir(folder) && own(folder); });
}

bool DovecotServer::own(const QString &path) const
{
    const passwd *owner = mailOwner();
    return getuid() != 0 || (owner && chown(QFile::encodeName(path).constData(), owner->pw_uid, owner->pw_gid) == 0);
}

} // namespace centrala::test
