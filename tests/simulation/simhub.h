// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/deskline.h"
#include "tests/support/testengine.h"

#include <QPointer>

#include <deque>
#include <map>

namespace centrala::test {

class SimLine;

/// A hub of a simulation: the engine and the feed are the real ones, the network is a few queues of frames.
class SimHub
{
public:
    explicit SimHub(TestEngine &test) : m_test(test) {}

    void join(SimLine *line) { m_lines.append(line); }
    void leave(SimLine *line) { m_lines.removeOne(line); }
    [[nodiscard]] const QList<SimLine *> &lines() const { return m_lines; }
    [[nodiscard]] bool isUp() const { return m_isUp; }
    void setUp(bool isUp) { m_isUp = isUp; }

    /// What a request is answered with, as the hub's session would.
    [[nodiscard]] Result<QJsonObject> answer(SimLine &line, const QString &method, const QJsonObject &params);
    /// Tells everybody what was touched since they were told last.
    void tellChanges();
    [[nodiscard]] QList<InboxId> hiddenFrom(const Actor &actor);
    /// The process died: nothing that it only remembered is left.
    void forget();

private:
    [[nodiscard]] store::Database &seenBy(const Actor &actor);
    [[nodiscard]] Result<QJsonObject> changes(const Actor &actor, qint64 after);

    TestEngine &m_test;
    QList<SimLine *> m_lines;
    std::map<QList<InboxId>, std::unique_ptr<store::Database>> m_views;
    qint64 m_told = 0;
    bool m_isUp = true;
};

/// One line of a simulation. What is sent waits in its queues until the simulation lets it arrive: late, in another
/// order, twice, or never.
class SimLine final : public workspace::DeskLine
{
    Q_OBJECT
public:
    SimLine(SimHub &hub, const Actor &actor) : m_hub(hub), m_actor(actor) { m_hub.join(this); }
    ~SimLine() override;

    [[nodiscard]] serve::Answer open(const QUrl &hub, const workspace::Credentials &credentials) override;
    [[nodiscard]] serve::Answer request(const QString &method, const QJsonObject &params = {}) override;
    [[nodiscard]] bool isBroken() const override { return m_isBroken; }

    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] bool follows() const { return m_follows; }
    void setFollows() { m_follows = true; }
    [[nodiscard]] bool isQuiet() const { return m_up.empty() && m_down.empty(); }
    void tell(const QJsonObject &changes);
    /// Lets the next request arrive (a second time too), or the next thing the hub said.
    void letUp(bool twice);
    void letDown();
    /// The next two of what is on its way change places.
    void swapUp();
    void swapDown();
    void cut();

private:
    using Promise = std::shared_ptr<QPromise<Result<QJsonObject>>>;
    struct Asked
    {
        QString method;
        QJsonObject params;
        Promise promise;
    };
    struct Said
    {
        Promise promise; ///< null: told by itself
        Result<QJsonObject> what;
    };
    static void finish(const Promise &promise, const Result<QJsonObject> &result);
    void breakOff();

    SimHub &m_hub;
    Actor m_actor;
    std::deque<Asked> m_up;
    std::deque<Said> m_down;
    bool m_follows = false;
    bool m_isBroken = false;
};

} // namespace centrala::test
