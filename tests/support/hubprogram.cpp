// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hubprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcessEnvironment>

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

const QString HubProgram::kBoss = u"boss"_s;
const QString HubProgram::kBossPassword = u"correct horse battery"_s;

namespace {

constexpr int kStartLimitMs = 30'000;

QProcessEnvironment environment()
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    all.insert(u"CENTRALA_SECRETS"_s, u"file"_s);
    return all;
}

} // namespace

HubProgram::HubProgram() = default;

HubProgram::~HubProgram()
{
    kill();
}

QString HubProgram::passwordFile(const QString &password) const
{
    const QString path = m_folder.filePath(u"password-%1"_s.arg(qHash(password)));
    QFile file(path);
    if (!file.exists() && file.open(QIODevice::WriteOnly))
        file.write(password.toUtf8() + '\n');
    return u'@' + path;
}

bool HubProgram::start(const QStringList &more)
{
    kill();
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment all = environment();
    for (auto it = m_more.begin(); it != m_more.end(); ++it)
        all.insert(it.key(), it.value());
    m_process->setProcessEnvironment(all);
    const QString listen = m_url.isEmpty() ? u"127.0.0.1:0"_s : m_url.section(u"//"_s, 1);
    const QString http = m_health.isEmpty() ? u"127.0.0.1:0"_s : m_health;
    QStringList words{u"--workspace"_s, folder(), u"--listen"_s, listen, u"--http"_s, http};
    if (more.isEmpty())
        words += QStringList{u"--create-admin"_s, kBoss, u"--password"_s, passwordFile(kBossPassword)};
    else if (more != QStringList{u"-"_s})
        words += more;
    m_process->start(QStringLiteral(CENTRALA_BINARY_DIRECTORY "/bin/centrala-hub"), words);
    m_output.clear();
    QElapsedTimer waited;
    waited.start();
    const auto listens = [this] {
        const qsizetype at = m_output.indexOf("health on ");
        return at >= 0 && m_output.indexOf('\n', at) >= 0;
    };
    while (!listens() && waited.elapsed() < kStartLimitMs && m_process->state() != QProcess::NotRunning) {
        m_process->waitForReadyRead(200);
        m_output += m_process->readAllStandardOutput();
    }
    for (const QByteArray &line : m_output.split('\n')) {
        if (line.startsWith("listening on "))
            m_url = QString::fromUtf8(line.mid(13));
        if (line.startsWith("health on "))
            m_health = QString::fromUtf8(line.mid(10));
    }
    return listens();
}

QByteArray HubProgram::output()
{
    if (m_process)
        m_output += m_process->readAllStandardOutput();
    return m_output;
}

quint16 HubProgram::port() const
{
    return static_cast<quint16>(m_url.section(u':', -1).toUInt());
}

QByteArray HubProgram::errors()
{
    return m_process ? m_process->readAllStandardError() : QByteArray();
}

qint64 HubProgram::processId() const
{
    return m_process ? m_process->processId() : 0;
}

void HubProgram::kill()
{
    if (m_process && m_process->state() != QProcess::NotRunning) {
        m_process->kill();
        m_process->waitForFinished();
    }
}

int HubProgram::terminate()
{
    m_process->terminate();
    if (!m_process->waitForFinished(20'000))
        return -1;
    return m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
}

CtlResult HubProgram::ctl(const QString &user, const QString &password, const QStringList &words) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(
        QStringLiteral(CENTRALA_BINARY_DIRECTORY "/bin/centralactl"),
        QStringList{u"--hub"_s, m_url, u"--user"_s, user, u"--password"_s, passwordFile(password), u"--json"_s} +
            words);
    return CtlProgram::finished(process);
}

qint64 HubProgram::addAgent(const QString &name, const QString &password, const QString &role,
                            const QStringList &more) const
{
    const CtlResult added = boss(
        QStringList{u"agent"_s, u"add"_s, name, u"--role"_s, role, u"--password"_s, passwordFile(password)} + more);
    return added.object()[u"id"_s].toInteger();
}

qint64 HubProgram::addInbox(const QString &name, const LoopbackFolder &folder) const
{
    const CtlResult added =
        boss({u"inbox"_s, u"add"_s, u"loopback"_s, u"--name"_s, name, u"--set"_s, u"directory="_s + folder.path()});
    return added.object()[u"id"_s].toInteger();
}

} // namespace centrala::test
