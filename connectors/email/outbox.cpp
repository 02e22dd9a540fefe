// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/outbox.h"

#include "app/model/sentences.h"

#include <QFile>
#include <QPromise>
#include <QtConcurrentRun>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr int kConnections = 2;

} // namespace

Outbox::Outbox(const EmailSettings &settings, Host &host, TokenSource &tokens, QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_host(host),
      m_tokens(tokens),
      m_writer(host.spool(), {settings.replyAddresses, settings.unsubscribe}),
      m_copies(settings, host.spool(), tokens, host.clock())
{
    m_pool.setMaxThreadCount(kConnections);
    connect(&m_copies, &SentCopies::idle, this, [this] {
        if (isIdle())
            Q_EMIT idle();
    });
}

Outbox::~Outbox()
{
    m_giveUp = true;
    m_pool.waitForDone();
}

QFuture<SendOutcome> Outbox::send(const OutgoingMessage &message)
{
    auto promise = std::make_shared<QPromise<SendOutcome>>();
    promise->start();
    const QFuture<SendOutcome> future = promise->future();
    ++m_sending;
    begin(message, [this, message, promise](const Attempt &attempt) {
        settleFile(message, attempt); // before anybody hears that it is sent, and forgets it
        promise->addResult(attempt.outcome);
        promise->finish();
        finish(attempt);
    });
    return future;
}

void Outbox::begin(const OutgoingMessage &message, const Done &done)
{
    m_tokens.smtpSecret([this, message, done](const Result<QString> &secret) {
        const Instant now = m_host.clock().now();
        if (!secret || m_giveUp) {
            const QString reason = secret ? QString::fromLatin1(sentences::kProgramEnds) : secret.error().detail;
            return done({{{Delivery::Failed, {}, reason, now + std::chrono::minutes(1)}}, {}});
        }
        auto sender = std::make_shared<SmtpSender>(
            m_settings.smtp, Credentials{m_settings.smtpUser, *secret, m_settings.auth}, m_giveUp);
        QtConcurrent::run(&m_pool, [writer = m_writer, sender, message, now] {
            return deliver(writer, *sender, message, now);
        }).then(this, [this, message, done, secret = *secret](const Attempt &attempt) {
            if (attempt.isTaken())
                m_tokens.noteTaken(secret);
            if (!attempt.outcome.isSignInRefused || !m_tokens.mayHelpAfterRefusal(secret))
                return done(attempt);
            QFile::remove(attempt.mail.path);
            begin(message, done);
        });
    });
}

Outbox::Attempt Outbox::deliver(const MimeWriter &writer, const SmtpSender &sender, const OutgoingMessage &message,
                                Instant now)
{
    const Result<WrittenMail> mail = writer.write(message);
    if (!mail) {
        const bool mayPass = mail.error().kind == Error::Kind::Storage;
        const std::optional<Instant> retryAt = mayPass ? std::optional(now + std::chrono::minutes(1)) : std::nullopt;
        return {{{Delivery::Failed, {}, mail.error().subject + u": "_s + mail.error().detail, retryAt}}, {}};
    }
    Envelope envelope{message.from.value.trimmed(), {}, mail->path, message.automatic}; // RFC 3834 section 3.3
    const QList<Address> all = message.to + message.cc + message.bcc;
    for (const Address &person : message.only.isEmpty() ? all : message.only)
        envelope.recipients.append(person.value.trimmed());
    envelope.recipients.removeDuplicates();
    SmtpOutcome outcome = sender.send(envelope, now);
    if (envelope.isNobodys && outcome.isSenderRefused) { // some servers want a mailbox of their own there
        envelope.isNobodys = false;
        outcome = sender.send(envelope, now);
    }
    const bool isRenamed = !outcome.externalId.isEmpty() && outcome.externalId != mail->messageId;
    if (!isRenamed)
        outcome.externalId = mail->messageId;
    return {outcome, *mail, isRenamed};
}

void Outbox::settleFile(const OutgoingMessage &message, const Attempt &attempt)
{
    const bool isKept = m_settings.serverKeepsSent() || attempt.isRenamed; // who renames it is Microsoft, and keeps it
    if (attempt.isTaken() && !isKept)
        m_copies.add(attempt.mail, message.at);
    else if (!attempt.mail.path.isEmpty())
        QFile::remove(attempt.mail.path);
}

void Outbox::finish(const Attempt &attempt)
{
    --m_sending;
    if (attempt.isTaken() || attempt.outcome.delivery == Delivery::Uncertain) // there it may be settled
        Q_EMIT sent();
    if (isIdle())
        Q_EMIT idle();
}

QFuture<Result<void>> Outbox::check()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const QFuture<Result<void>> future = promise->future();
    const auto done = [promise](const Result<void> &result) {
        promise->addResult(result);
        promise->finish();
    };
    m_tokens.smtpSecret([this, done](const Result<QString> &secret) {
        if (!secret)
            return done(secret.error());
        auto sender = std::make_shared<SmtpSender>(
            m_settings.smtp, Credentials{m_settings.smtpUser, *secret, m_settings.auth}, m_giveUp);
        QtConcurrent::run(&m_pool, [sender, from = m_settings.address] {
            return sender->check(from);
        }).then(this, done);
    });
    return future;
}

void Outbox::stop()
{
    m_giveUp = true;
    if (isIdle())
        Q_EMIT idle();
}

} // namespace centrala::email
