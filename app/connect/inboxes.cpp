// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/inboxes.h"

#include "app/connect/logging.h"
#include "app/connect/settingscheck.h"
#include "app/connect/settingstest.h"
#include "app/wire/afterwards.h"
#include "app/wire/readyfuture.h"

#include <QDir>
#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace centrala::connect {

namespace {

constexpr auto kReadAgain = 5s;

bool needsRestart(const InboxRow &before, const InboxRow &after)
{
    return before.settings != after.settings || before.channel != after.channel || before.name != after.name;
}

Error notRunning(InboxId inbox)
{
    return {Error::Kind::Offline, u"inbox %1"_s.arg(inbox.value), u"it is paused or does not run"_s, {}};
}

} // namespace

Inboxes::Inboxes(const Registry &registry, const RunContext &context, QObject *parent)
    : QObject(parent), m_registry(registry), m_context(context)
{
    QDir(m_context.spoolRoot).removeRecursively();
    for (const Error &problem : m_registry.problems())
        qCWarning(log).noquote() << "connector left out:" << problem.subject << problem.detail;
    m_lastAwake = m_context.clock.now();
    m_sinceAwake.start();
    m_awake.callOnTimeout(this, &Inboxes::noteTime);
    m_awake.start(kLookAtClock);
}

/// A connection that was open when the machine went to sleep is dead when it wakes, and nobody says so.
void Inboxes::noteTime()
{
    const Milliseconds onTheWall = std::chrono::duration_cast<Milliseconds>(m_context.clock.now() - m_lastAwake);
    const Milliseconds ofTheMachine(m_sinceAwake.restart());
    m_lastAwake = m_context.clock.now();
    if (onTheWall - ofTheMachine < kSlept || m_stopped)
        return;
    qCInfo(log) << "the machine has slept: every inbox looks for news";
    lookNow();
}

Inboxes::~Inboxes() = default;

void Inboxes::start()
{
    refresh();
}

void Inboxes::refresh()
{
    if (m_stopped)
        return;
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    m_readAgain = false;
    wire::afterwards(m_context.intake.inboxes(), this, [this](const Result<QList<InboxRow>> &rows) {
        m_reading = false;
        if (m_stopped)
            return;
        if (rows)
            take(*rows);
        else
            qCWarning(log).noquote() << "the inboxes cannot be read:" << rows.error().detail;
        if (m_readAgain)
            refresh();
        else if (!rows)
            QTimer::singleShot(kReadAgain, this, &Inboxes::refresh);
    });
}

void Inboxes::take(const QList<InboxRow> &rows)
{
    m_read = true;
    for (auto &[id, slot] : m_slots)
        slot.exists = false;
    for (const InboxRow &row : rows) {
        Slot &slot = m_slots[row.id];
        slot.restart = slot.restart || (slot.run && needsRestart(slot.row, row));
        slot.row = row;
        slot.exists = true;
    }
    QList<InboxId> ids;
    for (const auto &[id, slot] : m_slots)
        ids.append(id);
    for (const InboxId id : ids)
        reconcile(id);
    noteChange();
}

void Inboxes::restart(InboxId inbox)
{
    const auto found = m_slots.find(inbox);
    if (found == m_slots.end() || !found->second.run)
        return refresh();
    found->second.restart = true;
    reconcile(inbox);
}

void Inboxes::lookForOutgoing()
{
    for (auto &[id, slot] : m_slots) {
        if (slot.run)
            slot.run->lookForOutgoing();
    }
    noteChange();
}

void Inboxes::lookNow()
{
    m_wasSettled = false;
    for (auto &[id, slot] : m_slots) {
        if (slot.run)
            slot.run->lookNow();
    }
    QMetaObject::invokeMethod(this, &Inboxes::noteChange, Qt::QueuedConnection);
}

QFuture<void> Inboxes::stop()
{
    m_stopped = true;
    QPromise<void> promise;
    promise.start();
    QFuture<void> future = promise.future();
    m_stopping.push_back(std::move(promise));
    QList<InboxId> ids;
    for (const auto &[id, slot] : m_slots)
        ids.append(id);
    for (const InboxId id : ids)
        reconcile(id);
    finishStopping();
    return future;
}

bool Inboxes::isSettled() const
{
    const auto settled = [](const auto &item) {
        const Slot &slot = item.second;
        const bool mayRun = slot.exists && slot.row.state != InboxState::Paused && !slot.error;
        return slot.run ? !slot.stopping && slot.run->isSettled() : !mayRun;
    };
    return m_read && !m_reading && std::all_of(m_slots.begin(), m_slots.end(), settled);
}

QList<InboxFigures> Inboxes::figures() const
{
    QList<InboxFigures> figures;
    for (const auto &[id, slot] : m_slots) {
        if (slot.run)
            figures.append(slot.run->figures());
        else if (slot.exists)
            figures.append(InboxFigures{id, 0, 0, 0, 0, slot.error});
    }
    return figures;
}

QList<InboxId> Inboxes::showingLife() const
{
    QList<InboxId> found;
    for (const auto &[inbox, slot] : m_slots) {
        if (slot.run && slot.run->showsLife())
            found.append(inbox);
    }
    return found;
}

void Inboxes::tell(InboxId inbox, const LiveSignal &signal)
{
    if (const auto found = m_slots.find(inbox); found != m_slots.end() && found->second.run)
        found->second.run->tell(signal);
}

void Inboxes::tell(InboxId inbox, const ChannelNews &news)
{
    if (const auto found = m_slots.find(inbox); found != m_slots.end() && found->second.run)
        found->second.run->tell(news);
}

