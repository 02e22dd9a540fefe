// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QString>
#include <QStringList>
#include <QThread>

#include <map>
#include <optional>

namespace centrala::test {

/// What an SmtpSink took in: one mail, with the dots of the transfer taken out again.
struct SunkMail
{
    QByteArray from;
    QList<QByteArray> recipients;
    QByteArray data;
    QByteArray user; ///< who signed in; empty without AUTH
    bool encrypted = false;
};

/// The places where an SmtpSink can be told to misbehave.
enum class SmtpStep { Greeting, Ehlo, StartTls, Auth, MailFrom, Recipient, Data, Body, Quit };

/// What it does there, instead of what it should.
struct SmtpFault
{
    /// The reply line without its line end ("451 4.7.1 later"); empty: the connection is closed without a word.
    QByteArray reply = {};
    int times = 1;                      ///< how often; -1 is always
    QByteArray recipient = {};          ///< Recipient only: whom it concerns; empty is all
    bool afterTaking = false;           ///< Body only: the mail is kept all the same ("closed after the final dot")
    std::optional<qint64> atOctet = {}; ///< Body only: close as soon as so many octets of the body came
};

/// A small, strict SMTP submission server on the loopback. It runs in a thread of its own, so a test may wait for
/// another program meanwhile. It keeps what it accepted and writes down every breach of RFC 5321/5322 it sees in
/// `complaints()`. All functions may be called from the test's thread at any time.
class SmtpSink
{
public:
    enum class Security { None, StartTls, Tls };

    struct Options
    {
        Security security = Security::None;
        QString certificateFile = {}; ///< PEM, needed unless None
        QString keyFile = {};
        QString user = {}; ///< with a password: AUTH PLAIN and LOGIN are offered and demanded
        QString password = {};
        QString token = {}; ///< an access token: AUTH XOAUTH2 is offered and demanded
        qint64 sizeLimit = 35'882'577;
    };

    explicit SmtpSink(Options options);
    SmtpSink() : SmtpSink(Options()) {}
    ~SmtpSink();

    [[nodiscard]] bool start();
    [[nodiscard]] QString host() const { return QStringLiteral("127.0.0.1"); }
    [[nodiscard]] quint16 port() const { return m_port; }

    [[nodiscard]] QList<SunkMail> mails() const;
    [[nodiscard]] qsizetype count() const;
    [[nodiscard]] QStringList complaints() const;
    [[nodiscard]] int connections() const;
    /// From now on the step goes wrong as `fault` says.
    void setFault(SmtpStep step, const SmtpFault &fault);
    void clear();

private:
    friend class SmtpSinkSession;
    [[nodiscard]] std::optional<SmtpFault> takeFault(SmtpStep step, const QByteArray &recipient = {});
    [[nodiscard]] std::optional<qint64> bodyCut() const;
    void keep(const SunkMail &mail);
    void complain(const QString &text);
    void countConnection();

    const Options m_options;
    QThread m_thread;
    quint16 m_port = 0;
    mutable QMutex m_mutex;
    QList<SunkMail> m_mails;
    QStringList m_complaints;
    std::map<SmtpStep, QList<SmtpFault>> m_faults;
    int m_connections = 0;
};

} // namespace centrala::test
