// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cyrusserver.h"

#include "tests/support/freeport.h"

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

constexpr int kStepMs = 10'000;

/// Where `./dev test` unpacked the packages.
const QString kUnpacked = QStringLiteral(CENTRALA_BINARY_DIRECTORY "/../apart/");

const passwd *mailOwner()
{
    return getuid() == 0 ? getpwnam("nobody") : getpwuid(getuid());
}

bool write(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
}

QProcessEnvironment environmentIn(const QString &root)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_LIBRARY_PATH"_s, root + u"/bin"_s);
    return environment;
}

bool runs(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    return process.waitForFinished(kStepMs) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

/// Reads up to the end of the answer to this tag; nothing where it was no OK.
QByteArray answerTo(QTcpSocket &socket, const QByteArray &tag)
{
    QByteArray said;
    while (true) {
        while (!socket.canReadLine()) {
            if (!socket.waitForReadyRead(kStepMs))
                return {};
        }
        const QByteArray line = socket.readLine();
        said += line;
        if (line.startsWith(tag + ' '))
            return line.startsWith(tag + " OK") ? said : QByteArray();
    }
}

} // namespace

CyrusServer::CyrusServer() : m_port(freePort()) {}

CyrusServer::~CyrusServer()
{
    stop();
}

/// Into the temporary folder, where whoever it runs as may read them.
bool CyrusServer::copyPrograms() const
{
    QDir().mkpath(m_folder.filePath(u"bin"_s));
    const QStringList files{u"usr/sbin/cyrmaster"_s,
                            u"usr/sbin/saslpasswd2"_s,
                            u"usr/lib/cyrus/bin/imapd"_s,
                            u"usr/lib/x86_64-linux-gnu/libcyrus.so.0"_s,
                            u"usr/lib/x86_64-linux-gnu/libcyrus_imap.so.0"_s,
                            u"usr/lib/x86_64-linux-gnu/libcyrus_min.so.0"_s,
                            u"usr/lib/x86_64-linux-gnu/libcyrus_sieve.so.0"_s};
    return std::all_of(files.begin(), files.end(), [this](const QString &file) {
        return QFile::copy(kUnpacked + file, m_folder.filePath(u"bin/"_s + file.section(u'/', -1)));
    });
}

bool CyrusServer::prepare()
{
    const passwd *owner = mailOwner();
    if (!m_folder.isValid() || !owner || !copyPrograms())
        return false;
    const QString root = m_folder.path();
    QFile::setPermissions(root, QFile::Permissions::fromInt(0x7755));
    QStringList paths{root};
    for (const QString &name : {u"conf"_s, u"spool"_s, u"lock"_s, u"proc"_s}) {
        paths.append(root + u'/' + name);
        if (!QDir().mkpath(paths.last()))
            return false;
    }
    const QString settings =
        u"configdirectory: %1/conf\npartition-default: %1/spool\ndefaultpartition: default\n"
        "servername: localhost\nadmins: cyrus\nsasl_pwcheck_method: auxprop\n"
        "sasl_auxprop_plugin: sasldb\nsasl_sasldb_path: %1/sasldb\nsasl_mech_list: PLAIN LOGIN\n"
        "allowplaintext: yes\naltnamespace: yes\nautocreate_users: anyone\nautocreate_quota: 0\n"
        "autocreate_inbox_folders: Sent\nxlist-sent: Sent\nimapidlepoll: 1\n"
        "mboxname_lockpath: %1/lock\nproc_path: %1/proc\nlmtpsocket: %1/lmtp\n"
        "idlesocket: %1/idle\ncyrus_user: %2\n"_s.arg(root, QString::fromLocal8Bit(owner->pw_name));
    const QString services =
        u"START {\n}\nSERVICES {\n imap cmd=\"%1/bin/imapd -C %1/imapd.conf -U 30\" listen=\"127.0.0.1:%2\""
        " prefork=0 maxchild=50\n}\nEVENTS {\n}\n"_s.arg(root)
            .arg(m_port);
    if (!write(root + u"/imapd.conf"_s, settings) || !write(root + u"/cyrus.conf"_s, services))
        return false;
    if (!runs(root + u"/bin/saslpasswd2"_s,
              {u"-p"_s, u"-c"_s, u"-f"_s, root + u"/sasldb"_s, u"-u"_s, u"localhost"_s, u"anna"_s}, "secret"))
        return false;
    paths.append(root + u"/sasldb"_s);
    for (const QString &path : std::as_const(paths)) {
        if (getuid() == 0 && chown(QFile::encodeName(path).constData(), owner->pw_uid, owner->pw_gid) != 0)
            return false;
    }
    return true;
}

bool CyrusServer::start()
{
    if (!prepare()) {
        m_problem = u"could not prepare the folder; ./dev test unpacks the programs into build/apart"_s;
        return false;
    }
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setChildProcessModifier([] { setpgid(0, 0); }); // so that stop() reaches all its children
    m_process.setProcessEnvironment(environmentIn(m_folder.path()));
    m_process.start(m_folder.filePath(u"bin/cyrmaster"_s),
                    {u"-D"_s, u"-C"_s, m_folder.filePath(u"imapd.conf"_s), u"-M"_s, m_folder.filePath(u"cyrus.conf"_s),
                     u"-p"_s, m_folder.filePath(u"master.pid"_s)});
    if (!m_process.waitForStarted(kStepMs)) {
        m_problem = u"cyrmaster does not start: "_s + m_process.errorString();
        return false;
    }
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 2 * kStepMs && m_process.state() == QProcess::Running) {
        QTcpSocket socket;
        socket.connectToHost(host(), m_port);
        if (socket.waitForConnected(1000) && socket.waitForReadyRead(5000) && socket.readAll().startsWith("* OK"))
            return true;
        m_process.waitForFinished(50);
    }
    m_problem = u"the server does not greet"_s;
    return false;
}

void CyrusServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    const auto group = static_cast<pid_t>(m_process.processId());
    m_process.terminate();
    if (!m_process.waitForFinished(kStepMs)) {
        m_process.kill();
        m_process.waitForFinished(kStepMs);
    }
    kill(-group, SIGKILL);
}

QByteArray CyrusServer::session(const QList<QByteArray> &commands)
{
    QTcpSocket socket;
    socket.connectToHost(host(), m_port);
    if (!socket.waitForConnected(kStepMs))
        return {};
    QByteArray said;
    int number = 0;
    for (const QByteArray &command : QList<QByteArray>{"LOGIN anna secret"} + commands + QList<QByteArray>{"LOGOUT"}) {
        const QByteArray tag = "t" + QByteArray::number(++number);
        socket.write(tag + ' ' + command + "\r\n");
        const QByteArray answer = answerTo(socket, tag);
        if (answer.isEmpty())
            return {};
        said += answer;
    }
    return said;
}

bool CyrusServer::deliver(const QByteArray &mail, const QByteArray &folder)
{
    return !session({"APPEND " + folder + " {" + QByteArray::number(mail.size()) + "+}\r\n" + mail}).isEmpty();
}

} // namespace centrala::test
