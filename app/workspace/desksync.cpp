// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/desksync.h"

#include "app/store/filestore.h"
#include "app/wire/json.h"
#include "app/wire/messages.h"
#include "app/workspace/hubline.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

const auto kQueued = u"queued"_s;

} // namespace

Error queuedError()
{
    return {Error::Kind::Offline, kQueued, u"it is sent when the line is back"_s, {}};
}

bool isQueued(const Error &error)
{
    return error.kind == Error::Kind::Offline && error.subject == kQueued;
}

bool worksOffline(const Command &command)
{
    return std::visit(
        []<typename C>(const C &) {
            return std::is_same_v<C, Reply> || std::is_same_v<C, AddNote> || std::is_same_v<C, Tag> ||
                   std::is_same_v<C, Untag> || std::is_same_v<C, SetPriority> || std::is_same_v<C, Pin> ||
                   std::is_same_v<C, Snooze> || std::is_same_v<C, Resolve> || std::is_same_v<C, Reopen> ||
                   std::is_same_v<C, MarkSpam> || std::is_same_v<C, MarkRead> || std::is_same_v<C, Follow> ||
                   std::is_same_v<C, WrapUp> || std::is_same_v<C, Assign> || std::is_same_v<C, StartConversation> ||
                   std::is_same_v<C, Forward> || std::is_same_v<C, EditCustomer> || std::is_same_v<C, SetPresence>;
        },
        command);
}

DeskSync::DeskSync(Where where, const Clock &clock, Lines lines)
    : m_where(std::move(where)), m_clock(clock), m_lines(std::move(lines))
{
    if (!m_lines)
        m_lines = [caFile = m_where.caFile] { return std::make_unique<HubLine>(caFile); };
    m_again.setParent(this);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &DeskSync::call);
    m_sweep.setParent(this);
    m_sweep.setSingleShot(true);
    m_sweep.setInterval(kFirstPause * 8);
    m_blip.setParent(this);
    m_blip.setSingleShot(true);
    m_blip.setInterval(kBlip);
    connect(&m_blip, &QTimer::timeout, this, &DeskSync::giveUpWhatNeedsTheLine);
    connect(&m_sweep, &QTimer::timeout, this, &DeskSync::removeForgottenFiles);
}

DeskSync::~DeskSync()
{
    m_stopped = true;
    m_line.reset(); // what it had under way is answered while everything is still here
}

void DeskSync::start()
{
    auto replica = Replica::open(m_where.replica);
    auto desk = store::Database::openSqlite(m_where.deskFile, store::Database::Access::ReadWrite);
    if (!replica || !desk) {
        Q_EMIT trouble(replica ? desk.error() : replica.error());
        return;
    }
    m_replica = *std::move(replica);
    m_desk = *std::move(desk);
    m_outbox = std::make_unique<Outbox>(*m_desk);
    if (const Result<void> opened = m_outbox->open(); !opened)
        Q_EMIT trouble(opened.error());
    tellOutbox();
    m_sweep.start();
}

/// What belonged to somebody who was erased, or can no longer be seen, goes with its rows.
void DeskSync::removeForgottenFiles()
{
    if (const Result<QSet<QString>> names = m_replica->fileNames(); names)
        store::FileStore(m_where.files).keepOnly(*names);
}

void DeskSync::signIn(const Credentials &credentials)
{
    m_credentials = credentials;
    m_pause = kFirstPause;
    call();
}

void DeskSync::begin(const QString &secret)
{
    if (!secret.isEmpty()) {
        signIn({{}, {}, secret});
        return;
    }
    setState(LineState::SignInNeeded);
}

void DeskSync::stop()
{
    m_stopped = true;
    m_again.stop();
    m_line.reset();
}

void DeskSync::setState(LineState state, const Error &why)
{
    if (state == m_state && state != LineState::SignInNeeded)
        return;
    m_state = state;
    Q_EMIT lineChanged(state, why);
}

