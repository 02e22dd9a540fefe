// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/deskconnection.h"
#include "app/hub/figures.h"
#include "app/hub/lookers.h"
#include "app/hub/rollcall.h"
#include "app/model/change.h"
#include "app/workspace/live.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QWebSocketServer>

#include <map>
#include <optional>

namespace centrala::hub {

/// Listens for desks (WebSocket, RFC 6455; over TLS off the loopback), lets them in through the doorkeeper, tells them
/// what was changed and who looks where, and looks at their rights again when an agent was touched. Pages in browsers
/// are refused: a desk sends no Origin. Lives in one thread, the holder's.
class DeskServer : public QObject
{
    Q_OBJECT
public:
    /// Whoever has no desk here for so long is not at work.
    static constexpr std::chrono::minutes kPatience{5};
    static constexpr int kConnectionLimit = 5'000;
    static constexpr int kStrangerLimit = 1024; ///< of those, not signed in
    static constexpr int kStrangersFromOneNetwork = 512;
    static constexpr int kPendingLimit = 128;
    static constexpr int kHandshakeLimitMs = 10'000;

    /// What is referred to must outlive it.
    DeskServer(serve::Holder &holder, workspace::EngineThread &engine, Doorkeeper &door, Figures &figures,
               workspace::Live &live, const std::optional<QSslConfiguration> &tls, QObject *parent = nullptr);
    ~DeskServer() override;

    [[nodiscard]] Result<void> listen(const QHostAddress &address, quint16 port);
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// Takes nobody in any more, and finishes when what was asked has been answered, or after `limit`.
    [[nodiscard]] QFuture<void> drain(Milliseconds limit);

    /// These rows were touched.
    void notice(const Changes &changes);

private:
    void welcome();
    void attend(QWebSocket *socket);
    void makeRoom(const DeskConnection &newcomer);
    void lookAgain(DeskConnection *desk);
    void tellWhoLooks(ConversationId conversation);
    void tellEveryPlace(DeskConnection *desk);
    void put(DeskConnection *desk, const Lookers::Place &place);
    void tellLive(ConversationId conversation);
    void tellLiveTo(DeskConnection *desk, ConversationId conversation);
    [[nodiscard]] bool haveRightsChanged();
    void tellChanges();
    /// The desks that follow, by the inboxes hidden from them: each group is told the same.
    using Groups = std::map<QList<InboxId>, QList<DeskConnection *>>;
    [[nodiscard]] Groups groups();
    [[nodiscard]] bool isDrained() const;

    serve::Holder &m_holder;
    workspace::EngineThread &m_engine;
    Doorkeeper &m_door;
    Figures &m_figures;
    workspace::Live &m_live;
    QWebSocketServer m_server;
    QList<DeskConnection *> m_desks;
    RollCall m_rollCall;
    Lookers m_lookers;
    QHash<AgentId, QList<InboxId>> m_hidden; ///< looked up once, until rights change
    QByteArray m_rights;                     ///< whose mark m_hidden is of
    qint64 m_told = -1;                      ///< the last change that was told to all
};

} // namespace centrala::hub
