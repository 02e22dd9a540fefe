// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/clock.h"
#include "app/model/pages.h"
#include "app/model/randomsource.h"
#include "app/model/wish.h"
#include "app/workspace/deskline.h"
#include "app/workspace/outbox.h"
#include "app/workspace/replica.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <set>

namespace centrala::workspace {

/// What runs behind a desk's window: the line to the hub, the replica's writing side, and the outbox. Lives in a thread
/// of its own; whoever asks does it through queued calls.
///
/// The line: signs in, brings the replica up to date, sends the outbox in its order, one wish at a time, and fetches
/// what is still wanted. When it breaks it is called again, after a pause that doubles. A wish goes from the outbox
/// when the hub has answered it; one whose answer was lost is asked again under its number, which the hub does once. A
/// wish that is refused is held with its reason, and with it those that lean on it; the others go on. What makes sense
/// only now waits for a line that broke no longer than kBlip; later the hub is asked whether it was carried out, and it
/// is not wished again.
class DeskSync : public QObject
{
    Q_OBJECT
public:
    static constexpr Milliseconds kFirstPause{250};
    static constexpr Milliseconds kLongestPause{30'000};
    static constexpr Milliseconds kUpdatePause{5 * 60'000}; ///< between looks whether the hub was updated
    static constexpr Milliseconds kBlip{3'000};             ///< a line that is back so soon was not missed

    struct Where
    {
        QUrl hub;
        QString caFile;
        QString replica;  ///< file
        QString deskFile; ///< desk.db, where the outbox is
        QString files;    ///< folder of attachments that were fetched
    };
    /// Makes the line for each call; empty: over the network.
    using Lines = std::function<std::unique_ptr<DeskLine>()>;
    DeskSync(Where where, const Clock &clock, Lines lines = {});
    ~DeskSync() override;

    /// Opens the files; then the line may be called.
    void start();
    /// Calls with the secret of an earlier sign-in; an empty one: a person must sign in.
    void begin(const QString &secret);
    void signIn(const centrala::workspace::Credentials &credentials);
    void stop();

    using Done = std::function<void(const Result<Outcome> &)>;
    /// Puts it into the outbox and sends it when its turn comes. `done` is called, in this thread, with the hub's
    /// answer; with `Queued` at once where the line is down.
    void run(const Command &command, const Done &done);
    /// A request that only makes sense now: Offline without a line.
    void ask(const QString &method, const QJsonObject &params,
             const std::function<void(const Result<QJsonObject> &)> &done);
    /// Messages of conversations that are not in the copy; what the hub finds for `text`, without what is here.
    void searchOlder(const QString &text, qsizetype limit,
                     const std::function<void(const Result<QList<SearchHit>> &)> &done);
    /// Fetches a conversation that is not in the copy. `done` is called when it is here; NotFound where the hub gives
    /// none.
    void bringHere(ConversationId id, const std::function<void(const Result<void> &)> &done);
    void lookAt(ConversationId conversation, bool types, bool answers);
    /// One that is held: tried again, or given up.
    void tryAgain(qint64 number);
    void giveUp(qint64 number);
    /// Fetches an attachment's file, checked by its SHA-256; gives its path.
    void fetchFile(AttachmentId id, const std::function<void(const Result<QString> &)> &done);

Q_SIGNALS:
    void changed(const centrala::Changes &changes);
    void lineChanged(centrala::LineState state, const centrala::Error &why);
    /// Signed in: the greeting, with a secret where a password was given.
    void greeted(const QJsonObject &greeting);
    void outboxChanged(const QList<centrala::Wish> &wishes);
    /// How many conversations and customers are still to be fetched.
    void wantedChanged(qint64 count);
    void told(const QString &method, const QJsonObject &params);
    void trouble(const centrala::Error &error);
    /// Whoever opens the copy again begins with a new one.
    void copyDamaged();

private:
    void call();
    [[nodiscard]] bool hasLine() const { return m_line && !m_line->isBroken(); }
    void welcomed(const QJsonObject &greeting);
    void lost(const Error &why);
    void catchUp();
    void takeSnapshot(bool anew);
    void applied(const Result<Replica::Step> &step);
    void fetchWanted();
    void tellBrought(const QJsonObject &fetched);
    void giveUpBringing(const Error &why);
    void sendNext();
    void handOver(const Request &request, const std::function<void(const Result<Request> &)> &done);
    void upload(const QString &path, qint64 have, const QString &sha256,
                const std::function<void(const Result<QString> &)> &done);
    void answered(qint64 number, const Result<QJsonObject> &answer);
    void sendLater(const Result<void> &written);
    void askAfter(const Wish &wish);
    [[nodiscard]] bool needsTheLine(qint64 number) const;
    void giveUpWhatNeedsTheLine();
    void failed(const Error &why);
    void finish(qint64 number, const Result<Outcome> &outcome);
    void tellOutbox();
    [[nodiscard]] bool mayOwn(const QJsonObject &greeting);
    void removeForgottenFiles();
    void setState(LineState state, const Error &why = {});
    struct Download;
    void download(const std::shared_ptr<Download> &file);

    Where m_where;
    const Clock &m_clock;
    Lines m_lines;
    std::unique_ptr<Replica> m_replica;
    std::unique_ptr<store::Database> m_desk;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<DeskLine> m_line;
    Credentials m_credentials;
    QTimer m_again;
    QTimer m_blip;  ///< runs while somebody waits for what needs the line, and it is down
    QTimer m_sweep; ///< runs while files may lie here that no row names any more
    Milliseconds m_pause = kFirstPause;
    LineState m_state = LineState::Offline;
    std::map<qint64, Done> m_waiting; ///< by the wish's number
    std::set<qint64> m_sawNow;        ///< made while all was up to date, and not sent yet
    std::set<qint64> m_sent;          ///< their answer is not here yet
    std::deque<std::function<void()>> m_afterCatchUp;
    using Brought = std::function<void(const Result<void> &)>;
    std::multimap<ConversationId, Brought> m_bringing;
    bool m_isGreeted = false;
    bool m_isCatchingUp = false;
    bool m_isFetching = false;
    bool m_isSending = false;
    bool m_hasMissed = false; ///< something was told while an answer was on its way
    bool m_stopped = false;
};

/// The kind of an answer to a wish that waits for the line.
[[nodiscard]] Error queuedError();
[[nodiscard]] bool isQueued(const Error &error);
/// Whether a command makes sense without the line: what takes from others, or changes the workspace itself, does not.
[[nodiscard]] bool worksOffline(const Command &command);

} // namespace centrala::workspace
