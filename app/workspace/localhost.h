// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/inboxes.h"
#include "app/connect/registry.h"
#include "app/model/change.h"
#include "app/serve/holder.h"
#include "app/workspace/engineintake.h"
#include "app/workspace/folder.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace centrala::workspace {

class EngineThread;

/// What runs beside the engine: the connectors and their secrets. Nothing of it is begun before it is needed. Made and
/// used in one thread, whose event loop runs.
class LocalHost : public QObject
{
    Q_OBJECT
public:
    /// What is referred to must outlive it.
    LocalHost(const Folder &folder, EngineThread &engine, const connect::Registry &registry, const Clock &clock,
              RandomSource &random, QObject *parent = nullptr);
    ~LocalHost() override;

    /// Begins to follow the inboxes.
    void startConnectors();
    /// Lets connectors finish what they began, with a limit of their own.
    [[nodiscard]] QFuture<void> stop();

    [[nodiscard]] serve::Answer testInbox(const QString &channel, const QJsonObject &settings,
                                          const connect::SecretSet &secrets);
    /// Checks the settings, adds the inbox, stores its secrets, and only then follows it.
    [[nodiscard]] QFuture<Result<Outcome>> addInbox(const Actor &by, const QUuid &request, const AddInbox &wish,
                                                    const connect::SecretSet &secrets);
    /// Tries the wish's settings with the inbox's secrets and the given ones (which replace those of their names), and
    /// only then stores both.
    [[nodiscard]] QFuture<Result<Outcome>> editInbox(const Actor &by, const QString &channel, const EditInbox &wish,
                                                     const connect::SecretSet &secrets);
    /// Removes it together with its secrets.
    [[nodiscard]] QFuture<Result<Outcome>> removeInbox(const Actor &by, const Request &request);
    /// See serve::Holder::sync().
    [[nodiscard]] serve::Answer sync(Milliseconds limit, bool untilCaughtUp);

    /// See serve::Holder::verifyInbox().
    [[nodiscard]] serve::Answer verify(InboxId inbox);

    /// See connect::Inboxes::answerCall().
    [[nodiscard]] QFuture<int> answerCall(const ChannelCall &call);

    /// These rows were touched: follows inboxes that came or changed, and looks whether something may leave.
    void notice(const Changes &changes);
    void lookForOutgoing();
    /// An agent writes an answer, or no longer does: the conversation's channel is told, where it can show that.
    void answering(const Actor &by, ConversationId conversation, bool on);

Q_SIGNALS:
    /// A customer gives a sign of life.
    void heard(centrala::ConversationId conversation, const centrala::LiveSignal &signal);

private:
    struct Sync;
    struct Edit;
    struct Verify;
    struct Refused;
    using Ready = std::function<void(const Result<void> &)>;

    /// Opens the secrets and makes the connectors' owner, then calls `ready`.
    void prepare(Ready ready);
    void prepared(const Result<std::shared_ptr<connect::Secrets>> &secrets);
    void tryEdit(const std::shared_ptr<Edit> &edit);
    void storeEdit(const std::shared_ptr<Edit> &edit);
    void compare(const std::shared_ptr<Verify> &verify);
    void fetchMissing(const std::shared_ptr<Verify> &verify, const Holding &missing);
    void hear(InboxId inbox, const LiveSignal &signal);
    /// Chats whose conversations go on by mail: their channel may ask what was said there.
    void tellElsewhere(const Changes &changes);
    /// How long customers wait now, where a channel shows it.
    void tellWaits();
    void tryRefusedAgain(bool onlyWithheld = false);
    void tryNextRefused(const std::shared_ptr<Refused> &refused);
    void beginSync(const std::shared_ptr<Sync> &sync);
    void settled();
    void finishSync(Sync &sync, bool caughtUp);
    void storeSecrets(const Actor &by, const Outcome &outcome, const connect::SecretSet &secrets,
                      std::shared_ptr<QPromise<Result<Outcome>>> promise);

    Folder m_folder;
    EngineThread &m_engine;
    const connect::Registry &m_registry;
    const Clock &m_clock;
    RandomSource &m_random;
    EngineIntake m_intake;
    std::shared_ptr<connect::Secrets> m_secrets;
    std::unique_ptr<connect::Inboxes> m_inboxes;
    std::vector<std::shared_ptr<Sync>> m_syncs; ///< under way
    std::vector<Ready> m_waiting;               ///< for prepare()
    QTimer m_waits;
    bool m_preparing = false;
    bool m_started = false;
    bool m_stopped = false;
    bool m_triedAgain = false; ///< what was refused; once in a run of the program
    bool m_tryingAgain = false;
    QTimer m_withheld; ///< what a server would not give is asked for again then
    std::chrono::hours m_withheldWait{1};
    int m_adding = 0; ///< inboxes whose secrets are not stored yet: nothing is started meanwhile
};

} // namespace centrala::workspace
