// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smtpsink.h"

#include "tests/support/smtpsinksession.h"

#include <QHostAddress>
#include <QSslSocket>
#include <QTcpServer>

#include <functional>

namespace centrala::test {

namespace {

class SinkServer final : public QTcpServer
{
public:
    explicit SinkServer(std::function<void(qintptr)> accept) : m_accept(std::move(accept)) {}

protected:
    void incomingConnection(qintptr descriptor) override { m_accept(descriptor); }

private:
    std::function<void(qintptr)> m_accept;
};

} // namespace

SmtpSink::SmtpSink(Options options) : m_options(std::move(options)) {}

SmtpSink::~SmtpSink()
{
    m_thread.quit();
    m_thread.wait();
}

bool SmtpSink::start()
{
    auto *server = new SinkServer([this](qintptr descriptor) {
        auto *socket = new QSslSocket;
        if (socket->setSocketDescriptor(descriptor))
            new SmtpSinkSession(*this, socket); // goes with its socket
        else
            delete socket;
    });
    const bool listens = server->listen(QHostAddress::LocalHost);
    m_port = server->serverPort();
    server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    m_thread.start();
    return listens;
}

QList<SunkMail> SmtpSink::mails() const
{
    const QMutexLocker lock(&m_mutex);
    return m_mails;
}

qsizetype SmtpSink::count() const
{
    const QMutexLocker lock(&m_mutex);
    return m_mails.size();
}

QStringList SmtpSink::complaints() const
{
    const QMutexLocker lock(&m_mutex);
    return m_complaints;
}

int SmtpSink::connections() const
{
    const QMutexLocker lock(&m_mutex);
    return m_connections;
}

void SmtpSink::setFault(SmtpStep step, const SmtpFault &fault)
{
    const QMutexLocker lock(&m_mutex);
    m_faults[step].append(fault);
}

void SmtpSink::clear()
{
    const QMutexLocker lock(&m_mutex);
    m_mails.clear();
    m_complaints.clear();
    m_faults.clear();
    m_connections = 0;
}

std::optional<SmtpFault> SmtpSink::takeFault(SmtpStep step, const QByteArray &recipient)
{
    const QMutexLocker lock(&m_mutex);
    QList<SmtpFault> &faults = m_faults[step];
    for (qsizetype i = 0; i < faults.size(); ++i) {
        if (!faults[i].recipient.isEmpty() && faults[i].recipient != recipient)
            continue;
        const SmtpFault fault = faults[i];
        if (faults[i].times > 0 && --faults[i].times == 0)
            faults.removeAt(i);
        return fault;
    }
    return std::nullopt;
}

std::optional<qint64> SmtpSink::bodyCut() const
{
    const QMutexLocker lock(&m_mutex);
    const auto faults = m_faults.find(SmtpStep::Body);
    if (faults == m_faults.end() || faults->second.isEmpty())
        return std::nullopt;
    return faults->second.first().atOctet;
}

void SmtpSink::keep(const SunkMail &mail)
{
    const QMutexLocker lock(&m_mutex);
    m_mails.append(mail);
}

void SmtpSink::complain(const QString &text)
{
    const QMutexLocker lock(&m_mutex);
    m_complaints.append(text);
}

void SmtpSink::countConnection()
{
    const QMutexLocker lock(&m_mutex);
    ++m_connections;
}

} // namespace centrala::test
