// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/model/channelcall.h"
#include "app/model/channelquestion.h"
#include "app/model/clock.h"
#include "app/model/livesignal.h"
#include "app/model/numberset.h"
#include "app/model/outgoing.h"
#include "app/model/result.h"

#include <QDir>
#include <QFuture>
#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <memory>

namespace centrala {

/// How an inbox is doing, as its connector sees it. CaughtUp means that all the channel has was handed over; Syncing
/// that there is more; Trouble that it cannot go on for now and will try again by itself at `retryAt`; Broken that a
/// person must do something first (a wrong password).
enum class ConnectorState { Syncing, CaughtUp, Trouble, Broken };
template<>
struct EnumNames<ConnectorState>
{
    static constexpr std::array names = {"syncing", "caught_up", "trouble", "broken"};
};

/// What a connector is given to begin with: its inbox's settings (checked against the schema in its connector.json),
/// its secrets, and the stored cursor of every stream it has.
struct Startup
{
    QJsonObject settings;
    QHash<QString, QString> secrets;
    QHash<QString, QString> cursors;
};

/// What became of a batch. Not accepted: `cursor` is the stored one; start the stream again from there.
struct BatchVerdict
{
    bool accepted = false;
    QString cursor;
};

/// All that a folder of the channel holds at this moment: the numbers of its messages while they are counted as `epoch`
/// says. The two are the halves of InboundMessage::number, "EPOCH:NUMBER".
struct Holding
{
    QString folder;
    QString epoch;
    NumberSet numbers;
};

/// What a connector may ask of the program that runs it. Lives as long as the connector, in its thread.
class Host
{
public:
    virtual ~Host() = default;

    /// Hands over a batch. When the future says accepted, messages and cursor are on disk. An error means the host
    /// could not store it now (disk full): the connector keeps its position and tries again. One batch a stream at a
    /// time. Texts and HTML that are too long for the line are moved into the spool on the way. Of a batch that was not
    /// accepted the connector removes its files from the spool itself.
    [[nodiscard]] virtual QFuture<Result<BatchVerdict>> deliver(const Batch &batch) = 0;
    /// Says how the inbox does. `reason` is a short technical text in English, shown under "Details"; with CaughtUp it
    /// says what does not work although messages come and go.
    virtual void reportState(ConnectorState state, const Error &reason = {}) = 0;
    /// Says what the customer does at this moment (see LiveSignal). It may be dropped, and nobody waits for it; what
    /// must not be lost is no sign of life.
    virtual void tellLive(const LiveSignal &signal) = 0;
    /// Asks what only the conversation knows. Offline or Busy where nobody can answer now; at most a few at a time.
    [[nodiscard]] virtual QFuture<Result<ChannelAnswer>> ask(const ChannelQuestion &question) = 0;
    /// Stores a renewed token before it is used.
    [[nodiscard]] virtual QFuture<Result<void>> storeSecret(const QString &name, const QString &value) = 0;
    /// The folder for files and long bodies, in both directions. The host removes what it took.
    [[nodiscard]] virtual QDir spool() const = 0;
    [[nodiscard]] virtual const Clock &clock() const = 0;
};

/// One inbox's connection to its channel. It knows its channel and nothing else: no queue, no database, no window. It
/// is made, started, stopped and destroyed in one thread, whose event loop runs.
class Connector : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Tries the settings without taking anything in: sign in, look, sign out. The object tells what was found, for
    /// people.
    [[nodiscard]] virtual QFuture<Result<QJsonObject>> test(const Startup &startup) = 0;
    /// Begins to follow the channel. Trouble is reported through the host, never by ending.
    virtual void start(const Startup &startup) = 0;
    /// Looks for news at once, whatever it waits for, and reports a state again when that is done: CaughtUp when all
    /// was handed over, even where it was CaughtUp before.
    virtual void wake() = 0;
    /// Hands one message to the channel. Always finishes, and tells the truth about doubt: Uncertain, not Failed, when
    /// the channel may have taken it.
    [[nodiscard]] virtual QFuture<SendOutcome> send(const OutgoingMessage &message) = 0;
    /// An agent writes in a conversation of the channel, or no longer does: to be shown to the customer as the channel
    /// shows it. Only asked where connector.json says `typing`; again every 3 s while it goes on.
    virtual void showLive(const LiveSignal &) {}
    /// What may be shown to the customers. Told under the same condition.
    virtual void showNews(const ChannelNews &) {}
    /// The channel calls the address in the setting of the format `webhook`. The future says what it is told, see
    /// `callstatus`: Taken only when the host has accepted what the call brought. Nothing of it can be trusted before
    /// its secret or signature was looked at, in constant time.
    [[nodiscard]] virtual QFuture<int> answerCall(const ChannelCall &call);
    /// Looks up all that the followed folders hold now, so that the host can prove that nothing is missing. Usage where
    /// the channel keeps no list of its messages.
    [[nodiscard]] virtual QFuture<Result<QList<Holding>>> inventory();
    /// Hands these messages over once more, as history, in a stream of their own; finishes when they are stored. What
    /// is no longer there does not come.
    [[nodiscard]] virtual QFuture<Result<void>> fetchAgain(const Holding &missing);
    /// Takes no new work and finishes when what was begun is done or given up.
    [[nodiscard]] virtual QFuture<void> stop() = 0;
};

/// Makes the connector of this program.
using ConnectorFactory = std::unique_ptr<Connector> (*)(Host &host);

/// The `main()` of a connector program: speaks the line protocol with the host on standard input and output, runs one
/// connector, and ends when its input closes. Returns the exit status.
[[nodiscard]] int runConnector(int argc, char **argv, ConnectorFactory make);

} // namespace centrala