QFuture<int> Inboxes::answerCall(const ChannelCall &call)
{
    for (const auto &[inbox, slot] : m_slots) {
        const Result<Manifest> manifest = m_registry.find(slot.row.channel);
        if (!slot.exists || !manifest || call.path.size() < 2 || manifest->callPath(slot.row.settings) != call.path)
            continue;
        return slot.run && !slot.stopping ? slot.run->answerCall(call) : wire::readyFuture(callstatus::kNotNow);
    }
    // Before the inboxes were read nobody knows whose address it is.
    return wire::readyFuture(m_read ? callstatus::kNotFound : callstatus::kNotNow);
}

/// Whether another inbox that runs is called there.
bool Inboxes::isTaken(const QString &path, InboxId by) const
{
    return path.size() > 1 && std::any_of(m_slots.begin(), m_slots.end(), [&](const auto &item) {
               const Result<Manifest> manifest = m_registry.find(item.second.row.channel);
               return item.first != by && item.second.run && manifest &&
                      manifest->callPath(item.second.row.settings) == path;
           });
}

QFuture<Result<QList<Holding>>> Inboxes::inventory(InboxId inbox)
{
    if (const auto found = m_slots.find(inbox); found != m_slots.end() && found->second.run)
        return found->second.run->inventory();
    return wire::readyFuture(Result<QList<Holding>>(notRunning(inbox)));
}

QFuture<Result<void>> Inboxes::fetchAgain(InboxId inbox, const Holding &missing)
{
    if (const auto found = m_slots.find(inbox); found != m_slots.end() && found->second.run)
        return found->second.run->fetchAgain(missing);
    return wire::readyFuture(Result<void>(notRunning(inbox)));
}

qint64 Inboxes::processId(InboxId inbox) const
{
    const auto found = m_slots.find(inbox);
    return found == m_slots.end() || !found->second.run ? 0 : found->second.run->processId();
}

/// Brings one inbox from how it runs to how it should run; called again when a step is done.
void Inboxes::reconcile(InboxId inbox)
{
    Slot &slot = m_slots.at(inbox);
    if (slot.stopping)
        return;
    const bool wanted = slot.exists && !m_stopped && slot.row.state != InboxState::Paused;
    if (slot.run && (!wanted || slot.restart))
        return end(inbox);
    slot.restart = false;
    if (wanted && !slot.run)
        begin(slot);
    if (!slot.exists && !m_stopped)
        forget(inbox);
}

void Inboxes::begin(Slot &slot)
{
    const Result<Manifest> manifest = m_registry.find(slot.row.channel);
    slot.error.reset();
    if (!manifest) {
        slot.error = manifest.error();
        m_context.intake.reportState(slot.row.id, InboxState::Error, manifest.error(), {});
        return;
    }
    if (manifest->lives == Lives::Desk)
        return;
    if (const QString path = manifest->callPath(slot.row.settings); isTaken(path, slot.row.id)) {
        slot.error = Error{Error::Kind::Conflict, path, u"another inbox is called at this address"_s, {}};
        m_context.intake.reportState(slot.row.id, InboxState::Error, *slot.error, {});
        return;
    }
    slot.run = std::make_unique<InboxRun>(slot.row, *manifest, m_context);
    connect(slot.run.get(), &InboxRun::changed, this, &Inboxes::noteChange);
    connect(slot.run.get(), &InboxRun::heard, this,
            [this, inbox = slot.row.id](const LiveSignal &signal) { Q_EMIT heard(inbox, signal); });
    slot.run->start();
}

void Inboxes::end(InboxId inbox)
{
    Slot &slot = m_slots.at(inbox);
    slot.stopping = true;
    wire::afterwards(slot.run->stop().then([] { return true; }), this, [this, inbox](bool) {
        Slot &ended = m_slots.at(inbox);
        ended.run.release()->deleteLater();
        ended.stopping = false;
        reconcile(inbox);
        noteChange();
        finishStopping();
    });
}

void Inboxes::forget(InboxId inbox)
{
    wire::afterwards(m_context.secrets.write(secretsOwner(inbox), {}), this, [inbox](const Result<void> &removed) {
        if (!removed)
            qCWarning(log).noquote() << "secrets of inbox" << inbox.value << "remain:" << removed.error().detail;
    });
    Spool(QDir(m_context.spoolRoot).filePath(QString::number(inbox.value))).remove();
    m_slots.erase(inbox);
}

void Inboxes::noteChange()
{
    Q_EMIT figuresChanged();
    const bool isNow = isSettled();
    if (isNow && !m_wasSettled)
        Q_EMIT settled();
    m_wasSettled = isNow;
}

void Inboxes::finishStopping()
{
    const bool running =
        std::any_of(m_slots.begin(), m_slots.end(), [](const auto &item) { return !!item.second.run; });
    if (running)
        return;
    for (QPromise<void> &promise : std::exchange(m_stopping, {}))
        promise.finish();
}

Result<QJsonObject> Inboxes::checkedSettings(const QString &channel, const QJsonObject &settings,
                                             const SecretSet &secrets) const
{
    const Result<Manifest> manifest = m_registry.find(channel);
    if (!manifest)
        return manifest.error();
    return completedSettings(manifest->settings, settings, secrets);
}

QFuture<Result<QJsonObject>> Inboxes::testSettings(const QString &channel, const QJsonObject &settings,
                                                   const SecretSet &secrets)
{
    const Result<QJsonObject> checked = checkedSettings(channel, settings, secrets);
    if (!checked)
        return wire::answered(checked.error());
    auto *test = new SettingsTest(*m_registry.find(channel), m_context, this);
    return test->run(*checked, secrets);
}

} // namespace centrala::connect
