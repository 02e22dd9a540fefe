// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/smtpsink.h"

#include <QObject>

class QSslSocket;

namespace centrala::test {

/// One client's conversation with an SmtpSink. Owned by its socket; both end with the connection.
class SmtpSinkSession : public QObject
{
    Q_OBJECT
public:
    SmtpSinkSession(SmtpSink &sink, QSslSocket *socket);

private:
    void read();
    void handleLine(QByteArray line);
    void handleCommand(const QByteArray &verb, const QByteArray &rest);
    void handleBodyLine(QByteArray line);
    void handleAuthLine(const QByteArray &line);
    void handleEhlo();
    void handleAuth(const QByteArray &rest);
    void handleMail(const QByteArray &rest);
    void handleRecipient(const QByteArray &rest);
    void checkCredentials(const QByteArray &user, const QByteArray &password);
    void beginTls();
    /// Does what the fault of this step says; false where there is none.
    bool misbehave(SmtpStep step, const QByteArray &recipient = {});
    void reply(const QByteArray &text);
    void hangUp();

    enum class Mode { Command, AuthPlain, AuthToken, AuthUser, AuthPassword, Body };

    SmtpSink &m_sink;
    QSslSocket *m_socket;
    QByteArray m_buffer;
    QByteArray m_authUser;
    Mode m_mode = Mode::Command;
    SunkMail m_mail;
    bool m_greeted = false;
    bool m_signedIn = false;
    bool m_hasSender = false;
    bool m_eightBit = false;
    bool m_gone = false;
};

} // namespace centrala::test
