// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an earlier version of the program did not understand is fetched once more by this one; what a server would not
// give is asked for again after an hour, then later each time.
#include "app/store/withheld.h"
#include "app/wire/afterwards.h"
#include "app/workspace/enginethread.h"
#include "app/workspace/localhost.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

constexpr qsizetype kAtOnce = 2000;
constexpr std::chrono::hours kLongestWait{24};
/// A stream of its own: its cursor is the version that tried last.
const QString kStream = QStringLiteral("refused");

} // namespace

/// The inboxes one after the other, and in each the folders.
struct LocalHost::Refused
{
    struct One
    {
        InboxId inbox;
        QString triedBy;
        QList<Holding> folders;
        bool isWhole = true;
    };
    QList<One> inboxes;
};

void LocalHost::tryRefusedAgain(bool onlyWithheld)
{
    m_tryingAgain = true;
    if (!m_withheld.isSingleShot()) {
        m_withheld.setSingleShot(true);
        connect(&m_withheld, &QTimer::timeout, this, [this] {
            if (!m_tryingAgain && !m_stopped)
                tryRefusedAgain(true);
        });
    }
    m_withheld.start(std::exchange(m_withheldWait, std::min(m_withheldWait * 2, kLongestWait)));
    QList<InboxId> working;
    for (const connect::InboxFigures &figures : m_inboxes->figures()) {
        if (!figures.error)
            working.append(figures.inbox);
    }
    const auto found = m_engine.read([working, onlyWithheld](store::Database &database) -> Result<QList<Refused::One>> {
        QList<Refused::One> all;
        for (const InboxId inbox : working) {
            const store::Ledgers ledgers(database);
            Refused::One one{inbox, ledgers.cursor(inbox, kStream), {}, !onlyWithheld};
            for (const store::RefusedNumbers &refused :
                 onlyWithheld ? store::withheldNumbers(database, inbox) : ledgers.refusedNumbers(inbox))
                one.folders.append({refused.folder, refused.epoch, NumberSet(refused.numbers.first(kAtOnce))});
            const bool isDue = onlyWithheld || one.triedBy != QStringLiteral(CENTRALA_VERSION);
            if (isDue && !one.folders.isEmpty())
                all.append(one);
        }
        return all;
    });
    wire::afterwards(found, this, [this](const Result<QList<Refused::One>> &inboxes) {
        tryNextRefused(std::make_shared<Refused>(Refused{inboxes.valueOr({})}));
    });
}

void LocalHost::tryNextRefused(const std::shared_ptr<Refused> &refused)
{
    if (refused->inboxes.isEmpty() || m_stopped) {
        m_tryingAgain = false;
        return settled();
    }
    Refused::One &one = refused->inboxes.first();
    if (!one.folders.isEmpty()) {
        const Holding folder = one.folders.takeFirst();
        wire::afterwards(m_inboxes->fetchAgain(one.inbox, folder), this, [this, refused](const Result<void> &fetched) {
            const auto kind = fetched ? Error::Kind::NotFound : fetched.error().kind;
            if (kind != Error::Kind::NotFound) // at the next start; a folder that is gone is no reason to try again
                refused->inboxes.first().isWhole = false;
            tryNextRefused(refused);
        });
        return;
    }
    if (!one.isWhole) {
        refused->inboxes.removeFirst();
        return tryNextRefused(refused);
    }
    Batch tried;
    tried.stream = kStream;
    tried.fromCursor = one.triedBy;
    tried.toCursor = QStringLiteral(CENTRALA_VERSION);
    wire::afterwards(m_intake.accept(one.inbox, tried, {}), this, [this, refused](const Result<connect::Taken> &) {
        refused->inboxes.removeFirst();
        tryNextRefused(refused);
    });
}

} // namespace centrala::workspace
