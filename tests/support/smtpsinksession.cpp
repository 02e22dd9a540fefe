// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smtpsinksession.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

namespace {

constexpr qsizetype kLineLimit = 998;

/// The address between the angle brackets and what follows them; nothing where there are none.
std::optional<std::pair<QByteArray, QByteArray>> path(const QByteArray &rest, const QByteArray &keyword)
{
    if (!rest.toUpper().startsWith(keyword + ":<"))
        return std::nullopt;
    const qsizetype close = rest.indexOf('>');
    if (close < 0)
        return std::nullopt;
    return std::pair{rest.mid(keyword.size() + 2, close - keyword.size() - 2), rest.mid(close + 1).trimmed()};
}

bool isEightBit(const QByteArray &line)
{
    return std::any_of(line.begin(), line.end(), [](char octet) { return (octet & 0x80) != 0; });
}

} // namespace

SmtpSinkSession::SmtpSinkSession(SmtpSink &sink, QSslSocket *socket)
    : QObject(socket),
      m_sink(sink),
      m_socket(socket),
      m_signedIn(sink.m_options.user.isEmpty() && sink.m_options.token.isEmpty())
{
    connect(m_socket, &QSslSocket::disconnected, m_socket, &QObject::deleteLater);
    connect(m_socket, &QSslSocket::readyRead, this, &SmtpSinkSession::read);
    m_sink.countConnection();
    const auto greet = [this] {
        if (!misbehave(SmtpStep::Greeting))
            reply("220 sink.test ESMTP");
    };
    if (m_sink.m_options.security == SmtpSink::Security::Tls) {
        connect(m_socket, &QSslSocket::encrypted, this, greet);
        beginTls();
    } else {
        greet();
    }
}

void SmtpSinkSession::beginTls()
{
    QFile certificate(m_sink.m_options.certificateFile);
    QFile key(m_sink.m_options.keyFile);
    if (!certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly)) {
        m_sink.complain(u"the sink has no certificate"_s);
        return hangUp();
    }
    m_socket->setLocalCertificate(QSslCertificate(&certificate));
    m_socket->setPrivateKey(QSslKey(&key, QSsl::Ec));
    m_socket->startServerEncryption();
}

void SmtpSinkSession::read()
{
    m_buffer += m_socket->readAll();
    qsizetype start = 0;
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0 && !m_gone; end = m_buffer.indexOf('\n', start)) {
        QByteArray line = m_buffer.mid(start, end - start + 1);
        start = end + 1;
        handleLine(std::move(line));
    }
    m_buffer.remove(0, start);
}

void SmtpSinkSession::handleLine(QByteArray line)
{
    if (!line.endsWith("\r\n"))
        m_sink.complain(u"a line ends without CRLF"_s);
    line.chop(line.endsWith("\r\n") ? 2 : 1);
    if (line.contains('\r'))
        m_sink.complain(u"a bare CR"_s);
    if (line.size() > kLineLimit)
        m_sink.complain(u"a line of %1 octets"_s.arg(line.size()));
    if (m_mode == Mode::Body)
        return handleBodyLine(std::move(line));
    if (m_mode != Mode::Command)
        return handleAuthLine(line);
    const qsizetype blank = line.indexOf(' ');
    handleCommand((blank < 0 ? line : line.left(blank)).toUpper(), blank < 0 ? QByteArray() : line.mid(blank + 1));
}

void SmtpSinkSession::handleCommand(const QByteArray &verb, const QByteArray &rest)
{
    if (verb == "EHLO" || verb == "HELO")
        return handleEhlo();
    if (verb == "NOOP" || verb == "RSET") {
        m_mail.recipients.clear();
        m_hasSender = m_hasSender && verb == "NOOP";
        return reply("250 ok");
    }
    if (verb == "QUIT") {
        if (misbehave(SmtpStep::Quit))
            return;
        reply("221 bye");
        return hangUp();
    }
    if (!m_greeted)
        m_sink.complain(u"%1 before EHLO"_s.arg(QString::fromLatin1(verb)));
    if (verb == "STARTTLS" && m_sink.m_options.security == SmtpSink::Security::StartTls && !m_socket->isEncrypted()) {
        if (misbehave(SmtpStep::StartTls))
            return;
        reply("220 go ahead");
        m_greeted = false;
        return beginTls();
    }
    if (verb == "AUTH")
        return handleAuth(rest);
    if (!m_signedIn)
        return reply("530 5.7.0 sign in first");
    if (verb == "MAIL")
        return handleMail(rest);
    if (verb == "RCPT")
        return handleRecipient(rest);
    if (verb == "DATA") {
        if (misbehave(SmtpStep::Data))
            return;
        if (m_mail.recipients.isEmpty())
            return reply("554 5.5.1 nobody to send to");
        m_mode = Mode::Body;
        m_mail.data.clear();
        return reply("354 go on");
    }
    m_sink.complain(u"unknown command %1"_s.arg(QString::fromLatin1(verb)));
    reply("500 5.5.1 unknown command");
}

void SmtpSinkSession::handleEhlo()
{
    if (misbehave(SmtpStep::Ehlo))
        return;
    m_greeted = true;
    const SmtpSink::Options &options = m_sink.m_options;
    const bool mayUpgrade = options.security == SmtpSink::Security::StartTls && !m_socket->isEncrypted();
    reply("250-sink.test\r\n250-8BITMIME\r\n250-ENHANCEDSTATUSCODES\r\n" +
          (mayUpgrade ? QByteArray("250-STARTTLS\r\n") : QByteArray()) +
          (options.user.isEmpty() || mayUpgrade ? QByteArray() : QByteArray("250-AUTH PLAIN LOGIN\r\n")) +
          (options.token.isEmpty() ? QByteArray() : QByteArray("250-AUTH XOAUTH2\r\n")) + "250 SIZE " +
          QByteArray::number(options.sizeLimit));
}

