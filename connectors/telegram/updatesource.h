// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/telegram/updateintake.h"

#include <QJsonArray>
#include <QTimer>

#include <functional>

namespace centrala::telegram {

inline constexpr const char *kWebhookElsewhere = "another program takes this bot's messages by a webhook";

/// The kinds of update that are asked for. https://core.telegram.org/bots/api#update
[[nodiscard]] QJsonArray wantedUpdates();

/// How a bot's updates come to us. Says how it does, and tries again by itself.
class UpdateSource : public QObject
{
    Q_OBJECT
public:
    UpdateSource(Host &host, BotApi &api, const QString &cursor, QObject *parent = nullptr);

    virtual void start() = 0;
    /// Looks now, and reports a state when that is done, whatever it was before.
    virtual void wake() = 0;
    virtual void stop();
    /// See Connector::answerCall(); whoever asks Telegram himself is called by nobody.
    [[nodiscard]] virtual QFuture<int> answerCall(const ChannelCall &call);
    /// What does not work although messages come and go: said with every CaughtUp from now on.
    void setFlaw(const Error &flaw);
    /// A batch is with the host.
    [[nodiscard]] bool isDelivering() const { return m_intake.isDelivering(); }

Q_SIGNALS:
    void delivered();

protected:
    /// What the intake was given is stored, or is not and the cursor is another one.
    virtual void handleTaken(bool accepted) = 0;

    void report(ConnectorState state, const Error &reason = {});
    /// Does `again` after `wait`, and says so.
    void waitOut(Error reason, Milliseconds wait, std::function<void()> again);
    /// The same without a word.
    void waitQuietly(Milliseconds wait, std::function<void()> again);
    /// Only a person can change it; `again` by hurry(), or after `wait` where one is given.
    void giveUp(const Error &reason, std::optional<Milliseconds> wait, std::function<void()> again);
    /// Does at once what waits; false where nothing waits.
    bool hurry();
    void forgetReport() { m_reported.reset(); }
    void forgetFailures() { m_failures = 0; }
    [[nodiscard]] Milliseconds backOff();
    [[nodiscard]] bool isStopped() const { return m_stopped; }
    [[nodiscard]] Host &host() const { return m_host; }
    [[nodiscard]] BotApi &api() const { return m_api; }
    [[nodiscard]] UpdateIntake &intake() { return m_intake; }

private:
    /// One thing that is done later.
    struct Later
    {
        QTimer timer;
        std::function<void()> work;
    };

    Host &m_host;
    BotApi &m_api;
    UpdateIntake m_intake;
    Later m_later;
    Later m_intakeLater; ///< of its own: asking Telegram something else does not push it aside
    std::optional<ConnectorState> m_reported;
    Error m_flaw;
    int m_failures = 0;
    bool m_stopped = false;
};

} // namespace centrala::telegram