void DeskSync::call()
{
    if (m_stopped || !m_replica)
        return;
    m_again.stop();
    m_isGreeted = m_isCatchingUp = m_isFetching = m_isSending = m_hasMissed = false;
    setState(LineState::Connecting);
    m_line = m_lines();
    connect(
        m_line.get(), &DeskLine::lost, this, [this](const Error &why) { lost(why); }, Qt::QueuedConnection);
    connect(m_line.get(), &DeskLine::told, this, [this](const QString &method, const QJsonObject &params) {
        if (method != u"changes")
            Q_EMIT told(method, params);
        else if (m_isCatchingUp || m_isFetching)
            m_hasMissed = true;
        else if (m_isGreeted && !m_replica->isEmpty())
            applied(m_replica->apply(params));
    });
    m_line->open(m_where.hub, m_credentials).then(this, [this](const Result<QJsonObject> &greeting) {
        if (greeting)
            welcomed(*greeting);
        else if (greeting.error().kind != Error::Kind::Offline)
            lost(greeting.error());
    });
}

void DeskSync::lost(const Error &why)
{
    if (m_stopped || (m_line && !m_line->isBroken() && why.kind == Error::Kind::Offline))
        return;
    m_isGreeted = false;
    // What was under way waits in the outbox; whoever asked is told so.
    m_sawNow.clear();
    giveUpBringing(why);
    for (const auto &then : std::exchange(m_afterCatchUp, {}))
        then();
    std::map<qint64, Done> waiting = std::exchange(m_waiting, {});
    for (const auto &[number, done] : waiting) {
        if (needsTheLine(number))
            m_waiting.emplace(number, done);
        else
            done(queuedError());
    }
    if (m_line && !m_line->isBroken())
        m_line.release()->deleteLater();
    if (why.kind == Error::Kind::Unauthorised) {
        m_credentials = {};
        giveUpWhatNeedsTheLine();
        setState(LineState::SignInNeeded, why);
        return;
    }
    if (why.kind == Error::Kind::TooNew || why.kind == Error::Kind::Rejected) {
        giveUpWhatNeedsTheLine();
        setState(LineState::UpdateNeeded, why);
        m_again.start(kUpdatePause);
        return;
    }
    // A person waits and tries again; a program that tried by itself would only make the wait longer.
    const bool mayTry = !m_credentials.password.isEmpty() && why.kind != Error::Kind::RateLimited;
    const bool knowsHow = !m_credentials.secret.isEmpty() || mayTry;
    setState(knowsHow ? LineState::Offline : LineState::SignInNeeded, why);
    if (!knowsHow || m_waiting.empty())
        giveUpWhatNeedsTheLine();
    else if (!m_blip.isActive())
        m_blip.start();
    if (!knowsHow)
        return;
    m_again.start(m_pause);
    m_pause = std::min(kLongestPause, m_pause * 2);
}

void DeskSync::welcomed(const QJsonObject &greeting)
{
    if (!mayOwn(greeting))
        return;
    m_isGreeted = true;
    m_blip.stop();
    m_pause = kFirstPause;
    QJsonObject known = greeting;
    known.remove(u"sign_in"_s);
    if (const QString secret = known.take(u"secret"_s).toString(); !secret.isEmpty())
        m_credentials = {{}, {}, secret};
    known.remove(u"now"_s);
    const QString owner = QString::fromUtf8(QJsonDocument(known).toJson(QJsonDocument::Compact));
    if (const Result<void> kept = m_outbox->setOwner(owner); !kept)
        Q_EMIT trouble(kept.error());
    if (m_replica->owner() != owner) {
        if (const Result<void> written = m_replica->setOwner(owner); !written)
            Q_EMIT trouble(written.error());
    }
    Q_EMIT greeted(greeting);
    catchUp();
}

/// Somebody else's rows are not theirs to see, nor is what somebody else has written theirs to send.
bool DeskSync::mayOwn(const QJsonObject &greeting)
{
    const auto ownerIn = [](const QString &known) { return QJsonDocument::fromJson(known.toUtf8()).object(); };
    const auto isAnother = [&greeting](const QJsonObject &owner) {
        return !owner.isEmpty() && owner[u"agent"_s] != greeting[u"agent"_s];
    };
    // The copy may have been set aside since, or be older than the note of whose the outbox is.
    const QJsonObject reader = ownerIn(m_replica->owner());
    const QJsonObject writer = ownerIn(m_outbox->isEmpty() ? QString() : m_outbox->owner());
    if (!isAnother(reader) && !isAnother(writer))
        return true;
    if (!m_outbox->isEmpty()) {
        m_credentials = {};
        m_line.release()->deleteLater();
        setState(LineState::SignInNeeded, {Error::Kind::Conflict,
                                           (isAnother(writer) ? writer : reader)[u"name"_s].toString(),
                                           u"what they wrote is not sent yet; they must sign in first"_s,
                                           {}});
        return false;
    }
    if (const Result<Replica::Step> step = m_replica->begin({{u"head"_s, -1}}); step)
        Q_EMIT changed(step->touched);
    else
        Q_EMIT trouble(step.error());
    return true;
}

