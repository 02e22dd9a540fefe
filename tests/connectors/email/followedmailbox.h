// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/emailconnector.h"
#include "tests/connectors/email/fakehost.h"
#include "tests/support/dovecotserver.h"

#include <QTest>

namespace centrala::email {

/// A mailbox on a real Dovecot, followed by the connector: what tests about it begin with.
class FollowedMailbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

protected:
    [[nodiscard]] Startup startup(bool tls = true) const;
    [[nodiscard]] static QByteArray mail(int number, const QByteArray &more = {});
    void deliver(int from, int to, const QString &folder = QStringLiteral("INBOX"));
    [[nodiscard]] bool isCaughtUp() const;
    void begin(const Startup &startup);
    void end();

    std::unique_ptr<test::DovecotServer> m_server;
    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<EmailConnector> m_connector;
};

} // namespace centrala::email

#define START_SERVER()                                                                                                 \
    m_server = std::make_unique<centrala::test::DovecotServer>();                                                      \
    m_host = std::make_unique<centrala::email::FakeHost>();                                                            \
    QVERIFY2(m_server->start(), qPrintable(m_server->problem()))
