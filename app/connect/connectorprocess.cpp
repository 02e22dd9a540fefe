// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/connectorprocess.h"

#include "app/connect/logging.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace centrala::connect {

namespace {

constexpr qsizetype kLogLineLimit = 2000;
constexpr qint64 kLogBudget = 64 * 1024; ///< octets of log between two pings
constexpr qsizetype kLastWords = 5;

/// A connector sees what a program needs to run and to reach the network (this machine's settings, its proxy among
/// them), and nothing that may hold somebody's secret.
QProcessEnvironment environmentFor(const QHash<QString, QString> &extra)
{
    static const QStringList kPassed{u"PATH"_s,
                                     u"HOME"_s,
                                     u"USER"_s,
                                     u"LANG"_s,
                                     u"LANGUAGE"_s,
                                     u"TZ"_s,
                                     u"TMPDIR"_s,
                                     u"TEMP"_s,
                                     u"TMP"_s,
                                     u"SystemRoot"_s,
                                     u"windir"_s,
                                     u"APPDATA"_s,
                                     u"LOCALAPPDATA"_s,
                                     u"USERPROFILE"_s,
                                     u"LD_LIBRARY_PATH"_s,
                                     u"SSL_CERT_FILE"_s,
                                     u"SSL_CERT_DIR"_s,
                                     u"http_proxy"_s,
                                     u"https_proxy"_s,
                                     u"no_proxy"_s,
                                     u"HTTP_PROXY"_s,
                                     u"HTTPS_PROXY"_s,
                                     u"NO_PROXY"_s,
                                     u"ASAN_OPTIONS"_s,
                                     u"UBSAN_OPTIONS"_s,
                                     u"QT_PLUGIN_PATH"_s,
                                     u"QT_LOGGING_RULES"_s,
                                     u"XDG_RUNTIME_DIR"_s,
                                     u"DBUS_SESSION_BUS_ADDRESS"_s,
                                     u"XDG_CURRENT_DESKTOP"_s,
                                     u"DESKTOP_SESSION"_s,
                                     u"KDE_FULL_SESSION"_s};
    const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment environment;
    for (const QString &name : ours.keys()) {
        if (kPassed.contains(name) || name.startsWith(u"LC_"))
            environment.insert(name, ours.value(name));
    }
    for (auto it = extra.begin(); it != extra.end(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

} // namespace

ConnectorProcess::ConnectorProcess(const Manifest &manifest, const QString &title,
                                   const QHash<QString, QString> &secrets, const ProcessLimits &limits,
                                   const QHash<QString, QString> &extra, wire::JsonRpcPeer::Handler handler,
                                   QObject *parent)
    : QObject(parent),
      m_title(title),
      m_strike(secrets),
      m_limits(limits),
      m_peer([this](const QByteArray &line) { m_process.write(line); }, std::move(handler)),
      m_logBudget(kLogBudget)
{
    m_process.setProgram(manifest.program);
    m_process.setWorkingDirectory(QFileInfo(manifest.program).absolutePath());
    m_process.setProcessEnvironment(environmentFor(extra));
    connect(&m_process, &QProcess::readyReadStandardOutput, this,
            [this] { m_peer.receive(m_process.readAllStandardOutput()); });
    connect(&m_process, &QProcess::readyReadStandardError, this, &ConnectorProcess::readErrors);
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        readErrors();
        const QString how = status == QProcess::CrashExit ? u"the program was killed or crashed"_s
                                                          : u"the program ended with status %1"_s.arg(code);
        finish(Error{m_stopping ? Error::Kind::Offline : Error::Kind::Bug, m_title, how, {}});
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(Error{Error::Kind::NotFound, m_title, m_process.errorString(), {}});
    });
    connect(&m_peer, &wire::JsonRpcPeer::broken, this, [this](const Error &reason) {
        kill(Error{Error::Kind::Malformed, m_title, u"no protocol on standard output: "_s + reason.detail, {}});
    });
    m_pingTimer.setInterval(m_limits.pingEvery);
    connect(&m_pingTimer, &QTimer::timeout, this, &ConnectorProcess::ping);
    m_answerTimer.setSingleShot(true);
    m_answerTimer.setInterval(m_limits.pingAnswer);
    connect(&m_answerTimer, &QTimer::timeout, this, [this] {
        kill(Error{Error::Kind::Offline,
                   m_title,
                   u"the connector did not answer for %1 ms"_s.arg(m_limits.pingAnswer.count()),
                   {}});
    });
    m_drainTimer.setSingleShot(true);
    m_drainTimer.setInterval(m_limits.drain);
}

ConnectorProcess::~ConnectorProcess()
{
    m_ended = true;
    m_process.disconnect(this);
    m_peer.close(Error{Error::Kind::Offline, m_title, u"the connector is ended"_s, {}});
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(1000);
}

void ConnectorProcess::start()
{
    m_process.start(QIODevice::ReadWrite);
    if (m_ended)
        return;
    m_pingTimer.start();
    ping();
}

wire::JsonRpcPeer::Answer ConnectorProcess::request(const QString &method, const QJsonObject &params)
{
    return m_peer.request(method, params);
}

void ConnectorProcess::stop()
{
    if (m_stopping || m_ended)
        return;
    m_stopping = true;
    connect(&m_drainTimer, &QTimer::timeout, this, &ConnectorProcess::closeInput, Qt::SingleShotConnection);
    m_drainTimer.start();
    m_peer.request(u"stop"_s).then(this, [this](const Result<QJsonObject> &) { closeInput(); });
}

void ConnectorProcess::closeInput()
{
    if (m_ended)
        return;
    m_process.closeWriteChannel();
    m_drainTimer.disconnect(this);
    connect(&m_drainTimer, &QTimer::timeout, this, [this] {
        kill(Error{Error::Kind::Offline, m_title, u"the connector did not end in time"_s, {}});
    });
    m_drainTimer.start();
}

void ConnectorProcess::kill(const Error &reason)
{
    if (m_ended || m_reason)
        return;
    m_reason = reason;
    m_process.kill();
}

void ConnectorProcess::finish(const Error &reason)
{
    if (m_ended)
        return;
    m_ended = true;
    m_pingTimer.stop();
    m_answerTimer.stop();
    m_drainTimer.stop();
    Error error = m_reason.value_or(reason);
    error.detail = m_strike.cleaned(error.detail);
    m_peer.close(error);
    Q_EMIT ended(error);
}

void ConnectorProcess::ping()
{
    m_logBudget = kLogBudget;
    if (m_answerTimer.isActive() || m_stopping)
        return;
    m_answerTimer.start();
    m_peer.request(u"ping"_s).then(this, [this](const Result<QJsonObject> &) { m_answerTimer.stop(); });
}

/// Lines are put together here, so that a secret is never cut in two before it can be struck out.
void ConnectorProcess::readErrors()
{
    const qsizetype limit = kLogLineLimit + m_strike.longest() * 4;
    const QByteArray bytes = m_process.readAllStandardError();
    for (const char octet : bytes) {
        if (octet == '\n') {
            if (!m_skipLine)
                logLine(m_errorLine);
            m_errorLine.clear();
            m_skipLine = false;
        } else if (!m_skipLine) {
            m_errorLine += octet;
            if (m_errorLine.size() >= limit) {
                logLine(m_errorLine);
                m_skipLine = true;
            }
        }
    }
}

void ConnectorProcess::logLine(const QByteArray &line)
{
    const QString text = m_strike.cleaned(QString::fromUtf8(line)).left(kLogLineLimit).trimmed();
    if (text.isEmpty())
        return;
    m_lastWords.append(text);
    if (m_lastWords.size() > kLastWords)
        m_lastWords.removeFirst();
    m_logBudget -= text.size();
    if (m_logBudget > 0)
        qCInfo(log).noquote() << m_title + u':' << text;
    else if (m_logBudget + text.size() > 0)
        qCWarning(log).noquote() << m_title + u':' << "says too much; the rest is left out for now";
}

} // namespace centrala::connect