/// What is on its way to us was read at one moment; were a later one applied meanwhile, rows of that moment would
/// overwrite newer ones. So one answer is awaited at a time, and what the hub tells by itself meanwhile is asked for.
void DeskSync::catchUp()
{
    if (!m_isGreeted)
        return;
    if (m_isCatchingUp || m_isFetching) {
        m_hasMissed = true;
        return;
    }
    m_hasMissed = false;
    if (m_replica->isEmpty()) {
        takeSnapshot(true);
        return;
    }
    m_isCatchingUp = true;
    m_line->request(u"changes"_s, {{u"after"_s, m_replica->head()}})
        .then(this, [this](const Result<QJsonObject> &answer) {
            m_isCatchingUp = false;
            if (answer)
                applied(m_replica->apply(*answer));
            else
                failed(answer.error());
        });
}

void DeskSync::takeSnapshot(bool anew)
{
    m_isCatchingUp = true;
    m_line->request(u"snapshot"_s).then(this, [this, anew](const Result<QJsonObject> &answer) {
        m_isCatchingUp = false;
        if (!answer) {
            failed(answer.error());
            return;
        }
        m_hasMissed = true; // from the next answer on the hub tells us by itself
        applied(anew ? m_replica->begin(*answer) : m_replica->complete(*answer));
    });
}

void DeskSync::applied(const Result<Replica::Step> &step)
{
    if (!step) {
        failed(step.error());
        return;
    }
    if (!step->touched.isEmpty())
        Q_EMIT changed(step->touched);
    if (std::ranges::any_of(step->touched, [](const Change &one) { return one.operation == Operation::Delete; }))
        m_sweep.start();
    if (step->needs == Replica::Step::Needs::More) {
        catchUp();
        return;
    }
    if (step->needs == Replica::Step::Needs::Snapshot) {
        takeSnapshot(step->isBehind);
        return;
    }
    if (m_hasMissed) {
        catchUp();
        return;
    }
    Q_EMIT wantedChanged(m_replica->pending());
    setState(LineState::Online);
    for (const auto &then : std::exchange(m_afterCatchUp, {}))
        then();
    fetchWanted();
    sendNext();
}

/// The copy could not be brought up to date: once more in a while, or from the beginning where it is damaged.
void DeskSync::failed(const Error &why)
{
    if (Replica::isDamage(why)) {
        Replica::markDamaged(m_where.replica);
        Q_EMIT copyDamaged();
        return;
    }
    if (!hasLine())
        return;
    Q_EMIT trouble(why);
    QTimer::singleShot(kLongestPause, this, &DeskSync::catchUp);
}

void DeskSync::fetchWanted()
{
    if (m_isFetching || !m_isGreeted)
        return;
    const QJsonObject wanted = m_replica->wanted();
    if (wanted.isEmpty())
        return;
    m_isFetching = true;
    m_line->request(u"fetch"_s, wanted).then(this, [this, wanted](const Result<QJsonObject> &answer) {
        m_isFetching = false;
        if (answer) {
            applied(m_replica->fetched(wanted, *answer));
            tellBrought(wanted);
        } else if (hasLine()) {
            giveUpBringing(answer.error());
            Q_EMIT trouble(answer.error());
        }
    });
}

void DeskSync::ask(const QString &method, const QJsonObject &params,
                   const std::function<void(const Result<QJsonObject> &)> &done)
{
    if (!m_isGreeted || !m_line) {
        done(Error{Error::Kind::Offline, method, u"there is no line to the hub"_s, {}});
        return;
    }
    m_line->request(method, params).then(this, done);
}

void DeskSync::lookAt(ConversationId conversation, bool types, bool answers)
{
    ask(u"looking"_s, {{u"conversation"_s, conversation.value}, {u"types"_s, types}, {u"answers"_s, answers}},
        [](const Result<QJsonObject> &) {});
}

} // namespace centrala::workspace
