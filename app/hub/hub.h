// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/deskserver.h"
#include "app/hub/httpserver.h"
#include "app/workspace/localworkspace.h"

#include <memory>

namespace centrala::hub {

/// An address as it is written on the command line: 127.0.0.1:7600, [::1]:7600.
struct Endpoint
{
    QHostAddress address;
    quint16 port = 0;

    [[nodiscard]] static std::optional<Endpoint> from(const QString &text);
    [[nodiscard]] QString text() const;
};

struct HubOptions
{
    workspace::Folder folder{QString()};
    Endpoint listen;
    std::optional<Endpoint> http;
    QString certificateFile; ///< PEM, with those that vouch for it behind it
    QString keyFile;
    QString administrator; ///< made where nobody of that name is there
    QString password;
};

/// A workspace on the network: the same engine, connectors and local socket as on one machine, and beside them the
/// desks' server, the health pages and the address that channels call (webhooks). What a desk asks goes through
/// serve::Session, like everything else that asks; there is no second way to change a row.
///
///   desk ── WebSocket ── DeskConnection ── serve::Session ── WorkspaceHolder ── EngineThread ── store
///    ▲                                                                              │ changed()
///    └───────────── rows touched, as they are now (serve::Feed) ◄── DeskServer ◄────┘
///
/// Lives in one thread, whose event loop runs.
class Hub : public QObject
{
    Q_OBJECT
public:
    static constexpr Milliseconds kDrainLimit{5000};

    /// `clock` and `random` must outlive it.
    Hub(HubOptions options, const Clock &clock, RandomSource &random, QObject *parent = nullptr);
    ~Hub() override;

    /// Opens the workspace and listens; then looks whether somebody can sign in. The future gives a password made for
    /// the first administrator(), empty where there was one already. Usage (TLS is missing off the loopback),
    /// Busy, Storage, Offline (the address is taken).
    [[nodiscard]] QFuture<Result<QString>> start();
    /// Takes nobody in any more, answers what was asked, lets connectors finish, and ends.
    [[nodiscard]] QFuture<void> stop();

    /// Whom start() made a password for.
    [[nodiscard]] QString administrator() const { return m_administrator; }
    [[nodiscard]] quint16 port() const { return m_desks ? m_desks->port() : 0; }
    [[nodiscard]] quint16 httpPort() const { return m_http ? m_http->port() : 0; }
    [[nodiscard]] const Figures &figures() const { return m_figures; }

private:
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<std::optional<QSslConfiguration>> tls();
    [[nodiscard]] QFuture<Result<QString>> firstAdministrator();

    HubOptions m_options;
    const Clock &m_clock;
    RandomSource &m_random;
    Figures m_figures;
    QString m_administrator;
    std::unique_ptr<workspace::LocalWorkspace> m_workspace;
    std::unique_ptr<Doorkeeper> m_door;
    std::unique_ptr<DeskServer> m_desks;
    std::unique_ptr<HttpServer> m_http;
    QByteArray m_certificate;
    QByteArray m_key;
};

} // namespace centrala::hub
