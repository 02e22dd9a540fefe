// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/email/followedmailbox.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

void FollowedMailbox::initTestCase()
{
    qRegisterMetaType<OpenFolder>();
}

void FollowedMailbox::cleanup()
{
    end();
    m_host.reset();
    m_server.reset();
}

Startup FollowedMailbox::startup(bool tls) const
{
    Startup startup;
    startup.settings = {{u"address"_s, u"anna@shop.example"_s},
                        {u"imap.host"_s, m_server->host()},
                        {u"imap.port"_s, tls ? m_server->imapsPort() : m_server->imapPort()},
                        {u"imap.security"_s, tls ? u"tls"_s : u"none"_s},
                        {u"imap.user"_s, u"anna"_s},
                        {u"smtp.host"_s, u"127.0.0.1"_s},
                        {u"smtp.security"_s, u"none"_s},
                        {u"smtp.port"_s, 1},
                        {u"ca_file"_s, m_server->caFile()}};
    startup.secrets = {{u"password"_s, u"secret"_s}};
    startup.cursors = m_host->cursors;
    return startup;
}

QByteArray FollowedMailbox::mail(int number, const QByteArray &more)
{
    const QByteArray n = QByteArray::number(number);
    return "From: Jan <jan@x.example>\r\nTo: anna@shop.example\r\nSubject: mail " + n + "\r\nMessage-ID: <m" + n +
           "@x.example>\r\nDate: Sun, 22 Nov 2026 10:00:00 +0100\r\n\r\nText " + n + "\r\n" + more;
}

void FollowedMailbox::deliver(int from, int to, const QString &folder)
{
    for (int i = from; i <= to; ++i)
        QVERIFY(m_server->deliver(u"anna"_s, mail(i), folder));
}

bool FollowedMailbox::isCaughtUp() const
{
    return !m_host->states.isEmpty() && m_host->states.last().first == ConnectorState::CaughtUp;
}

void FollowedMailbox::begin(const Startup &startup)
{
    m_host->states.clear();
    m_connector = std::make_unique<EmailConnector>(*m_host);
    m_connector->start(startup);
}

void FollowedMailbox::end()
{
    if (!m_connector)
        return;
    QTRY_VERIFY(m_connector->stop().isFinished());
    m_connector.reset();
}

} // namespace centrala::email
