// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/sender.h"

#include "app/connect/connectorprocess.h"
#include "app/connect/logging.h"
#include "app/wire/afterwards.h"
#include "app/wire/json.h"

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace centrala::connect {

namespace {

constexpr int kClaimAtOnce = 10;
constexpr int kCrashesOfOne = 3; ///< a message the connector dies of so often has failed
constexpr Milliseconds kTryAgain{5'000};
constexpr Milliseconds kTryChannelAgain{60'000};
constexpr Milliseconds kSoon{60'000};
constexpr Milliseconds kLongestTimer{24h};

bool isOutcome(Delivery delivery)
{
    return delivery == Delivery::Sent || delivery == Delivery::Delivered || delivery == Delivery::Read ||
           delivery == Delivery::Failed || delivery == Delivery::Uncertain;
}

} // namespace

Sender::Sender(InboxId inbox, bool idempotent, Intake &intake, const Spool &spool, const Clock &clock, QObject *parent)
    : QObject(parent), m_inbox(inbox), m_idempotent(idempotent), m_intake(intake), m_spool(spool), m_clock(clock)
{
    m_nextTimer.setSingleShot(true);
    connect(&m_nextTimer, &QTimer::timeout, this, &Sender::look);
    m_tryAgain.setSingleShot(true);
    m_tryAgain.setInterval(kTryAgain);
    connect(&m_tryAgain, &QTimer::timeout, this, [this] {
        settleNext();
        look();
    });
}

void Sender::open(ConnectorProcess &process)
{
    m_process = &process;
    look();
}

void Sender::close()
{
    if (!m_process)
        return;
    m_process = nullptr;
    m_looked = false;
    ++m_generation;
    m_nextTimer.stop();
    for (const OutgoingMessage &message : std::exchange(m_hand, {}))
        giveBack(message);
}

void Sender::look()
{
    m_lookAgain = m_claiming || m_current || !m_hand.isEmpty();
    step();
}

bool Sender::isIdle() const
{
    const bool busy = !isSettled() || !m_hand.isEmpty() || !m_looked || m_lookAgain;
    const bool leavesSoon = m_nextAt && *m_nextAt - m_clock.now() < kSoon && m_postponed.isEmpty();
    return !busy && !leavesSoon;
}

void Sender::step()
{
    const bool canHand = m_process && m_process->isOpen();
    if (!canHand || m_claiming || m_current || !m_unsettled.isEmpty())
        return;
    if (m_hand.isEmpty())
        claim();
    else
        hand(m_hand.takeFirst());
}

void Sender::claim()
{
    m_claiming = true;
    m_lookAgain = false;
    wire::afterwards(m_intake.claimOutgoing(m_inbox, kClaimAtOnce, m_spool.path()), this,
                     [this, generation = m_generation](const Result<Claim> &claim) { taken(claim, generation); });
}

void Sender::taken(const Result<Claim> &claim, int generation)
{
    m_claiming = false;
    if (!claim) {
        qCWarning(log).noquote() << "inbox" << m_inbox.value
                                 << "nothing can be taken to be sent:" << claim.error().detail;
        m_tryAgain.start();
        return;
    }
    if (generation != m_generation) {
        // The connector it was meant for is gone, and its spool with it.
        for (const OutgoingMessage &message : claim->messages)
            giveBack(message);
        step();
        Q_EMIT changed();
        return;
    }
    m_hand = claim->messages;
    m_nextAt = claim->nextAt;
    if (m_nextAt)
        m_nextTimer.start(std::clamp(*m_nextAt - m_clock.now(), Milliseconds(0), kLongestTimer));
    if (!m_hand.isEmpty() || m_lookAgain) {
        step();
        return;
    }
    m_looked = true;
    Q_EMIT changed();
}

void Sender::hand(const OutgoingMessage &message)
{
    m_current = message;
    m_looked = false;
    m_process->request(u"send"_s, wire::toJson(message).toObject())
        .then(this, [this, message](const Result<QJsonObject> &answer) {
            const SendOutcome outcome = outcomeOf(message, answer);
            m_current.reset();
            settle(message, outcome);
        });
}

SendOutcome Sender::outcomeOf(const OutgoingMessage &message, const Result<QJsonObject> &answer)
{
    SendOutcome outcome;
    if (answer) {
        const Result<SendOutcome> told = wire::fromJson<SendOutcome>(*answer);
        if (told && isOutcome(told->delivery))
            return *told;
        outcome.delivery = Delivery::Uncertain;
        outcome.reason = u"the connector's answer cannot be understood"_s;
        return outcome;
    }
    const Error &error = answer.error();
    outcome.reason = error.detail;
    outcome.delivery = Delivery::Failed;
    const bool answered = m_process && m_process->isOpen();
    const bool neverLeft = answered || error.kind == Error::Kind::TooLarge;
    if (neverLeft) {
        if (error.kind == Error::Kind::Uncertain)
            outcome.delivery = Delivery::Uncertain;
        if (error.kind == Error::Kind::RateLimited || error.kind == Error::Kind::Offline ||
            error.kind == Error::Kind::Busy || error.kind == Error::Kind::Storage)
            outcome.retryAt = error.retryAt.value_or(m_clock.now() + kTryChannelAgain);
        return outcome;
    }
    // The connector died with the message in its hands.
    if (!m_idempotent)
        outcome.delivery = Delivery::Uncertain;
    else if (++m_crashes[message.entry] < kCrashesOfOne)
        outcome.retryAt = m_clock.now();
    return outcome;
}

void Sender::giveBack(const OutgoingMessage &message)
{
    SendOutcome untouched;
    untouched.delivery = Delivery::Queued;
    settle(message, untouched);
}

void Sender::settle(const OutgoingMessage &message, const SendOutcome &outcome)
{
    m_unsettled.append({message, outcome});
    settleNext();
}

void Sender::settleNext()
{
    if (m_settling || m_unsettled.isEmpty())
        return;
    m_settling = true;
    const Outcome &first = m_unsettled.first();
    const QFuture<Result<void>> written = m_intake.settle(m_inbox, first.message.entry, first.outcome);
    wire::afterwards(written, this, [this](const Result<void> &settled) {
        m_settling = false;
        if (!settled) {
            qCWarning(log).noquote() << "inbox" << m_inbox.value
                                     << "an outcome cannot be written down:" << settled.error().detail;
            m_tryAgain.start();
            return;
        }
        count(m_unsettled.takeFirst());
        settleNext();
        step();
        Q_EMIT changed();
    });
}

void Sender::count(const Outcome &settled)
{
    m_spool.removeFilesOf(settled.message);
    if (settled.outcome.delivery == Delivery::Queued) // given back
        return;
    const qint64 entry = settled.message.entry;
    if (settled.outcome.delivery == Delivery::Failed && settled.outcome.retryAt) {
        if (*settled.outcome.retryAt > m_clock.now())
            m_postponed.insert(entry);
        return;
    }
    m_postponed.remove(entry);
    m_crashes.remove(entry);
    if (settled.outcome.delivery == Delivery::Failed || settled.outcome.delivery == Delivery::Uncertain)
        ++m_failed;
    else
        ++m_sent;
}

} // namespace centrala::connect
