// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/smtpsender.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace centrala::email {

namespace {

using Step = SmtpTranscript::Step;

constexpr auto kRetryOffline = 1min;
constexpr auto kRetryRefused = 5min;
constexpr auto kRetrySignIn = 15min;

QString refusalText(const QList<SmtpTranscript::Refusal> &refusals)
{
    QStringList lines;
    for (const SmtpTranscript::Refusal &refusal : refusals)
        lines.append(refusal.recipient + u": "_s + refusal.reply.text);
    return lines.join(u'\n');
}

SendOutcome failed(const QString &reason, std::optional<Instant> retryAt = {})
{
    return {Delivery::Failed, {}, reason, retryAt};
}

/// The server has the mail: for all, or for all but those it refused.
SendOutcome taken(const SmtpTranscript &transcript, Instant now)
{
    SendOutcome outcome{Delivery::Sent, transcript.givenId(), {}, {}};
    const QList<SmtpTranscript::Refusal> refusals = transcript.refusals();
    if (refusals.isEmpty())
        return outcome;
    outcome.delivery = Delivery::Failed;
    outcome.reason = refusalText(refusals);
    for (const SmtpTranscript::Refusal &refusal : refusals) {
        outcome.remaining.append({u"email"_s, refusal.recipient, {}});
        if (refusal.reply.code < 500)
            outcome.retryAt = now + kRetryRefused;
    }
    return outcome;
}

} // namespace

SendOutcome outcomeOf(const SmtpTranscript &transcript, const QString &problem, Instant now)
{
    const std::optional<SmtpTranscript::Reply> verdict = transcript.verdict();
    if (problem.isEmpty() || (verdict && verdict->code / 100 == 2))
        return taken(transcript, now);
    if (verdict)
        return verdict->code >= 500 ? failed(verdict->text) : failed(verdict->text, now + kRetryRefused);
    if (transcript.isBodyGiven())
        return {Delivery::Uncertain, {}, problem, {}};

    const std::optional<SmtpTranscript::Reply> reply = transcript.reply();
    const Step step = transcript.step();
    if (step == Step::Recipient && reply && !transcript.refusals().isEmpty()) {
        const QList<SmtpTranscript::Refusal> refusals = transcript.refusals();
        const bool isFinal = std::all_of(refusals.begin(), refusals.end(), [](const SmtpTranscript::Refusal &refusal) {
            return refusal.reply.code >= 500;
        });
        return isFinal ? failed(refusalText(refusals)) : failed(refusalText(refusals), now + kRetryRefused);
    }
    if (!reply || reply->code < 400)
        return failed(problem, now + kRetryOffline);
    if (step == Step::Auth)
        return failed(reply->text, now + (reply->code >= 500 ? kRetrySignIn : kRetryRefused));
    const bool concernsMail = step == Step::Mail || step == Step::Data;
    return concernsMail && reply->code >= 500 ? failed(reply->text) : failed(reply->text, now + kRetryRefused);
}

SendOutcome outcomeOf(const Error &proxyError, Instant now)
{
    return failed(proxyError.detail,
                  now + (proxyError.kind == Error::Kind::Unauthorised ? kRetrySignIn : kRetryOffline));
}

} // namespace centrala::email