void SmtpSinkSession::handleAuth(const QByteArray &rest)
{
    if (m_sink.m_options.security == SmtpSink::Security::StartTls && !m_socket->isEncrypted())
        m_sink.complain(u"AUTH in clear"_s);
    if (misbehave(SmtpStep::Auth))
        return;
    const QList<QByteArray> words = rest.split(' ');
    const QByteArray method = words.value(0).toUpper();
    if (method == "XOAUTH2") {
        m_mode = Mode::AuthToken;
        return words.size() > 1 ? handleAuthLine(words.at(1)) : reply("334 ");
    }
    if (method == "LOGIN") {
        m_mode = Mode::AuthUser;
        return reply("334 VXNlcm5hbWU6");
    }
    if (method != "PLAIN")
        return reply("504 5.5.4 unknown method");
    m_mode = Mode::AuthPlain;
    if (words.size() > 1)
        return handleAuthLine(words.at(1));
    reply("334 ");
}

void SmtpSinkSession::handleAuthLine(const QByteArray &line)
{
    const QByteArray text = QByteArray::fromBase64(line);
    if (m_mode == Mode::AuthToken) {
        m_mode = Mode::Command;
        m_signedIn = text.endsWith("\x01"
                                   "auth=Bearer " +
                                   m_sink.m_options.token.toUtf8() + "\x01\x01");
        if (m_signedIn && text.startsWith("user="))
            m_mail.user = text.mid(5, text.indexOf('\x01') - 5);
        return reply(m_signedIn ? "235 2.7.0 welcome" : "535 5.7.8 the token is not good");
    }
    if (m_mode == Mode::AuthPlain) {
        const QList<QByteArray> parts = text.split('\0');
        return checkCredentials(parts.value(1), parts.value(2));
    }
    if (m_mode == Mode::AuthUser) {
        m_authUser = text;
        m_mode = Mode::AuthPassword;
        return reply("334 UGFzc3dvcmQ6");
    }
    checkCredentials(m_authUser, text);
}

void SmtpSinkSession::checkCredentials(const QByteArray &user, const QByteArray &password)
{
    m_mode = Mode::Command;
    m_signedIn = user == m_sink.m_options.user.toUtf8() && password == m_sink.m_options.password.toUtf8();
    m_mail.user = m_signedIn ? user : QByteArray();
    reply(m_signedIn ? "235 2.7.0 welcome" : "535 5.7.8 wrong user or password");
}

void SmtpSinkSession::handleMail(const QByteArray &rest)
{
    if (misbehave(SmtpStep::MailFrom))
        return;
    const auto sender = path(rest, "FROM");
    if (!sender)
        return reply("501 5.5.4 syntax");
    m_mail.from = sender->first;
    m_mail.recipients.clear();
    m_eightBit = sender->second.toUpper().contains("BODY=8BITMIME");
    m_hasSender = true;
    const qsizetype size = sender->second.toUpper().indexOf("SIZE=");
    if (size >= 0 && sender->second.mid(size + 5).split(' ').first().toLongLong() > m_sink.m_options.sizeLimit)
        return reply("552 5.3.4 message too big");
    reply("250 2.1.0 ok");
}

void SmtpSinkSession::handleRecipient(const QByteArray &rest)
{
    const auto recipient = path(rest, "TO");
    if (!recipient || !recipient->first.contains('@'))
        return reply("501 5.5.4 syntax");
    if (misbehave(SmtpStep::Recipient, recipient->first))
        return;
    if (!m_hasSender)
        return reply("503 5.5.1 MAIL first");
    m_mail.recipients.append(recipient->first);
    reply("250 2.1.5 ok");
}

void SmtpSinkSession::handleBodyLine(QByteArray line)
{
    const std::optional<qint64> cut = m_sink.bodyCut();
    if (cut && m_mail.data.size() >= *cut) {
        static_cast<void>(m_sink.takeFault(SmtpStep::Body));
        return hangUp();
    }
    if (line != ".") {
        if (!m_eightBit && isEightBit(line))
            m_sink.complain(u"8-bit text without BODY=8BITMIME"_s);
        if (line.startsWith('.'))
            line.remove(0, 1);
        m_mail.data += line + "\r\n";
        return;
    }
    m_mode = Mode::Command;
    m_mail.encrypted = m_socket->isEncrypted();
    m_hasSender = false;
    if (const std::optional<SmtpFault> fault = m_sink.takeFault(SmtpStep::Body)) {
        if (fault->afterTaking)
            m_sink.keep(m_mail);
        return fault->reply.isEmpty() ? hangUp() : reply(fault->reply);
    }
    if (m_mail.data.size() > m_sink.m_options.sizeLimit)
        return reply("552 5.3.4 message too big");
    m_sink.keep(m_mail);
    reply("250 2.0.0 taken");
}

bool SmtpSinkSession::misbehave(SmtpStep step, const QByteArray &recipient)
{
    const std::optional<SmtpFault> fault = m_sink.takeFault(step, recipient);
    if (!fault)
        return false;
    if (fault->reply.isEmpty()) {
        hangUp();
        return true;
    }
    reply(fault->reply);
    if (fault->reply.startsWith("421"))
        hangUp();
    return true;
}

void SmtpSinkSession::reply(const QByteArray &text)
{
    m_socket->write(text + "\r\n");
}

void SmtpSinkSession::hangUp()
{
    m_gone = true;
    m_socket->flush();
    m_socket->disconnectFromHost();
}

} // namespace centrala::test
