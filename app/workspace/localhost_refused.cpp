// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an earlier version of the program did not understand is fetched once more by this one, or read from what was
// kept where the server has it no more; what a server would not give is asked for again after an hour, then later each
// time.
#include "app/store/filestore.h"
#include "app/store/withheld.h"
#include "app/wire/afterwards.h"
#include "app/workspace/enginethread.h"
#include "app/workspace/localhost.h"

#include <QDir>
#include <QFile>

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
        QHash<QString, QString> kept = {}; ///< SHA-256 of what was kept, by folder and name in the spool
    };
    QList<One> inboxes;

    static QString keptKey(const Holding &folder, const QString &name) { return folder.folder + u'\n' + name; }
    /// Notes what was kept of a folder's refused mails.
    static void note(const store::Ledgers &ledgers, One &one, const Holding &folder)
    {
        for (const quint32 number : folder.numbers.first(kAtOnce)) {
            const auto octets =
                ledgers.refusedOctets(one.inbox, folder.folder, u"%1:%2"_s.arg(folder.epoch).arg(number));
            if (octets && !octets->isEmpty())
                one.kept.insert(keptKey(folder, u"kept-%1-%2"_s.arg(folder.epoch).arg(number)), *octets);
        }
    }
    /// Puts it where the connector looks for it (connectors/contract/README.md), and gives the paths.
    static QStringList lay(const One &one, const Holding &folder, const Folder &workspace)
    {
        const store::FileStore files(workspace.files());
        const QDir spool(QDir(workspace.spool()).filePath(QString::number(one.inbox.value)));
        QStringList paths;
        for (auto kept = one.kept.cbegin(); kept != one.kept.cend(); ++kept) {
            const QString name = kept.key().section(u'\n', -1);
            if (kept.key() == keptKey(folder, name) && files.copyOut(*kept, spool.filePath(name)))
                paths.append(spool.filePath(name));
        }
        return paths;
    }
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
            if (!isDue || one.folders.isEmpty())
                continue;
            for (const Holding &folder : std::as_const(one.folders))
                Refused::note(ledgers, one, folder);
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
        const QStringList kept = Refused::lay(one, folder, m_folder);
        const auto done = [this, refused, kept](const Result<void> &fetched) {
            for (const QString &path : kept)
                QFile::remove(path);
            const auto kind = fetched ? Error::Kind::NotFound : fetched.error().kind;
            if (kind != Error::Kind::NotFound) // at the next start; a folder that is gone is no reason to try again
                refused->inboxes.first().isWhole = false;
            tryNextRefused(refused);
        };
        wire::afterwards(m_inboxes->fetchAgain(one.inbox, folder), this, done);
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
