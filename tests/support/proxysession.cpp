// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proxysession.h"

#include <QHostAddress>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

namespace {

constexpr char kVersion = 5;
constexpr char kNoPassword = 0;
constexpr char kPassword = 2;
constexpr char kNothingSuits = '\xff';
constexpr char kNotAllowed = 2;

QByteArray socksReply(char code)
{
    return QByteArray("\x05", 1) + code + QByteArray("\0\x01\0\0\0\0\0\0", 8);
}

} // namespace

ProxySession::ProxySession(ProxyServer &proxy, QTcpSocket *client) : QObject(client), m_proxy(proxy), m_client(client)
{
    connect(m_client, &QTcpSocket::readyRead, this, &ProxySession::read);
    connect(m_client, &QTcpSocket::disconnected, this, &ProxySession::close);
    connect(&m_server, &QTcpSocket::connected, this, [this] {
        m_step = Step::Open;
        m_client->write(m_proxy.m_kind == ProxyServer::Kind::Http
                            ? QByteArray("HTTP/1.1 200 Connection established\r\n\r\n")
                            : socksReply(0));
        read();
    });
    connect(&m_server, &QTcpSocket::readyRead, this, [this] { m_client->write(m_server.readAll()); });
    connect(&m_server, &QTcpSocket::disconnected, this, &ProxySession::close);
    connect(&m_server, &QTcpSocket::errorOccurred, this, &ProxySession::close);
}

void ProxySession::close()
{
    m_server.disconnect(this);
    m_server.disconnectFromHost();
    m_client->disconnect(this);
    if (m_client->state() == QAbstractSocket::UnconnectedState)
        return m_client->deleteLater();
    connect(m_client, &QTcpSocket::disconnected, m_client, &QObject::deleteLater);
    m_client->disconnectFromHost();
}

void ProxySession::read()
{
    if (m_proxy.mood() == ProxyServer::Mood::HangsUp)
        return close();
    m_buffer += m_client->readAll();
    bool mayGoOn = true;
    while (mayGoOn && m_step != Step::Connecting && m_step != Step::Open)
        mayGoOn = m_proxy.m_kind == ProxyServer::Kind::Http ? readHttp() : readSocks();
    if (m_step == Step::Open)
        m_server.write(std::exchange(m_buffer, {}));
}

bool ProxySession::readHttp()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    m_buffer.remove(0, end + 4);
    const QByteArray expected = "Basic " + (m_proxy.m_user + u':' + m_proxy.m_password).toUtf8().toBase64();
    bool isKnown = m_proxy.m_user.isEmpty();
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).toLower() == "proxy-authorization")
            isKnown = isKnown || line.mid(colon + 1).trimmed() == expected;
    }
    if (!isKnown) {
        m_client->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                        "Content-Length: 0\r\n\r\n");
        return true;
    }
    const QByteArray target = lines.first().split(' ').value(1);
    if (!lines.first().startsWith("CONNECT ") || m_proxy.mood() == ProxyServer::Mood::Refuses) {
        m_client->write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
        close();
        return false;
    }
    const qsizetype colon = target.lastIndexOf(':');
    join(QString::fromLatin1(target.left(colon)), target.mid(colon + 1).toUShort());
    return false;
}

bool ProxySession::readSocks()
{
    switch (m_step) {
    case Step::Greeting:
        return greet();
    case Step::Password:
        return checkPassword();
    default:
        return takeRequest();
    }
}

bool ProxySession::greet()
{
    if (m_buffer.size() < 2 || m_buffer.size() < 2 + m_buffer[1])
        return false;
    const QByteArray offered = m_buffer.mid(2, m_buffer[1]);
    m_buffer.remove(0, 2 + offered.size());
    const char wanted = m_proxy.m_user.isEmpty() ? kNoPassword : kPassword;
    const char method = offered.contains(wanted) ? wanted : kNothingSuits;
    m_client->write(QByteArray(1, kVersion) + method);
    m_step = method == kPassword ? Step::Password : Step::Request;
    if (method == kNothingSuits)
        close();
    return method != kNothingSuits;
}

bool ProxySession::checkPassword()
{
    if (m_buffer.size() < 2)
        return false;
    const qsizetype userSize = static_cast<quint8>(m_buffer[1]);
    if (m_buffer.size() < 3 + userSize)
        return false;
    const qsizetype passwordSize = static_cast<quint8>(m_buffer[2 + userSize]);
    if (m_buffer.size() < 3 + userSize + passwordSize)
        return false;
    const bool isKnown = m_buffer.mid(2, userSize) == m_proxy.m_user.toUtf8() &&
                         m_buffer.mid(3 + userSize, passwordSize) == m_proxy.m_password.toUtf8();
    m_buffer.remove(0, 3 + userSize + passwordSize);
    m_client->write(QByteArray("\x01", 1) + (isKnown ? '\0' : '\x01'));
    m_step = Step::Request;
    if (!isKnown)
        close();
    return isKnown;
}

bool ProxySession::takeRequest()
{
    constexpr qsizetype kHead = 4;
    if (m_buffer.size() < kHead + 1)
        return false;
    const char form = m_buffer[3];
    const qsizetype size = form == 1 ? 4 : form == 4 ? 16 : 1 + static_cast<quint8>(m_buffer[kHead]);
    if (m_buffer.size() < kHead + size + 2)
        return false;
    const QByteArray address = m_buffer.mid(kHead, size);
    const quint16 port = qFromBigEndian<quint16>(m_buffer.constData() + kHead + size);
    m_buffer.remove(0, kHead + size + 2);
    if (m_proxy.mood() == ProxyServer::Mood::Refuses) {
        m_client->write(socksReply(kNotAllowed));
        close();
        return false;
    }
    QString host = QString::fromLatin1(address.mid(1));
    if (form == 1)
        host = QHostAddress(qFromBigEndian<quint32>(address.constData())).toString();
    else if (form == 4)
        host = QHostAddress(reinterpret_cast<const quint8 *>(address.constData())).toString();
    join(host, port);
    return false;
}

void ProxySession::join(const QString &host, quint16 port)
{
    m_proxy.note(u"%1:%2"_s.arg(host).arg(port));
    m_step = Step::Connecting;
    m_server.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_server.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

} // namespace centrala::test
